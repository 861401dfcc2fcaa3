/** What becomes of the tasks that the system made for a client that was not visited in time (R4.3). */
import type { EffectDb, Values } from '../../access/resource.ts'

const OPEN =
  "SELECT id, ownerId FROM Task WHERE clientId = ? AND origin = 'VISIT_INTERVAL' AND state = 'OPEN' FOR UPDATE"

/** The client was visited: nobody has to report that a second time. */
export async function closeVisitTasks(clientId: unknown, db: EffectDb): Promise<void> {
  for (const { id } of await db.query<{ id: string }>(OPEN, [clientId]))
    await db.change('Task', id, { state: 'DONE', doneAt: new Date().toISOString() }, 'finish')
}

/** The client has a new owner: what waited for the former one waits for him; what was given to a third stays there. */
export async function handVisitTasks(client: Values, formerOwnerId: unknown, db: EffectDb): Promise<void> {
  if (!client.ownerId) return
  for (const { id, ownerId } of await db.query<{ id: string; ownerId: string }>(OPEN, [client.id]))
    if (ownerId === formerOwnerId) await db.change('Task', id, { ownerId: client.ownerId })
}
