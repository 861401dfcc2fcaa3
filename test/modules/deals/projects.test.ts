/** R3.1: research, projects with their team and policies, and what is handed out. */
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { employeeOf, PROPERTIES } from '../../kit/world.ts'
import { codeOf, faultsOf } from '../../writer/kit.ts'
import { mutations } from '../mutate.ts'

let world: TestApp
const mutate = mutations(() => world)
beforeAll(async () => {
  world = await createTestApp()
}, 120_000)
afterAll(() => world.close())

test('[R3.1.2 api MAN] [R3.1.3 api MAN] a project begins once it is described and its team is trained', async () => {
  const project = {
    name: '美食街區',
    propertyId: PROPERTIES.A,
    trainingRequired: true,
    preferentialPolicies: '免租三個月',
  }
  const { id } = (await mutate('manA', 'createLeasingProject', project)).data.createLeasingProject
  expect(faultsOf(await mutate('manA', 'launchLeasingProject', { id, version: 1 })).sort()).toEqual([
    'input.introduction REQUIRED',
    'input.teamMembers REQUIRED',
  ])
  const member = { employeeId: employeeOf('speA'), role: 'NEGOTIATOR' }
  const twice = { id, version: 1, introduction: '介紹', teamMembers: [member, member] }
  expect(faultsOf(await mutate('manA', 'updateLeasingProject', twice))).toEqual([
    'input.teamMembers.1.employeeId MEMBER_TWICE',
  ])
  await mutate('manA', 'updateLeasingProject', { ...twice, teamMembers: [member] })
  expect(faultsOf(await mutate('manA', 'launchLeasingProject', { id, version: 2 }))).toEqual([
    'input.teamMembers.0.trainedOn MEMBER_NOT_TRAINED',
  ])
  await mutate('manA', 'updateLeasingProject', {
    id,
    version: 2,
    teamMembers: [{ ...member, trainedOn: '2026-02-01' }],
  })
  const done = await mutate('manA', 'launchLeasingProject', { id, version: 3 }, 'state')
  expect(done.data.launchLeasingProject).toEqual({ state: 'ACTIVE' })
})

test('[R3.1.1 api DEP] research on a competitor names it; specialists read it', async () => {
  const research = { kind: 'COMPETITOR', title: '競品租金', researchedOn: '2026-04-01', conclusion: '低一成' }
  expect(faultsOf(await mutate('depA', 'createMarketResearch', research))).toEqual(['input.competitor REQUIRED'])
  await mutate('depA', 'createMarketResearch', { ...research, competitor: '城東新天地', occupancy: '93.5' })
  const read = await world.graphql('speA', '{ marketResearches { nodes { competitor occupancy author { name } } } }')
  expect(read.data.marketResearches.nodes).toEqual([
    { competitor: '城東新天地', occupancy: '93.5000', author: { name: '員工depA' } },
  ])
  expect(codeOf(await world.graphql('finance', '{ marketResearches { totalCount } }'))).toBe('BAD_USER_INPUT')
})

test('[R3.1.2 api DEP] a brochure is approved by somebody else, and only then seen outside the department', async () => {
  const made = await mutate('depA', 'createPromotionMaterial', { kind: 'BROCHURE', title: '手冊', summary: '概況' })
  const { id } = made.data.createPromotionMaterial
  const seen = async () =>
    (await world.graphql('legal', '{ promotionMaterials { totalCount } }')).data.promotionMaterials
  expect(await seen()).toEqual({ totalCount: 0 })
  expect(codeOf(await mutate('depA', 'approvePromotionMaterial', { id, version: 1 }))).toBe('FORBIDDEN')
  await mutate('manA', 'approvePromotionMaterial', { id, version: 1 })
  expect(await seen()).toEqual({ totalCount: 1 })
  expect(codeOf(await mutate('depA', 'updatePromotionMaterial', { id, version: 2, title: '改' }))).toBe(
    'INVALID_TRANSITION',
  )
})
