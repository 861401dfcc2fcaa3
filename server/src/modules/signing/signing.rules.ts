import type { Draft, RuleDb } from '../../access/resource.ts'
import { happened } from '../care/care.rules.ts'

/** A signing lies ahead of these: there is still something to be signed. */
const AHEAD = ['DRAFT', 'MANAGER_REVIEW', 'LEGAL_REVIEW', 'REVISING', 'APPROVED', 'SIGNING', 'SIGNED']
/** The text has been passed and is being signed, or was signed on that occasion. */
const AT_SIGNING = ['SIGNING', 'SIGNED']

/** Times in order; who is to come is somebody. */
export function soundCeremony(draft: Draft): void {
  const { next, parts, fault } = draft
  happened(draft, 'heldAt')
  if (next.endsAt && Date.parse(String(next.endsAt)) < Date.parse(String(next.startsAt))) fault('endsAt', 'DATES_ORDER')
  for (const [index, { employeeId, contactId, name }] of (parts.attendees ?? []).entries())
    if (!employeeId && !contactId && !name) fault(`attendees.${index}.name`, 'REQUIRED')
}

/** It is planned for a contract that is not signed and put away yet, held while that is being signed. */
export async function ceremonyOfContract(draft: Draft, db: RuleDb): Promise<void> {
  const { next, previous, parts, verb, fault } = draft
  const [contract] = await db.query<{ state: string; clientId: string | null }>(
    'SELECT state, clientId FROM Contract WHERE id = ? LOCK IN SHARE MODE',
    [next.contractId],
  )
  const state = contract?.state ?? ''
  if (previous === null && !AHEAD.includes(state)) fault('contractId', 'NOTHING_TO_SIGN')
  if (verb === 'hold' && !AT_SIGNING.includes(state)) fault('state', 'NOT_BEING_SIGNED')
  for (const [index, { contactId }] of (parts.attendees ?? []).entries()) {
    if (!contactId) continue
    const [contact] = await db.query('SELECT clientId FROM Contact WHERE id = ?', [contactId])
    if (contact?.clientId !== contract?.clientId) fault(`attendees.${index}.contactId`, 'OTHER_CLIENT')
  }
}
