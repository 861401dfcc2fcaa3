/** What people had to do and have to: written down by themselves, and made by the system for overdue visits. */
import { addDays, diffDays, type LocalDate } from '../../../server/src/domain/local-date.ts'
import { visitTaskWords } from '../../../server/src/modules/tasks/words.ts'
import { dayOf, later, responseHours } from './care.ts'
import { intervalOf, visitDaysOf } from './care-visits.ts'
import { type MakeId, officeInstant } from './ids.ts'
import { presentOn } from './present.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'
import { type Staff, staffOf, stampOf } from './staff.ts'

type Tools = { rows: DemoRows; today: LocalDate; random: Random; makeId: MakeId }

/** Days of history that the list of tasks shows. */
const HISTORY = 150
const SPECIALISTS = ['ZS003', 'ZS004', 'ZS005', 'ZS006', 'ZS007', 'ZS008', 'ZS009', 'ZS010']

/** Who, what, and days from today; what concerns a client or a contract names one of his own. */
const OWN: readonly (readonly [number: string, title: string, days: number])[] = [
  ['ZS001', '准备季度汇报材料', 5],
  ['ZS001', '与物业总监确认调改节奏', -2],
  ['ZS002', '复核下月活动预算', 3],
  ['ZS002', '整理竞品租金对比', -6],
  ['FW001', '更新租赁合同范本条款', 12],
  ['FW001', '整理上季度诉讼案件', -9],
  ['CW001', '核对保证金台账', 2],
  ['CW001', '开具上月租金发票', -4],
  ['GC001', '复测二层东区配电容量', 4],
  ['JT001', '审阅年度招商计划', 7],
  ['HR001', '汇总本月考勤异常', 3],
  ['XX001', '清理离职人员账号', 6],
]
const OF_SPECIALISTS = ['发送更新后的铺位图', '约下周看铺', '补齐签约主体资料', '确认开业活动排期', '跟进装修图纸报审']

export function addTasks(rows: DemoRows, today: LocalDate, random: Random, makeId: MakeId): void {
  const tools: Tools = { rows, today, random, makeId }
  addVisitTasks(tools)
  for (const [number, title, days] of OWN) addOwn(tools, staffOf(rows)(number), title, addDays(today, days), null)
  for (const person of presentOn(rows, SPECIALISTS, today)) {
    const clients = rows.client.filter(({ ownerId, state }) => ownerId === person.employeeId && state !== 'INACTIVE')
    for (const title of random.shuffle(OF_SPECIALISTS).slice(0, 3))
      addOwn(tools, person, title, addDays(today, random.int(-12, 15)), random.pick(clients).id)
  }
}

function addOwn(
  { rows, today, random, makeId }: Tools,
  owner: Staff,
  title: string,
  dueOn: LocalDate,
  clientId: string | null,
) {
  const isDone = dueOn < today && random.chance(0.8)
  const createdAt = officeInstant(addDays(dueOn < today ? dueOn : today, -random.int(3, 6)), random)
  const doneAt = isDone ? officeInstant(dueOn, random) : null
  rows.task.push({
    id: makeId('task', createdAt),
    departmentId: owner.departmentId,
    title,
    state: isDone ? 'DONE' : 'OPEN',
    ownerId: owner.employeeId,
    dueOn,
    clientId,
    doneAt,
    result: isDone ? '已完成。' : null,
    ...stampOf(createdAt, owner, doneAt ?? createdAt),
  })
}

/** Each overrun of a grade's interval that ended with a visit: the task was made the day after, and closed by the visit. */
function addVisitTasks({ rows, today, makeId }: Tools): void {
  const begin = addDays(today, -HISTORY)
  for (const client of rows.client) {
    const interval = intervalOf(client)
    if (!interval || !client.ownerId) continue
    const days = [dayOf(client.createdAt), ...visitDaysOf({ rows }, client)].sort()
    days.slice(1).forEach((visitedOn, index) => {
      const since = days[index]!
      const madeOn = addDays(since, interval + 1)
      if (diffDays(since, visitedOn) <= interval || madeOn < begin) return
      const createdAt = `${madeOn}T00:05:00.000Z`
      const visit = rows.visit.find((each) => each.clientId === client.id && dayOf(each.visitedAt) === visitedOn)
      const doneAt = visit ? String(visit.visitedAt) : `${visitedOn}T08:00:00.000Z`
      const owner = rows.account.find(({ employeeId }) => employeeId === client.ownerId)!
      rows.task.push({
        id: makeId('task', createdAt),
        departmentId: client.departmentId,
        ...visitTaskWords({ name: client.name, grade: client.grade!, days: interval, since, never: index === 0 }),
        state: 'DONE',
        origin: 'VISIT_INTERVAL',
        ownerId: client.ownerId!,
        dueOn: addDays(madeOn, Math.ceil(responseHours(client) / 24)),
        clientId: client.id,
        doneAt: later(doneAt, 0),
        occasion: `visit ${client.id} ${since} 1`,
        createdAt,
        createdById: null,
        updatedAt: later(doneAt, 0),
        updatedById: owner.id,
        version: 2,
      })
    })
  }
}
