import type { Draft, EffectDb, RuleDb, Values } from '../../access/resource.ts'
import { Exact } from '../../domain/decimal.ts'
import { addDays, diffDays, type LocalDate, todayIn } from '../../domain/local-date.ts'
import { soundClauses } from '../templates/index.ts'
import { soundProject } from './contract-project.ts'
import { oneFollower, oneOfDeal, soundTemplate } from './contract-template.ts'
import { contractReferences, contractTerms, noDoubleLetting } from './contracts.rules.ts'
import { leaseDates } from './money/index.ts'
import { callObligations, dropObligations, fixObligations } from './obligations.ts'
import { archiveWithScan, sealApproved, signatoryCovers } from './signing.ts'
import { takeOver } from './take-over.ts'
import { bindToVersion, keepVersion } from './versions.ts'

/** Verbs after which the terms are looked at again; later ones take a signed contract as it stands. */
const LOOKED_AT = new Set<string | null>([null, 'submit', 'resubmit', 'recheck'])
/** Verbs by which a date is fixed that the rent hangs on. */
const FIXES_DATES = new Set<string | null>(['confirmHandover', 'recordOpening'])

export function contractRules(draft: Draft): void {
  const { next, previous, verb } = draft
  // The first time counts.
  if (previous?.submittedToLegalAt) next.submittedToLegalAt = previous.submittedToLegalAt
  if (FIXES_DATES.has(verb)) moveCommencement(draft)
  if (LOOKED_AT.has(verb) || (FIXES_DATES.has(verb) && !next.imported)) contractTerms(draft)
  if (LOOKED_AT.has(verb)) {
    soundShares(draft)
    soundClauses(draft, 'specialClauses')
  }
  bindToVersion(draft)
  if (
    verb === 'terminate' &&
    next.terminatedOn &&
    next.expiry &&
    (next.terminatedOn as string) > (next.expiry as string)
  )
    draft.fault('terminatedOn', 'DATES_ORDER')
}

/** Shares in a contract make up the whole of it, where they are given. */
function soundShares({ parts, fault }: Draft): void {
  const shares = parts.creditShares ?? []
  const sum = Exact.sum(0, ...shares.map((share) => String(share.percent ?? 0)))
  if (shares.length > 0 && !sum.equals(100)) fault('creditShares', 'SHARES_SUM', { sum: sum.toString() })
  if (new Set(shares.map((share) => share.employeeId)).size < shares.length) fault('creditShares', 'SHARE_TWICE')
}

/** Rent begins after the fit-out or on opening, whichever is first; steps and free days that began with it move along. */
function moveCommencement(draft: Draft): void {
  const { next, parts } = draft
  const before = next.rentCommencement as LocalDate | null
  if (next.fitOutDays == null || !next.handoverDate) return
  const { rentCommencement } = leaseDates({
    handoverDate: next.handoverDate as LocalDate,
    fitOutDays: Number(next.fitOutDays),
    actualOpening: (next.actualOpening as LocalDate | null) ?? null,
  })
  if (!rentCommencement || rentCommencement === before) return
  next.rentCommencement = rentCommencement
  if (!before) return
  const days = diffDays(before, rentCommencement)
  const moved = (row: Values, names: string[]) => ({
    ...row,
    ...Object.fromEntries(names.map((name) => [name, addDays(row[name] as LocalDate, days)])),
  })
  parts.rentSteps = (parts.rentSteps ?? []).map((step) =>
    step.startDate === before ? moved(step, ['startDate']) : step,
  )
  parts.rentFreePeriods = (parts.rentFreePeriods ?? []).map((free) =>
    free.startDate === before ? moved(free, ['startDate', 'endDate']) : free,
  )
}

export async function contractGuard(draft: Draft, db: EffectDb): Promise<void> {
  if (LOOKED_AT.has(draft.verb)) {
    await contractReferences(draft, db)
    await soundTemplate(draft, db)
    await oneOfDeal(draft, db)
    await oneFollower(draft, db)
  }
  await noDoubleLetting(draft, db)
  await soundProject(draft, db)
  await keepVersion(draft, db)
  const { next, verb, fault } = draft
  const signedOn = () => localDay(db, next)
  switch (verb) {
    case 'resubmit':
    case 'recheck': {
      const count = await opinions(db, next, "state = 'OPEN'")
      if (count > 0) fault('state', 'OPINIONS_OPEN', { count })
      break
    }
    case 'approve': {
      // A reviewer's own blocking opinion stands against his approval; those of others are theirs to settle.
      const count = await opinions(db, next, `${BLOCKING} AND authorId = ?`, next.approvedById)
      if (count > 0) fault('state', 'OPINIONS_BLOCKING', { count })
      break
    }
    case 'passLegalReview': {
      const count = await opinions(db, next, BLOCKING)
      if (count > 0) fault('state', 'OPINIONS_BLOCKING', { count })
      break
    }
    case 'sign':
      await sealApproved(draft, db)
      await signatoryCovers(draft, db, await signedOn())
      // What a supplement asks for is asked for by its original, once it is in force.
      if (next.type !== 'SUPPLEMENT') await callObligations(draft, db, await signedOn())
      break
    case 'archive':
      await archiveWithScan(draft, db)
      break
    case 'confirmHandover':
      await fixObligations(draft, db, await signedOn())
      break
    case 'putInForce':
      await takeOver(draft, db, (contract) => localDay(db, contract))
      break
    case 'renew':
      if (
        !(await exists(
          db,
          "SELECT 1 FROM Contract WHERE originalId = ? AND type = 'RENEWAL' AND state IN ('SIGNED', 'ARCHIVED', 'IN_FORCE') LIMIT 1",
          next,
        ))
      )
        fault('state', 'RENEWAL_MISSING')
      break
    case 'terminate':
    case 'rescind':
      await dropObligations(draft, db)
      break
  }
}

/** Must be met before the text is good: neither accepted nor taken back by its author yet. */
const BLOCKING = "severity = 'BLOCKING' AND state IN ('OPEN', 'ANSWERED')"

async function opinions(db: RuleDb, contract: Values, condition: string, ...values: unknown[]): Promise<number> {
  const rows = await db.query(`SELECT id FROM ReviewOpinion WHERE contractId = ? AND ${condition} LOCK IN SHARE MODE`, [
    contract.id,
    ...values,
  ])
  return rows.length
}

const exists = async (db: RuleDb, sql: string, contract: Values): Promise<boolean> =>
  (await db.query(sql, [contract.id])).length > 0

/** The day of signing where the department is. */
async function localDay(db: RuleDb, contract: Values): Promise<LocalDate> {
  const [row] = await db.query<{ timezone: string }>('SELECT timezone FROM Department WHERE id = ?', [
    contract.departmentId,
  ])
  return todayIn(row?.timezone ?? 'UTC', contract.signedAt ? new Date(contract.signedAt as string) : new Date())
}
