/** The scheme in force, quarterly cycles with cards and ratings, honours and a promotion. */
import { addDays, addMonthsClamped, type LocalDate } from '../../../server/src/domain/local-date.ts'
import { type MakeId, officeInstant } from './ids.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'
import { type Staff, staffOf, stampOf } from './staff.ts'

const INDICATORS = [
  ['TASKS', '任务完成（签约项目、面积、金额）', '50'],
  ['CLIENT_DEVELOPMENT', '客户开发（新客户、转化率）', '20'],
  ['SATISFACTION', '客户满意度', '10'],
  ['COLLABORATION', '团队协作', '10'],
  ['DISCIPLINE', '工作纪律', '10'],
] as const
const GRADES = [
  ['S', '95.00', '1.2000'],
  ['A', '85.00', '1.1000'],
  ['B', '75.00', '1.0000'],
  ['C', '60.00', '0.8000'],
  ['D', '0.00', '0.0000'],
] as const

const RATED = ['ZS002', 'ZS003', 'ZS004', 'ZS005', 'ZS006', 'ZS007', 'ZS008']

const firstOfQuarter = (date: LocalDate): LocalDate =>
  `${date.slice(0, 4)}-${String(Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`

export function addAppraisal(rows: DemoRows, today: LocalDate, random: Random, makeId: MakeId): void {
  const staff = staffOf(rows)
  const manager = staff('ZS001')
  const schemeId = addScheme(rows, addMonthsClamped(today, -13), manager, random, makeId)
  for (const ago of [3, 2, 1]) {
    const startDate = addMonthsClamped(firstOfQuarter(today), -3 * ago)
    addCycle(rows, schemeId, startDate, ago === 1 ? 'OPEN' : 'CLOSED', today, random, makeId)
  }
  const honoured: readonly (readonly [string, string | null, string])[] = [
    ['季度招商之星', 'ZS003', '单季签约面积居部门首位。'],
    ['优秀团队', null, '年度出租率提升，获集团表彰。'],
    ['服务之星', 'ZS005', '多次获得商户书面感谢。'],
  ]
  honoured.forEach(([title, number, reason], n) => {
    const awardedOn = addDays(today, -40 - n * 95)
    const createdAt = officeInstant(awardedOn, random)
    rows.honor.push({
      id: makeId('honor', createdAt),
      departmentId: manager.departmentId,
      title,
      employeeId: number && staff(number).employeeId,
      awardedOn,
      reason,
      awardedBy: '示例商业集团',
      ...stampOf(createdAt, manager),
    })
  })
  const proposedAt = officeInstant(addDays(today, -6), random)
  rows.promotionCase.push({
    id: makeId('promotionCase', proposedAt),
    departmentId: manager.departmentId,
    employeeId: staff('ZS003').employeeId,
    toPosition: 'DEPUTY',
    reasons: '连续四个季度完成指标，能带新人，熟悉两个项目。',
    effectiveOn: addMonthsClamped(`${today.slice(0, 7)}-01`, 2),
    state: 'SUBMITTED',
    submittedAt: proposedAt,
    ...stampOf(proposedAt, manager),
  })
}

function addScheme(rows: DemoRows, since: LocalDate, manager: Staff, random: Random, makeId: MakeId): string {
  const createdAt = officeInstant(since, random)
  const id = makeId('appraisalScheme', createdAt)
  rows.appraisalScheme.push({
    id,
    departmentId: manager.departmentId,
    name: '招商部季度绩效考核方案',
    state: 'IN_FORCE',
    inForceSince: since,
    note: '完成率封顶 120%；经确认的廉洁违规直接评为 D。',
    ...stampOf(createdAt, manager),
  })
  INDICATORS.forEach(([kind, name, weight], position) => {
    rows.schemeIndicator.push({
      id: makeId('schemeIndicator', createdAt),
      schemeId: id,
      position,
      kind,
      name,
      weight: `${weight}.0000`,
      cap: kind === 'TASKS' || kind === 'CLIENT_DEVELOPMENT' ? '120.0000' : '100.0000',
    })
  })
  GRADES.forEach(([grade, minScore, coefficient], position) => {
    rows.schemeGrade.push({
      id: makeId('schemeGrade', createdAt),
      schemeId: id,
      position,
      grade,
      minScore,
      coefficient,
    })
  })
  return id
}

function addCycle(
  rows: DemoRows,
  schemeId: string,
  startDate: LocalDate,
  state: 'OPEN' | 'CLOSED',
  today: LocalDate,
  random: Random,
  makeId: MakeId,
): void {
  const staff = staffOf(rows)
  const [manager, leader] = [staff('ZS001'), staff('JT001')]
  const endDate = addDays(addMonthsClamped(startDate, 3), -1)
  const openedOn = addDays(endDate, 1) <= today ? addDays(endDate, 1) : today
  const createdAt = officeInstant(openedOn, random)
  const closed = state === 'CLOSED'
  const confirmedAt = closed ? officeInstant(addDays(openedOn, 18), random) : null
  const cycleId = makeId('appraisalCycle', createdAt)
  rows.appraisalCycle.push({
    id: cycleId,
    departmentId: manager.departmentId,
    name: `${startDate.slice(0, 4)}年第${'一二三四'[(Number(startDate.slice(5, 7)) - 1) / 3]}季度考核`,
    schemeId,
    kind: 'QUARTERLY',
    startDate,
    endDate,
    state,
    confirmedAt,
    confirmedById: confirmedAt && leader.employeeId,
    ...stampOf(createdAt, manager, confirmedAt ?? createdAt),
  })
  RATED.forEach((number, n) => {
    const person = staff(number)
    if (person.hired > endDate) return
    const reviewedAt = closed ? officeInstant(addDays(openedOn, 10), random) : null
    const reviewer = number === 'ZS002' ? leader : manager
    rows.scorecard.push({
      id: makeId('scorecard', createdAt),
      departmentId: manager.departmentId,
      cycleId,
      employeeId: person.employeeId,
      state: closed ? 'CONFIRMED' : n < 3 ? 'SELF_REVIEWED' : 'OPEN',
      selfComment: closed || n < 3 ? `本季度按计划完成拜访，推进${random.int(1, 4)}个项目，仍需加强续约跟进。` : null,
      managerComment: closed
        ? random.pick(['完成较好，注意合同资料的及时归档。', '客户开发积极，谈判技巧有进步。'])
        : null,
      reviewedAt,
      reviewedById: reviewedAt && reviewer.employeeId,
      ...stampOf(createdAt, manager, reviewedAt ?? createdAt, reviewer),
    })
    const raters = ['GC001', RATED[(n + 1) % RATED.length]!, RATED[(n + 3) % RATED.length]!]
    raters.forEach((rater, at) => {
      const by = staff(rater)
      if (by.hired > endDate) return
      const given = closed || (at === 1 && n < 3)
      const day = closed ? addDays(openedOn, random.int(2, 8)) : openedOn
      const givenAt = given ? officeInstant(day, random) : null
      rows.peerRating.push({
        id: makeId('peerRating', createdAt),
        departmentId: manager.departmentId,
        cycleId,
        ratedId: person.employeeId,
        raterId: by.employeeId,
        state: given ? 'GIVEN' : 'ASKED',
        score: given ? random.int(3, 5) : null,
        comment: given && random.chance(0.3) ? '沟通顺畅，配合及时。' : null,
        givenAt,
        ...stampOf(createdAt, manager, givenAt && givenAt > createdAt ? givenAt : createdAt, given ? by : manager),
      })
    })
  })
}
