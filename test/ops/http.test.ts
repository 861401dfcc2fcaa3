/** Health, draining and the caller's address, over HTTP servers of the test's own. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { callerOf } from '../../server/src/ops/caller.ts'
import { drainServer } from '../../server/src/ops/drain.ts'
import { createHealth } from '../../server/src/ops/health.ts'

let server: Server
let url: string

async function serve(listener: RequestListener) {
  server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('draining', () => {
  test('answers what is under way and what comes in the grace, then takes no more', async () => {
    await serve((_, response) => void pause(300).then(() => response.end('done')))
    const underWay = fetch(url)
    await pause(50)
    const drained = drainServer(server, { grace: 100, limit: 3000 })
    const inGrace = await fetch(url)
    expect(inGrace.headers.get('connection')).toBe('close')
    expect(await (await underWay).text()).toBe('done')
    await expect(fetch(url)).rejects.toThrow()
    expect(await drained).toBe(true)
  })

  test('cuts off what takes too long, and says so', async () => {
    await serve(() => {})
    const endless = fetch(url).catch(() => 'cut off')
    await pause(50)
    expect(await drainServer(server, { grace: 0, limit: 200 })).toBe(false)
    expect(await endless).toBe('cut off')
  })

  test('does not wait for connections kept open without a request', async () => {
    await serve((_, response) => response.end('done'))
    await (await fetch(url)).text()
    const start = Date.now()
    expect(await drainServer(server, { grace: 0, limit: 3000 })).toBe(true)
    expect(Date.now() - start).toBeLessThan(1500)
  })
})

describe('health', () => {
  const get = (path: string, method = 'GET') => new Request(`http://localhost${path}`, { method })

  test('is alive and ready, not ready without the database, and not ready while stopping', async () => {
    let up = true
    const health = createHealth(async () => {
      if (!up) throw new Error('Access denied for user root')
    })
    expect((await health.handle(get('/healthz')))?.status).toBe(200)
    expect((await health.handle(get('/readyz')))?.status).toBe(200)
    up = false
    await pause(600)
    const notReady = await health.handle(get('/readyz'))
    expect(notReady?.status).toBe(503)
    expect(await notReady?.text()).not.toContain('root')
    expect((await health.handle(get('/healthz')))?.status).toBe(200)
    health.drain()
    expect(await (await health.handle(get('/readyz')))?.json()).toEqual({ status: 'stopping' })
  })

  test('does not wait for a database that hangs', async () => {
    const health = createHealth(() => new Promise(() => {}))
    expect((await health.handle(get('/readyz')))?.status).toBe(503)
  })

  test('leaves other paths alone and takes no POST', async () => {
    const health = createHealth(async () => {})
    expect(await health.handle(get('/graphql'))).toBeNull()
    expect((await health.handle(get('/healthz', 'POST')))?.status).toBe(405)
  })
})

describe('the caller', () => {
  const request = (headers: Record<string, string>) =>
    ({ headers, socket: { remoteAddress: '::ffff:10.0.0.7' } }) as unknown as IncomingMessage
  const forged = { 'x-forwarded-for': '1.2.3.4, 9.9.9.9', 'x-forwarded-proto': 'https' }

  test('is the peer, whatever the headers say', () => {
    expect(callerOf(request(forged), false)).toEqual({ ip: '10.0.0.7', https: false })
  })

  test('is whom our proxy saw', () => {
    expect(callerOf(request(forged), true)).toEqual({ ip: '9.9.9.9', https: true })
    expect(callerOf(request({}), true)).toEqual({ ip: '10.0.0.7', https: false })
  })
})
