/** Training of the last year: the plan, its courses and sessions, who took part, certificates and growth. */
import { addDays, addMonthsClamped, type LocalDate } from '../../../server/src/domain/local-date.ts'
import { type MakeId, officeInstant } from './ids.ts'
import { presentOn } from './present.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'
import { type Staff, staffOf, stampOf } from './staff.ts'

type Course = readonly [
  title: string,
  category: DemoRows['trainingCourse'][number]['category'],
  mode: DemoRows['trainingCourse'][number]['mode'],
  hours: string,
]

const COURSES: readonly Course[] = [
  ['新版部门管理制度与廉洁自律宣讲', 'CULTURE', 'INTERNAL', '2.00'],
  ['商圈调研与竞品分析方法', 'BUSINESS', 'INTERNAL', '4.00'],
  ['租赁合同关键条款与风险', 'BUSINESS', 'INTERNAL', '3.00'],
  ['首店品牌谈判实战', 'SKILLS', 'EXTERNAL', '6.00'],
  ['商业地产趋势年度论坛', 'INDUSTRY', 'EXTERNAL', '7.00'],
  ['客户拜访与需求挖掘', 'SKILLS', 'PRACTICE', '4.00'],
  ['招商台系统操作', 'BUSINESS', 'ONLINE', '1.50'],
  ['餐饮业态工程条件入门', 'BUSINESS', 'ONLINE', '2.00'],
  ['服务礼仪与投诉处理', 'SKILLS', 'INTERNAL', '3.00'],
  ['客户信息保密规范', 'CULTURE', 'ONLINE', '1.00'],
  ['业态组合与租户调整', 'BUSINESS', 'INTERNAL', '4.00'],
  ['消费趋势与新锐品牌观察', 'INDUSTRY', 'INTERNAL', '2.00'],
]

const DEPARTMENT = ['ZS001', 'ZS002', 'ZS003', 'ZS004', 'ZS005', 'ZS006', 'ZS007', 'ZS008', 'ZS009', 'ZS010', 'ZS012']
const FEEDBACK = [
  '案例贴近项目，回去就能用。',
  '内容充实，建议增加演练时间。',
  '讲师经验丰富，收获很大。',
  '希望提前发放资料。',
]

export function addTraining(rows: DemoRows, today: LocalDate, random: Random, makeId: MakeId): void {
  const plans = addPlans(rows, today, random, makeId)
  COURSES.forEach((course, n) => {
    const day = addDays(today, -330 + n * 32)
    addCourse(rows, course, plans, day, today, random, makeId)
  })
  addGrowth(rows, today, random, makeId)
  addCertificates(rows, today, random, makeId)
}

/** Last year's and this year's plan, approved; next year's is being written in the last quarter. */
function addPlans(rows: DemoRows, today: LocalDate, random: Random, makeId: MakeId): Map<number, string> {
  const [manager, deputy] = [staffOf(rows)('ZS001'), staffOf(rows)('ZS002')]
  const thisYear = Number(today.slice(0, 4))
  const plans = new Map<number, string>()
  for (const year of [thisYear - 1, thisYear, thisYear + 1]) {
    // Written in the November before, from when the deputy is in post.
    const writtenOn = addDays(`${year - 1}-11-10`, random.int(0, 9))
    if (writtenOn > today || writtenOn < addMonthsClamped(today, -13)) continue
    const approvedOn = addDays(writtenOn, 12)
    const approved = approvedOn <= today
    const createdAt = officeInstant(writtenOn, random)
    const submittedAt = officeInstant(addDays(writtenOn, 5), random)
    const submitted = addDays(writtenOn, 5) <= today
    const id = makeId('trainingPlan', createdAt)
    plans.set(year, id)
    rows.trainingPlan.push({
      id,
      departmentId: manager.departmentId,
      year,
      title: `${year}年度招商部培训计划`,
      businessNeeds: '首店招商与业态调整任务较重，需要提升谈判、合同风险和商圈研究能力。',
      staffSituation: '新入职专员较多，熟悉制度和系统需要时间；老员工缺少首店项目经验。',
      budget: `${random.int(6, 12)}0000.00`,
      state: approved ? 'APPROVED' : submitted ? 'SUBMITTED' : 'DRAFT',
      submittedAt: submitted ? submittedAt : null,
      submittedById: submitted ? deputy.employeeId : null,
      approvedAt: approved ? officeInstant(approvedOn, random) : null,
      approvedById: approved ? manager.employeeId : null,
      ...stampOf(createdAt, deputy),
    })
  }
  return plans
}

