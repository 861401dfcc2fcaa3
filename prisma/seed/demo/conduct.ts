/** Attendance, leave, conduct and integrity of the last year. */
import { createHash } from 'node:crypto'
import { addDays, daysInclusive, type LocalDate } from '../../../server/src/domain/local-date.ts'
import { type MakeId, officeInstant } from './ids.ts'
import { presentOn } from './present.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'
import { type Staff, staffOf, stampOf } from './staff.ts'

const SPECIALISTS = ['ZS003', 'ZS004', 'ZS005', 'ZS006', 'ZS007', 'ZS008', 'ZS009', 'ZS010', 'ZS012']
const EVERYBODY = ['ZS001', 'ZS002', ...SPECIALISTS]

export function addConduct(rows: DemoRows, today: LocalDate, random: Random, makeId: MakeId): void {
  addAttendance(rows, today, random, makeId)
  addLeave(rows, today, random, makeId)
  addRecords(rows, today, random, makeId)
  addDeclarations(rows, today, random, makeId)
  addReports(rows, today, random, makeId)
  addPolicies(rows, today, random, makeId)
}

/** A working day so many days ago, or one of the days before it. */
function workday(today: LocalDate, ago: number): LocalDate {
  const day = addDays(today, -ago)
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 ? addDays(day, -2) : weekday === 6 ? addDays(day, -1) : day
}

function addAttendance(rows: DemoRows, today: LocalDate, random: Random, makeId: MakeId): void {
  const hr = staffOf(rows)('HR001')
  const taken = new Set<string>()
  for (let n = 0; n < 90; n += 1) {
    const day = workday(today, random.int(2, 360))
    const person = random.pick(presentOn(rows, EVERYBODY, day))
    const kind = random.weighted([
      ['LATE', 10],
      ['EARLY', 4],
      ['ABSENT', 1],
    ] as const)
    if (taken.has(`${person.employeeId} ${day}`)) continue
    taken.add(`${person.employeeId} ${day}`)
    const excused = random.chance(0.3)
    const createdAt = officeInstant(addDays(day, 1), random)
    rows.attendanceRecord.push({
      id: makeId('attendanceRecord', createdAt),
      departmentId: person.departmentId,
      employeeId: person.employeeId,
      day,
      kind,
      minutes: kind === 'ABSENT' ? null : random.int(3, 55),
      excused,
      note: excused ? random.pick(['地铁故障', '外出拜访客户未及时登记', '恶劣天气']) : null,
      ...stampOf(createdAt, hr),
    })
  }
}

/** Leave that was applied for some days before; one stretch a person at a time. */
function addLeave(rows: DemoRows, today: LocalDate, random: Random, makeId: MakeId): void {
  const [manager, leader] = [staffOf(rows)('ZS001'), staffOf(rows)('JT001')]
  for (const [at, number] of EVERYBODY.entries()) {
    // From long ago to weeks ahead, in steps wide enough that no two of a person touch.
    for (let ago = 330; ago >= -40; ago -= 60) {
      const startDate = addDays(today, -ago + random.int(0, 15) + (at % 5))
      const endDate = addDays(startDate, random.int(0, 4))
      const appliedOn = addDays(startDate, -random.int(4, 12))
      const [person] = presentOn(rows, [number], appliedOn)
      if (!person || appliedOn > today || !presentOn(rows, [number], endDate)[0] || random.chance(0.35)) continue
      const decidedOn = addDays(appliedOn, random.int(1, 3))
      const decided = decidedOn < today
      const state = decided
        ? random.weighted([
            ['APPROVED', 8],
            ['REJECTED', 1],
          ] as const)
        : ('SUBMITTED' as const)
      const judge = person.employeeId === manager.employeeId ? leader : manager
      const createdAt = officeInstant(appliedOn, random)
      rows.leaveRequest.push({
        id: makeId('leaveRequest', createdAt),
        departmentId: person.departmentId,
        employeeId: person.employeeId,
        kind: random.weighted([
          ['ANNUAL', 6],
          ['PERSONAL', 3],
          ['COMPENSATORY', 3],
          ['SICK', 1],
        ] as const),
        startDate,
        endDate,
        days: `${daysInclusive(startDate, endDate)}.0`,
        cause: random.pick(['回乡探亲', '家中有事', '年度休假', '调休']),
        standInId: null,
        state,
        decidedAt: decided ? officeInstant(decidedOn, random) : null,
        decidedById: decided ? judge.employeeId : null,
        comment: state === 'REJECTED' ? '当周有签约仪式，请另选时间。' : null,
        ...stampOf(createdAt, person),
      })
    }
  }
}

