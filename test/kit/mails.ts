/** Mails as their readers get them: from the files that stand in for a mail server, or from one that only listens. */
import { readdir, readFile } from 'node:fs/promises'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { join } from 'node:path'

export type ReceivedMail = {
  headers: Record<string, string>
  to: string
  subject: string
  text: string
  html: string
}

/** The mails that were written into the data folder, oldest first. */
export async function mailsIn(dataDir: string): Promise<ReceivedMail[]> {
  const folder = join(dataDir, 'mail')
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.eml'))
  return Promise.all(files.sort().map(async (file) => parseMail(await readFile(join(folder, file), 'latin1'))))
}

/** Takes a message apart (RFC 5322, 2045 to 2047), as far as our own mails go. */
export function parseMail(message: string): ReceivedMail {
  const { headers, body } = split(message)
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')![1]!
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => split(part.replace(/^\r\n/, '')))
  const partOf = (type: string) => {
    const part = parts.find((each) => each.headers['content-type']?.startsWith(type))!
    return decode(part.body, part.headers['content-transfer-encoding'] ?? '').toString('utf8')
  }
  return {
    headers,
    to: headers.to!,
    subject: decodeWords(headers.subject!),
    text: partOf('text/plain'),
    html: partOf('text/html'),
  }
}

function split(text: string): { headers: Record<string, string>; body: string } {
  const end = text.indexOf('\r\n\r\n')
  const lines = text
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const pairs = lines.map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  })
  return { headers: Object.fromEntries(pairs), body: text.slice(end + 4) }
}

function decode(body: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number(`0x${hex}`)))
  return Buffer.from(bytes, 'latin1')
}

const decodeWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString('latin1')
        : decode(word.replaceAll('_', ' '), 'quoted-printable').toString('latin1'),
    )
    .replace(/[\x80-\xff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'))

export type MailServer = {
  url: string
  /** What has arrived, by recipient of the envelope. */
  received: { to: string; message: string }[]
  /** What it says to the end of each message; `250` takes it. */
  reply: string
  close(): Promise<void>
}

/** An SMTP server (RFC 5321) that takes what it is given. */
export async function startMailServer(): Promise<MailServer> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    let [buffer, to, inData] = ['', '', false]
    socket.write('220 listening\r\n')
    socket.on('data', (bytes) => {
      buffer += bytes.toString('latin1')
      for (;;) {
        const end = buffer.indexOf(inData ? '\r\n.\r\n' : '\r\n')
        if (end < 0) return
        const line = buffer.slice(0, end)
        buffer = buffer.slice(end + (inData ? 5 : 2))
        if (inData) {
          inData = false
          if (mailServer.reply.startsWith('250')) mailServer.received.push({ to, message: `${line}\r\n` })
          socket.write(`${mailServer.reply}\r\n`)
        } else if (/^DATA/i.test(line)) {
          inData = true
          socket.write('354 go on\r\n')
        } else if (/^QUIT/i.test(line)) {
          socket.end('221 bye\r\n')
        } else {
          to = /^RCPT TO:<(.*)>/i.exec(line)?.[1] ?? to
          socket.write('250 OK\r\n')
        }
      }
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const mailServer: MailServer = {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: [],
    reply: '250 OK',
    close: () =>
      new Promise((closed) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => closed())
      }),
  }
  return mailServer
}
