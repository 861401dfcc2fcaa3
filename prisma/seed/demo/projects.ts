/** Two projects that run, one in preparation and one that is over, with what was learnt, planned and printed for them. */
import { addDays, addMonthsClamped, type LocalDate } from '../../../server/src/domain/local-date.ts'
import { type MakeId, officeInstant } from './ids.ts'
import * as words from './project-words.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'
import { staffOf, stampOf } from './staff.ts'

type State = NonNullable<DemoRows['leasingProject'][number]['state']>

const TEAMS: readonly (readonly string[])[] = [
  ['ZS003', 'ZS004', 'ZS005', 'ZS006'],
  ['ZS006', 'ZS007', 'ZS008', 'ZS009'],
  ['ZS009', 'ZS010'],
  ['ZS003', 'ZS005'],
]

/** Adds the projects and all that belongs to them; the running one of a property is found by its id. */
export function addProjects(
  rows: DemoRows,
  today: LocalDate,
  started: LocalDate,
  random: Random,
  makeId: MakeId,
): Map<string, string> {
  const staff = staffOf(rows)
  const [manager, deputy] = [staff('ZS001'), staff('ZS002')]
  const createdAt = officeInstant(started, random)
  const running = new Map<string, string>()
  const [first, second] = [rows.property[0]!, rows.property[1]!]
  const year = today.slice(0, 4)
  const ids = (
    [
      [`${first.name}${year}年度招商调整`, 'ACTIVE', first.id, started, addMonthsClamped(today, 8)],
      [`${second.name}${year}年度招商补位`, 'ACTIVE', second.id, started, addMonthsClamped(today, 11)],
      [`${first.name}五层文娱主题街区`, 'PREPARING', first.id, addMonthsClamped(today, 2), addMonthsClamped(today, 14)],
      [`${second.name}首层名品升级`, 'CLOSED', second.id, started, addDays(today, -40)],
    ] as const
  ).map(([name, state, propertyId, startDate, endDate], n) => {
    const at = n === 2 ? officeInstant(addDays(today, -24), random) : createdAt
    const id = makeId('leasingProject', at)
    if (state === 'ACTIVE') running.set(propertyId, id)
    rows.leasingProject.push({
      id,
      departmentId: manager.departmentId,
      code: `ZSXM-${String(n + 1).padStart(2, '0')}`,
      name,
      state: state satisfies State,
      propertyId,
      leadId: n % 2 === 0 ? manager.employeeId : deputy.employeeId,
      startDate,
      endDate,
      targetArea: `${random.int(12, 60) * 100}.00`,
      targetCount: random.int(8, 40),
      introduction: words.INTRODUCTIONS[n]!,
      positioning: words.POSITIONINGS[n]!,
      strategy: words.STRATEGIES[n]!,
      preferentialPolicies: words.POLICIES[n]!,
      process: words.PROCESS,
      trainingRequired: n !== 3,
      holdDaysMax: 15,
      ...stampOf(at, manager),
    })
    TEAMS[n]!.forEach((number, position) => {
      rows.projectMember.push({
        id: makeId('projectMember', at),
        projectId: id,
        position,
        employeeId: staff(number).employeeId,
        role: position === 0 ? 'LEAD' : position === 3 ? 'SUPPORT' : 'NEGOTIATOR',
        trainedOn: state === 'PREPARING' ? null : laterDay(rows, staff(number).employeeId, addDays(started, 12)),
      })
    })
    return id
  })
  addPolicies(rows, ids, started, today, random, makeId)
  addSegments(rows, ids, createdAt, random, makeId)
  addMaterials(rows, ids, today, started, random, makeId)
  addResearch(rows, ids, today, random, makeId)
  return running
}

/** A day of training: not before somebody was hired. */
function laterDay(rows: DemoRows, employeeId: string, date: LocalDate): LocalDate {
  const hired = rows.employee.find(({ id }) => id === employeeId)!.hireDate as LocalDate
  return hired > date ? addDays(hired, 7) : date
}

function addPolicies(
  rows: DemoRows,
  projects: readonly string[],
  started: LocalDate,
  today: LocalDate,
  random: Random,
  makeId: MakeId,
): void {
  const manager = staffOf(rows)('ZS001')
  const renewed = addMonthsClamped(today, -6)
  const add = (project: number, name: string, validFrom: LocalDate, validTo: LocalDate | null, more: object) => {
    const createdAt = officeInstant(validFrom, random)
    rows.policyRule.push({
      id: makeId('policyRule', createdAt),
      departmentId: manager.departmentId,
      projectId: projects[project]!,
      name,
      format: null,
      maxRentFreeDays: 92,
      maxDiscountPercent: '10.0000',
      maxTermMonths: 120,
      approver: 'MANAGER',
      validFrom,
      validTo,
      note: null,
      ...more,
      ...stampOf(createdAt, manager),
    })
  }
  for (const project of [0, 1]) {
    add(project, '通用优惠政策（旧）', started, addDays(renewed, -1), { maxDiscountPercent: '12.0000' })
    add(project, '通用优惠政策', renewed, null, {})
    add(project, '餐饮业态优惠政策', started, null, {
      format: 'FOOD_AND_BEVERAGE',
      maxRentFreeDays: 123,
      maxDiscountPercent: '12.0000',
      approver: 'DEPUTY',
      note: '餐饮装修投入较大，免租期可适当放宽。',
    })
  }
  add(3, '首层名品优惠政策', started, addDays(today, -40), { maxRentFreeDays: 60, maxDiscountPercent: '8.0000' })
}