type Facts = readonly [kind: DemoRows['conductRecord'][number]['kind'], points: string, facts: string, reply: string]
const FACTS: readonly Facts[] = [
  ['RULE', '2.0', '当月迟到三次以上且未说明。', '接受，已调整通勤时间。'],
  ['ATTITUDE', '3.0', '客户来电两日未回复，客户向前台投诉。', '当日外出参展，今后会交接来电。'],
  ['RULE', '1.0', '拜访记录逾期一周未填写。', '已补填，今后当日完成。'],
  ['ATTITUDE', '2.0', '部门协作事项推诿，影响方案提交。', '对分工理解有误，已与同事沟通。'],
  ['RULE', '2.0', '未经登记将项目资料带离办公室。', '当时赶赴现场，事后已归还并登记。'],
  ['ATTITUDE', '1.0', '部门会议无故缺席。', '与客户会面冲突，忘记请假。'],
]

/** Some old ones confirmed, some withdrawn after the answer, the newest still open. */
function addRecords(rows: DemoRows, today: LocalDate, random: Random, makeId: MakeId): void {
  const manager = staffOf(rows)('ZS001')
  const states = ['CONFIRMED', 'CONFIRMED', 'WITHDRAWN', 'CONFIRMED', 'REPLIED', 'NOTIFIED', 'DRAFT'] as const
  for (let n = 0; n < 14; n += 1) {
    const state = states[Math.floor(n / 2)]!
    const occurredOn = workday(today, n < 8 ? 320 - n * 35 : 24 - n)
    const [kind, points, facts, reply] = FACTS[n % FACTS.length]!
    const person = random.pick(presentOn(rows, SPECIALISTS, today))
    const on = addDays(occurredOn, 1)
    const createdAt = officeInstant(on, random)
    const told = state !== 'DRAFT'
    const replied = told && state !== 'NOTIFIED'
    const confirmed = state === 'CONFIRMED'
    const id = makeId('conductRecord', createdAt)
    // He was there when it happened.
    if (person.hired > occurredOn) continue
    rows.conductRecord.push({
      id,
      departmentId: person.departmentId,
      employeeId: person.employeeId,
      kind,
      occurredOn,
      points,
      facts,
      state,
      notifiedAt: told ? officeInstant(addDays(on, 1), random) : null,
      replyDueOn: told ? addDays(on, n < 10 ? 8 : 25) : null,
      reply: replied ? reply : null,
      repliedAt: replied ? officeInstant(addDays(on, 3), random) : null,
      conclusion: confirmed ? '情况属实，结合本人答复，按制度扣分。' : null,
      confirmedAt: confirmed ? officeInstant(addDays(on, 9), random) : null,
      confirmedById: confirmed ? manager.employeeId : null,
      ...stampOf(createdAt, manager),
    })
    if (confirmed && n % 3 === 0) addSanction(rows, { id, person, on: addDays(on, 12) }, random, makeId)
  }
}

function addSanction(
  rows: DemoRows,
  { id, person, on }: { id: string; person: Staff; on: LocalDate },
  random: Random,
  makeId: MakeId,
): void {
  const manager = staffOf(rows)('ZS001')
  const createdAt = officeInstant(on, random)
  rows.disciplinaryAction.push({
    id: makeId('disciplinaryAction', createdAt),
    departmentId: person.departmentId,
    employeeId: person.employeeId,
    kind: random.pick(['VERBAL_WARNING', 'WRITTEN_WARNING'] as const),
    conductRecordId: id,
    grounds: '依据已确认的行为记录，给予警告。',
    effectiveOn: addDays(on, 10),
    endsOn: addDays(on, 190),
    state: 'IMPOSED',
    notifiedAt: officeInstant(addDays(on, 1), random),
    replyDueOn: addDays(on, 8),
    reply: '接受处理，会引以为戒。',
    repliedAt: officeInstant(addDays(on, 3), random),
    imposedAt: officeInstant(addDays(on, 9), random),
    imposedById: manager.employeeId,
    ...stampOf(createdAt, manager),
  })
}

