/**
 * Departments, people and posts: one investment department with twelve people in its history, and those of the
 * departments that serve it. All telephone numbers lie in ranges kept free for the demonstration: mobiles
 * 199-0000-xxxx, land lines 021-0000-xxxx; mail goes to example.com.
 */
import { addDays, addMonthsClamped, type LocalDate } from '../../../server/src/domain/local-date.ts'
import { type MakeId, officeInstant } from './ids.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'
import { GIVEN_NAMES, SURNAMES } from './words.ts'

/** A specialist that clients may belong to. */
export type Owner = { employeeId: string; accountId: string }

export type People = {
  departmentId: string
  administratorAccountId: string
  managerAccountId: string
  specialists: Owner[]
}

type Kind = DemoRows['department'][number]['kind']
type Position = DemoRows['appointment'][number]['position']

const DEPARTMENTS: readonly (readonly [code: string, name: string, kind: Kind])[] = [
  ['DEMO-HQ', '示例商业集团总部', 'HEADQUARTERS'],
  ['DEMO-ZS', '示例商管华东招商部', 'INVESTMENT'],
  ['DEMO-FW', '示例商管法务部', 'LEGAL'],
  ['DEMO-CW', '示例商管财务部', 'FINANCE'],
  ['DEMO-GC', '示例商管工程部', 'ENGINEERING'],
  ['DEMO-RS', '示例商管人力资源部', 'HUMAN_RESOURCES'],
  ['DEMO-XX', '示例商管信息部', 'IT'],
]

/** Posts as seen from today, in months before it: who came when, and who went. */
type Post = { position: Position; fromMonths: number; toMonths?: number }
type Person = {
  number: string
  department: string
  pay: readonly [number, number]
  posts: readonly Post[]
  left?: true
}

const specialist = (n: number, fromMonths: number): Person => ({
  number: `ZS${String(n).padStart(3, '0')}`,
  department: 'DEMO-ZS',
  pay: [9000, 15_000],
  posts: [{ position: 'SPECIALIST', fromMonths }],
})

const PERSONS: readonly Person[] = [
  {
    number: 'ZS001',
    department: 'DEMO-ZS',
    pay: [28_000, 32_000],
    // Deputy first, manager since the former one left (R2.1: the history of posts is kept).
    posts: [
      { position: 'DEPUTY', fromMonths: 60, toMonths: 14 },
      { position: 'MANAGER', fromMonths: 14 },
    ],
  },
  {
    number: 'ZS002',
    department: 'DEMO-ZS',
    pay: [20_000, 24_000],
    posts: [
      { position: 'SPECIALIST', fromMonths: 48, toMonths: 14 },
      { position: 'DEPUTY', fromMonths: 14 },
    ],
  },
  ...[40, 36, 30, 26, 20, 16, 9, 4].map((months, i) => specialist(i + 3, months)),
  {
    number: 'ZS011',
    department: 'DEMO-ZS',
    pay: [26_000, 30_000],
    posts: [{ position: 'MANAGER', fromMonths: 72, toMonths: 14 }],
    left: true,
  },
  {
    number: 'ZS012',
    department: 'DEMO-ZS',
    pay: [9000, 12_000],
    posts: [{ position: 'SPECIALIST', fromMonths: 28, toMonths: 5 }],
    left: true,
  },
  { number: 'JT001', department: 'DEMO-HQ', pay: [45_000, 60_000], posts: [{ position: 'SUPERIOR', fromMonths: 70 }] },
  {
    number: 'FW001',
    department: 'DEMO-FW',
    pay: [18_000, 24_000],
    posts: [{ position: 'LEGAL_REVIEWER', fromMonths: 50 }],
  },
  { number: 'CW001', department: 'DEMO-CW', pay: [15_000, 20_000], posts: [{ position: 'FINANCE', fromMonths: 45 }] },
  {
    number: 'GC001',
    department: 'DEMO-GC',
    pay: [14_000, 18_000],
    posts: [{ position: 'COLLABORATOR', fromMonths: 38 }],
  },
  {
    number: 'HR001',
    department: 'DEMO-RS',
    pay: [13_000, 17_000],
    posts: [{ position: 'HR_OFFICER', fromMonths: 33 }],
  },
  {
    number: 'XX001',
    department: 'DEMO-XX',
    pay: [16_000, 20_000],
    posts: [{ position: 'ADMINISTRATOR', fromMonths: 42 }],
  },
]

/** Posts that look after departments other than their own; HR and the leader after all of them. */
const COVERS: Partial<Record<Position, 'INVESTMENT' | 'ALL'>> = {
  LEGAL_REVIEWER: 'INVESTMENT',
  FINANCE: 'INVESTMENT',
  SUPERIOR: 'ALL',
  HR_OFFICER: 'ALL',
}

