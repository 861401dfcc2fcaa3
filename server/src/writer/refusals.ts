import type { ResolvedVerb, TypeInfo } from '../access/catalog.ts'
import { isStaff, ROLES, type RoleCode } from '../access/roles.ts'
import { UserError } from '../graphql/errors.ts'
import { enumLabel, verbLabel } from '../i18n/labels/lookup.ts'
import type { Locale } from '../i18n/locale.ts'
import { wordsOf } from '../i18n/words.ts'

/**
 * The answer to what the present state does not allow: it says what is allowed now, and for whom. Machines outside of
 * the house are told of their own verbs alone.
 */
export function invalidState(type: TypeInfo, state: string, path: string, asker: RoleCode | null = null): UserError {
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
        params: {
          state: (locale) => enumLabel(wordsOf(locale), type.lifeCycle!.field.target!, state) ?? state,
          allowed: (locale) => verbs.map((verb) => inWords(type, verb, locale)).join(locale === 'en' ? ', ' : '、'),
        },
      },
    ],
    { state, allowed },
  )
}

/** The verb is possible now, but for others. */
export function notForViewer(type: TypeInfo, verb: ResolvedVerb, path: string): UserError {
  return new UserError('FORBIDDEN', [
    { path, code: 'VERB_NOT_YOURS', params: { allowed: (locale) => inWords(type, verb, locale) } },
  ])
}

const rolesOf = (verb: ResolvedVerb): RoleCode[] => ROLES.filter((role) => verb.by[role])

function inWords(type: TypeInfo, verb: ResolvedVerb, locale: Locale): string {
  const words = wordsOf(locale)
  const roles = rolesOf(verb).map((role) => words.roles[role] ?? role)
  const name = verbLabel(words, type.name, verb.name) ?? verb.name
  return locale === 'en' ? `${name} (${roles.join(', ')})` : `${name}（${roles.join('、')}）`
}
