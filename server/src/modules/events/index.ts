import { resource } from '../../access/resource.ts'
import type { Viewer } from '../../access/viewer.ts'
import {
  eventAccess,
  eventCheckInAccess,
  eventFeedbackAccess,
  eventInvitationAccess,
  eventSummaryAccess,
  eventTaskAccess,
} from './events.access.ts'
import {
  eventEnded,
  eventOpen,
  guestOfEvent,
  lockEvent,
  soundCheckIn,
  soundEvent,
  soundFeedback,
  soundInvitation,
  soundSeats,
  summaryExists,
} from './events.rules.ts'
import { eventInvitationStates, eventStates, eventTaskStates } from './events.states.ts'
import { leadOfWalkIn, lockWalkIn } from './walk-ins.ts'
import './words.ts'

const event = resource({
  type: 'Event',
  prefix: 'ev',
  access: eventAccess,
  scopes: {
    deptNotOwn: (viewer) => ({
      departmentId: viewer.departmentId ?? '',
      ownerId: { not: viewer.employeeId ?? '' },
    }),
    task: (viewer) => ({
      tasks: {
        some: { departmentId: { in: viewer.departmentIds }, owner: { departmentId: viewer.departmentId ?? '' } },
      },
    }),
    invited: (viewer) => ({ invitations: { some: { clientId: viewer.clientId ?? '' } } }),
  },
  lifeCycle: eventStates,
  title: 'theme',
  search: ['theme', 'place'],
  parts: { agenda: 'ea' },
  defaults: (viewer: Viewer) => ({ ownerId: viewer.employeeId }),
  rules: soundEvent,
  guard: summaryExists,
  defaultOrder: { field: 'startsAt', direction: 'DESC' },
})

const eventTask = resource({
  type: 'EventTask',
  prefix: 'et',
  access: eventTaskAccess,
  scopes: {
    self: (viewer) => ({ ownerId: viewer.employeeId ?? '' }),
    task: (viewer) => ({ owner: { departmentId: viewer.departmentId ?? '' } }),
  },
  lifeCycle: eventTaskStates,
  title: 'title',
  search: ['title'],
  departmentFrom: 'event',
  guard: eventOpen,
  defaultOrder: { field: 'dueOn', direction: 'DESC' },
})

const eventInvitation = resource({
  type: 'EventInvitation',
  prefix: 'ei',
  access: eventInvitationAccess,
  scopes: { cl: (viewer) => ({ clientId: viewer.clientId ?? '' }) },
  lifeCycle: eventInvitationStates,
  title: 'invitedOn',
  departmentFrom: 'event',
  rules: soundSeats,
  lock: lockEvent,
  guard: soundInvitation,
  defaultOrder: { field: 'invitedOn', direction: 'DESC' },
})

const eventCheckIn = resource({
  type: 'EventCheckIn',
  prefix: 'ec',
  access: eventCheckInAccess,
  title: 'checkedInAt',
  search: ['walkInName', 'walkInCompany'],
  departmentFrom: 'event',
  rules: soundCheckIn,
  lock: lockWalkIn,
  guard: async (draft, db) => {
    await guestOfEvent(draft, db)
    await leadOfWalkIn(draft, db)
  },
  defaultOrder: { field: 'checkedInAt', direction: 'DESC' },
})

const eventFeedback = resource({
  type: 'EventFeedback',
  prefix: 'ef',
  access: eventFeedbackAccess,
  title: 'givenAt',
  departmentFrom: 'event',
  rules: soundFeedback,
  guard: guestOfEvent,
  defaultOrder: { field: 'givenAt', direction: 'DESC' },
})

const eventSummary = resource({
  type: 'EventSummary',
  prefix: 'es',
  access: eventSummaryAccess,
  title: 'title',
  search: ['title'],
  departmentFrom: 'event',
  parts: { improvements: 'eo' },
  guard: eventEnded,
})

/** R5: events, from the plan to the summary. */
export const events = [event, eventTask, eventInvitation, eventCheckIn, eventFeedback, eventSummary]
