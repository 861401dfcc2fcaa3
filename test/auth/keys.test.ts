import { execFile } from 'node:child_process'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { decodeProtectedHeader, importJWK } from 'jose'
import { WHO } from './company.ts'
import { type Installation, startInstallation, wait } from './kit.ts'

const project = resolve(import.meta.dirname, '../..')

/** One installation through the life of its keys; each test goes on from where the one before left off. */
let at: Installation
beforeAll(async () => {
  at = await startInstallation()
})
afterAll(() => at.close())

const keyIds = async () => (await at.prisma.signingKey.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id)
const published = async () =>
  (await at.post('/.well-known/jwks.json', null, { method: 'GET' })).body.keys as { kid: string }[]

/** A new token, and the key that signed it. */
async function signedBy(): Promise<{ token: string; keyId: string }> {
  const token = (await at.signIn(WHO.manager)).body.accessToken
  return { token, keyId: decodeProtectedHeader(token).kid! }
}

/** Changes a key, and waits until the server has read its keys again. */
async function change(id: string, data: { createdAt?: Date; signsFrom?: Date; retiredAt?: Date }): Promise<void> {
  await at.prisma.signingKey.update({ where: { id }, data })
  await wait(REREAD)
}

const REREAD = 1100

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

let tokenOfOld: string

/** For so long the server may go on believing a token that it has checked. */
const BELIEVED = 3100

test('public keys are published, without any private part', async () => {
  const answer = await at.post('/.well-known/jwks.json', null, { method: 'GET' })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/jwk-set+json'])
  expect(answer.body.keys).toHaveLength(1)
  expect(Object.keys(answer.body.keys[0]).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x'])
  await expect(importJWK(answer.body.keys[0], 'EdDSA')).resolves.toBeDefined()
})

test('private keys are sealed with a secret that only the server can read', async () => {
  const [stored] = await at.prisma.signingKey.findMany()
  expect(stored!.privateBox).toMatch(/^[\w-]{100,}$/)
  expect(Buffer.from(stored!.privateBox, 'base64url').toString('latin1')).not.toMatch(/Ed25519|"d"/)
  expect(await readdir(at.dataDir)).toEqual(['secret'])
  const file = join(at.dataDir, 'secret')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect((await readFile(file, 'utf8')).trim()).toMatch(/^[\w-]{43}$/)
})

test('an old key is followed by a new one, which signs once everybody can know it', async () => {
  const { keyId: old, token } = await signedBy()
  await change(old, { createdAt: daysAgo(90.5) })
  expect((await signedBy()).keyId).toBe(old)
  const [, next] = await keyIds()
  expect(await published()).toHaveLength(2)
  await change(next!, { signsFrom: daysAgo(0) })
  expect((await signedBy()).keyId).toBe(next)
  expect((await at.whoAmI(token)).status).toBe(200)
  expect(await keyIds()).toEqual([old, next])
  tokenOfOld = token
})

test('nothing that a key signed is believed once it is too old', async () => {
  const [old] = await keyIds()
  await change(old!, { createdAt: daysAgo(91.5) })
  expect(await published()).toHaveLength(1)
  await wait(BELIEVED)
  expect((await at.whoAmI(tokenOfOld)).status).toBe(401)
})

test('a retired key neither signs nor verifies', async () => {
  const { keyId, token } = await signedBy()
  expect((await at.whoAmI(token)).status).toBe(200)
  await change(keyId, { retiredAt: new Date() })
  await wait(BELIEVED)
  expect((await at.whoAmI(token)).status).toBe(401)
  expect((await signedBy()).keyId).not.toBe(keyId)
  expect(await published()).toHaveLength(1)
})

describe('the operator', () => {
  const operator = async (...args: string[]) => {
    const env = { ...process.env, DATABASE_URL: at.databaseUrl, DATA_DIR: at.dataDir }
    const script = ['scripts/run.mjs', 'server/src/cli/keys.ts', ...args]
    const { stdout } = await promisify(execFile)(process.execPath, script, { cwd: project, env })
    return stdout
  }
  const idOf = (text: string, state: string) => new RegExp(`^(key_\\w+) +${state} `, 'm').exec(text)?.[1]

  test('has a new key sign at once; what the old one signed stays good until it ends, and then it is gone', async () => {
    const before = await signedBy()
    const stdout = await operator('rotate')
    await wait(REREAD)
    const after = await signedBy()
    expect([after.keyId, idOf(stdout, 'signs'), idOf(stdout, 'verifies')]).toEqual([
      idOf(stdout, 'signs'),
      expect.stringMatching(/^key_/),
      before.keyId,
    ])
    expect(after.keyId).not.toBe(before.keyId)
    expect((await published()).map(({ kid }) => kid)).toEqual([before.keyId, after.keyId])
    expect((await at.whoAmI(before.token)).status).toBe(200)
    // The longest of its tokens lives half an hour, and may have been signed a moment after the rotation.
    const { retiredAt } = await at.prisma.signingKey.findUniqueOrThrow({ where: { id: before.keyId } })
    expect(retiredAt!.getTime() - Date.now()).toBeGreaterThan(30 * 60_000)
    expect(retiredAt!.getTime() - Date.now()).toBeLessThan(32 * 60_000)
    await change(before.keyId, { retiredAt: new Date() })
    expect((await published()).map(({ kid }) => kid)).toEqual([after.keyId])
    expect((await signedBy()).keyId).toBe(after.keyId)
  })

  test('retires a key that leaked: all that it signed is refused within five seconds', async () => {
    const leaked = await signedBy()
    expect((await at.whoAmI(leaked.token)).status).toBe(200)
    const stdout = await operator('retire', leaked.keyId)
    const since = Date.now()
    while ((await at.whoAmI(leaked.token)).status === 200) {
      expect(Date.now() - since).toBeLessThan(5000)
      await wait(100)
    }
    const next = await signedBy()
    expect([next.keyId, idOf(stdout, 'retired')]).toEqual([idOf(stdout, 'signs'), expect.any(String)])
    expect((await published()).map(({ kid }) => kid)).toEqual([next.keyId])
    expect((await at.whoAmI(next.token)).status).toBe(200)
    const trail = await at.prisma.auditEntry.findMany({ where: { recordType: 'SigningKey' }, orderBy: { id: 'asc' } })
    expect(trail.map(({ actorName, recordId }) => [actorName, recordId]).at(-1)).toEqual(['operator', next.keyId])
    expect(JSON.stringify(trail.map(({ changes }) => changes))).toContain(leaked.keyId)
  })
})
