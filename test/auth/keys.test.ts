import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeProtectedHeader, importJWK } from 'jose'
import { newId } from '../../server/src/auth/base.ts'
import { WHO } from './company.ts'
import { type Installation, startInstallation, wait } from './kit.ts'

/** One installation through the life of its keys; each test goes on from where the one before left off. */
let at: Installation
beforeAll(async () => {
  at = await startInstallation()
})
afterAll(() => at.close())

const keyIds = async () => (await at.prisma.signingKey.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id)
const published = async () => (await at.post('/.well-known/jwks.json', null, { method: 'GET' })).body.keys as object[]

/** A new token, and the key that signed it. */
async function signedBy(): Promise<{ token: string; keyId: string }> {
  const token = (await at.signIn(WHO.manager)).body.accessToken
  return { token, keyId: decodeProtectedHeader(token).kid! }
}

/** Changes a key, and has the server read its keys again: an unknown id makes it do so, a minute would as well. */
async function change(id: string, data: { createdAt?: Date; retiredAt?: Date }): Promise<void> {
  await at.prisma.signingKey.update({ where: { id }, data })
  await wait(1100)
  const header = { alg: 'EdDSA', typ: 'at+jwt', kid: newId('key') }
  await at.whoAmI(`${Buffer.from(JSON.stringify(header)).toString('base64url')}.e30.AA`)
}

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
  await change(next!, { createdAt: daysAgo(0.01) })
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
