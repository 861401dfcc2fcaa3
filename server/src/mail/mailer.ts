/**
 * Mails are written into the database in the transaction of what they tell of, and sent afterwards: a change that is
 * undone sends nothing, and one that stands is told of however often server and mail server fail meanwhile.
 */
import type { Pool } from 'mysql2/promise'
import { rowsOf, secondsFrom } from '../auth/base.ts'
import type { SecretBox } from '../auth/secret.ts'
import type { PrismaClient } from '../db/generated/client/client.ts'
import { ulid } from '../domain/ulid.ts'
import type { Env } from '../env.ts'
import { LIMITS } from '../limits.ts'
import type { Log } from '../ops/log.ts'
import type { Transaction } from '../writer/transaction.ts'
import { type Rendered, renderMail, type Wording } from './render.ts'
import { MailRefused, type Transport, transportOf } from './transport.ts'

/** A mail to be sent. */
export type Mail = Wording & {
  /** What it is, for the operator: `passwordReset`. */
  kind: string
  to: { name: string; address: string }
  /** Of mails with one key only the first is sent, however often they are queued. */
  onceKey?: string
  /** Not sent after this: it would be of no use. */
  expiresAt?: Date
}

export type Mailer = {
  /** Writes a mail into the transaction of the change. */
  queue(tx: Transaction, mail: Mail): Promise<void>
  /** Sends what is due; gives how many went out. Two servers at once send none twice. */
  sendDue(now?: Date): Promise<number>
  close(): void
}

type Parts = {
  prisma: PrismaClient
  pool: Pool
  env: Pick<Env, 'smtpUrl' | 'mailFrom' | 'publicUrl' | 'dataDir'>
  log: Log
  /** Mails wait in the database encrypted: some hold a link that opens a log-in. */
  openBox: () => Promise<SecretBox>
}

/** One address, and nothing that a mail server could take for several. */
export const isMailAddress = (text: string | null | undefined): text is string =>
  /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"]{1,125}$/.test(text ?? '')

/** The mails of this installation; nothing is connected before there is one to send. */
export function createMailer({ prisma, pool, env, log, openBox }: Parts): Mailer {
  let transport: Transport | null = null
  const send = async (row: Row, box: SecretBox): Promise<boolean> => {
    transport ??= transportOf(env, log)
    const content = box.open(row.box, row.id)
    // Queued by a server with another secret, which will send it.
    if (content === null || !(await claim(prisma, row))) return false
    try {
      const to = { name: row.recipientName, address: row.recipient }
      await transport.send({ id: row.id, to, date: row.createdAt, ...(JSON.parse(content) as Rendered) })
    } catch (error) {
      await noteFailure(prisma, row, error, log)
      return false
    }
    const sent = { sentAt: new Date(), dueAt: null, box: null, lastError: null }
    await prisma.mailMessage.update({ where: { id: row.id }, data: sent })
    return true
  }
  return {
    async queue(tx, { kind, to, onceKey = null, expiresAt = null, ...wording }) {
      if (!isMailAddress(to.address)) throw new Error(`a mail of kind ${kind} has no address`)
      const id = `ml_${ulid()}`
      const box = (await openBox()).seal(JSON.stringify(renderMail(wording)), id)
      const data = { id, kind, recipient: to.address, recipientName: to.name, onceKey, expiresAt, box }
      await tx.mailMessage.createMany({ data, skipDuplicates: true })
    },
    async sendDue(now = new Date()) {
      await clean(prisma, now)
      const rows = await dueMails(pool, now)
      if (rows.length === 0) return 0
      const box = await openBox()
      let sent = 0
      for (const row of rows) if (await send(row, box)) sent += 1
      return sent
    },
    close: () => transport?.close(),
  }
}

type Row = {
  id: string
  kind: string
  recipient: string
  recipientName: string
  box: string
  attempts: number
  createdAt: Date
}

async function dueMails(pool: Pool, now: Date): Promise<Row[]> {
  const rows = await rowsOf<Omit<Row, 'createdAt'> & { createdAt: string }>(
    pool,
    `SELECT id, kind, recipient, recipientName, box, attempts, createdAt FROM MailMessage
     WHERE dueAt <= ? AND (expiresAt IS NULL OR expiresAt > ?) ORDER BY dueAt, id LIMIT ?`,
    [now, now, LIMITS.mailsAtOnce],
  )
  return rows.map((row) => ({ ...row, createdAt: new Date(`${row.createdAt.replace(' ', 'T')}Z`) }))
}

/**
 * Takes a mail for this server, and puts its next attempt ahead: should the server die over it, it is tried again by
 * then, under the same message id.
 */
async function claim(prisma: PrismaClient, { id, attempts }: Row): Promise<boolean> {
  const { count } = await prisma.mailMessage.updateMany({
    where: { id, attempts, dueAt: { not: null } },
    data: { attempts: { increment: 1 }, dueAt: secondsFrom(new Date(), retryAfter(attempts)) },
  })
  return count === 1
}

/** Seconds until the next attempt, which double up to some hours. */
const retryAfter = (attempts: number) => Math.min(LIMITS.mailRetryAfterMost, LIMITS.mailRetryAfter * 2 ** attempts)

async function noteFailure(prisma: PrismaClient, row: Row, error: unknown, log: Log): Promise<void> {
  const isLast = error instanceof MailRefused || row.attempts + 1 >= LIMITS.mailAttempts
  const lastError = String((error as Error).message).slice(0, 500)
  const over = isLast ? { failedAt: new Date(), dueAt: null, box: null } : {}
  await prisma.mailMessage.update({ where: { id: row.id }, data: { lastError, ...over } })
  const details = { id: row.id, kind: row.kind, error: lastError }
  if (isLast) log.error(details, 'a mail was given up')
  else log.warn(details, 'a mail could not be sent and will be tried again')
}

/** What expired unsent is given up, what is long over is cleared away. */
async function clean(prisma: PrismaClient, now: Date): Promise<void> {
  await prisma.mailMessage.updateMany({
    where: { dueAt: { not: null }, expiresAt: { lte: now } },
    data: { failedAt: now, dueAt: null, box: null, lastError: 'expired' },
  })
  const kept = secondsFrom(now, -LIMITS.mailsKept)
  await prisma.mailMessage.deleteMany({ where: { dueAt: null, createdAt: { lt: kept } } })
}
