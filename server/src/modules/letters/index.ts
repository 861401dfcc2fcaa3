import type { Catalog } from '../../access/catalog.ts'
import { mayRows } from '../../access/decide.ts'
import type { Builder } from '../../graphql/builder.ts'
import { costs } from '../../graphql/costs.ts'
import { needs } from '../../graphql/needs.ts'
import { type PlainField, plainObject } from '../../graphql/plain-object.ts'
import { listOf, type Named, named } from '../../graphql/resource-types.ts'
import { LIMITS } from '../../limits.ts'
import { type Letter, type LetterLine, lettersOf } from './letter.ts'
import type { LetterWords } from './letter-words.ts'
import { recordLetters } from './record.ts'
import { mayReadLetters } from './rights.ts'
import './words.ts'

/** Fields of an object of the API: name, type, description, and whether it may be empty. */
type Fields<Shape> = readonly PlainField<Shape>[]

const LINE: Fields<LetterLine> = [
  ['obligationId', 'ID', 'The obligation.'],
  ['contractId', 'ID', 'Its contract.'],
  ['contract', 'String', 'Number of the contract.'],
  ['title', 'String', 'What is due.'],
  ['period', 'String', 'Days that it is for; empty where it is for none.'],
  ['dueOn', 'Date', 'The day on which it was due.'],
  ['amount', 'Decimal', 'Sum due.'],
  ['paid', 'Decimal', 'Received so far.'],
  ['open', 'Decimal', 'Still owed.'],
  ['days', 'Int', 'Days from the due date to the date of the letter.'],
  ['fee', 'Decimal', 'Late fee up to the date of the letter; empty where the contract has none.', true],
]

const LETTER: Fields<Letter> = [
  ['id', 'String', 'What tells it from the other letters of one answer.'],
  ['language', 'CorrespondenceLanguage', 'Language of its words.'],
  ['currency', 'String', 'ISO 4217 code of its sums.'],
  ['recipient', 'String', 'Who owes.'],
  ['recipientAddress', 'String', 'Where the letter goes.', true],
  ['date', 'Date', 'Date of the letter.'],
  ['payBy', 'Date', 'Day by which payment is asked for.'],
  ['department', 'String', 'The department that writes.'],
  ['open', 'Decimal', 'All that is owed.'],
  ['fee', 'Decimal', 'All late fees; empty where no contract has them.', true],
  ['total', 'Decimal', 'Both together.'],
  ['sender', 'ReminderLetterSender', 'Who writes.'],
  ['lines', '[ReminderLetterLine]', 'What is overdue, by due date.'],
  ['words', 'ReminderLetterWords', 'Its words.'],
]

const SENDER: Fields<Letter['sender']> = [
  ['senderName', 'String', 'Company that writes.', true],
  ['senderAddress', 'String', 'Its address.', true],
  ['senderPhone', 'String', 'Its telephone.', true],
  ['payeeName', 'String', 'Holder of the account to be paid into.', true],
  ['bankName', 'String', 'Bank and branch.', true],
  ['bankAccount', 'String', 'Number of the account.', true],
]

const WORDS: Fields<LetterWords> = [
  ['title', 'String', 'Heading.'],
  ['salutation', 'String', 'To whom.'],
  ['opening', '[String]', 'Paragraphs before the table.'],
  ['closing', '[String]', 'Paragraphs after it.'],
  ['sum', 'String', 'Before the totals.'],
  ['payment', 'String', 'Over the account.'],
  ['payee', 'String', 'Before its holder.'],
  ['bank', 'String', 'Before the bank.'],
  ['account', 'String', 'Before its number.'],
  ['phone', 'String', 'Before the telephone.'],
  ['address', 'String', 'Before the address.'],
  ['signature', 'String', 'Who signs.'],
  ['columns', 'ReminderLetterColumns', 'The headings of its table.'],
]

const COLUMNS: Fields<LetterWords['columns']> = [
  ['contract', 'String', 'Heading of the contracts.'],
  ['title', 'String', 'Heading of what is due.'],
  ['period', 'String', 'Heading of the periods.'],
  ['dueOn', 'String', 'Heading of the due dates.'],
  ['amount', 'String', 'Heading of the sums due.'],
  ['paid', 'String', 'Heading of what was received.'],
  ['open', 'String', 'Heading of what is owed.'],
  ['days', 'String', 'Heading of the days overdue.'],
  ['fee', 'String', 'Heading of the late fees.'],
]

/** `reminderLetters`: letters about what is overdue, as data and words; `recordReminderLetters`: that they were posted. */
export function addLetters(builder: Builder, catalog: Catalog): void {
  const type = (name: string) => catalog.types.get(name)!
  const readers = needs((role) => mayReadLetters(catalog, role))
  const writers = needs((role) => readers.needs(role) !== false && mayRows(role, type('ObligationReminder'), 'create'))
  const object = <Shape extends object>(name: string, description: string, fields: Fields<Shape>) =>
    plainObject(builder, readers, name, description, fields)
  object('ReminderLetterLine', 'A sum that is overdue.', LINE)
  object('ReminderLetterSender', 'Who writes, and where the money goes.', SENDER)
  object('ReminderLetterColumns', 'The headings of its table.', COLUMNS)
  object('ReminderLetterWords', 'The words of a letter in its language.', WORDS)
  object('ReminderLetter', 'A letter about sums that are overdue 催款函 (R6.3.1).', LETTER)
  const about = {
    contractId: 'Of one contract.',
    clientId: 'Of all contracts of a client.',
  }
  builder.queryField('reminderLetters', (t) =>
    t.field({
      type: listOf('ReminderLetter') as unknown as Named,
      description: 'Letters about what is overdue of a contract or client: one for each entity and money that owes.',
      args: {
        contractId: t.arg.id({ description: about.contractId }),
        clientId: t.arg.id({ description: about.clientId }),
        language: t.arg({
          type: named('CorrespondenceLanguage'),
          description: 'In this language; the client’s where nothing is said.',
        }),
      },
      extensions: { ...readers, ...costs(LIMITS.points.figure) },
      resolve: async (_root, { contractId, clientId, language }, context) =>
        (await lettersOf(context, {
          contractId: contractId && String(contractId),
          clientId: clientId && String(clientId),
          language: language as string | null | undefined,
        })) as unknown as string,
    }),
  )
  const input = builder.inputType('RecordReminderLettersInput', {
    description: 'Whose letters were posted.',
    fields: (t) => ({
      contractId: t.id({ description: about.contractId }),
      clientId: t.id({ description: about.clientId }),
      note: t.string({ description: 'How they went, as the number of a registered letter.' }),
    }),
  })
  builder.mutationField('recordReminderLetters', (t) =>
    t.field({
      type: named('Int'),
      description: 'Writes down that the letters were posted today: a reminder by letter for each sum. Gives how many.',
      args: { input: t.arg({ type: input, required: true, description: 'Whose.' }) },
      extensions: writers,
      resolve: async (_root, { input: { contractId, clientId, note } }, context) =>
        (await recordLetters(context, {
          contractId: contractId && String(contractId),
          clientId: clientId && String(clientId),
          note,
        })) as unknown as string,
    }),
  )
}

export { reminderLettersFile } from './endpoint.ts'
