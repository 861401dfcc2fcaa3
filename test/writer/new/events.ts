import { CLIENTS, EVENTS, employeeOf, id } from '../../kit/world.ts'
import type { NewRecords } from './index.ts'

export const events: NewRecords = {
  Event: (n) => ({ theme: `新活動${n}`, startsAt: '2031-04-02T02:00:00Z', endsAt: '2031-04-02T06:00:00Z' }),
  EventTask: (n) => ({
    eventId: EVENTS.ahead[0],
    title: `新任務${n}`,
    ownerId: employeeOf('speA'),
    dueOn: '2031-04-01',
  }),
  // Each contact is invited to an event once.
  EventInvitation: (n) => ({
    eventId: EVENTS.ahead[n % 6],
    clientId: CLIENTS.ofSpeA,
    contactId: id('co', 1),
    invitedOn: '2031-03-01',
    note: `新邀請${n}`,
  }),
  // Of a client in talks: nothing further comes of it.
  EventCheckIn: (n) => ({
    eventId: EVENTS.running,
    method: 'WALK_IN',
    walkInName: `新訪客${n}`,
    clientId: CLIENTS.ofSpeA,
  }),
  EventFeedback: (n) => ({ eventId: EVENTS.running, score: 5, text: `新反饋${n}` }),
  // One report an event.
  EventSummary: (n) => ({ eventId: EVENTS.ended[n % 6], title: `新總結${n}`, effect: '達到目標。' }),
}
