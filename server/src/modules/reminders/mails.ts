/** Mails of reminders: what waits for one address goes in one mail. */
import type { EffectDb, Values } from '../../access/resource.ts'
import { Exact, grouped } from '../../domain/decimal.ts'
import { type LocalDate, todayIn } from '../../domain/local-date.ts'
import type { Locale } from '../../i18n/locale.ts'
import { type Job, type JobParts, systemContext } from '../../jobs/job.ts'
import { LIMITS } from '../../limits.ts'
import type { Mailer } from '../../mail/mailer.ts'
import { effectDb } from '../../writer/effects.ts'
import { inTransaction, type Transaction } from '../../writer/transaction.ts'
import { lineOf, type ReminderMail, TEMPLATES } from './mail-words.ts'

export type Outbox = { mailer: Mailer; publicUrl: string }

type Waiting = Values & {
  id: string
  title: string
  dueOn: LocalDate
  offsetDays: number
  amount: string | null
  side: 'CLIENT' | 'STAFF'
  recipientName: string | null
  recipientAddress: string
  note: string | null
  number: string
  currency: string
  clientName: string | null
  language: keyof typeof LOCALE_OF | null
  department: string
  timezone: string
  phone: string | null
  owner: string | null
  ownerPhone: string | null
}

export const LOCALE_OF = { ZH_HANS: 'zh-Hans', ZH_HANT: 'zh-Hant', EN: 'en' } as const satisfies Record<string, Locale>

const WAITING = `
  SELECT r.id, r.title, CAST(r.dueOn AS CHAR) AS dueOn, r.offsetDays, CAST(r.amount AS CHAR) AS amount, r.side,
    r.recipientName, r.recipientAddress, r.note, c.number, c.currency, k.name AS clientName, k.language,
    d.name AS department, d.timezone, d.phone, e.name AS owner, e.workPhone AS ownerPhone
  FROM ObligationReminder r JOIN Contract c ON c.id = r.contractId JOIN Department d ON d.id = r.departmentId
    LEFT JOIN Client k ON k.id = c.clientId LEFT JOIN Employee e ON e.id = c.ownerId
  WHERE r.id IN (?) AND r.state = 'QUEUED' AND r.channel = 'EMAIL' ORDER BY r.dueOn, r.id FOR UPDATE`

/** Writes the mails that wait into the outbox; gives how many reminders they carry. Two servers at once send none twice. */
export const mailReminders =
  (outbox: Outbox): Job =>
  async (parts, log, now = new Date()) => {
    let carried = 0
    for (const ids of await groupsOf(parts)) {
      const context = systemContext(parts)
      carried += await inTransaction(
        parts.prisma,
        (tx) => mailTogether(effectDb(context, tx), tx, outbox, ids, now),
        async () =>
          (await context.rows("SELECT 1 FROM ObligationReminder WHERE id = ? AND state = 'SENT'", [ids[0]])).length > 0,
      )
    }
    if (carried > 0) log.info({ carried }, 'reminders were mailed')
    return carried + (await noteReturned(parts))
  }

/** Ids of what waits, together where address, department and kind are the same. */
async function groupsOf({ pool }: JobParts): Promise<string[][]> {
  const [rows] = await pool.query(
    `SELECT r.id, CONCAT_WS(' ', r.departmentId, r.side, IF(r.side = 'STAFF', '', c.clientId),
       IF(r.side = 'CLIENT', r.offsetDays > 0, ''), LOWER(r.recipientAddress)) AS together
     FROM ObligationReminder r JOIN Contract c ON c.id = r.contractId
     WHERE r.state = 'QUEUED' AND r.channel = 'EMAIL' ORDER BY r.id LIMIT ?`,
    [LIMITS.lapsesAtOnce],
  )
  const groups = new Map<string, string[]>()
  for (const { id, together } of rows as { id: string; together: string }[])
    groups.set(together, [...(groups.get(together) ?? []), id])
  return [...groups.values()]
}

/** One mail for reminders to one address, with their state in the same transaction. */
export async function mailTogether(
  db: EffectDb,
  tx: Transaction,
  { mailer, publicUrl }: Outbox,
  ids: readonly string[],
  now: Date,
): Promise<number> {
  const rows = await db.query<Waiting>(WAITING, [ids])
  const [first] = rows
  if (!first) return 0
  const isStaff = first.side === 'STAFF'
  const kind: ReminderMail = isStaff ? 'STAFF' : Number(first.offsetDays) > 0 ? 'OVERDUE' : 'AHEAD'
  // Records of the house are in Chinese, and so are the mails to its people.
  const locale = isStaff ? 'zh-Hans' : LOCALE_OF[first.language ?? 'ZH_HANS']
  const today = todayIn(first.timezone, now)
  await mailer.queue(tx, {
    kind: 'reminder',
    template: TEMPLATES[kind],
    locale,
    to: { name: (first.recipientName ?? '').slice(0, 120), address: first.recipientAddress },
    onceKey: onceKeyOf(first.id),
    params: {
      name: first.recipientName || first.clientName || '',
      client: first.clientName ?? first.recipientName ?? '',
      first: `${first.title}${rows.length > 1 ? ' …' : ''}`,
      count: rows.length,
      today,
      // Colleagues of other departments see to a deed without knowing its sum.
      lines: rows.map((row) => lineOf(locale, { ...row, amount: isStaff ? null : sumOf(row) }, isStaff)).join('\n'),
      notes: [...new Set(rows.flatMap(({ note }) => note ?? []))].join('\n'),
      host: first.department,
      contact: [first.owner, first.ownerPhone ?? first.phone].filter(Boolean).join(' ') || first.department,
    },
    ...(isStaff ? { link: `${publicUrl}/#/ObligationReminder` } : {}),
  })
  const sent = { state: 'SENT', sentAt: now.toISOString() }
  await db.changeAll(
    'ObligationReminder',
    rows.map(({ id }) => ({ id, values: sent })),
  )
  return rows.length
}

const onceKeyOf = (id: string) => `reminder ${id}`

const sumOf = ({ amount, currency }: Waiting): string | null =>
  amount === null ? null : `${currency} ${grouped(new Exact(amount).toFixed(2))}`

/**
 * Mails that were given up: their reminders are told so by their date, and become letters (`reminders.states.ts`). A mail
 * carried everything that stood to be sent to its address at that instant.
 */
async function noteReturned(parts: JobParts): Promise<number> {
  const [rows] = await parts.pool.query(
    `SELECT r.id FROM MailMessage m JOIN ObligationReminder f ON f.id = SUBSTRING(m.onceKey, 10)
       JOIN ObligationReminder r ON r.departmentId = f.departmentId AND r.sentAt = f.sentAt AND r.channel = 'EMAIL'
         AND r.recipientAddress = f.recipientAddress AND r.state = 'SENT' AND r.failedAt IS NULL
     WHERE m.createdAt > UTC_TIMESTAMP(3) - INTERVAL ? DAY AND m.kind = 'reminder' AND m.failedAt IS NOT NULL LIMIT ?`,
    [LIMITS.remindCatchUpDays, LIMITS.lapsesAtOnce],
  )
  const ids = [...new Set((rows as { id: string }[]).map(({ id }) => id))]
  if (ids.length === 0) return 0
  const context = systemContext(parts)
  const failedAt = new Date().toISOString()
  await inTransaction(
    parts.prisma,
    (tx) =>
      effectDb(context, tx).changeAll(
        'ObligationReminder',
        ids.map((id) => ({ id, values: { failedAt } })),
      ),
    async () => false,
  )
  return ids.length
}
