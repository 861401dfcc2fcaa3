/** What a link opens to whoever holds it: the one record, in the words that are meant for him, and one answer to it. */
import type { Catalog } from '../../access/catalog.ts'
import type { Values } from '../../access/resource.ts'
import { instantOf, sha256, sqlInstant } from '../../auth/base.ts'
import { isSecret, LINK_TOKEN } from '../../auth/checked-secret.ts'
import { type Fault, UserError } from '../../graphql/errors.ts'
import { LIMITS } from '../../limits.ts'
import type { WriteContext } from '../../writer/context.ts'
import { stepOf } from '../../writer/transition.ts'
import { readValues } from '../../writer/values.ts'
import { LINKED } from './linked.ts'

const DAY_MS = 24 * 3_600_000

type Context = Pick<WriteContext, 'rows'>
type Row = Values & { id: string; state: string; version: number }

/** The record of a token; null where there is none, or its time is over. */
async function recordOf(context: Context, type: string, token: string): Promise<{ row: Row; isOpen: boolean } | null> {
  if (!isSecret(LINK_TOKEN, token)) return null
  const [row] = await context.rows<Row>('SELECT * FROM ?? WHERE linkHash = ?', [type, sha256(token)])
  if (!row) return null
  const until = await LINKED[type]!.until(context, row)
  return { row, isOpen: until !== null && until > new Date() }
}

/** Every answer is in the trail for ever: whoever holds a link may not fill it. Throws RATE_LIMITED. */
async function countAnswers(context: Context, { id }: Row): Promise<void> {
  const [{ given } = { given: 0 }] = await context.rows<{ given: number }>(
    "SELECT COUNT(*) AS given FROM AuditEntry WHERE recordId = ? AND actorRole = 'PUB' AND at > ?",
    [id, sqlInstant(new Date(Date.now() - DAY_MS))],
  )
  if (Number(given) >= LIMITS.answersByLink) throw new UserError('RATE_LIMITED')
}

export type OpenInvitation = {
  theme: string
  startsAt: string
  endsAt: string
  place: string | null
  host: string
  timezone: string
  guest: string
  agenda: { startsAt: string; title: string; speaker: string | null }[]
  answer: string
  seats: number
}

/** The invitation of a link: the event, for whom it is, and how he has answered. Null once the event has begun. */
export async function openInvitation(context: Context, token: string): Promise<OpenInvitation | null> {
  const found = await recordOf(context, 'EventInvitation', token)
  if (!found?.isOpen) return null
  const [event] = await context.rows<Values & { startsAt: string; endsAt: string }>(
    `SELECT e.theme, e.place, CAST(e.startsAt AS CHAR) AS startsAt, CAST(e.endsAt AS CHAR) AS endsAt, d.name AS host, d.timezone,
       COALESCE(o.name, c.name) AS guest
     FROM EventInvitation i JOIN Event e ON e.id = i.eventId JOIN Department d ON d.id = i.departmentId
       JOIN Client c ON c.id = i.clientId LEFT JOIN Contact o ON o.id = i.contactId WHERE i.id = ?`,
    [found.row.id],
  )
  const agenda = await context.rows<{ startsAt: string; title: string; speaker: string | null }>(
    'SELECT CAST(startsAt AS CHAR) AS startsAt, title, speaker FROM EventAgendaItem WHERE eventId = ? ORDER BY position',
    [found.row.eventId],
  )
  const at = (text: string) => instantOf(text).toISOString()
  return {
    ...(event as unknown as Pick<OpenInvitation, 'theme' | 'place' | 'host' | 'timezone' | 'guest'>),
    startsAt: at(event!.startsAt),
    endsAt: at(event!.endsAt),
    agenda: agenda.map((item) => ({ ...item, startsAt: at(item.startsAt) })),
    answer: found.row.state,
    seats: Number(found.row.seats),
  }
}

