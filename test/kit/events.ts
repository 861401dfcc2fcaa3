/** Events of the small world: some ahead, one going on, some over, one of the other department. */
import { DEPARTMENTS, EVENTS, employeeOf, id, type Person } from './world.ts'

type Insert = (table: string, rows: Record<string, unknown>[]) => Promise<void>

export async function fillEvents(insert: Insert): Promise<void> {
  const event = (eventId: string, n: number, state: string, owner: Person | null, departmentId: string) => ({
    id: eventId,
    departmentId,
    type: n % 2 === 0 ? 'SEMINAR' : 'MATCHMAKING',
    state,
    theme: `活動${n}`,
    goals: `目標${n}`,
    startsAt: '2026-05-04 01:00:00.000',
    endsAt: '2026-05-04 05:00:00.000',
    place: `會場${n}`,
    audience: '餐飲品牌',
    expectedAttendance: 40 + n,
    publicity: '公眾號',
    ownerId: owner && employeeOf(owner),
    budget: 10000 + n,
    actualCost: 9000 + n,
  })
  const { A, B } = DEPARTMENTS
  const ahead = ['PLANNED', 'PLANNED', 'APPROVED', 'APPROVED', 'PREPARING', 'PLANNED']
  const owners: (Person | null)[] = ['depA', 'manA', 'depA', 'speA', 'depA', null]
  await insert('Event', [
    ...EVENTS.ahead.map((eventId, n) => event(eventId, n, ahead[n]!, owners[n]!, A)),
    ...EVENTS.ended.map((eventId, n) => event(eventId, 10 + n, 'ENDED', 'depA', A)),
    event(EVENTS.running, 21, 'RUNNING', 'manA', A),
    event(EVENTS.ofB, 31, 'PLANNED', 'manB', B),
  ])
  const all = [...EVENTS.ahead, ...EVENTS.ended, EVENTS.running, EVENTS.ofB]
  await insert(
    'EventAgendaItem',
    all.map((eventId, n) => ({
      id: id('ea', n + 1),
      eventId,
      position: 0,
      startsAt: '2026-05-04 02:00:00.000',
      title: `議程${n}`,
      speaker: n % 2 === 0 ? '主講人' : null,
    })),
  )
}
