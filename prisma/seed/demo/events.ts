/** A year of events: the earlier ones summed up, one being prepared, one planned. */
import { addDays, type LocalDate } from '../../../server/src/domain/local-date.ts'
import { type MakeId, officeInstant } from './ids.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'
import { type Staff, staffOf, stampOf } from './staff.ts'

type EventRow = DemoRows['event'][number]

/** Type, theme, and how many days from today. */
const PROGRAMME: readonly (readonly [EventRow['type'], string, number])[] = [
  ['PROMOTION_CONFERENCE', '年度招商推介会', -352],
  ['MATCHMAKING', '餐饮品牌对接会', -290],
  ['SEMINAR', '首店经济研讨会', -236],
  ['OPEN_DAY', '项目开放日', -181],
  ['SALON', '儿童业态沙龙', -128],
  ['MATCHMAKING', '零售品牌对接会', -76],
  ['SEMINAR', '夜间经济研讨会', -24],
  ['OPEN_DAY', '样板铺位开放日', -3],
  ['PROMOTION_CONFERENCE', '新年招商推介会', 26],
  ['SALON', '美业品牌沙龙', 58],
]
const TASKS = [
  ['VENUE', '落实场地与音响', -12],
  ['PUBLICITY', '发布活动预告', -10],
  ['MATERIALS', '印制招商手册与展板', -7],
  ['SIGN_IN', '布置签到台与名单', -1],
  ['RECEPTION', '接待嘉宾', 0],
] as const
const FEEDBACK = ['内容实用，希望多讲案例。', '现场组织有序。', '希望安排更多一对一洽谈。', '时间可以更紧凑。', null]
const IMPROVEMENTS = ['提前三周发出邀请，提高到场率', '增加一对一洽谈时段', '现场提供铺位清单与联系方式']

type Tools = { rows: DemoRows; today: LocalDate; random: Random; makeId: MakeId; deputy: Staff; manager: Staff }

const later = (instant: string, minutes: number) => new Date(Date.parse(instant) + minutes * 60_000).toISOString()

export function addEvents(rows: DemoRows, today: LocalDate, random: Random, makeId: MakeId): void {
  const staff = staffOf(rows)
  const tools = { rows, today, random, makeId, deputy: staff('ZS002'), manager: staff('ZS001') }
  // The last first: an improvement is taken up by an event that is known by then.
  let following: string | null = null
  for (const [type, theme, days] of [...PROGRAMME].reverse()) following = addEvent(tools, type, theme, days, following)
  rows.event.reverse()
  setSources(tools)
}

function addEvent(tools: Tools, type: EventRow['type'], theme: string, days: number, following: string | null): string {
  const { rows, today, random, makeId, deputy, manager } = tools
  const day = addDays(today, days)
  const state = days > 40 ? 'PLANNED' : days > 0 ? 'PREPARING' : days > -10 ? 'ENDED' : 'SUMMARISED'
  const createdAt = officeInstant(addDays(day, days > 40 ? -61 : -45), random)
  const approvedAt = officeInstant(addDays(day, -38), random)
  const startsAt = `${day}T06:00:00.000Z`
  const endsAt = `${day}T09:00:00.000Z`
  const isOver = days < 0
  const budget = random.int(3, 18) * 10_000
  const expected = random.int(40, 120)
  const id = makeId('event', createdAt)
  const summarisedAt = officeInstant(addDays(day, 7), random)
  const updatedAt =
    state === 'SUMMARISED' ? summarisedAt : isOver ? endsAt : state === 'PLANNED' ? createdAt : approvedAt
  rows.event.push({
    id,
    departmentId: deputy.departmentId,
    type,
    state,
    theme: `【示例】${theme}`,
    goals: `邀请目标品牌 ${expected} 人到场，新增意向客户 ${random.int(5, 12)} 个。`,
    startsAt,
    endsAt,
    place: random.pick(['商场一层中庭', '招商中心多功能厅', '会展中心三号厅']),
    audience: '连锁品牌拓展负责人、商协会代表',
    expectedAttendance: expected,
    publicity: '公众号、行业媒体、商协会转发、专员一对一邀请',
    ownerId: deputy.employeeId,
    budget: `${budget}.00`,
    actualCost: isOver ? `${Math.round(budget * (0.8 + random.next() * 0.3))}.00` : null,
    approvedAt: state === 'PLANNED' ? null : approvedAt,
    approvedById: state === 'PLANNED' ? null : manager.employeeId,
    ...stampOf(createdAt, deputy, updatedAt),
  })
  ;['签到与参观', '项目介绍', '品牌交流与洽谈'].forEach((title, position) => {
    rows.eventAgendaItem.push({
      id: makeId('eventAgendaItem', createdAt),
      eventId: id,
      position,
      startsAt: later(startsAt, position * 50),
      title,
      speaker: position === 1 ? '部门经理' : null,
    })
  })
  if (state === 'PLANNED') return id
  addTasks(tools, id, day, approvedAt)
  addGuests(tools, id, day, startsAt)
  if (state === 'SUMMARISED') addSummary(tools, id, theme, summarisedAt, day, following)
  return id
}