const GIFTS = ['茶叶一盒', '月饼礼盒', '品牌试用装', '购物卡', '新店开业纪念品', '水果礼篮'] as const

function addDeclarations(rows: DemoRows, today: LocalDate, random: Random, makeId: MakeId): void {
  const manager = staffOf(rows)('ZS001')
  const people = presentOn(rows, SPECIALISTS, today)
  for (let n = 0; n < 24; n += 1) {
    const receivedOn = workday(today, 3 + n * 14)
    const person = random.pick(people)
    const clients = rows.client.filter((client) => client.ownerId === person.employeeId)
    const client = random.pick(clients.length > 0 ? clients : rows.client)
    const createdAt = officeInstant(addDays(receivedOn, 1), random)
    const gift = random.pick(GIFTS)
    const value = gift === '购物卡' ? random.int(5, 20) * 100 : random.int(5, 40) * 10
    const state = n < 2 ? 'DECLARED' : n < 4 ? 'DECIDED' : 'SETTLED'
    if (person.hired > receivedOn || createdAt < String(client.createdAt)) continue
    const decided = state !== 'DECLARED'
    rows.giftDeclaration.push({
      id: makeId('giftDeclaration', createdAt),
      departmentId: person.departmentId,
      employeeId: person.employeeId,
      giver: client.name,
      clientId: client.id,
      receivedOn,
      description: gift,
      estimatedValue: `${value}.00`,
      state,
      decision: decided ? (value >= 300 ? 'RETURN' : random.pick(['HAND_IN', 'KEEP'] as const)) : null,
      decidedAt: decided ? officeInstant(addDays(receivedOn, 3), random) : null,
      decidedById: decided ? manager.employeeId : null,
      comment: null,
      settledOn: state === 'SETTLED' ? addDays(receivedOn, 6) : null,
      ...stampOf(createdAt, person),
    })
  }
  const kinds = ['FAMILY', 'SHAREHOLDING', 'EMPLOYMENT'] as const
  for (const [n, person] of random.shuffle(people).slice(0, 6).entries()) {
    const on = addDays(today, -20 - n * 12)
    if (person.hired > on) continue
    const client = n % 2 === 0 ? random.pick(rows.client.filter((each) => String(each.createdAt) < on)) : null
    const createdAt = officeInstant(on, random)
    const acknowledged = n > 1
    rows.conflictDeclaration.push({
      id: makeId('conflictDeclaration', createdAt),
      departmentId: person.departmentId,
      employeeId: person.employeeId,
      counterparty: client?.name ?? '亲属经营的餐饮企业',
      clientId: client?.id ?? null,
      kind: kinds[n % 3]!,
      description: random.pick([
        '直系亲属在该公司任职。',
        '持有该品牌加盟商少量股份。',
        '曾在该公司任职，离职未满两年。',
      ]),
      since: addDays(on, -200),
      state: acknowledged ? 'ACKNOWLEDGED' : 'DECLARED',
      measures: acknowledged ? '不参与该客户的洽谈与合同审核，由其他专员负责。' : null,
      acknowledgedAt: acknowledged ? officeInstant(addDays(on, 4), random) : null,
      acknowledgedById: acknowledged ? manager.employeeId : null,
      endedOn: null,
      ...stampOf(createdAt, person),
    })
  }
}

