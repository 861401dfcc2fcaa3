/** Answers in words, from the rights of the roles and from what was found out about a record. */

import { holdersOf, ofOwner, type Question, type Right, rightOf } from '../access/rights.ts'
import type { RoleCode } from '../access/roles.ts'
import type { Viewer } from '../access/viewer.ts'
import { LIMITS } from '../limits.ts'
import type { PostHolder } from './people.ts'
import type { Finding } from './record.ts'
import { outsideInWords, roleTitle, ruleInWords, scopesInWords, statesInWords, subjectName } from './words.ts'

export type Holder = { role: RoleCode; title: string; rows: string; people: { id: string; name: string }[] }

export type Answer = {
  operation: string | null
  verb: string | null
  field: string | null
  name: string
  verdict: 'YES' | 'WITHIN' | 'NEVER'
  /** Null where no record was asked about. */
  now: boolean | null
  rules: string[]
  holders: Holder[]
}

/** What the table of rights says, of no record in particular. */
export function answerOf(asked: Question, viewer: Viewer): Answer {
  const question = ofOwner(asked)
  const right = rightOf(question, viewer.role)
  return {
    ...answered(asked, question, right, viewer, []),
    now: null,
    rules: [general(question, right, viewer), statesInWords(question, viewer.locale)].filter(Boolean),
  }
}

/** What holds of a record: the rule where it is possible, and all that stands in the way where it is not. */
export function recordAnswer(finding: Finding, viewer: Viewer): Answer {
  const { question, right, inScope, inState, people } = finding
  const { locale } = viewer
  const now = right !== null && inScope && inState
  const inTheWay = [
    ...(right === null ? [general(question, right, viewer)] : []),
    ...(inState || isSystems(question) ? [] : [statesInWords(question, locale)]),
    ...(right !== null && !inScope ? [outsideInWords(question, viewer.role, right, locale)] : []),
  ]
  return {
    ...answered(question, question, right, viewer, people),
    now,
    rules: now ? [general(question, right, viewer)] : inTheWay,
  }
}

const isSystems = ({ subject }: Question): boolean => subject.kind === 'VERB' && subject.verb.after !== null

const general = (question: Question, right: Right, { role, locale }: Viewer): string =>
  ruleInWords(question, role, right, holdersOf(question).length > 0, locale)

function answered(asked: Question, question: Question, right: Right, viewer: Viewer, people: PostHolder[]) {
  const { locale } = viewer
  const { type, subject } = question
  const [operation, verb, field] =
    subject.kind === 'VERB'
      ? [null, subject.verb.name, null]
      : [subject.operation.toUpperCase(), null, subject.kind === 'FIELD' ? subject.field.name : null]
  const holders = holdersOf(question).map(
    (holder): Holder => ({
      role: holder.role,
      title: roleTitle(holder.role, locale),
      rows: scopesInWords(type, holder.right, locale),
      people: people
        .filter((each) => each.viewer.role === holder.role)
        .slice(0, LIMITS.explainedPeople)
        .map(({ employeeId, name }) => ({ id: employeeId, name })),
    }),
  )
  return { operation, verb, field, name: subjectName(asked, locale), verdict: verdictOf(question, right), holders }
}

/** Every record; a field on every one that is read; some records; none. */
function verdictOf({ subject }: Question, right: Right): Answer['verdict'] {
  if (right === null) return 'NEVER'
  const isWhole = subject.kind === 'FIELD' ? right.within === null : right.rows.includes('all')
  return isWhole ? 'YES' : 'WITHIN'
}
