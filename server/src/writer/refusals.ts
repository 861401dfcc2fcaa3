import type { ResolvedVerb, TypeInfo } from '../access/catalog.ts'
import { holdersOf, type Question, rightOf, type Subject } from '../access/rights.ts'
import { isStaff, ROLES, type RoleCode } from '../access/roles.ts'
import {
  holdersInWords,
  outsideInWords,
  roleTitle,
  ruleInWords,
  statesInWords,
  stateWord,
  verbWord,
} from '../explain/words.ts'
import { type Fault, type Params, UserError } from '../graphql/errors.ts'
import type { Locale } from '../i18n/locale.ts'
import type { WriteContext } from './context.ts'

/**
 * The answer to what the present state does not allow: it says when it would (where a subject is named), what is
 * possible now, and for whom.
 * Machines outside of the house are told of their own verbs alone.
 */
export function invalidState(
  type: TypeInfo,
  subject: Subject | null,
  state: string,
  path: string,
  asker: RoleCode | null = null,
): UserError {
  const verbs = [...type.lifeCycle!.verbs.values()].filter(
    (verb) => verb.from.includes(state) && verb.after === null && (!asker || isStaff(asker) || verb.by[asker]),
  )
  const allowed = verbs.map((verb) => ({ verb: verb.name, mutation: verb.mutation, to: verb.to, roles: rolesOf(verb) }))
  return new UserError(
    'INVALID_TRANSITION',
    [
      {
        path,
        code: verbs.length > 0 ? 'STATE_ALLOWS' : 'STATE_ENDS',
        params: stateParams(type, subject, state, verbs),
      },
    ],
    { state, allowed },
  )
}

function stateParams(type: TypeInfo, subject: Subject | null, state: string, verbs: ResolvedVerb[]): Params {
  const needed = (locale: Locale) => (subject ? statesInWords({ type, subject }, locale) : '')
  return {
    needed: (locale) => (locale === 'en' && subject ? `${needed(locale)} ` : needed(locale)),
    state: (locale) => stateWord(type, state, locale),
    allowed: (locale) => verbs.map((verb) => inWords(type, verb, locale)).join(locale === 'en' ? ', ' : '、'),
  }
}

/** The verb is possible now, but on this record for others. */
export function notForViewer(question: Question, role: RoleCode, path: string): UserError {
  const right = rightOf(question, role)!
  const params: Params = {
    rule: (locale) => outsideInWords(question, role, right, locale),
    allowed: (locale) => holdersInWords(question.type, holdersOf(question), locale),
  }
  return new UserError('FORBIDDEN', [{ path, code: 'VERB_NOT_YOURS', params }])
}

/** The role may change the field, but not of this record. */
export function fieldForbidden({ catalog, viewer }: WriteContext, type: TypeInfo, name: string, path: string): Fault {
  const subject = { kind: 'FIELD', field: type.fields.get(name)!, operation: 'update' } as const
  const question: Question = { catalog, type, subject }
  const rule = (locale: Locale) => ruleInWords(question, viewer.role, rightOf(question, viewer.role), true, locale)
  return {
    path,
    code: 'FIELD_FORBIDDEN',
    params: { rule: (locale) => (locale === 'en' ? ` ${rule(locale)}` : rule(locale)) },
  }
}

const rolesOf = (verb: ResolvedVerb): RoleCode[] => ROLES.filter((role) => verb.by[role])

function inWords(type: TypeInfo, verb: ResolvedVerb, locale: Locale): string {
  const roles = rolesOf(verb).map((role) => roleTitle(role, locale))
  const name = verbWord(type, verb, locale)
  return locale === 'en' ? `${name} (${roles.join(', ')})` : `${name}（${roles.join('、')}）`
}