/** Reports of misconduct, anonymous all of them; nobody is named as having written their rows. */
function addReports(rows: DemoRows, today: LocalDate, random: Random, makeId: MakeId): void {
  const staff = staffOf(rows)
  const reports = [
    ['KICKBACK', 200, 'CLOSED', '有中介人员称可代为“打点”以优先选铺，怀疑与内部人员有关。'],
    ['DATA_LEAK', 90, 'INVESTIGATING', '竞品项目掌握了我部未公开的租金方案。'],
    ['GIFT', 12, 'ASSIGNED', '听说有人收受客户购物卡未申报。'],
    ['FRAUD', 2, 'FILED', '个别拜访记录与实际行程不符。'],
  ] as const
  for (const [category, ago, state, text] of reports) {
    const filedOn = addDays(today, -ago)
    const createdAt = officeInstant(filedOn, random)
    const id = makeId('integrityReport', createdAt)
    rows.integrityReport.push({
      id,
      departmentId: staff('ZS001').departmentId,
      number: `JB-${id.slice(-8)}`,
      receiptHash: createHash('sha256').update(id).digest('hex'),
      category,
      filedOn,
      anonymous: true,
      reporterId: null,
      accusedId: null,
      occurredOn: null,
      place: null,
      text,
      state,
      assignedAt: state === 'FILED' ? null : officeInstant(addDays(filedOn, 2), random),
      findings: state === 'CLOSED' ? '经核查，未发现内部人员参与，已将该中介列入黑名单。' : null,
      outcome: state === 'CLOSED' ? '公告提醒客户本部门不收取任何费用。' : null,
      closedAt: state === 'CLOSED' ? officeInstant(addDays(filedOn, 30), random) : null,
      createdAt,
      createdById: null,
      updatedAt: createdAt,
      updatedById: null,
      version: 1,
    })
    if (state === 'FILED') continue
    for (const [position, number] of ['HR001', 'FW001'].entries())
      rows.integrityHandler.push({
        id: makeId('integrityHandler', createdAt),
        integrityReportId: id,
        position,
        employeeId: staff(number).employeeId,
      })
  }
}

const POLICIES = [
  [
    '商业招商部管理制度',
    'MANAGEMENT',
    '本制度规范招商工作流程、岗位职责、客户关系、合同管理、考核激励与工作纪律，全体人员遵照执行。',
  ],
  ['考勤与请假管理办法', 'ATTENDANCE', '按时上下班；请假应事先申请，批准后方可休假；迟到、早退、旷工如实记录。'],
  ['廉洁自律规定', 'INTEGRITY', '不得收受客户贿赂、回扣；礼品与利益冲突应主动申报；举报严格保密。'],
  ['客户与商业信息保密规定', 'CONFIDENTIALITY', '客户资料、底价、合同条款等未经许可不得对外提供。'],
  ['客户接待与服务规范', 'BUSINESS', '热情耐心接待客户，首问负责，不得推诿。'],
] as const

function addPolicies(rows: DemoRows, today: LocalDate, random: Random, makeId: MakeId): void {
  const manager = staffOf(rows)('ZS001')
  for (const [n, [title, category, text]] of POLICIES.entries()) {
    const on = addDays(today, -340 + n * 40)
    const createdAt = officeInstant(on, random)
    const publishedOn = addDays(on, 10)
    const id = makeId('policyDocument', createdAt)
    rows.policyDocument.push({
      id,
      departmentId: manager.departmentId,
      title,
      category,
      edition: 1,
      text,
      effectiveOn: addDays(publishedOn, 5),
      state: 'PUBLISHED',
      publishedAt: officeInstant(publishedOn, random),
      publishedById: manager.employeeId,
      retiredAt: null,
      ...stampOf(createdAt, manager),
    })
    for (const person of presentOn(rows, EVERYBODY, addDays(publishedOn, 25))) {
      if (n > 2 && random.chance(0.25)) continue
      const readAt = officeInstant(addDays(publishedOn, random.int(1, 20)), random)
      if (person.hired > readAt.slice(0, 10)) continue
      rows.policyAcknowledgement.push({
        id: makeId('policyAcknowledgement', readAt),
        departmentId: person.departmentId,
        documentId: id,
        employeeId: person.employeeId,
        readAt,
        ...stampOf(readAt, person),
      })
    }
  }
}
