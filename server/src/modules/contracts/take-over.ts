import type { Draft, EffectDb, PartRows, Values } from '../../access/resource.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import { LETTING_STATES } from './contracts.scopes.ts'
import { endContract } from './ending.ts'
import { followObligations } from './obligations.ts'
import { ALL_TERMS, TERM_LISTS, versionOf } from './versions.ts'

/** What a contract keeps of its own when the terms of its supplement become its. */
const KEPT = new Set(['number', 'title', 'type'])

/**
 * A contract that follows another takes effect on it when it comes in force (domain §5 rule 5): the terms of a
 * supplement become those of the original, a renewed lease is RENEWED, a lease that was moved ends on that day.
 */
export async function takeOver(
  { next, parts, viewer, fault }: Draft,
  db: EffectDb,
  /** The day of a contract's signing where its department is; today for one that is not signed. */
  dayOf: (contract: Values) => Promise<LocalDate>,
): Promise<void> {
  if (!next.originalId) return
  const today = await dayOf({ departmentId: next.departmentId, signedAt: null })
  const [original] = await db.query<Values>('SELECT id, state FROM Contract WHERE id = ? FOR UPDATE', [next.originalId])
  const id = next.originalId as string
  const runs = LETTING_STATES.includes(original?.state as string)
  switch (next.type) {
    case 'SUPPLEMENT': {
      if (!runs) return fault('originalId', 'ORIGINAL_OVER')
      const stood = await db.load('Contract', id)
      await keepFormer(db, id, next.id as string, termsThatStood(stood))
      const { values, lists } = rewritten(stood, next, parts)
      const version = await versionOf(values, lists, db)
      await db.rewrite('Contract', id, { ...values, ...version.stamps }, lists)
      await db.insert('ContractVersion', { ...version.row, authorId: viewer.employeeId })
      const signedOn = await dayOf(values)
      return followObligations({ next: values, parts: lists }, db, {
        signedOn,
        today,
        formerDeposit: stood.values.deposit,
      })
    }
    case 'RENEWAL':
      if (runs || original?.state === 'EXPIRED') await db.change('Contract', id, { state: 'RENEWED' }, 'renew')
      return
    case 'RELOCATION':
      return endContract(db, id, today, '换铺')
  }
}

type Stood = Awaited<ReturnType<EffectDb['load']>>

/** What the terms of a supplement take the place of, without its lists. */
const TAKEN = [...ALL_TERMS, 'totalRent', 'firstYearRent', 'netEffectiveRent'].filter((name) => !KEPT.has(name))

/** The terms until now as a text, for questions about days before (the rent roll); `version` tells their order. */
function termsThatStood({ values, parts }: Stood): string {
  const lists = TERM_LISTS.map((name) => [name, parts[name] ?? []])
  const terms = TAKEN.map((name) => [name, values[name] ?? null])
  return JSON.stringify(Object.fromEntries([['version', Number(values.draftNumber) || 0], ...terms, ...lists]))
}

/**
 * What both counted for stays: the original by what it was signed for, the supplement by its difference to what stood
 * before it (domain §7).
 */
async function keepFormer(db: EffectDb, originalId: string, id: string, terms: string): Promise<void> {
  await db.execute(
    `UPDATE Contract c JOIN Contract o ON o.id = c.originalId
       SET c.formerArea = o.area, c.formerTotalRent = o.totalRent, c.formerFirstYearRent = o.firstYearRent,
         c.formerTerms = ?
       WHERE c.id = ?`,
    [terms, id],
  )
  await db.execute(
    `UPDATE Contract SET countedArea = COALESCE(countedArea, area), countedTotalRent = COALESCE(countedTotalRent, totalRent),
       countedFirstYearRent = COALESCE(countedFirstYearRent, firstYearRent),
       countedDeposit = COALESCE(countedDeposit, deposit) WHERE id = ?`,
    [originalId],
  )
}

/** The original with the terms of its supplement, which are those of the whole as they stand from now. */
const rewritten = (stood: Stood, supplement: Values, parts: PartRows): { values: Values; lists: PartRows } => ({
  values: { ...stood.values, ...Object.fromEntries(TAKEN.map((name) => [name, supplement[name] ?? null])) },
  lists: { ...stood.parts, ...Object.fromEntries(TERM_LISTS.map((name) => [name, parts[name] ?? []])) },
})
