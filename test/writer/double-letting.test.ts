/** One unit is not let twice for the same days (domain §2), by whichever way signed contracts come in. */
import type { Viewer } from '../../server/src/access/viewer.ts'
import { ulid } from '../../server/src/domain/ulid.ts'
import { UserError } from '../../server/src/graphql/errors.ts'
import type { WriteContext } from '../../server/src/writer/context.ts'
import { createRecords } from '../../server/src/writer/save.ts'
import { viewerOf } from '../access/actors.ts'
import { createTestApp, type TestApp } from '../kit/app.ts'
import { CLIENTS, CONTRACTS, id, PROPERTIES, UNITS } from '../kit/world.ts'
import { count, everything } from './kit.ts'

let world: TestApp
let manager: Viewer
beforeAll(async () => {
  world = await createTestApp()
  manager = await viewerOf(world, 'manA')
}, 120_000)
afterAll(() => world.close())

/** As an import of signed contracts does it: under the manager's rights. */
async function importContract(rentCommencement: string, expiry: string, unitId = UNITS.letA, more = {}) {
  const { catalog } = world.app
  const rows: WriteContext['rows'] = async (sql, values) => (await world.database.pool.query(sql, values))[0] as never
  const context: WriteContext = {
    viewer: manager,
    catalog,
    prisma: world.prisma,
    rows,
    requestId: ulid(),
    idempotencyKey: null,
    importing: true,
  }
  const input = {
    number: `IMP-${ulid()}`,
    imported: true,
    state: 'IN_FORCE',
    clientId: CLIENTS.ofSpeA,
    lesseeEntityId: id('le', 1),
    propertyId: PROPERTIES.A,
    units: [{ unitId }],
    rentCommencement,
    expiry,
    ...more,
  }
  try {
    return (await createRecords(context, catalog.types.get('Contract')!, [{ input, path: '' }])).ids
  } catch (error) {
    if (error instanceof UserError)
      return error.faults.map(({ path, code, params }) => `${path} ${code} ${params?.number}`)
    throw error
  }
}

test.each([
  ['the same days', '2026-01-01', '2028-12-31'],
  ['the last day alone', '2028-12-31', '2029-12-31'],
  ['the first day alone', '2025-01-01', '2026-01-01'],
  ['days around it', '2020-01-01', '2035-12-31'],
  ['days within it', '2027-01-01', '2027-01-31'],
])('refused: %s', async (_name, from, to) => {
  const before = await everything(world)
  expect(await importContract(from, to)).toEqual(['units.0.unitId DOUBLE_LETTING HT2'])
  expect(await everything(world)).toEqual(before)
})

test('refused from the handover on, not from the first rent', async () => {
  const more = { handoverDate: '2028-12-31' }
  expect(await importContract('2029-03-01', '2030-12-31', UNITS.letA, more)).toEqual([
    'units.0.unitId DOUBLE_LETTING HT2',
  ])
})

test('the day after is free', async () => {
  expect(await importContract('2029-01-01', '2029-12-31')).toEqual([expect.stringMatching(/^ct_/)])
})

test('of 20 at once one lets the unit', async () => {
  const results = await Promise.all(
    Array.from({ length: 20 }, () => importContract('2026-01-01', '2026-12-31', UNITS.hiddenA)),
  )
  const done = results.filter(([first]) => first!.startsWith('ct_'))
  expect(done).toHaveLength(1)
  expect(results.flat().filter((each) => each.includes('DOUBLE_LETTING'))).toHaveLength(19)
  expect(await count(world, 'SELECT COUNT(*) FROM ContractUnit WHERE unitId = ?', [UNITS.hiddenA])).toBe(1)
})

test('by which contract it is let is told to whoever reads that', async () => {
  const [contractId, unitId] = [CONTRACTS.signedOfSpeA2, UNITS.letA]
  const { pool } = world.database
  await pool.query("UPDATE Contract SET state = 'ARCHIVED', handoverConfirmedAt = NOW(3) WHERE id = ?", [contractId])
  await pool.query('INSERT INTO ContractUnit SET ?', [{ id: id('cu', 90), contractId, position: 0, unitId, area: 100 }])
  const document = `mutation { putInForceContract(input: {id: "${contractId}", version: 1}) { id } }`
  const told = async (person: 'speA2' | 'manA') => (await world.graphql(person, document)).text
  const [colleague, manager] = [await told('speA2'), await told('manA')]
  expect(colleague).toContain('The unit is already let in this period.')
  expect(colleague).not.toContain('HT2')
  expect(manager).toContain('The unit is already let in this period by contract HT2.')
})