function addCourse(
  rows: DemoRows,
  [title, category, mode, hours]: Course,
  plans: Map<number, string>,
  day: LocalDate,
  today: LocalDate,
  random: Random,
  makeId: MakeId,
): void {
  const deputy = staffOf(rows)('ZS002')
  const createdAt = officeInstant(addDays(day < today ? day : today, -20), random)
  const id = makeId('trainingCourse', createdAt)
  const inHouse = mode === 'INTERNAL' || mode === 'PRACTICE'
  rows.trainingCourse.push({
    id,
    departmentId: deputy.departmentId,
    planId: plans.get(Number(day.slice(0, 4))) ?? null,
    title,
    category,
    mode,
    objective: `完成后能够独立运用“${title}”的要点。`,
    hours,
    plannedOn: day,
    trainerId: inHouse ? deputy.employeeId : null,
    trainerName: mode === 'EXTERNAL' ? '外聘专家' : null,
    institution: mode === 'EXTERNAL' ? '示例商业地产学院' : null,
    materials: mode === 'ONLINE' ? null : '讲义、案例集',
    link: mode === 'ONLINE' ? 'https://example.com/learning' : null,
    cost: mode === 'EXTERNAL' ? `${random.int(8, 20)}000.00` : null,
    mandatory: category === 'CULTURE',
    ...stampOf(createdAt, deputy),
  })
  const held = day < today
  const sessionId = makeId('trainingSession', createdAt)
  const start = `${day}T01:30:00.000Z`
  rows.trainingSession.push({
    id: sessionId,
    departmentId: deputy.departmentId,
    courseId: id,
    startAt: start,
    endAt: new Date(Date.parse(start) + Number(hours) * 3_600_000).toISOString(),
    place: mode === 'ONLINE' ? '线上' : mode === 'EXTERNAL' ? '示例商业地产学院' : '招商部会议室',
    capacity: 12,
    state: held ? 'HELD' : 'PLANNED',
    note: null,
    ...stampOf(createdAt, deputy),
  })
  const enrolledAt = officeInstant(addDays(createdAt.slice(0, 10), 3), random)
  for (const person of presentOn(rows, DEPARTMENT, createdAt.slice(0, 10) < day ? createdAt.slice(0, 10) : day)) {
    if (category !== 'CULTURE' && !random.chance(0.7)) continue
    const attended = held && random.chance(0.92)
    const score = random.int(62, 98)
    rows.enrollment.push({
      id: makeId('enrollment', enrolledAt),
      departmentId: deputy.departmentId,
      sessionId,
      employeeId: person.employeeId,
      state: held ? (attended ? 'ATTENDED' : 'ABSENT') : 'ENROLLED',
      progress: mode === 'ONLINE' ? (attended ? 100 : random.int(0, 60)) : null,
      hours: attended ? hours : null,
      score: attended ? `${score}.00` : null,
      passed: attended ? score >= 70 : null,
      rating: attended ? random.int(3, 5) : null,
      feedback: attended && random.chance(0.5) ? random.pick(FEEDBACK) : null,
      note: null,
      ...stampOf(enrolledAt, person),
    })
  }
}

