import type { Draft, RuleDb } from '../../access/resource.ts'

/** Two readings of a clock may differ by this much before a time counts as ahead, ms. */
const CLOCK_SKEW = 60_000

/** Something that is said to have happened has happened. */
export function happened({ next, fault }: Draft, field: string): void {
  if (next[field] && Date.parse(instant(next[field])) > Date.now() + CLOCK_SKEW) fault(field, 'NOT_YET')
}

/** One to five; the model knows the upper end alone. */
export function soundRating({ next, fault }: Draft, field: string): void {
  if (next[field] != null && Number(next[field]) < 1) fault(field, 'RATING')
}

/** R3.2.2: who takes part is somebody, and a visit that was made has its record. */
export function soundVisit(draft: Draft): void {
  const { next, parts, fault } = draft
  happened(draft, 'visitedAt')
  for (const [index, { employeeId, contactId, name }] of (parts.participants ?? []).entries()) {
    if (!employeeId && !contactId && !name) fault(`participants.${index}.name`, 'REQUIRED')
  }
  if (next.state !== 'DONE') return
  for (const field of ['visitedAt', 'outcome']) if (!next[field]) fault(field, 'REQUIRED')
}

/** The deal, and the contacts who take part, are the client's own. */
export async function visitOfClient({ next, parts, fault }: Draft, db: RuleDb): Promise<void> {
  if (next.dealId) {
    const [deal] = await db.query('SELECT clientId FROM Deal WHERE id = ?', [next.dealId])
    if (deal?.clientId !== next.clientId) fault('dealId', 'OTHER_CLIENT')
  }
  for (const [index, { contactId }] of (parts.participants ?? []).entries())
    await ownContact(db, contactId, next.clientId, () => fault(`participants.${index}.contactId`, 'OTHER_CLIENT'))
}

/** A contact that a record names belongs to the record's client. */
export async function contactOfClient({ next, fault }: Draft, db: RuleDb): Promise<void> {
  await ownContact(db, next.contactId, next.clientId, () => fault('contactId', 'OTHER_CLIENT'))
}

async function ownContact(db: RuleDb, contactId: unknown, clientId: unknown, wrong: () => void): Promise<void> {
  if (!contactId) return
  const [row] = await db.query('SELECT clientId FROM Contact WHERE id = ?', [contactId])
  if (row?.clientId !== clientId) wrong()
}

/**
 * R4.3: who gives no deadline gets the one that the client's grade has, counted from `since`. It is looked up before the
 * write, so that the record is stored with it.
 */
export const dueByGrade =
  (since: string) =>
  async ({ next, previous }: Draft, db: RuleDb): Promise<void> => {
    if (previous !== null || next.dueAt) return
    const [row] = await db.query<{ responseHours: number }>(
      `SELECT p.responseHours FROM Client c JOIN GradePolicy p ON p.departmentId = c.departmentId AND p.grade = c.grade
         WHERE c.id = ?`,
      [next.clientId],
    )
    if (!row) return
    next[since] ??= new Date().toISOString()
    next.dueAt = new Date(Date.parse(instant(next[since])) + row.responseHours * 3_600_000).toISOString()
  }

const instant = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value))

/** What is asked 1 to 5 is answered so; the score of a survey is the mean of its answers. */
export function soundSurvey(draft: Draft): void {
  const { next, parts, verb, fault } = draft
  if ((next.expiresOn as string) < (next.sentOn as string)) fault('expiresOn', 'DATES_ORDER')
  const answers = parts.answers ?? []
  for (const [index, { score }] of answers.entries())
    if (score != null && Number(score) < 1) fault(`answers.${index}.score`, 'RATING')
  if (verb !== 'answer') return
  const scores = answers.filter(({ score }) => score != null).map(({ score }) => Number(score))
  if (scores.length === 0) fault('answers', 'SURVEY_UNANSWERED')
  else next.score = (scores.reduce((sum, score) => sum + score, 0) / scores.length).toFixed(2)
}

/**
 * A new survey opens with the questions of its set, for the client to answer; later changes of the set leave it be.
 * They are looked up before the write, so that the record is stored with them.
 */
export async function askQuestions({ next, previous, parts, verb }: Draft, db: RuleDb): Promise<void> {
  if (previous !== null || verb !== null || !next.templateId || parts.answers?.length) return
  const questions = await db.query<{ text: string }>(
    'SELECT text FROM SurveyQuestion WHERE templateId = ? ORDER BY position',
    [next.templateId],
  )
  parts.answers = questions.map(({ text }) => ({ question: text, score: null, text: null }))
}
