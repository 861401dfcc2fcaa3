import { connect, type Socket } from 'node:net'

export type Response = { status: number; body: string }

/**
 * One keep-alive HTTP connection that asks and waits in turn. Written on the bare socket, because the load generator
 * shares two processors with what it measures. Understands Content-Length and chunked bodies, nothing else.
 */
export class Connection {
  readonly #socket: Socket
  readonly #head: string
  #received: Buffer = Buffer.alloc(0)
  #waiting: { resolve: (response: Response) => void; reject: (error: Error) => void } | null = null

  private constructor(socket: Socket, head: string) {
    this.#socket = socket
    this.#head = head
    socket.setNoDelay(true)
    socket.on('data', (chunk) => this.#take(chunk))
    socket.on('error', (error) => this.#waiting?.reject(error))
    socket.on('close', () => this.#waiting?.reject(new Error('The server closed the connection.')))
  }

  /** Opens one to `url` for POSTs to `/graphql`. */
  static open(url: string, headers: Record<string, string>): Promise<Connection> {
    const { hostname, port, host } = new URL(url)
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    const head = `POST /graphql HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nAccept: application/json\r\n${lines.join('')}`
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => resolve(new Connection(socket, head)))
      socket.once('error', reject)
    })
  }

  ask(body: string): Promise<Response> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
      this.#socket.write(`${this.#head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    })
  }

  close(): void {
    this.#waiting = null
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk])
    const end = this.#received.indexOf('\r\n\r\n')
    if (end === -1) return
    const head = this.#received.toString('latin1', 0, end)
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)
    const body = length ? sized(this.#received, end + 4, Number(length[1])) : chunked(this.#received, end + 4)
    if (body === null) return
    this.#received = Buffer.alloc(0)
    const waiting = this.#waiting
    this.#waiting = null
    waiting?.resolve({ status: Number(head.slice(9, 12)), body })
  }
}

/** The body when it is there as a whole, else null. */
function sized(received: Buffer, start: number, length: number): string | null {
  return received.length < start + length ? null : received.toString('utf8', start, start + length)
}

function chunked(received: Buffer, start: number): string | null {
  const parts: Buffer[] = []
  for (let at = start; ; ) {
    const line = received.indexOf('\r\n', at)
    if (line === -1) return null
    const size = Number.parseInt(received.toString('latin1', at, line), 16)
    if (received.length < line + 2 + size + 2) return null
    if (size === 0) return Buffer.concat(parts).toString('utf8')
    parts.push(received.subarray(line + 2, line + 2 + size))
    at = line + 2 + size + 2
  }
}
