import { runMutation, runQuery } from '../api/graphql.ts'
import { takeFile } from '../export/api.ts'

export const COLUMNS = ['contract', 'title', 'period', 'dueOn', 'amount', 'paid', 'open', 'days', 'fee'] as const

type Line = { obligationId: string } & Record<Exclude<(typeof COLUMNS)[number], 'days' | 'fee'>, string> & {
    days: number
    fee: string | null
  }

/** A letter about what is overdue, as the API writes it. */
export type Letter = {
  id: string
  language: string
  currency: string
  recipient: string
  recipientAddress: string | null
  date: string
  open: string
  fee: string | null
  total: string
  sender: Record<
    'senderName' | 'senderAddress' | 'senderPhone' | 'payeeName' | 'bankName' | 'bankAccount',
    string | null
  >
  lines: Line[]
  words: Record<
    'title' | 'salutation' | 'sum' | 'payment' | 'payee' | 'bank' | 'account' | 'phone' | 'address' | 'signature',
    string
  > & {
    opening: string[]
    closing: string[]
    columns: Record<(typeof COLUMNS)[number], string>
  }
}

/** Whose letters. */
export type Asked = { contractId?: string; clientId?: string }

const QUERY = /* GraphQL */ `
  query ReminderLetters($contractId: ID, $clientId: ID, $language: CorrespondenceLanguage) {
    reminderLetters(contractId: $contractId, clientId: $clientId, language: $language) {
      id language currency recipient recipientAddress date open fee total
      sender { senderName senderAddress senderPhone payeeName bankName bankAccount }
      lines { obligationId contract title period dueOn amount paid open days fee }
      words { title salutation opening closing sum payment payee bank account phone address signature
        columns { ${COLUMNS.join(' ')} } }
    }
  }
`

export const readLetters = async (asked: Asked, language: string | null): Promise<Letter[]> =>
  (await runQuery<{ reminderLetters: Letter[] }>(QUERY, { ...asked, language })).reminderLetters

/** Writes down that they were posted; gives for how many sums. */
export const recordLetters = async (input: Asked & { note?: string }): Promise<number> =>
  (
    await runMutation<{ count: number }>(
      'mutation RecordLetters($input: RecordReminderLettersInput!) { count: recordReminderLetters(input: $input) }',
      { input },
    )
  ).count

/** Takes the letters home as a document or PDF. Throws Error where they do not come. */
export const takeLetters = (format: string, asked: Asked, language: string | null): Promise<void> =>
  takeFile(
    `/reminder-letters/${format}?${new URLSearchParams({ ...asked, ...(language ? { language } : {}) })}`,
    `reminder.${format}`,
  )
