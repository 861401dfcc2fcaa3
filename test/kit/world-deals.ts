/** Projects and deals of the small world: a deal of the first specialist in every stage, and some of others. */
import { CLIENTS, DEPARTMENTS, employeeOf, type Insert, id, type Person, PROJECTS, PROPERTIES, UNITS } from './world.ts'

const STAGES = [
  ['LEAD', 'CONTACTED', 'VISITED', 'NEEDS_CONFIRMED', 'PROPOSED', 'TERMS', 'INTENT', 'CONTRACTING'],
  ['SIGNED', 'HANDED_OVER', 'OPENED', 'LOST', 'IDLE'],
].flat()

export async function fillDeals(insert: Insert): Promise<void> {
  const project = (number: number, departmentId: string, propertyId: string) => ({
    id: id('lp', number),
    departmentId,
    code: `LP${number}`,
    name: `招商項目${number}`,
    state: number === 1 ? 'ACTIVE' : 'PREPARING',
    propertyId,
    introduction: '介紹',
  })
  await insert('LeasingProject', [
    project(1, DEPARTMENTS.A, PROPERTIES.A),
    project(2, DEPARTMENTS.B, PROPERTIES.B),
    { ...project(3, DEPARTMENTS.A, PROPERTIES.A), state: 'CLOSED' },
    project(4, DEPARTMENTS.A, PROPERTIES.A),
  ])
  await insert('ProjectMember', [
    { id: id('pm', 1), projectId: PROJECTS.A, position: 0, employeeId: employeeOf('speA'), role: 'NEGOTIATOR' },
    { id: id('pm', 2), projectId: id('lp', 4), position: 0, employeeId: employeeOf('speA'), role: 'LEAD' },
  ])
  const deal = (number: number, owner: Person | null, clientId: string, stage: string, more = {}) => ({
    id: id('dl', number),
    departmentId: DEPARTMENTS.A,
    number: `XM${number}`,
    title: `洽談${number}`,
    clientId,
    projectId: PROJECTS.A,
    channelId: id('ch', 1),
    ownerId: owner && employeeOf(owner),
    stage,
    expectedAmount: 1_000_000 + number,
    winProbability: 10 + number,
    nextStep: `下一步${number}`,
    notes: `洽談機密${number}`,
    lostReason: stage === 'LOST' ? 'RENT' : null,
    ...more,
  })
  await insert('Deal', [
    ...STAGES.map((stage, index) => deal(index + 1, 'speA', CLIENTS.ofSpeA, stage)),
    deal(20, 'speA2', CLIENTS.ofSpeA2, 'LEAD'),
    deal(21, 'speA2', CLIENTS.ofSpeA2, 'TERMS'),
    deal(22, 'depA', CLIENTS.ofNobody, 'LEAD'),
    deal(23, 'speB', CLIENTS.ofSpeB, 'CONTACTED', { departmentId: DEPARTMENTS.B, projectId: PROJECTS.B }),
    deal(24, null, CLIENTS.ofNobody, 'LEAD'),
  ])
  await insert(
    'DealUnit',
    [6, 8].map((number) => ({
      id: id('du', number),
      dealId: id('dl', number),
      position: 0,
      unitId: number === 6 ? UNITS.publishedA : UNITS.letA,
    })),
  )
}