/** A path for specialists, and this year's plan of each who was there by its beginning. */
function addGrowth(rows: DemoRows, today: LocalDate, random: Random, makeId: MakeId): void {
  const [manager, deputy, hr] = [staffOf(rows)('ZS001'), staffOf(rows)('ZS002'), staffOf(rows)('HR001')]
  const createdAt = officeInstant(addMonthsClamped(today, -11), random)
  const careerPathId = makeId('careerPath', createdAt)
  rows.careerPath.push({
    id: careerPathId,
    departmentId: manager.departmentId,
    title: '招商专员至副经理',
    fromPosition: 'SPECIALIST',
    toPosition: 'DEPUTY',
    requirements: '独立完成主力店项目，连续两个考核周期 A 级以上，取得商业地产相关证书。',
    active: true,
    ...stampOf(createdAt, hr),
  })
  const steps = [
    ['招商专员', '熟悉制度与系统，独立完成小型铺位签约', 12],
    ['高级专员', '独立完成次主力店签约，能带新人', 18],
    ['项目负责人', '负责一个楼层的招商与调整', 18],
  ] as const
  steps.forEach(([title, requirement, months], position) => {
    rows.careerStep.push({ id: makeId('careerStep', createdAt), careerPathId, position, title, requirement, months })
  })
  const from = addMonthsClamped(today, -10)
  for (const person of presentOn(rows, DEPARTMENT.slice(1, 10), addDays(from, 20))) {
    const isDeputy = person.employeeId === deputy.employeeId
    const startedAt = officeInstant(addDays(from, random.int(0, 20)), random)
    const agreed = random.chance(0.7)
    const id = makeId('developmentPlan', startedAt)
    rows.developmentPlan.push({
      id,
      departmentId: person.departmentId,
      employeeId: person.employeeId,
      year: Number(startedAt.slice(0, 4)),
      careerPathId: isDeputy ? null : careerPathId,
      interests: random.pick(['餐饮与首店品牌', '数据分析与业态规划', '大客户关系维护', '活动策划']),
      strengths: random.pick(['沟通能力强', '熟悉工程条件', '品牌资源丰富', '文案与数据扎实']),
      goal: random.pick(['一年内独立完成一个次主力店项目', '取得商业地产相关证书', '带教一名新专员']),
      advice: agreed ? '多参与条款谈判，下半年承担一个楼层的调整方案。' : null,
      mentorId: isDeputy ? null : deputy.employeeId,
      state: agreed ? 'AGREED' : 'DRAFT',
      agreedAt: agreed ? officeInstant(addDays(startedAt.slice(0, 10), 10), random) : null,
      agreedById: agreed ? manager.employeeId : null,
      ...stampOf(startedAt, person),
    })
    if (agreed)
      rows.developmentReview.push({
        id: makeId('developmentReview', startedAt),
        developmentPlanId: id,
        position: 0,
        reviewedOn: addDays(startedAt.slice(0, 10), 150),
        progress: '已完成两次联合拜访，谈判准备更充分。',
        nextStep: '独立主持一次条款谈判。',
      })
  }
}

const CERTIFICATES = ['商业地产招商师', '经济师（商业）', '房地产经纪人', '企业培训师']

function addCertificates(rows: DemoRows, today: LocalDate, random: Random, makeId: MakeId): void {
  const people: Staff[] = presentOn(rows, DEPARTMENT, addMonthsClamped(today, -8))
  for (const [at, person] of people.entries()) {
    const examOn = addDays(today, at % 3 === 0 ? random.int(20, 90) : -random.int(30, 220))
    const createdAt = officeInstant(addDays(examOn < today ? examOn : today, -random.int(12, 20)), random)
    const passed = examOn < today && random.chance(0.8)
    const obtainedOn = passed ? addDays(examOn, 15) : null
    rows.certification.push({
      id: makeId('certification', createdAt),
      departmentId: person.departmentId,
      employeeId: person.employeeId,
      name: random.pick(CERTIFICATES),
      issuer: '示例职业技能评价中心',
      examOn,
      fee: `${random.int(8, 24)}00.00`,
      support: random.pick(['NONE', 'STUDY_LEAVE', 'HALF_FEE', 'FULL_FEE'] as const),
      state: examOn >= today ? 'PREPARING' : passed ? 'OBTAINED' : 'FAILED',
      number: passed ? `ZS-${createdAt.slice(0, 4)}-${String(1000 + at)}` : null,
      obtainedOn,
      expiry: obtainedOn && random.chance(0.6) ? addMonthsClamped(obtainedOn, 36) : null,
      note: null,
      ...stampOf(createdAt, person),
    })
  }
}
