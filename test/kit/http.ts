/** The application over real HTTP, as the server serves it, and requests as no client library would send them. */
import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import type { App } from '../../server/src/app.ts'
import { createHttpServer } from '../../server/src/http/listener.ts'

export type Listening = { server: Server; port: number; url: string; close(): Promise<void> }

/** Listens on a free port. `trustProxy`: callers may say by X-Forwarded-For where they are. */
export async function listenOn(app: Pick<App, 'handle'>, trustProxy = false): Promise<Listening> {
  const server = createHttpServer(app, { trustProxy })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    server,
    port,
    url: `http://127.0.0.1:${port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

/** Writes the text to the port and gives what comes back until the server closes or `enough` has come. */
export function raw(port: number, text: string, enough = /\r\n\r\n/): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let got = ''
    const done = () => {
      socket.destroy()
      resolve(got)
    }
    socket.setTimeout(20_000, () => reject(new Error(`no answer but: ${got}`)))
    socket.on('data', (chunk) => {
      got += chunk.toString('latin1')
      if (enough.test(got)) done()
    })
    // (What was still being sent when the server had answered.)
    socket.on('error', (error) => (got ? done() : reject(error)))
    socket.on('close', done)
    socket.write(text)
  })
}

/** Writes the text to the port and is gone. */
export function leave(port: number, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', reject)
    socket.on('close', () => resolve())
    socket.write(text, () => setTimeout(() => socket.destroy(), 50))
  })
}