/** Accepts or declines it; a guest may change his mind until the event begins. Throws UserError. */
export async function answerInvitation(
  context: WriteContext,
  catalog: Catalog,
  { token, accept, seats }: { token: string; accept: boolean; seats?: number | null | undefined },
): Promise<void> {
  const found = await recordOf(context, 'EventInvitation', token)
  if (!found?.isOpen) throw UserError.notFound()
  const type = catalog.types.get('EventInvitation')!
  const verb = type.lifeCycle!.verbs.get(accept ? 'accept' : 'decline')!
  // The same answer again changes nothing.
  if (found.row.state === verb.to && (!accept || seats == null || Number(found.row.seats) === seats)) return
  await countAnswers(context, found.row)
  const input = accept && seats != null ? { seats } : {}
  const { id, version } = found.row
  await stepOf(context, type, { ...verb, from: [...verb.from, verb.to] }, { id, version, input, path: 'input.' })
}

export type OpenSurvey = {
  title: string
  introduction: string | null
  host: string
  questions: { position: number; question: string }[]
  answered: boolean
}

/** The survey of a link; without its questions once it is answered, null once its last day is over. */
export async function openSurvey(context: Context, token: string): Promise<OpenSurvey | null> {
  const found = await recordOf(context, 'SatisfactionSurvey', token)
  const answered = found?.row.state === 'ANSWERED'
  if (!found || !(found.isOpen || answered)) return null
  const [survey] = await context.rows<Values>(
    `SELECT s.title, t.introduction, d.name AS host FROM SatisfactionSurvey s JOIN Department d ON d.id = s.departmentId
       LEFT JOIN SurveyTemplate t ON t.id = s.templateId WHERE s.id = ?`,
    [found.row.id],
  )
  const questions = answered ? [] : await questionsOf(context, found.row.id)
  return {
    ...(survey as Pick<OpenSurvey, 'title' | 'introduction' | 'host'>),
    questions: questions.map(({ position, question }) => ({ position, question })),
    answered,
  }
}

const questionsOf = (context: Context, surveyId: string) =>
  context.rows<{ position: number; question: string }>(
    'SELECT position, question FROM SurveyAnswer WHERE surveyId = ? ORDER BY position',
    [surveyId],
  )

export type GivenAnswer = { position: number; score?: number | null; text?: string | null }

/** Answers it, once; the score follows from the answers by the rules of surveys. Throws UserError. */
export async function answerSurvey(
  context: WriteContext,
  catalog: Catalog,
  { token, answers, ...said }: { token: string; answers: GivenAnswer[]; respondent?: unknown; comment?: unknown },
): Promise<void> {
  const found = await recordOf(context, 'SatisfactionSurvey', token)
  if (!found?.isOpen) throw UserError.notFound()
  if (answers.length > LIMITS.partsMax) throw UserError.badInput('input.answers', 'BULK_MAX', { max: LIMITS.partsMax })
  const [type, part] = [catalog.types.get('SatisfactionSurvey')!, catalog.types.get('SurveyAnswer')!]
  const faults: Fault[] = []
  const rows = (await questionsOf(context, found.row.id)).map(
    ({ question }): Values => ({ question, score: null, text: null }),
  )
  const answered = new Set<number>()
  for (const [index, { position, score, text }] of answers.entries()) {
    const path = `input.answers.${index}.`
    if (answered.has(position)) faults.push({ path: `${path}position`, code: 'ANSWER_TWICE' })
    else if (!rows[position]) faults.push({ path: `${path}position`, code: 'NO_SUCH_QUESTION' })
    else Object.assign(rows[position], readValues(part, { score, text }, path, faults))
    answered.add(position)
  }
  if (faults.length > 0) throw new UserError('BAD_USER_INPUT', faults)
  const verb = type.lifeCycle!.verbs.get('answer')!
  const { id, version } = found.row
  await stepOf(context, type, verb, { id, version, input: said, parts: { answers: rows }, path: 'input.' })
}
