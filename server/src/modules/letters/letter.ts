/** Reminder letters: what is overdue, with the late fee that the contract has, by whom it is owed (R6.3.1, R6.3.2). */
import type { Where } from '../../access/where.ts'
import { Exact, grouped } from '../../domain/decimal.ts'
import { addDays, type LocalDate, todayIn } from '../../domain/local-date.ts'
import { UserError } from '../../graphql/errors.ts'
import type { Locale } from '../../i18n/locale.ts'
import { LIMITS } from '../../limits.ts'
import { readable } from '../../reader/within.ts'
import type { WriteContext } from '../../writer/context.ts'
import { lateFee } from '../contracts/money/index.ts'
import { LOCALE_OF, policyOn, type Sender } from '../reminders/index.ts'
import { LETTER, type LetterWords } from './letter-words.ts'

/** Days that a letter leaves for payment; [practice]. */
const PAY_WITHIN = 7

export type LetterLine = {
  obligationId: string
  contractId: string
  contract: string
  title: string
  period: string
  dueOn: LocalDate
  amount: string
  paid: string
  open: string
  days: number
  fee: string | null
}

export type Letter = {
  id: string
  language: string
  currency: string
  recipient: string
  recipientAddress: string | null
  date: LocalDate
  payBy: LocalDate
  sender: Sender
  department: string
  lines: LetterLine[]
  open: string
  fee: string | null
  total: string
  words: LetterWords
}

/** Whose letter: of one contract, or of all contracts of a client. */
export type LetterAsked = {
  contractId?: string | null | undefined
  clientId?: string | null | undefined
  language?: string | null | undefined
}

type Reading = Pick<WriteContext, 'catalog' | 'viewer' | 'rows'>

type Row = Record<string, unknown> & {
  id: string
  contractId: string
  departmentId: string
  number: string
  currency: string
  lateFeeRate: string | null
  title: string
  periodFrom: string | null
  periodTo: string | null
  dueOn: string
  amount: string
  entity: string | null
  entityName: string | null
  address: string | null
  party: string | null
  clientName: string | null
  language: keyof typeof LOCALE_OF | null
  department: string
  timezone: string
}

/**
 * One letter for each entity and money that owes something overdue, of what the viewer reads; none where nothing is. Throws
 * BAD_USER_INPUT where neither contract nor client is named.
 */
export async function lettersOf(context: Reading, asked: LetterAsked): Promise<Letter[]> {
  if (!asked.contractId === !asked.clientId) throw UserError.badInput('contractId', 'LETTER_OF')
  const rows = await overdue(context, asked)
  if (rows.length === 0) return []
  const payments = await context.rows<{ obligationId: string; amount: string; receivedOn: string }>(
    `SELECT obligationId, CAST(amount AS CHAR) AS amount, CAST(receivedOn AS CHAR) AS receivedOn FROM Receipt
     WHERE obligationId IN (?) AND state = 'RECORDED' ORDER BY receivedOn, id`,
    [rows.map(({ id }) => id)],
  )
  const letters = new Map<string, Row[]>()
  for (const row of rows) {
    const key = [row.departmentId, row.entity ?? row.contractId, row.currency].join(' ')
    letters.set(key, [...(letters.get(key) ?? []), row])
  }
  const senders = await sendersOf(context, rows)
  const written = [...letters.values()].map((owed) => {
    const first = owed[0]!
    const date = todayIn(first.timezone)
    const lines = owed.map((row) =>
      lineOf(
        row,
        payments.filter(({ obligationId }) => obligationId === row.id),
        date,
      ),
    )
    return letterOf(first, lines, date, senders.get(first.departmentId) ?? null, asked.language)
  })
  return written.filter(({ lines }) => lines.length > 0)
}

/** In whose name each department writes, of those that the viewer works for. */
async function sendersOf({ viewer, rows }: Reading, owed: readonly Row[]): Promise<Map<string, Sender | null>> {
  const departments = new Map(owed.map(({ departmentId, timezone }) => [departmentId, timezone]))
  const ours = [...departments].filter(([id]) => id === viewer.departmentId || viewer.departmentIds.includes(id))
  const found = ours.map(async ([id, timezone]) => [id, (await policyOn(rows, id, todayIn(timezone))).sender] as const)
  return new Map(await Promise.all(found))
}

