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
  collaboratorPost: newId('ap'),
  financePost: newId('ap'),
  leaderPost: newId('ap'),
  delegation: newId('dg'),
  lentByLeader: newId('dg'),
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
  collaborator: 'E008',
  finance: 'E009',
  specialist: 'E010',
  leader: 'E011',
  standIn: 'E012',
  hr: 'E013',
  second: 'E014',
  third: 'E015',
  fourth: 'E016',
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
  { name: '陈协', number: WHO.collaborator, home: ID.head, posts: [[ID.collaboratorPost, 'COLLABORATOR', ID.head]] },
  { name: '褚财', number: WHO.finance, home: ID.head, posts: [[ID.financePost, 'FINANCE', ID.head]] },
  { name: '卫专', number: WHO.specialist, home: ID.other, posts: [[newId('ap'), 'SPECIALIST', ID.other]] },
  { name: '蒋领', number: WHO.leader, home: ID.head, posts: [[ID.leaderPost, 'SUPERIOR', ID.head]] },
  { name: '沈代', number: WHO.standIn, home: ID.head, posts: [[newId('ap'), 'COLLABORATOR', ID.head]] },
  { name: '韩人', number: WHO.hr, home: ID.head, posts: [[newId('ap'), 'HR_OFFICER', ID.head]] },
  { name: '杨二', number: WHO.second, home: ID.other, posts: [[newId('ap'), 'SPECIALIST', ID.other]] },
  { name: '朱三', number: WHO.third, home: ID.other, posts: [[newId('ap'), 'SPECIALIST', ID.other]] },
  { name: '秦四', number: WHO.fourth, home: ID.other, posts: [[newId('ap'), 'SPECIALIST', ID.other]] },
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
  for (const [id, appointmentId, delegate, departmentId] of [
    [ID.delegation, ID.managerPost, WHO.deputy, ID.mall],
    [ID.lentByLeader, ID.leaderPost, WHO.standIn, ID.head],
  ] as const) {
    const { id: delegateId } = await prisma.employee.findUniqueOrThrow({ where: { number: delegate } })
    const period = { startDate: day(-2), endDate: day(2) }
    await prisma.delegation.create({ data: { id, departmentId, appointmentId, delegateId, ...period } })
  }
  await prisma.client.create({ data: { id: ID.client, departmentId: ID.mall, code: 'C1', name: '一家茶馆' } })
}
