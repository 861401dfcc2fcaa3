/** A year of targets, plans, reports and requests for help. */
import { addDays, addMonthsClamped, type LocalDate } from '../../../server/src/domain/local-date.ts'
import { type MakeId, officeInstant } from './ids.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'
import { staffOf, stampOf } from './staff.ts'

const SPECIALISTS = ['ZS003', 'ZS004', 'ZS005', 'ZS006', 'ZS007', 'ZS008']

const firstOfMonth = (date: LocalDate): LocalDate => `${date.slice(0, 7)}-01`
const firstOfQuarter = (date: LocalDate): LocalDate => {
  const month = Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1
  return `${date.slice(0, 4)}-${String(month).padStart(2, '0')}-01`
}
const quarterName = (date: LocalDate) => `${date.slice(0, 4)}年第${'一二三四'[(Number(date.slice(5, 7)) - 1) / 3]}季度`

export function addPlanning(rows: DemoRows, today: LocalDate, random: Random, makeId: MakeId): void {
  addTargets(rows, today, random, makeId)
  addPlans(rows, today, random, makeId)
  addReports(rows, today, random, makeId)
  addRequests(rows, today, random, makeId)
}

/**
 * The department's targets for each of the last four quarters and this one, and for the last months; the specialists' and
 * the projects' of this quarter.
 */
function addTargets(rows: DemoRows, today: LocalDate, random: Random, makeId: MakeId): void {
  const manager = staffOf(rows)('ZS001')
  const add = (
    startDate: LocalDate,
    subject: { employeeId?: string; projectId?: string },
    kpi: NonNullable<DemoRows['target'][number]['kpi']>,
    value: number,
    period: 'MONTH' | 'QUARTER' = 'QUARTER',
  ) => {
    const createdAt = officeInstant(addDays(startDate, -random.int(3, 9)), random)
    rows.target.push({
      id: makeId('target', createdAt),
      departmentId: manager.departmentId,
      employeeId: null,
      projectId: null,
      ...subject,
      subjectKey: subject.employeeId ?? subject.projectId ?? manager.departmentId,
      period,
      startDate,
      kpi,
      value: `${value}.00`,
      ...stampOf(createdAt, manager),
    })
  }
  for (let ago = 4; ago >= 0; ago -= 1) {
    const start = firstOfQuarter(addMonthsClamped(firstOfQuarter(today), -3 * ago))
    add(start, {}, 'SIGNED_PROJECTS', random.int(6, 10))
    add(start, {}, 'SIGNED_AREA', random.int(8, 14) * 100)
    add(start, {}, 'SIGNED_AMOUNT', random.int(8, 15) * 1_000_000)
    add(start, {}, 'NEW_CLIENTS', random.int(8, 14))
    add(start, {}, 'CONVERSION_RATE', random.int(8, 15))
    add(start, {}, 'SATISFACTION', 85)
    add(start, {}, 'OCCUPANCY', 90)
    if (ago > 0) continue
    for (const number of SPECIALISTS) {
      const { employeeId } = staffOf(rows)(number)
      add(start, { employeeId }, 'SIGNED_AREA', random.int(2, 4) * 100)
      add(start, { employeeId }, 'NEW_CLIENTS', random.int(1, 3))
    }
    for (const { id, state } of rows.leasingProject)
      if (state === 'ACTIVE') add(start, { projectId: id }, 'SIGNED_AREA', random.int(4, 7) * 100)
  }
  for (let ago = 3; ago >= 0; ago -= 1) {
    const start = addMonthsClamped(firstOfMonth(today), -ago)
    add(start, {}, 'SIGNED_PROJECTS', random.int(2, 4), 'MONTH')
    add(start, {}, 'SIGNED_AREA', random.int(3, 5) * 100, 'MONTH')
    add(start, {}, 'SIGNED_AMOUNT', random.int(3, 5) * 1_000_000, 'MONTH')
    add(start, {}, 'NEW_CLIENTS', random.int(3, 5), 'MONTH')
  }
}

