/** A reminder letter as it stands on paper, for Word and PDF alike. */
import { grouped } from '../../domain/decimal.ts'
import type { TableCell } from '../documents/index.ts'
import type { Letter, LetterLine } from './letter.ts'

const COLUMNS = ['contract', 'title', 'period', 'dueOn', 'amount', 'paid', 'open', 'days', 'fee'] as const
const SUMS: ReadonlySet<string> = new Set(['amount', 'paid', 'open', 'fee'])

export type Sheet = {
  title: string
  /** Lines before the table, the table with its headings and its sum, and lines after it. */
  before: string[]
  table: TableCell[][]
  after: string[]
  /** Who signs, and when: at the right. */
  signature: string[]
  reach: string[]
}

export function sheetOf({ language, words, sender, lines, open, fee, recipientAddress, date }: Letter): Sheet {
  const columns = COLUMNS.filter((name) => name !== 'fee' || fee !== null)
  const isRight = (name: string) => SUMS.has(name) || name === 'days'
  const cell = (line: LetterLine, name: (typeof COLUMNS)[number]) => {
    const value = line[name]
    return value === null ? '' : SUMS.has(name) ? grouped(String(value)) : String(value)
  }
  const sums: Record<string, string | null> = { contract: words.sum, open: grouped(open), fee: fee && grouped(fee) }
  const colon = language === 'EN' ? ': ' : '：'
  const named = (pairs: [string, string | null][]) =>
    pairs.flatMap(([name, text]) => (text ? `${name}${colon}${text}` : []))
  const account = named([
    [words.payee, sender.payeeName],
    [words.bank, sender.bankName],
    [words.account, sender.bankAccount],
  ])
  return {
    title: words.title,
    before: [words.salutation, ...named([[words.address, recipientAddress]]), ...words.opening],
    table: [
      columns.map((name) => ({ text: words.columns[name], isRight: isRight(name) })),
      ...lines.map((line) => columns.map((name) => ({ text: cell(line, name), isRight: isRight(name) }))),
      columns.map((name) => ({ text: sums[name] ?? '', isRight: isRight(name) })),
    ],
    after: [...words.closing, ...(account.length > 0 ? [words.payment, ...account] : [])],
    signature: [words.signature, date],
    reach: named([
      [words.address, sender.senderAddress],
      [words.phone, sender.senderPhone],
    ]),
  }
}
