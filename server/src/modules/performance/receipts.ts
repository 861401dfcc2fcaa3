import type { Draft, EffectDb, RuleDb } from '../../access/resource.ts'
import { Exact } from '../../domain/decimal.ts'

/** Two receipts for one obligation both write it, so that the second adds to what the first left. */
export async function holdObligation({ next }: Draft, db: RuleDb): Promise<void> {
  await db.execute('UPDATE Obligation SET version = version WHERE id = ?', [next.obligationId])
}

type Owed = { amount: string | null; state: string }

/** What was paid follows the receipts; paid in full, an obligation is fulfilled (R6.3.1). Never more than is due. */
export async function settleObligation({ next, fault }: Draft, db: EffectDb): Promise<void> {
  const [owed] = await db.query<Owed>('SELECT amount, state FROM Obligation WHERE id = ? FOR UPDATE', [
    next.obligationId,
  ])
  if (!owed || owed.amount === null) {
    fault('obligationId', 'NO_SUM_DUE')
    return
  }
  if (owed.state === 'WAIVED') {
    fault('obligationId', 'NO_SUM_DUE')
    return
  }
  const receipts = await db.query<{ amount: string; receivedOn: string }>(
    "SELECT amount, CAST(receivedOn AS CHAR) AS receivedOn FROM Receipt WHERE obligationId = ? AND state = 'RECORDED' ORDER BY receivedOn LOCK IN SHARE MODE",
    [next.obligationId],
  )
  const sum = Exact.sum(0, ...receipts.map(({ amount }) => String(amount)))
  if (sum.greaterThan(String(owed.amount))) {
    fault('amount', 'OVER_SUM_DUE', { sum: sum.toFixed(2), due: String(owed.amount) })
    return
  }
  const full = sum.equals(String(owed.amount))
  const state = full ? 'FULFILLED' : owed.state === 'FULFILLED' ? 'PENDING' : owed.state
  const fulfilledOn = full ? (receipts.at(-1)?.receivedOn ?? null) : null
  await db.change(
    'Obligation',
    next.obligationId as string,
    { paidAmount: sum.toFixed(2), state, fulfilledOn },
    full && owed.state !== state ? 'fulfil' : undefined,
  )
}
