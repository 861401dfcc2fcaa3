import { type Draft, type EffectDb, resource } from '../../access/resource.ts'
import { byContract, ofPartner } from '../contracts/contracts.scopes.ts'
import { soundPolicy } from './policy.ts'
import { letterTo } from './remind.ts'
import { obligationReminderAccess, reminderPolicyAccess } from './reminders.access.ts'
import { obligationReminderStates } from './reminders.states.ts'
import './words.ts'

/** What nobody has to be reminded of any more waits for nobody. */
const STANDING = { obligation: { state: { in: ['PENDING', 'OVERDUE', 'BREACHED'] } } }

const obligationReminder = resource({
  type: 'ObligationReminder',
  prefix: 'rm',
  access: obligationReminderAccess,
  lifeCycle: obligationReminderStates,
  scopes: {
    ...byContract,
    own: (viewer) => ({
      departmentId: viewer.departmentId ?? '',
      OR: [{ contract: { ownerId: viewer.employeeId ?? '' } }, { employeeId: viewer.employeeId ?? '' }],
    }),
    /** Contacts are their client's owner's to know. */
    ownClient: (viewer) => ({
      OR: [{ employeeId: viewer.employeeId ?? '' }, { contract: { client: { ownerId: viewer.employeeId ?? '' } } }],
    }),
    self: (viewer) => ({ employeeId: viewer.employeeId ?? '', channel: 'DESK', ...STANDING }),
    letter: (viewer) => ({ departmentId: viewer.departmentId ?? '', channel: 'LETTER' }),
    ownLetter: (viewer) => ({ channel: 'LETTER', contract: { ownerId: viewer.employeeId ?? '' }, ...STANDING }),
    toClient: (viewer) => ({
      side: 'CLIENT',
      channel: { not: null },
      state: { not: 'PASSED_OVER' },
      contract: ofPartner(viewer),
    }),
    inPortal: (viewer) => ({ side: 'CLIENT', channel: 'PORTAL', contract: ofPartner(viewer) }),
  },
  title: 'title',
  search: ['title'],
  departmentFrom: 'contract',
  createdByModule: true,
  guard: becomeLetter,
})

/** A mail that did not arrive becomes a letter to be posted. */
async function becomeLetter({ next, verb }: Draft, db: EffectDb): Promise<void> {
  if (verb !== 'giveUp' || next.side !== 'CLIENT') return
  const waiting = await db.query(
    "SELECT 1 FROM ObligationReminder WHERE obligationId = ? AND channel = 'LETTER' AND state = 'QUEUED' LIMIT 1",
    [next.obligationId],
  )
  if (waiting.length > 0) return
  const [contract] = await db.query<{ clientId: string | null; lesseeEntityId: string | null }>(
    'SELECT clientId, lesseeEntityId FROM Contract WHERE id = ?',
    [next.contractId],
  )
  const [entity] = await db.query<{ name: string; registeredAddress: string | null }>(
    'SELECT name, registeredAddress FROM LegalEntity WHERE id = ?',
    [contract?.lesseeEntityId ?? ''],
  )
  const { departmentId, obligationId, contractId, title, dueOn, offsetDays, amount } = next
  const letter = await letterTo(db.query, String(contractId), contract?.clientId ?? null, entity)
  await db.insert('ObligationReminder', {
    ...{ departmentId, obligationId, contractId, title, dueOn, offsetDays, amount },
    ...letter,
    side: 'CLIENT',
  })
}

const reminderPolicy = resource({
  type: 'ReminderPolicy',
  prefix: 'rp',
  access: reminderPolicyAccess,
  title: 'validFrom',
  rules: soundPolicy,
  defaultOrder: { field: 'validFrom', direction: 'DESC' },
})

/** R6.3.1: whom people reminded of what, and when they do. */
export const reminders = [obligationReminder, reminderPolicy]
export { remindOfDuties } from './by-clock.ts'
export { addReminding } from './by-hand.ts'
export { LOCALE_OF, mailReminders, type Outbox } from './mails.ts'
export { policyOn, type Sender } from './policy.ts'
