import { actorId, type Viewer } from '../access/viewer.ts'
import { UserError } from '../graphql/errors.ts'
import { LIMITS } from '../limits.ts'

/** Exports under way in this process, by log-in: each holds the ids of its records, and work for the database. */
const underWay = new Map<string, number>()

/** Begins an export; gives how it ends. Throws UserError RATE_LIMITED where too many are under way. */
export function takeTurn(viewer: Viewer): () => void {
  const actor = actorId(viewer) ?? ''
  const own = underWay.get(actor) ?? 0
  const all = [...underWay.values()].reduce((sum, count) => sum + count, 0)
  if (own >= LIMITS.exportsOfOne || all >= LIMITS.exportsAtOnce) throw new UserError('RATE_LIMITED')
  underWay.set(actor, own + 1)
  let held = true
  return () => {
    if (!held) return
    held = false
    const left = (underWay.get(actor) ?? 1) - 1
    if (left > 0) underWay.set(actor, left)
    else underWay.delete(actor)
  }
}