const GOALS = [
  '补齐二层餐饮业态，主力店签约不少于一家；空置率降至百分之十五以内。',
  '引进首店两家，完成一层沿街铺位调改；续约率不低于百分之八十。',
  '完成儿童亲子主题区招商，签约面积较上季度增长一成。',
]
const ACTIONS = [
  '参加连锁加盟展并收集意向',
  '拜访本市餐饮行业协会',
  '更新招商手册与铺位清单',
  '组织品牌商户考察活动',
  '梳理到期合同并提前洽谈续约',
]

function addPlans(rows: DemoRows, today: LocalDate, random: Random, makeId: MakeId): void {
  const [manager, leader] = ['ZS001', 'JT001'].map(staffOf(rows)) as [
    ReturnType<ReturnType<typeof staffOf>>,
    ReturnType<ReturnType<typeof staffOf>>,
  ]
  for (let ago = 3; ago >= -1; ago -= 1) {
    const startDate = firstOfQuarter(addMonthsClamped(firstOfQuarter(today), -3 * ago))
    // The plan of the coming quarter is still being written.
    const state = ago < 0 ? 'DRAFT' : ago === 0 ? 'IN_PROGRESS' : 'CLOSED'
    const writtenOn = ago < 0 ? addDays(today, -2) : addDays(startDate, -20)
    const createdAt = officeInstant(writtenOn, random)
    const approvedAt = ago < 0 ? null : officeInstant(addDays(startDate, -8), random)
    const updatedAt =
      state === 'CLOSED' ? officeInstant(addMonthsClamped(startDate, 3), random) : (approvedAt ?? createdAt)
    const id = makeId('promotionPlan', createdAt)
    rows.promotionPlan.push({
      id,
      departmentId: manager.departmentId,
      title: `${quarterName(startDate)}招商计划`,
      period: 'QUARTER',
      startDate,
      goals: random.pick(GOALS),
      channels: '连锁加盟展、行业协会、商户转介绍、线上平台。',
      budget: `${random.int(8, 20) * 10_000}.00`,
      state,
      submittedAt: ago < 0 ? null : officeInstant(addDays(startDate, -12), random),
      approvedAt,
      approvedById: approvedAt && leader.employeeId,
      result: state === 'CLOSED' ? `签约目标完成${random.int(82, 108)}%，重点品牌按计划落位。` : null,
      ...stampOf(createdAt, manager, updatedAt),
    })
    random
      .shuffle(ACTIONS)
      .slice(0, 4)
      .forEach((title, position) => {
        const owner = staffOf(rows)(random.pick(['ZS002', ...SPECIALISTS]))
        rows.planAction.push({
          id: makeId('planAction', createdAt),
          planId: id,
          position,
          title,
          ownerId: owner.employeeId,
          dueOn: addDays(startDate, 20 + position * 18),
          done: state === 'CLOSED' || (state === 'IN_PROGRESS' && addDays(startDate, 20 + position * 18) < today),
        })
      })
  }
}

