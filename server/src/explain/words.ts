/** Rules of access in the words of those who ask about them; refusals and explanations speak alike. */
import type { FieldInfo, ResolvedVerb, TypeInfo } from '../access/catalog.ts'
import { type Holder, type Question, type Right, type Subject, statesFor } from '../access/rights.ts'
import { ROLES, type RoleCode } from '../access/roles.ts'
import { sentence } from '../i18n/errors.ts'
import { enumLabel, fieldLabel, typeLabel, verbLabel } from '../i18n/labels/lookup.ts'
import type { Locale } from '../i18n/locale.ts'
import { scopeWords } from '../i18n/scopes.ts'
import { wordsOf } from '../i18n/words.ts'
import './sentences.ts'

const DEEDS: Record<string, Record<Locale, string>> = {
  read: { 'zh-Hans': '查看', 'zh-Hant': '查看', en: 'see' },
  filter: { 'zh-Hans': '筛选', 'zh-Hant': '篩選', en: 'filter by' },
  sort: { 'zh-Hans': '排序', 'zh-Hant': '排序', en: 'sort by' },
  create: { 'zh-Hans': '新建', 'zh-Hant': '新建', en: 'create' },
  update: { 'zh-Hans': '修改', 'zh-Hant': '修改', en: 'change' },
  delete: { 'zh-Hans': '删除', 'zh-Hant': '刪除', en: 'delete' },
}

/** What one does, as a verb in a sentence; filling in a field of a new record is no creation of the field. */
export function deedOf(subject: Subject, locale: Locale): string {
  if (subject.kind === 'VERB') return ''
  if (subject.kind === 'FIELD' && subject.operation === 'create')
    return { 'zh-Hans': '填写', 'zh-Hant': '填寫', en: 'fill in' }[locale]
  return DEEDS[subject.operation]![locale]
}

export const roleTitle = (role: RoleCode, locale: Locale): string => wordsOf(locale).roles[role] ?? role

export const typeWord = (type: TypeInfo, locale: Locale): string =>
  typeLabel(wordsOf(locale), type.name, 'many') ?? type.name

export const fieldWord = (type: TypeInfo, field: FieldInfo, locale: Locale): string =>
  fieldLabel(wordsOf(locale), type.name, field.name, field.target, field.kind === 'TO_MANY' || field.kind === 'PART') ??
  field.name

export const verbWord = (type: TypeInfo, verb: ResolvedVerb, locale: Locale): string =>
  verbLabel(wordsOf(locale), type.name, verb.name) ?? verb.name

export const stateWord = (type: TypeInfo, state: string, locale: Locale): string =>
  enumLabel(wordsOf(locale), type.lifeCycle!.field.target!, state) ?? state

/** States one after the other, each in quotation marks. */
export const stateWords = (type: TypeInfo, states: readonly string[], locale: Locale): string =>
  states
    .map((state) => {
      const word = stateWord(type, state, locale)
      return locale === 'zh-Hant' ? `「${word}」` : `“${word}”`
    })
    .join(locale === 'en' ? ', ' : '、')

/** The rows of a right: its scopes add up, and a field's own narrows them. */
export function scopesInWords(type: TypeInfo, right: NonNullable<Right>, locale: Locale): string {
  const named = right.within === null ? right.rows : [right.within]
  return [...new Set(named.map((scope) => scopeWords(type.name, scope, locale).meaning))].join(
    locale === 'en' ? '; ' : '；',
  )
}

/** `部門經理（本部門的記錄）、法務（…）`: the roles that have a verb, each with the records for which it has it. */
export function holdersInWords(type: TypeInfo, holders: readonly Holder[], locale: Locale): string {
  const text = ({ role, right }: Holder) => {
    const scopes = scopesInWords(type, right, locale)
    return locale === 'en' ? `${roleTitle(role, locale)} (${scopes})` : `${roleTitle(role, locale)}（${scopes}）`
  }
  return holders.map(text).join(locale === 'en' ? ', ' : '、')
}

