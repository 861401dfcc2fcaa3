/** R3.1.2: the space that a department lets, through the API. */
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { id, PROPERTIES } from '../../kit/world.ts'
import { codeOf, faultsOf } from '../../writer/kit.ts'
import { mutations } from '../mutate.ts'

let world: TestApp
const mutate = mutations(() => world)
beforeAll(async () => {
  world = await createTestApp()
}, 120_000)
afterAll(() => world.close())

test.each(['manA', 'depA'] as const)('%s keeps units with area, floor, asking rent and state', async (person) => {
  const fields = 'id version code gla askingRent state floor { code } property { name }'
  const unit = {
    propertyId: PROPERTIES.A,
    floorId: id('fl', 1),
    code: `U-${person}`,
    gla: '88.5',
    askingRent: '12.5',
    format: 'BEAUTY_HEALTH',
  }
  const made = await mutate(person, 'createUnit', unit, fields)
  expect(made.data.createUnit).toMatchObject({
    gla: '88.50',
    askingRent: '12.5000',
    state: 'AVAILABLE',
    floor: { code: 'L1' },
    property: { name: '甲商場' },
  })
  const changed = await mutate(
    person,
    'updateUnit',
    { id: made.data.createUnit.id, version: 1, state: 'RESERVED' },
    'state version',
  )
  expect(changed.data.updateUnit).toEqual({ state: 'RESERVED', version: 2 })
})

test('a specialist finds vacant units by area and rent, without the floor rent', async () => {
  const found = await world.graphql(
    'speA',
    '{ units(where: {state: {equals: AVAILABLE}, gla: {gte: "90"}, askingRent: {lte: "13"}}, orderBy: [{field: code}]) { nodes { code } } }',
  )
  expect(found.data.units.nodes).toEqual([{ code: 'L1-02' }])
  expect((await world.graphql('speA', '{ units { nodes { floorRent } } }')).errors![0]!.message).toContain('floorRent')
})

test('what does not fit together is refused with its place', async () => {
  const unit = (more: Record<string, unknown>) =>
    mutate('manA', 'createUnit', { propertyId: PROPERTIES.A, code: 'X', ...more })
  expect(faultsOf(await unit({ code: 'L1-01' }))).toEqual(['input.code TAKEN'])
  expect(faultsOf(await unit({ floorId: id('fl', 2) }))).toEqual(['input.floorId REFERENCE'])
  expect(faultsOf(await unit({ askingRent: '9', floorRent: '9.01' }))).toEqual(['input.floorRent ABOVE_ASKING_RENT'])
  expect(faultsOf(await unit({ gla: '-1' }))).toEqual(['input.gla NEGATIVE'])
  const own = await mutate('manA', 'createProperty', { code: 'P2', name: '二期' })
  const other = await unit({ propertyId: own.data.createProperty.id, floorId: id('fl', 1) })
  expect(faultsOf(other)).toEqual(['input.floorId OTHER_PROPERTY'])
  expect(codeOf(await mutate('manA', 'deleteUnit', { id: id('un', 4), version: 1 }, 'id'))).toBe('NOT_FOUND')
  expect(faultsOf(await mutate('manA', 'deleteUnit', { id: id('un', 1), version: 1 }, 'id'))).toEqual([
    'input.id IN_USE',
  ])
})
