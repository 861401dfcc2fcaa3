/** A small company to log in to. */
import { newId } from '../../server/src/auth/base.ts'
import type { Position, PrismaClient } from '../../server/src/db/generated/client/client.ts'

/** Ids of what the tests name. */
export const ID = {
  mall: newId('dp'),
  legal: newId('dp'),
  head: newId('dp'),
  other: newId('dp'),
  managerPost: newId('ap'),
  deputyPost: newId('ap'),
  legalPost: newId('ap'),
  firstPost: newId('ap'),
  secondPost: newId('ap'),
  adminPost: newId('ap'),
  formerPost: newId('ap'),
  delegation: newId('dl'),
  client: newId('cl'),
}

/** Log-in names: staff numbers. */
export const WHO = {
  manager: 'E001',
  deputy: 'E002',
  legal: 'E003',
  twoPosts: 'E004',
  admin: 'E005',
  former: 'E006',
  suspended: 'E007',
} as const

type Person = { name: string; number: string; home: string; posts: [id: string, position: Position, at: string][] }

const PEOPLE: Person[] = [
  { name: '王敏', number: WHO.manager, home: ID.mall, posts: [[ID.managerPost, 'MANAGER', ID.mall]] },
  { name: '李强', number: WHO.deputy, home: ID.mall, posts: [[ID.deputyPost, 'DEPUTY', ID.mall]] },
  { name: '赵法', number: WHO.legal, home: ID.legal, posts: [[ID.legalPost, 'LEGAL_REVIEWER', ID.legal]] },
  {
    name: '周双',
    number: WHO.twoPosts,
    home: ID.mall,
    posts: [
      [ID.firstPost, 'SPECIALIST', ID.mall],
      [ID.secondPost, 'COLLABORATOR', ID.legal],
    ],
  },
  { name: '吴管', number: WHO.admin, home: ID.head, posts: [[ID.adminPost, 'ADMINISTRATOR', ID.head]] },
  { name: '郑离', number: WHO.former, home: ID.mall, posts: [] },
  { name: '冯停', number: WHO.suspended, home: ID.mall, posts: [[newId('ap'), 'SPECIALIST', ID.mall]] },
]

const day = (fromToday: number) => new Date(Math.floor(Date.now() / 86_400_000 + fromToday) * 86_400_000)

export async function seedCompany(prisma: PrismaClient, passwordHash: string): Promise<void> {
  await prisma.department.createMany({
    data: [
      { id: ID.mall, code: 'MALL', name: '星河商场招商部', kind: 'INVESTMENT' },
      { id: ID.legal, code: 'LAW', name: '法务部', kind: 'LEGAL' },
      { id: ID.head, code: 'HQ', name: '总部', kind: 'HEADQUARTERS' },
      { id: ID.other, code: 'PARK', name: '云谷园区招商部', kind: 'INVESTMENT' },
    ],
  })
  for (const { name, number, home, posts } of PEOPLE) {
    const employeeId = newId('em')
    const workEmail = `${number.toLowerCase()}@leasedesk.test`
    await prisma.employee.create({ data: { id: employeeId, departmentId: home, number, name, workEmail } })
    const state = number === WHO.suspended ? 'SUSPENDED' : 'ACTIVE'
    const account = { id: newId('ac'), departmentId: home, employeeId, passwordHash, state } as const
    await prisma.account.create({ data: account })
    // The first one is held longest: posts are offered in that order.
    for (const [index, [id, position, departmentId]] of posts.entries()) {
      const startDate = day(index - 400)
      await prisma.appointment.create({ data: { id, departmentId, employeeId, position, startDate } })
    }
  }
  const former = await prisma.employee.findUniqueOrThrow({ where: { number: WHO.former } })
  await prisma.appointment.create({
    data: {
      id: ID.formerPost,
      departmentId: ID.mall,
      employeeId: former.id,
      position: 'SPECIALIST',
      startDate: day(-400),
      endDate: day(-3),
    },
  })
  await prisma.appointmentCover.create({
    data: { id: newId('cv'), appointmentId: ID.legalPost, departmentId: ID.mall },
  })
  const deputy = await prisma.employee.findUniqueOrThrow({ where: { number: WHO.deputy } })
  await prisma.delegation.create({
    data: {
      id: ID.delegation,
      departmentId: ID.mall,
      appointmentId: ID.managerPost,
      delegateId: deputy.id,
      startDate: day(-2),
      endDate: day(2),
    },
  })
  await prisma.client.create({ data: { id: ID.client, departmentId: ID.mall, code: 'C1', name: '一家茶馆' } })
}
