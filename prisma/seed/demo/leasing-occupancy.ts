/** Moving in, and visits to merchants in business. */
import { addDays, laterOf } from '../../../server/src/domain/local-date.ts'
import type { Lease, Story } from './leases.ts'
import { stampOf } from './staff.ts'

const TASKS = [
  ['FIT_OUT_DRAWINGS', '装修图纸审核', '本项目工程部', -5, true],
  ['BUSINESS_REGISTRATION', '工商注册', '市场监督管理局', 10, false],
  ['TAX_REGISTRATION', '税务登记', '税务局', 18, false],
  ['FIT_OUT_APPROVAL', '装修进场审批', '本项目工程部', 5, true],
  ['FIRE_SAFETY', '消防验收', '消防救援机构', 35, true],
  ['OPENING_ACCEPTANCE', '开业验收', '本项目工程部', 42, true],
] as const

const DIFFICULTIES = [
  ['周末客流集中，收银排队较长。', '已协调临时增设导流。'],
  ['空调温度不稳定，影响用餐体验。', '工程部已检修风机盘管。'],
  ['门口指引不足，新客找店困难。', '已在中庭增设指示牌。'],
  ['员工招聘困难，人手紧张。', '推荐参加园区联合招聘。'],
] as const

export function addOccupancy(story: Story): void {
  for (const lease of story.leases) {
    const state = String(lease.row.state)
    if (!lease.row.imported && ['SIGNED', 'ARCHIVED', 'IN_FORCE'].includes(state)) addMoveIn(story, lease)
    if (state === 'IN_FORCE' && lease.row.actualOpening) addVisits(story, lease)
  }
}

function addMoveIn(story: Story, lease: Lease): void {
  const { rows, today, random, makeId, staff, at } = story
  const { row, owner, handoverDate } = lease
  const engineer = staff('GC001')
  const createdAt = String(row.signedAt)
  const openedOn = row.actualOpening ? String(row.actualOpening) : null
  const state = openedOn ? 'OPENED' : handoverDate <= today ? 'IN_PROGRESS' : 'PREPARING'
  const id = makeId('moveInCase', createdAt)
  const updatedAt = openedOn
    ? at(openedOn, createdAt)
    : state === 'IN_PROGRESS'
      ? at(handoverDate, createdAt)
      : createdAt
  rows.moveInCase.push({
    id,
    departmentId: row.departmentId,
    contractId: row.id,
    title: `${String(row.title).replace('租赁合同', '')}入驻`,
    ownerId: owner.employeeId,
    state,
    targetOpening: row.plannedOpening,
    openedOn,
    guidance: '已发送开业筹备清单：证照、装修、招聘、开业活动与物料进场时间。',
    ...stampOf(createdAt, owner, updatedAt),
  })
  for (const [kind, title, authority, days, ours] of TASKS) {
    const planned = laterOf(addDays(handoverDate, days), addDays(String(row.signedAt).slice(0, 10), 1))
    const dueOn = openedOn && planned >= openedOn ? addDays(openedOn, -1) : planned
    const done = openedOn !== null || (dueOn < today && random.chance(0.8))
    const stuck = !done && dueOn < today
    const submittedOn = addDays(dueOn, -2)
    const touched = done ? at(dueOn, createdAt) : stuck ? at(addDays(dueOn, 1), createdAt) : createdAt
    rows.moveInTask.push({
      id: makeId('moveInTask', createdAt),
      departmentId: row.departmentId,
      moveInCaseId: id,
      kind,
      title,
      authority,
      ownerId: owner.employeeId,
      handlingDepartmentId: ours ? engineer.departmentId : null,
      dueOn,
      state: done ? 'APPROVED' : stuck ? 'REJECTED' : 'OPEN',
      submittedOn: done || stuck ? submittedOn : null,
      approvedOn: done ? dueOn : null,
      blocker: stuck ? '资料不全，需补充盖章图纸。' : null,
      permit: done && !ours ? `ZJ${random.int(100_000, 999_999)}` : null,
      ...stampOf(createdAt, owner, touched, ours && (done || stuck) ? engineer : owner),
    })
  }
}

function addVisits({ rows, today, random, makeId, staff, at }: Story, lease: Lease): void {
  const { row, owner } = lease
  const from = laterOf(laterOf(String(row.actualOpening), lease.knownOn), owner.hired)
  for (const ago of [random.int(200, 300), random.int(100, 160), random.int(5, 60)]) {
    const visitedOn = addDays(today, -ago)
    if (visitedOn <= from) continue
    const createdAt = at(visitedOn, String(row.createdAt))
    const [difficulties, support] = random.pick(DIFFICULTIES)
    const hard = random.chance(0.6)
    const asked = hard && difficulties.includes('空调')
    rows.returnVisit.push({
      id: makeId('returnVisit', createdAt),
      departmentId: row.departmentId,
      contractId: row.id,
      visitedOn,
      visitorId: owner.employeeId,
      sales: `${Math.round(Number(row.area) * random.int(900, 2600))}.00`,
      footfall: random.int(60, 900),
      staffCount: random.int(4, 30),
      difficulties: hard ? difficulties : null,
      supportDepartmentId: asked ? staff('GC001').departmentId : null,
      support: hard ? support : null,
      nextVisitOn: addDays(visitedOn, 90),
      ...stampOf(createdAt, owner),
    })
  }
}
