import { sealAudit } from '../../server/src/audit/sealer.ts'
import { verifyAudit } from '../../server/src/audit/verify.ts'
import { createTestApp, type TestApp } from '../kit/app.ts'
import { CLIENTS } from '../kit/world.ts'

let world: TestApp
beforeAll(async () => {
  world = await createTestApp()
  const query = 'mutation ($input: UpdateClientInput!) { updateClient(input: $input) { version } }'
  for (const version of [1, 2, 3]) {
    const input = { id: CLIENTS.ofSpeA, version, name: `客戶 ${version} 😀` }
    expect((await world.graphql('speA', query, { input })).errors).toBeUndefined()
  }
})
afterAll(() => world.close())

test('committed entries are chained once, also by several sealers at a time', async () => {
  const counts = await Promise.all([sealAudit(world.database.pool), sealAudit(world.database.pool)])
  expect(counts[0]! + counts[1]!).toBeGreaterThanOrEqual(3)
  expect(await sealAudit(world.database.pool)).toBe(0)
  const verdict = await verifyAudit(world.database.pool)
  expect(verdict.broken).toEqual([])
  expect(verdict.entries).toBeGreaterThanOrEqual(3)
})

test.each([
  ['a value', 'UPDATE AuditEntry SET changes = JSON_ARRAY() WHERE seq = 2', 2, 'CHANGES'],
  ['the actor', "UPDATE AuditEntry SET actorName = 'nobody' WHERE seq = 2", 2, 'HASH'],
  ['an entry taken out', 'DELETE FROM AuditEntry WHERE seq = 2', 3, 'GAP'],
])('a change of %s behind the back of the system is found', async (_what, sql, seq, reason) => {
  const { pool } = world.database
  await sealAudit(pool)
  await pool.query('CREATE TABLE Kept AS SELECT * FROM AuditEntry')
  await pool.query(sql)
  const { broken } = await verifyAudit(pool)
  expect(broken[0]).toMatchObject({ seq, reason })
  await pool.query('DELETE FROM AuditEntry')
  await pool.query('INSERT INTO AuditEntry SELECT * FROM Kept')
  await pool.query('DROP TABLE Kept')
  expect((await verifyAudit(pool)).broken).toEqual([])
})

test('values erased on request leave the chain whole', async () => {
  const { pool } = world.database
  await pool.query("UPDATE AuditEntry SET changes = 'null' WHERE seq = 1")
  expect(await verifyAudit(pool)).toMatchObject({ erased: 1, broken: [] })
})
