/** What clients said, charged to people of this department and of others, so that each step has somebody to do it. */
import { CLIENTS, DEPARTMENTS, EVENTS, employeeOf, id, type Person } from '../kit/world.ts'

type Insert = (table: string, rows: Record<string, unknown>[]) => Promise<void>

export async function fillCare(insert: Insert): Promise<void> {
  const departmentOf = (clientId: string) => (clientId === CLIENTS.ofSpeB ? DEPARTMENTS.B : DEPARTMENTS.A)
  const handlers: (Person | null)[] = [null, 'manA', 'depA', 'speA', 'speA2', 'collaborator', 'manB']
  const clients = Object.values(CLIENTS)
  const states = ['NEW', 'ASSIGNED', 'HANDLING', 'RESOLVED', 'RETURN_VISITED', 'CLOSED', 'REOPENED']
  await insert(
    'Complaint',
    handlers.flatMap((handler, h) =>
      states.map((state, s) => {
        const n = h * states.length + s + 1
        const clientId = clients[(h + s) % clients.length]!
        return {
          id: id('cn', n),
          departmentId: departmentOf(clientId),
          clientId,
          state,
          title: `投訴${n}`,
          description: `經過${n}`,
          dueAt: n % 3 === 0 ? null : '2026-05-06 02:00:00.000',
          handlerId: handler && employeeOf(handler),
          progress: n % 4 === 0 ? null : `進展${n}`,
          resolution: s < 3 ? null : `結果${n}`,
          rating: s === 4 || s === 5 ? 1 + (n % 5) : null,
        }
      }),
    ),
  )
  await insert(
    'Suggestion',
    handlers.flatMap((handler, h) =>
      ['NEW', 'CONSIDERING', 'ADOPTED'].map((state, s) => {
        const n = h * 3 + s + 1
        const clientId = clients[(h + s) % clients.length]!
        return {
          id: id('su', n),
          departmentId: departmentOf(clientId),
          clientId,
          state,
          title: `建議${n}`,
          content: `內容${n}`,
          handlerId: handler && employeeOf(handler),
          reply: s === 2 ? `答覆${n}` : null,
        }
      }),
    ),
  )
  // Planned, prepared and done, of every client.
  await insert(
    'Visit',
    clients.flatMap((clientId, c) =>
      ['PLANNED', 'PREPARED', 'DONE', 'CANCELLED'].map((state, s) => ({
        id: id('vi', c * 4 + s + 1),
        departmentId: departmentOf(clientId),
        clientId,
        state,
        purpose: `目的${c}${s}`,
        plannedAt: '2026-05-04 02:00:00.000',
        visitedAt: s === 2 ? '2026-05-04 02:30:00.000' : null,
        outcome: s === 2 ? `結果${c}` : null,
        ownerId: employeeOf(c === 2 ? 'speB' : 'speA'),
      })),
    ),
  )
  await insert('VisitParticipant', [
    { id: id('vp', 1), visitId: id('vi', 1), position: 0, contactId: id('co', 1) },
    { id: id('vp', 2), visitId: id('vi', 3), position: 0, employeeId: employeeOf('depA') },
    { id: id('vp', 3), visitId: id('vi', 5), position: 0, name: '客戶代表' },
  ])
  await insert('SurveyTemplate', [
    { id: id('st', 1), departmentId: DEPARTMENTS.A, name: '問卷1', introduction: '說明1' },
    { id: id('st', 2), departmentId: DEPARTMENTS.A, name: '問卷2', active: 0 },
    { id: id('st', 3), departmentId: DEPARTMENTS.B, name: '問卷3' },
  ])
  await insert(
    'SatisfactionSurvey',
    clients.flatMap((clientId, c) =>
      ['SENT', 'ANSWERED', 'EXPIRED'].map((state, s) => ({
        id: id('sv', c * 3 + s + 1),
        departmentId: departmentOf(clientId),
        clientId,
        templateId: id('st', clientId === CLIENTS.ofSpeB ? 3 : clientId === CLIENTS.ofSpeA ? 1 : 2),
        title: `調查${c}${s}`,
        state,
        sentOn: '2026-05-01',
        expiresOn: '2031-05-31',
        score: s === 1 ? 3.5 + c / 10 : null,
        comment: s === 1 ? `評語${c}` : null,
      })),
    ),
  )
  // Tasks of one event for people of both departments and of another.
  await insert(
    'EventTask',
    (['speA', 'speA2', 'collaborator', 'depA', 'speB'] as const).flatMap((owner, o) =>
      ['OPEN', 'DONE'].map((state, s) => ({
        id: id('et', o * 2 + s + 1),
        departmentId: owner === 'speB' ? DEPARTMENTS.B : DEPARTMENTS.A,
        eventId: owner === 'speB' ? EVENTS.ofB : EVENTS.ahead[o % 2],
        title: `任務${o}${s}`,
        state,
        ownerId: employeeOf(owner),
        dueOn: '2026-05-01',
        result: s === 1 ? '已完成' : null,
      })),
    ),
  )
  // What was closed with its report, beside what still waits for it.
  await insert('EventSummary', [
    {
      id: id('es', 1),
      departmentId: DEPARTMENTS.A,
      eventId: EVENTS.ended[0],
      title: '總結1',
      effect: '效果1',
      attendance: 35,
    },
    { id: id('es', 2), departmentId: DEPARTMENTS.B, eventId: EVENTS.ofB, title: '總結2', effect: '效果2' },
  ])
}