/** Sums of the lessee's past their day, of contracts that the viewer reads; names and addresses as far as he reads those. */
async function overdue(context: Reading, asked: LetterAsked): Promise<Row[]> {
  const { values, within } = readable(context)
  const of: Where = asked.contractId ? { contractId: asked.contractId } : { contract: { clientId: asked.clientId! } }
  return context.rows<Row>(
    `SELECT o.id, o.contractId, o.departmentId, c.number, c.currency, CAST(c.lateFeeRate AS CHAR) AS lateFeeRate,
       o.title, CAST(o.periodFrom AS CHAR) AS periodFrom, CAST(o.periodTo AS CHAR) AS periodTo,
       CAST(o.dueOn AS CHAR) AS dueOn, CAST(o.amount AS CHAR) AS amount,
       c.lesseeEntityId AS entity, le.name AS entityName, le.registeredAddress AS address,
       (SELECT p.name FROM ContractParty p WHERE p.contractId = c.id AND p.role = 'LESSEE' ORDER BY p.position LIMIT 1) AS party,
       k.name AS clientName, k.language, d.name AS department, d.timezone
     FROM Obligation o JOIN Contract c ON c.id = o.contractId AND ${within('Contract', 'c')}
       JOIN Department d ON d.id = o.departmentId
       LEFT JOIN LegalEntity le ON le.id = c.lesseeEntityId AND ${within('LegalEntity', 'le')}
       LEFT JOIN Client k ON k.id = c.clientId AND ${within('Client', 'k')}
     WHERE ${within('Obligation', 'o', of)} AND o.side = 'LESSEE' AND NOT o.provisional
       AND o.state IN ('PENDING', 'OVERDUE', 'BREACHED') AND o.amount > o.paidAmount AND o.dueOn <= UTC_DATE()
     ORDER BY o.dueOn, o.id LIMIT ?`,
    [...values, LIMITS.letterLines],
  )
}

function lineOf(row: Row, payments: { amount: string; receivedOn: string }[], date: LocalDate): LetterLine {
  const { id, contractId, number, title, periodFrom, periodTo, dueOn, amount } = row
  const { days, open, fee } = lateFee({ amount, dueOn }, payments, row.lateFeeRate, date)
  return {
    obligationId: id,
    contractId,
    contract: number,
    title,
    period: [periodFrom, periodTo].filter(Boolean).join(' – '),
    dueOn,
    amount,
    paid: new Exact(amount).minus(open).toFixed(2),
    open,
    days,
    fee,
  }
}

function letterOf(
  first: Row,
  all: LetterLine[],
  date: LocalDate,
  sender: Sender | null,
  language: string | null | undefined,
): Letter {
  const { currency, department } = first
  const lines = all.filter(({ days }) => days > 0)
  const open = Exact.sum(0, ...lines.map((line) => line.open)).toFixed(2)
  const bearing = lines.flatMap((line) => line.fee ?? [])
  const fee = bearing.length === 0 ? null : Exact.sum(0, ...bearing).toFixed(2)
  const total = new Exact(open).plus(fee ?? 0).toFixed(2)
  const code = (language ?? first.language ?? 'ZH_HANS') as keyof typeof LOCALE_OF
  const locale: Locale = LOCALE_OF[code]
  const payBy = addDays(date, PAY_WITHIN)
  const recipient = first.entityName ?? first.party ?? first.clientName ?? ''
  const money = (sum: string) => `${currency} ${grouped(sum)}`
  return {
    id: `${first.entity ?? first.contractId} ${currency}`,
    language: code,
    currency,
    recipient,
    recipientAddress: first.address,
    date,
    payBy,
    sender: sender ?? NOBODY,
    department,
    lines,
    open,
    fee,
    total,
    words: LETTER[locale]({
      recipient,
      sender: sender?.senderName ?? department,
      date,
      payBy,
      open: money(open),
      fee: fee && money(fee),
      total: money(total),
    }),
  }
}

const NOBODY: Sender = {
  senderName: null,
  senderAddress: null,
  senderPhone: null,
  payeeName: null,
  bankName: null,
  bankAccount: null,
}
