/** A clash with a unique index is told as one, whatever the clashing text looks like. */
import { createTestApp, type TestApp } from '../kit/app.ts'
import { CLIENTS } from '../kit/world.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
}, 120_000)
afterAll(() => app.close())

const UPDATE = 'mutation U($input: UpdateClientInput!) { updateClient(input: $input) { version } }'

// Numbers and words of passing troubles (deadlock, lock wait, lost connection), after which a write is repeated.
test.each(['1213', '1205', 'Deadlock', 'ECONNRESET'])('[R4.1 api MAN] the code %s is taken', async (code) => {
  await app.database.pool.query('UPDATE Client SET code = ?, version = 1 WHERE id = ?', [code, CLIENTS.ofSpeA])
  const answer = await app.graphql('manA', UPDATE, { input: { id: CLIENTS.ofSpeA2, version: 1, code } })
  expect(answer.errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    fieldErrors: [{ path: 'input.code', code: 'TAKEN' }],
  })
})
