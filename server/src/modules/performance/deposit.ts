/** What was received of a deposit, and what of it is to be given back once a supplement has lowered it (domain §5 rule 5). */
import type { Values } from '../../access/resource.ts'
import { Exact } from '../../domain/decimal.ts'
import type { Context } from '../../graphql/context.ts'
import { UserError } from '../../graphql/errors.ts'
import { readable } from '../../reader/within.ts'
import { load } from '../../writer/load.ts'
import { LETTING_STATES } from '../contracts/contracts.scopes.ts'

/** How often a deposit was called, and what came in of that. */
export type Called = { called: number; sum: string | null }

export type DepositStanding = { agreed: string; received: string; deducted: string; toReturn: string }

/**
 * What came in. A contract that was brought in, or never called for a deposit, counts as having received the one that it
 * was signed for.
 */
export function depositReceived(contract: Values, { called, sum }: Called): Exact {
  const before = contract.imported || Number(called) === 0 ? (contract.countedDeposit ?? contract.deposit) : 0
  return new Exact(String(before ?? 0)).plus(sum ?? 0)
}

/** Of a running contract; null once it is over or before it is signed. Throws NOT_FOUND. */
export async function depositStanding(context: Context, id: string): Promise<DepositStanding | null> {
  const contract = (await load(context, context.catalog.types.get('Contract')!, 'read', [id])).get(id)?.values
  if (!contract) throw UserError.notFound()
  if (!LETTING_STATES.includes(contract.state as string)) return null
  const received = readable(context)
  const [called] = await context.rows<Called>(
    `SELECT COUNT(*) AS called, CAST(SUM(o.paidAmount) AS CHAR) AS sum FROM Obligation o
     WHERE ${received.within('Obligation', 'o', { contractId: id })} AND o.kind = 'DEPOSIT' AND o.side = 'LESSEE'`,
    received.values,
  )
  const taken = readable(context)
  const [cases] = await context.rows<{ sum: string | null }>(
    `SELECT CAST(SUM(b.deducted) AS CHAR) AS sum FROM BreachCase b WHERE ${taken.within('BreachCase', 'b', { contractId: id })}`,
    taken.values,
  )
  const came = depositReceived(contract, called!)
  const agreed = new Exact(String(contract.deposit ?? 0))
  const deducted = new Exact(cases?.sum ?? 0)
  return {
    agreed: agreed.toFixed(2),
    received: came.toFixed(2),
    deducted: deducted.toFixed(2),
    toReturn: Exact.max(0, came.minus(deducted).minus(agreed)).toFixed(2),
  }
}