function addTasks({ rows, today, random, makeId, deputy }: Tools, eventId: string, day: LocalDate, createdAt: string) {
  const specialists = ['ZS003', 'ZS004', 'ZS005', 'ZS006', 'ZS007'].map(staffOf(rows))
  const engineer = staffOf(rows)('GC001')
  for (const [kind, title, offset] of [...TASKS, ['SAFETY', '检查消防通道与用电', -2] as const]) {
    const dueOn = addDays(day, offset)
    const isDone = dueOn < today
    const doneAt = isDone ? officeInstant(dueOn, random) : null
    const owner = kind === 'SAFETY' ? engineer : random.pick(specialists)
    rows.eventTask.push({
      id: makeId('eventTask', createdAt),
      departmentId: deputy.departmentId,
      eventId,
      kind,
      state: isDone ? 'DONE' : 'OPEN',
      title,
      ownerId: owner.employeeId,
      dueOn,
      result: isDone ? '已按要求完成。' : null,
      doneAt,
      ...stampOf(createdAt, deputy, doneAt ?? createdAt, isDone ? owner : deputy),
    })
  }
}

/** Clients that were on file by then are invited; most who accept come, and some come without an invitation. */
function addGuests({ rows, today, random, makeId, deputy }: Tools, eventId: string, day: LocalDate, startsAt: string) {
  const isOver = day < today
  const invitedOn = addDays(day, -28)
  const guests = random
    .shuffle(rows.client.filter((client) => String(client.createdAt).slice(0, 10) < invitedOn))
    .slice(0, 14)
  const base = { departmentId: deputy.departmentId, eventId }
  const opinion = (invitationId: string | null, givenAt: string) => {
    rows.eventFeedback.push({
      id: makeId('eventFeedback', givenAt),
      ...base,
      invitationId,
      score: random.pick([3, 4, 4, 5, 5]),
      text: random.pick(FEEDBACK),
      givenAt,
      ...stampOf(givenAt, deputy),
    })
  }
  const instant = invitedOn <= today ? officeInstant(invitedOn, random) : null
  for (const client of instant ? guests : []) {
    const respondBy = addDays(day, -7)
    const answered = random.chance(0.8)
    const state = answered
      ? random.pick(['ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'DECLINED'] as const)
      : respondBy < today
        ? 'NO_RESPONSE'
        : 'INVITED'
    const respondedAt = answered && addDays(invitedOn, 2) < today ? officeInstant(addDays(invitedOn, 1), random) : null
    const settled = state === 'NO_RESPONSE' || respondedAt !== null ? state : 'INVITED'
    const id = makeId('eventInvitation', instant!)
    rows.eventInvitation.push({
      id,
      ...base,
      clientId: client.id,
      contactId: rows.contact.find(({ clientId }) => clientId === client.id)?.id ?? null,
      state: settled,
      invitedOn,
      respondBy,
      respondedAt,
      seats: random.pick([1, 1, 2]),
      ...stampOf(instant!, deputy, respondedAt ?? instant!),
    })
    if (!isOver || settled !== 'ACCEPTED' || random.chance(0.15)) continue
    const checkedInAt = later(startsAt, random.int(-20, 30))
    rows.eventCheckIn.push({
      id: makeId('eventCheckIn', checkedInAt),
      ...base,
      invitationId: id,
      clientId: client.id,
      method: random.pick(['QR_CODE', 'QR_CODE', 'LIST'] as const),
      checkedInAt,
      ...stampOf(checkedInAt, deputy),
    })
    if (random.chance(0.5)) opinion(id, later(startsAt, 170))
  }
  for (let n = isOver ? random.int(2, 4) : 0; n > 0; n -= 1) {
    const checkedInAt = later(startsAt, random.int(0, 60))
    rows.eventCheckIn.push({
      id: makeId('eventCheckIn', checkedInAt),
      ...base,
      method: 'WALK_IN',
      checkedInAt,
      walkInName: random.pick(['陈女士', '李先生', '周女士', '何先生']),
      walkInCompany: random.pick(['【示例】咖啡品牌', '【示例】潮玩品牌', '【示例】轻食品牌']),
      walkInMobile: `1990000${random.int(7000, 7999)}`,
      ...stampOf(checkedInAt, deputy),
    })
    opinion(null, later(startsAt, 175))
  }
}

function addSummary(
  { rows, today, random, makeId, deputy }: Tools,
  eventId: string,
  theme: string,
  createdAt: string,
  day: LocalDate,
  following: string | null,
): void {
  const attendance = rows.eventCheckIn.filter((each) => each.eventId === eventId).length
  const id = makeId('eventSummary', createdAt)
  rows.eventSummary.push({
    id,
    departmentId: deputy.departmentId,
    eventId,
    title: `${theme}总结报告`,
    attendance,
    effect: `签到 ${attendance} 人，现场洽谈活跃，达到预期目标。`,
    problems: '部分受邀品牌临时缺席，洽谈时间偏短。',
    ...stampOf(createdAt, deputy),
  })
  random
    .shuffle(IMPROVEMENTS)
    .slice(0, 2)
    .forEach((text, position) => {
      const dueOn = addDays(day, 40)
      rows.eventImprovement.push({
        id: makeId('eventImprovement', createdAt),
        summaryId: id,
        position,
        text,
        ownerId: deputy.employeeId,
        dueOn,
        doneOn: dueOn < today ? dueOn : null,
        carriedIntoId: position === 0 ? following : null,
      })
    })
}

/** Clients of the event channel came by the last event before their file was opened. */
function setSources({ rows }: Tools): void {
  const channels = new Set(rows.channel.filter(({ kind }) => kind === 'EVENT').map(({ id }) => id))
  for (const client of rows.client) {
    if (!client.channelId || !channels.has(client.channelId)) continue
    const before = rows.event.filter(({ endsAt }) => String(endsAt) < String(client.createdAt))
    if (before.length > 0) client.sourceEventId = before.at(-1)!.id
  }
}
