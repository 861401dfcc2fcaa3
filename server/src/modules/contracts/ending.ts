import type { EffectDb } from '../../access/resource.ts'
import { earlierOf, type LocalDate } from '../../domain/local-date.ts'
import { LETTING_STATES } from './contracts.scopes.ts'

/**
 * Ends a contract that still runs because of something else (a move, a breach): by its own verb `terminate`, with all
 * that this asks for and leads to, no later than its term. One that is over already stays as it is.
 */
export async function endContract(db: EffectDb, id: string, today: LocalDate, reason: string | null): Promise<void> {
  const [contract] = await db.query<{ state: string; expiry: string | null }>(
    'SELECT state, CAST(expiry AS CHAR) AS expiry FROM Contract WHERE id = ? FOR UPDATE',
    [id],
  )
  if (!contract || !LETTING_STATES.includes(contract.state)) return
  const terminatedOn = contract.expiry ? earlierOf(contract.expiry, today) : today
  await db.step('Contract', id, 'terminate', { input: { terminatedOn }, reason })
}