/** Adds departments, people, accounts (without a password: the loader sets it), posts and one delegation. */
export function addPeople(
  rows: DemoRows,
  today: LocalDate,
  started: LocalDate,
  random: Random,
  makeId: MakeId,
): People {
  const createdAt = officeInstant(started, random)
  const departmentIds = new Map(DEPARTMENTS.map(([code]) => [code, makeId('department', createdAt)]))
  const accountIds = new Map(PERSONS.map(({ number }) => [number, makeId('account', createdAt)]))
  const administratorAccountId = accountIds.get('XX001')!
  const stamp = {
    createdAt,
    createdById: administratorAccountId,
    updatedAt: createdAt,
    updatedById: administratorAccountId,
    version: 1,
  }

  DEPARTMENTS.forEach(([code, name, kind], i) => {
    rows.department.push({
      id: departmentIds.get(code)!,
      code,
      name,
      kind,
      parentId: kind === 'HEADQUARTERS' ? null : departmentIds.get('DEMO-HQ')!,
      timezone: 'Asia/Shanghai',
      currency: 'CNY',
      phone: `021-0000-${String(1000 + i)}`,
      ...stamp,
    })
  })

  const names = random.shuffle(
    SURNAMES.flatMap((surname) =>
      random
        .shuffle(GIVEN_NAMES)
        .slice(0, 2)
        .map((given) => surname + given),
    ),
  )
  const employeeIds = new Map<string, string>()
  PERSONS.forEach((person, i) => {
    const departmentId = departmentIds.get(person.department)!
    const employeeId = makeId('employee', createdAt)
    employeeIds.set(person.number, employeeId)
    rows.employee.push({
      id: employeeId,
      departmentId,
      number: person.number,
      name: names[i]!,
      workPhone: `021-0000-${2000 + i}`,
      workEmail: `${person.number.toLowerCase()}@example.com`,
      mobile: `1990000${String(9000 + i)}`,
      hireDate: addMonthsClamped(today, -person.posts[0]!.fromMonths),
      payBase: `${random.int(person.pay[0] / 100, person.pay[1] / 100) * 100}.00`,
      state: person.left ? 'LEFT' : 'ACTIVE',
      ...stamp,
    })
    rows.account.push({
      id: accountIds.get(person.number)!,
      departmentId,
      employeeId,
      passwordHash: null,
      state: person.left ? 'SUSPENDED' : 'ACTIVE',
      ...stamp,
    })
    for (const post of person.posts) addAppointment(person, post, employeeId, departmentId)
  })

  function addAppointment(person: Person, post: Post, employeeId: string, departmentId: string): void {
    const id = makeId('appointment', createdAt)
    rows.appointment.push({
      id,
      departmentId,
      employeeId,
      position: post.position,
      startDate: addMonthsClamped(today, -post.fromMonths),
      endDate: post.toMonths === undefined ? null : addDays(addMonthsClamped(today, -post.toMonths), -1),
      ...stamp,
    })
    const covers = COVERS[post.position]
    if (!covers) return
    DEPARTMENTS.filter(([code, , kind]) => code !== person.department && (covers === 'ALL' || kind === covers)).forEach(
      ([code], position) => {
        rows.appointmentCover.push({
          id: makeId('appointmentCover', createdAt),
          appointmentId: id,
          position,
          departmentId: departmentIds.get(code)!,
        })
      },
    )
  }

  const departmentId = departmentIds.get('DEMO-ZS')!
  const managerPost = rows.appointment.find((post) => post.position === 'MANAGER' && post.endDate === null)!
  const managerAccountId = accountIds.get('ZS001')!
  const delegatedAt = officeInstant(addDays(today, -3), random)
  rows.delegation.push({
    id: makeId('delegation', delegatedAt),
    departmentId,
    appointmentId: managerPost.id,
    delegateId: employeeIds.get('ZS002')!,
    startDate: addDays(today, -1),
    endDate: addDays(today, 6),
    reason: '部门经理外出参加行业展会，期间由副经理代为审核。',
    createdAt: delegatedAt,
    createdById: managerAccountId,
    updatedAt: delegatedAt,
    updatedById: managerAccountId,
    version: 1,
  })

  const specialists = PERSONS.filter(({ posts, left }) => !left && posts.at(-1)!.position === 'SPECIALIST').map(
    ({ number }) => ({ employeeId: employeeIds.get(number)!, accountId: accountIds.get(number)! }),
  )
  return { departmentId, administratorAccountId, managerAccountId, specialists }
}