/** The manager's report of each month to the superiors, and the deputy's to him. */
function addReports(rows: DemoRows, today: LocalDate, random: Random, makeId: MakeId): void {
  const staff = staffOf(rows)
  for (let ago = 12; ago >= 1; ago -= 1) {
    for (const [author, reader] of [
      [staff('ZS001'), staff('JT001')],
      [staff('ZS002'), staff('ZS001')],
    ] as const) {
      const startDate = addMonthsClamped(firstOfMonth(today), -ago)
      const endDate = addDays(addMonthsClamped(startDate, 1), -1)
      const state = ago > 1 ? 'ACKNOWLEDGED' : 'SUBMITTED'
      const written = endDate < addDays(today, -1) ? addDays(endDate, 1) : today
      const createdAt = officeInstant(endDate, random)
      const submittedAt = officeInstant(written, random)
      const readOn = addDays(written, 3)
      const acknowledgedAt = state === 'ACKNOWLEDGED' ? officeInstant(readOn, random) : null
      rows.workReport.push({
        id: makeId('workReport', createdAt),
        departmentId: author.departmentId,
        title: `${startDate.slice(0, 4)}年${Number(startDate.slice(5, 7))}月工作汇报`,
        authorId: author.employeeId,
        startDate,
        endDate,
        text: `本月拜访客户${random.int(18, 40)}次，新增意向${random.int(2, 7)}个，推进合同审核${random.int(1, 5)}份。`,
        problems: random.chance(0.4) ? '二层东区电力容量不足，影响餐饮商户落位，请工程部协助。' : null,
        nextSteps: '继续跟进重点品牌，准备下月活动。',
        state,
        submittedAt,
        acknowledgedAt,
        acknowledgedById: acknowledgedAt && reader.employeeId,
        comment: acknowledgedAt && '已阅，请按计划推进。',
        ...stampOf(createdAt, author, acknowledgedAt ?? submittedAt, acknowledgedAt ? reader : author),
      })
    }
  }
}

const SUBJECTS: readonly (readonly [string, string, string])[] = [
  [
    '铺位电力容量核实',
    '商户拟用电功率较大，请核实该铺位可用容量及增容周期。',
    '现有容量满足，增容约需两周，费用由商户承担。',
  ],
  ['排烟管道走向确认', '餐饮商户询问排烟井位置与管径，请提供图纸。', '图纸已发邮箱，排烟井在铺位北侧。'],
  ['装修进场时间协调', '商户希望周末夜间施工，请确认可行性。', '可以，须提前三天办理夜间施工证。'],
  ['招牌尺寸审核', '品牌方提交门头方案，请审核尺寸与荷载。', '尺寸符合规范，请补充结构计算书。'],
  ['消防喷淋改造', '铺位隔断调整后喷淋点位需改动，请安排勘察。', '已勘察，改造方案见回复邮件。'],
]

function addRequests(rows: DemoRows, today: LocalDate, random: Random, makeId: MakeId): void {
  const staff = staffOf(rows)
  const engineer = staff('GC001')
  const started = addMonthsClamped(today, -12)
  for (let n = 0; n < 30; n += 1) {
    const requester = staff(random.pick(SPECIALISTS))
    const own = rows.client.filter((client) => client.ownerId === requester.employeeId)
    const madeOn = n < 4 ? addDays(today, -random.int(0, 4)) : addDays(today, -random.int(8, 350))
    if (madeOn < started || madeOn < requester.hired || own.length === 0) continue
    const client = random.pick(own)
    if (String(client.createdAt).slice(0, 10) > madeOn) continue
    const [subject, text, answer] = random.pick(SUBJECTS)
    const state = n < 2 ? 'OPEN' : n < 4 ? 'ACCEPTED' : random.chance(0.85) ? 'CLOSED' : 'ANSWERED'
    const createdAt = officeInstant(madeOn, random)
    const answeredAt =
      state === 'CLOSED' || state === 'ANSWERED' ? officeInstant(addDays(madeOn, random.int(1, 5)), random) : null
    rows.supportRequest.push({
      id: makeId('supportRequest', createdAt),
      departmentId: requester.departmentId,
      subject,
      text,
      requesterId: requester.employeeId,
      toDepartmentId: engineer.departmentId,
      handlerId: state === 'OPEN' ? null : engineer.employeeId,
      clientId: client.id,
      dueOn: addDays(madeOn, 7),
      state,
      answer: answeredAt && answer,
      answeredAt,
      rating: state === 'CLOSED' ? random.int(3, 5) : null,
      ...stampOf(createdAt, requester, answeredAt ?? createdAt, answeredAt ? engineer : requester),
    })
  }
}