function addSegments(
  rows: DemoRows,
  projects: readonly string[],
  createdAt: string,
  random: Random,
  makeId: MakeId,
): void {
  const manager = staffOf(rows)('ZS001')
  words.SEGMENTS.forEach(([project, name, format, tier, priority, brandWishes, description]) => {
    rows.targetSegment.push({
      id: makeId('targetSegment', createdAt),
      departmentId: manager.departmentId,
      projectId: projects[project]!,
      name,
      format,
      tier,
      priority,
      wantedArea: `${random.int(2, 20) * 100}.00`,
      description,
      brandWishes,
      approach: random.pick(words.APPROACHES),
      ...stampOf(createdAt, manager),
    })
  })
}

function addMaterials(
  rows: DemoRows,
  projects: readonly string[],
  today: LocalDate,
  started: LocalDate,
  random: Random,
  makeId: MakeId,
): void {
  const [manager, deputy] = [staffOf(rows)('ZS001'), staffOf(rows)('ZS002')]
  words.MATERIALS.forEach(([project, kind, title, editions], n) => {
    for (let edition = 1; edition <= editions; edition += 1) {
      const isLast = edition === editions
      const state = !isLast ? 'RETIRED' : n % 4 === 3 ? 'DRAFT' : 'APPROVED'
      const made = isLast
        ? addDays(today, -random.int(8, 150))
        : addDays(started, random.int(4, 30) + 90 * (edition - 1))
      const createdAt = officeInstant(made < today ? made : addDays(today, -2), random)
      const approvedAt = state === 'DRAFT' ? null : officeInstant(addDays(createdAt.slice(0, 10), 2), random)
      const retiredAt = state === 'RETIRED' ? officeInstant(addDays(approvedAt!.slice(0, 10), 4), random) : null
      rows.promotionMaterial.push({
        id: makeId('promotionMaterial', createdAt),
        departmentId: manager.departmentId,
        projectId: projects[project]!,
        kind,
        title,
        edition,
        state,
        audience: random.pick(words.AUDIENCES),
        summary: `${title}第 ${edition} 版：项目概况、业态规划、铺位图与合作条件。`,
        url: `https://files.example.com/zhaoshang/${n + 1}-v${edition}`,
        authorId: deputy.employeeId,
        approvedAt,
        approvedById: approvedAt && manager.employeeId,
        retiredAt,
        ...stampOf(createdAt, deputy),
        updatedAt: retiredAt ?? approvedAt ?? createdAt,
      })
    }
  })
}

function addResearch(
  rows: DemoRows,
  projects: readonly string[],
  today: LocalDate,
  random: Random,
  makeId: MakeId,
): void {
  const [manager, deputy] = [staffOf(rows)('ZS001'), staffOf(rows)('ZS002')]
  for (let month = 12; month >= 0; month -= 1)
    for (const kind of ['TREND', 'DEMAND', 'COMPETITOR'] as const) {
      if (kind !== 'COMPETITOR' && random.chance(0.5)) continue
      const on = addDays(addMonthsClamped(today, -month), -random.int(1, 20))
      const createdAt = officeInstant(on, random)
      const author = random.chance(0.8) ? deputy : manager
      const competitor = kind === 'COMPETITOR' ? random.pick(words.COMPETITORS) : null
      rows.marketResearch.push({
        id: makeId('marketResearch', createdAt),
        departmentId: manager.departmentId,
        projectId: random.chance(0.7) ? random.pick(projects.slice(0, 2)) : null,
        kind,
        title: competitor ? `${competitor}租金与业态调研` : random.pick(words.RESEARCH_TITLES[kind]!),
        researchedOn: on,
        format: random.chance(0.4)
          ? random.pick(['FOOD_AND_BEVERAGE', 'FASHION', 'CHILDREN', 'SPORTS'] as const)
          : null,
        competitor,
        rentLevel: competitor ? random.decimal(7, 28, 1).concat('000') : null,
        occupancy: competitor ? random.decimal(82, 98, 1).concat('000') : null,
        tenantMix: competitor ? random.pick(words.TENANT_MIXES) : null,
        source: random.pick(words.SOURCES),
        conclusion: random.pick(words.CONCLUSIONS[kind]!),
        authorId: author.employeeId,
        ...stampOf(createdAt, author),
      })
    }
}
