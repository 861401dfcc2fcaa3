/** R6.3.2: what each measure against a breach asks for, and what follows from it. */
import type { Draft, EffectDb, RuleDb, Values } from '../../access/resource.ts'
import { Exact } from '../../domain/decimal.ts'
import { todayIn } from '../../domain/local-date.ts'
import { endContract } from '../contracts/ending.ts'
import { lateFee, type Payment } from '../contracts/money/index.ts'
import { todayOf } from '../rules.ts'
import { type Called, depositReceived } from './deposit.ts'

/** Measures, which stand on evidence. */
const RUNGS = new Set<string | null>(['grantCure', 'claimPenalty', 'deductDeposit', 'terminate', 'litigate'])

/** What is brought forward with a measure stands beneath what was there. */
export function addEvidence({ next, previous, verb }: Draft): void {
  const [before, now] = [String(previous?.evidence ?? ''), String(next.evidence ?? '')]
  if (RUNGS.has(verb) && before && now && !now.startsWith(before)) next.evidence = `${before}\n${now}`
}

/** A penalty that nobody names is the late fee of the contract on what the case is about, as of today. */
export async function reckonPenalty({ next, verb }: Draft, db: RuleDb): Promise<void> {
  if (verb !== 'claimPenalty' || next.penalty != null || !next.obligationId) return
  const [owed] = await db.query<{ amount: string | null; dueOn: string; rate: string | null; timezone: string }>(
    `SELECT CAST(o.amount AS CHAR) AS amount, CAST(o.dueOn AS CHAR) AS dueOn, CAST(c.lateFeeRate AS CHAR) AS rate, d.timezone
     FROM Obligation o JOIN Contract c ON c.id = o.contractId JOIN Department d ON d.id = o.departmentId WHERE o.id = ?`,
    [next.obligationId],
  )
  if (!owed?.amount || owed.rate === null) return
  const payments = await db.query<Payment & Record<string, unknown>>(
    `SELECT CAST(amount AS CHAR) AS amount, CAST(receivedOn AS CHAR) AS receivedOn FROM Receipt
     WHERE obligationId = ? AND state = 'RECORDED' ORDER BY receivedOn, id`,
    [next.obligationId],
  )
  next.penalty = lateFee({ amount: owed.amount, dueOn: owed.dueOn }, payments, owed.rate, todayIn(owed.timezone)).fee
}

/** Refuses a measure without what it stands on, and does what it leads to. */
export async function soundMeasure(draft: Draft, db: EffectDb): Promise<void> {
  const { next, verb, fault } = draft
  if (!RUNGS.has(verb)) return
  if (!(await isProved(draft, db))) fault('evidence', 'EVIDENCE_MISSING')
  const today = await todayOf(db, next.departmentId)
  if (next.legalConsentOn && String(next.legalConsentOn) > today) fault('legalConsentOn', 'NOT_YET')
  if (verb === 'claimPenalty' && next.penalty == null) fault('penalty', 'REQUIRED')
  if (verb === 'deductDeposit') {
    const held = await depositHeld(db, next.contractId, next.id)
    if (new Exact(String(next.deducted)).greaterThan(held)) fault('deducted', 'OVER_DEPOSIT', { held })
  }
  if (verb === 'terminate') await endContract(db, String(next.contractId), today, draft.reason)
}

/** In words, or by a file. */
async function isProved({ next }: Draft, db: RuleDb): Promise<boolean> {
  if (next.evidence) return true
  const files = await db.query(
    "SELECT 1 FROM Attachment WHERE recordType = 'BreachCase' AND recordId = ? AND kind IN ('EVIDENCE', 'NOTICE') AND state = 'PRESENT' LIMIT 1",
    [next.id],
  )
  return files.length > 0
}

/** The deposit that came in, less what other cases took of it. */
async function depositHeld(db: RuleDb, contractId: unknown, caseId: unknown): Promise<string> {
  const [received] = await db.query<Called>(
    `SELECT COUNT(*) AS called, CAST(SUM(paidAmount) AS CHAR) AS sum FROM Obligation
     WHERE contractId = ? AND kind = 'DEPOSIT' AND side = 'LESSEE' LOCK IN SHARE MODE`,
    [contractId],
  )
  const [contract] = await db.query<Values>(
    `SELECT imported, CAST(deposit AS CHAR) AS deposit, CAST(countedDeposit AS CHAR) AS countedDeposit
     FROM Contract WHERE id = ?`,
    [contractId],
  )
  const [taken] = await db.query<{ sum: string | null }>(
    'SELECT CAST(SUM(deducted) AS CHAR) AS sum FROM BreachCase WHERE contractId = ? AND id <> ? LOCK IN SHARE MODE',
    [contractId, caseId],
  )
  return Exact.max(0, depositReceived(contract ?? {}, received!).minus(taken?.sum ?? 0)).toFixed(2)
}
