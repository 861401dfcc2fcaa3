/** The product with its files in a bucket, before a server of S3 that others have written. Signatures are proved in `s3`. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import { createTestApp, type TestApp } from '../kit/app.ts'
import { download, PDF, sha256, upload } from '../kit/files.ts'
import { CONTRACTS } from '../kit/world.ts'

const directory = mkdtempSync(join(tmpdir(), 'leasedesk-s3-'))
let server: S3rver
let world: TestApp
beforeAll(async () => {
  server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: 'leasedesk', configs: [] }],
  })
  const { port } = await server.run()
  const settings = {
    S3_ENDPOINT: `http://127.0.0.1:${port}`,
    S3_BUCKET: 'leasedesk',
    S3_ACCESS_KEY_ID: 'S3RVER',
    S3_SECRET_ACCESS_KEY: 'S3RVER',
  }
  world = await createTestApp({ settings })
}, 120_000)
afterAll(async () => {
  await world?.close()
  await server?.close()
  rmSync(directory, { recursive: true })
})

const object = join(directory, 'leasedesk', 'files', sha256(PDF).slice(0, 2), sha256(PDF).slice(2, 4))
const objects = () => (existsSync(object) ? readdirSync(object) : [])

test('a file goes to the bucket and comes back whole and in part; twice the same is there once', async () => {
  const onContract = { record: CONTRACTS.signedOfSpeA, kind: 'SIGNED_TEXT', content: PDF }
  const first = await upload(world, 'speA', { ...onContract, name: '合同 掃描件.pdf' })
  expect(first.status).toBe(201)
  const kept = objects()
  expect(kept.some((name) => name.startsWith(sha256(PDF)))).toBe(true)
  expect((await upload(world, 'speA', { ...onContract, name: '副本.pdf' })).status).toBe(201)
  expect(objects()).toEqual(kept)
  expect(existsSync(join(world.env.dataDir, 'files', sha256(PDF).slice(0, 2)))).toBe(false)
  const whole = await download(world, 'speA', first.body.id)
  expect(Buffer.from(await whole.arrayBuffer()).equals(PDF)).toBe(true)
  const part = await download(world, 'speA', first.body.id, { range: 'bytes=2-5' })
  expect([part.status, Buffer.from(await part.arrayBuffer()).equals(PDF.subarray(2, 6))]).toEqual([206, true])
})