/** In which states it is possible, where the state matters. */
export function statesInWords(question: Pick<Question, 'type' | 'subject'>, locale: Locale): string {
  const { type, subject } = question
  const from = statesFor(question)
  if (from === null) return ''
  const states = stateWords(type, from, locale)
  if (subject.kind === 'VERB')
    return sentence('STATE_NEEDED', locale, { verb: verbWord(type, subject.verb, locale), states })
  const deed = locale === 'en' ? (subject.operation === 'delete' ? 'deleted' : 'changed') : deedOf(subject, locale)
  return sentence(from.length > 0 ? 'STATE_NEEDED_EDIT' : 'STATE_NEVER_EDIT', locale, { deed, states })
}

/** The record is not among those for which the role has it. */
export function outsideInWords(question: Question, role: RoleCode, right: NonNullable<Right>, locale: Locale): string {
  const code = { ROWS: 'WHY_SCOPE', FIELD: 'WHY_SCOPE_FIELD', VERB: 'WHY_SCOPE_VERB' }[question.subject.kind]
  return sentence(code, locale, paramsOf(question, role, right, locale))
}

/** What is asked about, by its name: `提交審核`, `客戶 · 備註`, `刪除`. */
export function subjectName({ type, subject }: Question, locale: Locale): string {
  if (subject.kind === 'VERB') return verbWord(type, subject.verb, locale)
  if (subject.kind === 'FIELD') return fieldWord(type, subject.field, locale)
  const word = deedOf(subject, locale)
  return word[0]!.toUpperCase() + word.slice(1)
}

function paramsOf({ type, subject }: Question, role: RoleCode, right: Right, locale: Locale) {
  return {
    role: roleTitle(role, locale),
    types: typeWord(type, locale),
    deed: deedOf(subject, locale),
    scopes: right ? scopesInWords(type, right, locale) : '',
    field: subject.kind === 'FIELD' ? fieldWord(type, subject.field, locale) : '',
    verb: subject.kind === 'VERB' ? verbWord(type, subject.verb, locale) : '',
  }
}

/** Why a role may not, or on which records it may; nothing of any one record. */
export function ruleInWords(
  question: Question,
  role: RoleCode,
  right: Right,
  isAnybodys: boolean,
  locale: Locale,
): string {
  const { type, subject } = question
  const params = paramsOf(question, role, right, locale)
  if (subject.kind === 'VERB') {
    if (subject.verb.after)
      return sentence('WHY_AFTER', locale, { ...params, field: fieldWord(type, subject.verb.after, locale) })
    return right
      ? sentence('WHY_ROWS', locale, { ...params, deed: params.verb.toLowerCase() })
      : sentence('WHY_NOT_ROLE_VERB', locale, params)
  }
  if (subject.kind === 'ROWS')
    return sentence(right ? 'WHY_ROWS' : isAnybodys ? 'WHY_NOT_ROLE' : 'WHY_NOBODY', locale, params)
  return sentence(right ? 'WHY_FIELD' : refusalOfField(question, subject, role, isAnybodys), locale, params)
}

type FieldSubject = Extract<Subject, { kind: 'FIELD' }>

function refusalOfField(
  { type }: Question,
  { field, operation }: FieldSubject,
  role: RoleCode,
  isAnybodys: boolean,
): string {
  const writes = operation === 'create' || operation === 'update'
  if (writes && isMovedBySteps(type, field)) return 'WHY_STATE_FIELD'
  if (writes && (field.derived || isKept(field))) return 'WHY_KEPT'
  if (operation === 'sort' && typeof field.cells[role]?.read === 'string') return 'WHY_SORT'
  return isAnybodys ? 'WHY_NOT_ROLE_FIELD' : 'WHY_NOBODY_FIELD'
}

/** The state itself, and what steps take or stamp and nothing else writes. */
function isMovedBySteps(type: TypeInfo, field: FieldInfo): boolean {
  const steps = [...(type.lifeCycle?.verbs.values() ?? [])]
  const written = steps.flatMap(({ takes, stamps }) => [
    ...takes.map((each) => each.field),
    ...stamps.map(([each]) => each),
  ])
  return field === type.lifeCycle?.field || (isKept(field) && written.includes(field))
}

/** Nobody writes it: it has no cell that could. */
const isKept = (field: FieldInfo): boolean =>
  ROLES.every((role) => !field.cells[role]?.create && !field.cells[role]?.update)
