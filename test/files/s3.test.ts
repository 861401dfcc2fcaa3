/** The store of a bucket, over HTTP: what is asked of S3, signed as S3 wants it, and what becomes of its answers. */
import { createHash, createHmac } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createS3Store } from '../../server/src/files/s3-store.ts'
import type { FileStore } from '../../server/src/files/store.ts'

const ACCESS = { bucket: 'leasedesk', region: 'cn-east-1', accessKeyId: 'KEY', secretAccessKey: 'SECRET' }
const folder = mkdtempSync(join(tmpdir(), 'leasedesk-s3-'))
const objects = new Map<string, Buffer>()
const asked: string[] = []
let server: Server
let store: FileStore

/** Signature Version 4, worked out from the request as it came in and from nothing else. */
function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const authorization = request.headers.authorization ?? ''
  const [, date, signed = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=KEY\/(\d{8})\/cn-east-1\/s3\/aws4_request, SignedHeaders=([\w;-]+), Signature=(\w+)$/.exec(
      authorization,
    ) ?? []
  if (!date) return false
  const hash = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')
  const told = String(request.headers['x-amz-content-sha256'])
  if (told !== 'UNSIGNED-PAYLOAD' && told !== hash(body)) return false
  const headers = signed.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`)
  const canonical = [request.method, request.url, '', headers.join(''), signed, told].join('\n')
  const text = [
    'AWS4-HMAC-SHA256',
    request.headers['x-amz-date'],
    `${date}/cn-east-1/s3/aws4_request`,
    hash(canonical),
  ].join('\n')
  const key = [date, 'cn-east-1', 's3', 'aws4_request'].reduce<string | Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    'AWS4SECRET',
  )
  return createHmac('sha256', key).update(text).digest('hex') === signature
}

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const path = request.url ?? ''
    asked.push(`${request.method} ${path}`)
    const answer = (status: number, content: Uint8Array = Buffer.alloc(0)) => response.writeHead(status).end(content)
    if (!isSigned(request, body)) return answer(403, Buffer.from('<Code>SignatureDoesNotMatch</Code>'))
    if (path.includes('/broken/')) return answer(501)
    const known = objects.get(path)
    if (request.method === 'PUT') {
      objects.set(path, body)
      return answer(200)
    }
    if (request.method === 'DELETE') {
      objects.delete(path)
      return answer(204)
    }
    if (!known) return answer(404)
    const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
    return start
      ? answer(206, known.subarray(Number(start), Number(end) + 1))
      : answer(200, request.method === 'HEAD' ? undefined : known)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  store = createS3Store({ ...ACCESS, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true })
})

const content = Buffer.from('content of a file, 內容')
const hash = createHash('sha256').update(content).digest('hex')
const place = `/leasedesk/files/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`
const file = join(folder, 'in')
const read = async (range?: { start: number; end: number }) => {
  const stream = await store.open(hash, range)
  return stream && Buffer.from(await new Response(stream).arrayBuffer())
}

test('content is put once, read whole and in part, and removed', async () => {
  writeFileSync(file, content)
  expect(await read()).toBeNull()
  await store.put(hash, file)
  expect(objects.get(place)?.equals(content)).toBe(true)
  await store.put(hash, file)
  expect(asked.filter((each) => each.startsWith('PUT'))).toEqual([`PUT ${place}`])
  expect((await read())?.equals(content)).toBe(true)
  expect((await read({ start: 3, end: 6 }))?.equals(content.subarray(3, 7))).toBe(true)
  await store.remove(hash)
  await store.remove(hash)
  expect(await read()).toBeNull()
})

test('content that is not what its hash says is refused by the store itself', async () => {
  writeFileSync(file, 'something else')
  await expect(store.put(hash, file)).rejects.toThrow('the file store answered PUT with 403')
  expect(objects.has(place)).toBe(false)
})

test('trouble of the store is told without its words or our keys', async () => {
  const { port } = server.address() as AddressInfo
  const wrong = createS3Store({ ...ACCESS, secretAccessKey: 'OTHER', endpoint: `http://127.0.0.1:${port}` })
  await expect(wrong.open(hash)).rejects.toThrow(/^the file store answered GET with 403$/)
  const broken = createS3Store({ ...ACCESS, bucket: 'broken', endpoint: `http://127.0.0.1:${port}` })
  await expect(broken.remove(hash)).rejects.toThrow(/^the file store answered DELETE with 501$/)
})

test('a bucket in the name of the host is not named in the path as well', async () => {
  const seen: string[] = []
  const realFetch = globalThis.fetch
  globalThis.fetch = async (input) => {
    seen.push((input as Request).url)
    return new Response(null, { status: 404 })
  }
  try {
    await createS3Store({ ...ACCESS, endpoint: 'https://leasedesk.oss-cn-shanghai.aliyuncs.com' }).open(hash)
  } finally {
    globalThis.fetch = realFetch
  }
  expect(seen).toEqual([
    `https://leasedesk.oss-cn-shanghai.aliyuncs.com/files/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`,
  ])
})
