import type { Draft, EffectDb, RuleDb, Values } from '../../access/resource.ts'
import { ulid } from '../../domain/ulid.ts'
import { belongsTo } from '../contracts/contracts.rules.ts'

/** Stages in which a deal is being talked about, or may be again. */
const OPEN = 'LEAD CONTACTED VISITED NEEDS_CONFIRMED PROPOSED TERMS INTENT CONTRACTING IDLE'.split(' ')

/** Two guests of one firm who come at once meet on the event's row, so that the later finds the file of the first. */
export async function lockWalkIn({ next, previous }: Draft, db: RuleDb): Promise<void> {
  if (previous === null && !next.invitationId)
    await db.execute('UPDATE Event SET guestGuard = guestGuard + 1 WHERE id = ?', [next.eventId])
}

/**
 * Who comes uninvited is a lead (domain §6): a client and a deal at its beginning, with the event as their source, of
 * whoever received him. A client that is known by firm or phone stays the one that it is, and no second deal is opened
 * beside one that is open.
 */
export async function leadOfWalkIn({ next, previous, viewer, fault }: Draft, db: EffectDb): Promise<void> {
  if (previous !== null || next.invitationId) return
  await belongsTo(db, 'Employee', next.receivedById, 'departmentId', next.departmentId, () =>
    fault('receivedById', 'REFERENCE'),
  )
  const [event] = await db.query<{ theme: string }>('SELECT theme FROM Event WHERE id = ?', [next.eventId])
  const source = { departmentId: next.departmentId, sourceEventId: next.eventId, channelId: await channelOf(db, next) }
  const known = (next.clientId as string | null) ?? (await knownClient(db, next))
  const clientId = known ?? (await openFile(db, next, source))
  if (!next.clientId) await db.change('EventCheckIn', next.id as string, { clientId })
  const open = await db.query('SELECT id FROM Deal WHERE clientId = ? AND stage IN (?) LIMIT 1', [clientId, OPEN])
  if (open.length > 0) return
  const [client] = await db.query<{ name: string; ownerId: string | null }>(
    'SELECT name, ownerId FROM Client WHERE id = ?',
    [clientId],
  )
  const dealId = await db.insert('Deal', {
    ...source,
    number: `XM-${ulid().slice(-8)}`,
    title: [...`${client!.name} · ${event!.theme}`].slice(0, 190).join(''),
    clientId,
    // A client's own specialist leads its talks, whoever received its people.
    ownerId: client!.ownerId,
    stageSince: new Date().toISOString(),
  })
  const first = { departmentId: next.departmentId, dealId, toStage: 'LEAD', changedById: viewer.employeeId }
  await db.insert('DealStageChange', first)
}

async function knownClient(db: RuleDb, { departmentId, walkInCompany, walkInMobile }: Values): Promise<string | null> {
  const [row] = await db.query<{ id: string }>(
    `SELECT c.id FROM Client c WHERE c.departmentId = ? AND (c.name = ?
       OR EXISTS (SELECT 1 FROM Contact o WHERE o.clientId = c.id AND o.mobile = ?)) ORDER BY c.id LIMIT 1`,
    [departmentId, walkInCompany ?? null, walkInMobile ?? null],
  )
  return row?.id ?? null
}

/** The channel under which events are counted, where the department keeps one. */
async function channelOf(db: RuleDb, { departmentId }: Values): Promise<string | null> {
  const [channel] = await db.query<{ id: string }>(
    "SELECT id FROM Channel WHERE departmentId = ? AND kind = 'EVENT' AND active ORDER BY id LIMIT 1",
    [departmentId],
  )
  return channel?.id ?? null
}

async function openFile(db: EffectDb, guest: Values, source: Values): Promise<string> {
  const clientId = await db.insert('Client', {
    ...source,
    code: `C-${ulid().slice(-8)}`,
    name: guest.walkInCompany ?? guest.walkInName,
    ownerId: guest.receivedById ?? null,
  })
  await db.insert('Contact', {
    departmentId: source.departmentId,
    clientId,
    name: guest.walkInName,
    mobile: guest.walkInMobile ?? null,
    isPrimary: true,
  })
  return clientId
}
