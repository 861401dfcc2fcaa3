import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import type { Env } from '../env.ts'
import type { Log } from '../ops/log.ts'
import type { Rendered } from './render.ts'

/** A mail on its way. */
export type Outgoing = Rendered & { id: string; to: { name: string; address: string }; date: Date }

/** The mail was refused for good: trying again would change nothing. */
export class MailRefused extends Error {
  override name = 'MailRefused'
}

/** Hands mails on. */
export type Transport = {
  /** Resolves once the mail is out of our hands. Throws MailRefused where it never will be, else what went wrong. */
  send(mail: Outgoing): Promise<void>
  close(): void
}

/** How long a mail server may take over each step, in milliseconds: in all less than the time to the next attempt. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** By the mail server of `SMTP_URL`; without one into files below the data folder, of which the log tells. */
export function transportOf(env: Pick<Env, 'smtpUrl' | 'mailFrom' | 'publicUrl' | 'dataDir'>, log: Log): Transport {
  const host = new URL(env.publicUrl).hostname
  const from = env.mailFrom ?? { name: 'Leasedesk 招商台', address: `no-reply@${host}` }
  const message = ({ id, to, date, ...content }: Outgoing): SendMailOptions => ({
    from,
    to,
    date,
    ...content,
    // The same at every attempt: a mail that arrives twice is known for one.
    messageId: `<${id}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return env.smtpUrl ? bySmtp(env.smtpUrl, message) : intoFiles(join(env.dataDir, 'mail'), message, log)
}

type Message = (mail: Outgoing) => SendMailOptions

function bySmtp(url: string, message: Message): Transport {
  const transporter = createTransport({ url, ...PATIENCE })
  return {
    async send(mail) {
      try {
        await transporter.sendMail(message(mail))
      } catch (error) {
        const { responseCode = 0, message: words } = error as { responseCode?: number; message: string }
        throw responseCode >= 500 ? new MailRefused(words) : error
      }
    },
    close: () => transporter.close(),
  }
}

/** Milliseconds without a mail after which the log tells of the next one: of a hundred at once it tells once. */
const QUIET = 5_000

function intoFiles(folder: string, message: Message, log: Log): Transport {
  let last = 0
  const transporter = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    async send(mail) {
      const { message: bytes } = await transporter.sendMail(message(mail))
      const file = join(folder, `${mail.id}.eml`)
      // It may hold a link that opens a log-in.
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(`${file}.part`, bytes as Buffer, { mode: 0o600 })
      await rename(`${file}.part`, file)
      const level = Date.now() - last > QUIET ? 'info' : 'debug'
      last = Date.now()
      log[level]({ file }, 'SMTP_URL is not set: mails are written to files')
    },
    close: () => transporter.close(),
  }
}
