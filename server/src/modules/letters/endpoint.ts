/** `GET /reminder-letters/docx` and `…/pdf`, `?contractId=` or `?clientId=`: letters of demand, to be printed or sent. */
import type { Context } from '../../graphql/context.ts'
import { UserError } from '../../graphql/errors.ts'
import type { Endpoint } from '../../http/endpoints.ts'
import { writeJournal } from '../../writer/journal.ts'
import { load } from '../../writer/load.ts'
import { PAPER_MEDIA, paper } from '../documents/index.ts'
import { LOCALE_OF } from '../reminders/index.ts'
import { type LetterAsked, lettersOf } from './letter.ts'
import { lettersDocx, lettersPdf } from './papers.ts'
import { mayReadLetters } from './rights.ts'

const WRITE = { docx: lettersDocx, pdf: lettersPdf } as const

/** For whoever has the query `reminderLetters`; for everybody else, and where nothing is overdue, there is none. */
export const reminderLettersFile: Endpoint = async (request, context, { rest }) => {
  const format = rest === 'docx' || rest === 'pdf' ? rest : null
  if (!format || !mayReadLetters(context.catalog, context.viewer.role)) throw UserError.notFound()
  const asked = askedIn(new URL(request.url).searchParams)
  const letters = await lettersOf(context, asked)
  if (letters.length === 0) throw UserError.notFound()
  const { words, recipient, date } = letters[0]!
  const title = [words.title, recipient, date].filter(Boolean).join(' ')
  const content = await WRITE[format](letters, title)
  await keepTrail(context, asked)
  return paper(content, PAPER_MEDIA[format], `${title}.${format}`)
}

function askedIn(parameters: URLSearchParams): LetterAsked {
  const language = parameters.get('language') || null
  if (language !== null && !(language in LOCALE_OF)) throw UserError.badInput('language', 'INVALID_CHOICE')
  return { contractId: parameters.get('contractId') || null, clientId: parameters.get('clientId') || null, language }
}

/** Who took letters is kept in the trail of whose they are, as with files (R9.3). */
async function keepTrail(context: Context, { contractId, clientId }: LetterAsked): Promise<void> {
  const [name, id] = contractId ? (['Contract', contractId] as const) : (['Client', clientId!] as const)
  const held = (await load(context, context.catalog.types.get(name)!, 'read', [id])).get(id)
  const departmentId = (held?.values.departmentId as string | undefined) ?? null
  await writeJournal(context.prisma, context.viewer, context.requestId, [
    { type: name, recordId: id, departmentId, action: 'DOWNLOAD', changes: [], version: null },
  ])
}
