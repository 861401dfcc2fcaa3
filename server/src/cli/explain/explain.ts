import type { Catalog, FieldInfo, ResolvedVerb, TypeInfo } from '../../access/catalog.ts'
import { isColumn, mayRead, mayRows, rowScopes, scopeWhere } from '../../access/decide.ts'
import { FIELD_OPERATIONS, type FieldOperation, ROW_OPERATIONS } from '../../access/grid.ts'
import { holdersOf, rightOf, verdictOf } from '../../access/rights.ts'
import { ROLE_NAMES, ROLES, type RoleCode } from '../../access/roles.ts'
import { anonymous, type Viewer } from '../../access/viewer.ts'
import { holdersInWords, ruleInWords, statesInWords, verbWord } from '../../explain/words.ts'
import { fieldLabel, typeLabel } from '../../i18n/labels/lookup.ts'
import type { Locale } from '../../i18n/locale.ts'
import { scopeWords } from '../../i18n/scopes.ts'
import { wordsOf } from '../../i18n/words.ts'
import { type Say, speaker } from './words.ts'

type Question = { catalog: Catalog; role: RoleCode; type: TypeInfo; locale: Locale; gridFile: string }

/** What a role may do with rows of a type, and why, as lines of text. */
export function explainType(question: Question): string[] {
  const { role, type, locale } = question
  const say = speaker(locale)
  const head = [title(question, null), '']
  if (type.partOf) return [...head, ...explainOwner(question, type.partOf)]
  const notes = type.declaration.createdByModule ? [say('byModule')] : []
  const absent = mayRows(role, type, 'read') ? [] : [say('absent')]
  return [
    ...head,
    ...absent,
    ...gridLines(question, (head) => head.startsWith('rows ')),
    '',
    ...rows(question),
    ...notes,
  ]
}

/** What a role may do with a field, and why. `field` is null for one that the grid hides from everybody. */
export function explainField(question: Question, name: string, field: FieldInfo | null): string[] {
  const { catalog, role, type, locale } = question
  const say = speaker(locale)
  const head = [title(question, { name, field }), '']
  if (type.partOf) return [...head, ...explainOwner(question, type.partOf)]
  const relation = field?.kind === 'ID' ? field.via : null
  const grid = gridLines(question, (line) => namesIn(line).some((each) => each === name || each === relation))
  if (!field) return [...head, ...grid, '', say('hidden')]
  const verdicts = FIELD_OPERATIONS.map((operation) => [operation, sentence(question, field, operation)] as const)
  const width = Math.max(...verdicts.map(([operation]) => columns(say(operation))))
  const table = verdicts.map(([operation, text]) => `  ${padded(say(operation), width)}  ${text}`)
  const exists = FIELD_OPERATIONS.some((operation) => verdictOf(catalog, role, type, field, operation) !== false)
  const notes = [
    ...(exists ? [] : [say('absent')]),
    ...(field.derived ? [say('derived')] : []),
    ...(name === 'files' ||
    type.declaration.access.fields.has(name) ||
    (relation && type.declaration.access.fields.has(relation))
      ? []
      : [say('system')]),
    ...(!isColumn(field) && !mayRead(catalog, role, catalog.types.get(field.target!)!)
      ? [say('target', { type: field.target! })]
      : []),
  ]
  const scopes = fieldScopes(question, field)
  return [...head, ...grid, '', ...table, ...notes, ...scopes, '', ...rows(question)]
}

/** Whether a role has a verb of the life cycle, from which states, on which records, and who has it. */
export function explainVerb(question: Question, verb: ResolvedVerb): string[] {
  const { catalog, role, type, locale } = question
  const say = speaker(locale)
  const asked = { catalog, type, subject: { kind: 'VERB', verb } as const }
  const right = rightOf(asked, role)
  const holders = holdersOf(asked)
  const line = type.declaration
    .lifeCycle!.source.split('\n')
    .find((each) => (each.split('|')[1] ?? '').trim().split(' as ')[0] === verb.name)
  return [
    `${roleLine(question)}: ${type.name}.${verb.name}, ${verbWord(type, verb, locale)}`,
    '',
    say('lifeCycle', { type: type.name }),
    `  ${line!.replace(/\s+/g, ' ').trim()}`,
    '',
    `  ${ruleInWords(asked, role, right, holders.length > 0, locale)}`,
    `  ${statesInWords(asked, locale)}`,
    ...(holders.length > 0 ? ['', say('who'), `  ${holdersInWords(type, holders, locale)}`] : []),
    ...(right ? ['', ...scopeLines(say, role, type, new Set(right.rows), locale)] : []),
  ]
}

const roleLine = ({ role, locale }: Question): string => `${wordsOf(locale).roles[role]} (${role}, ${ROLE_NAMES[role]})`

/** A part has no rights of its own. */
function explainOwner(question: Question, { type: owner, field }: { type: string; field: string }): string[] {
  const type = question.catalog.types.get(owner)!
  const say = speaker(question.locale)
  const note = say('part', { owner: `${owner}.${field}` })
  return [note, '', ...explainField({ ...question, type }, field, type.fields.get(field)!)]
}

function title(question: Question, field: { name: string; field: FieldInfo | null } | null): string {
  const { type, locale } = question
  const labels = wordsOf(locale)
  const who = roleLine(question)
  if (!field) return `${who}: ${type.name}, ${typeLabel(labels, type.name)}`
  const list = field.field?.kind === 'TO_MANY' || field.field?.kind === 'PART'
  const label = fieldLabel(labels, type.name, field.name, field.field?.target, list) ?? field.name
  return `${who}: ${type.name}.${field.name}, ${label}`
}

/** The lines of the grid as they are written, with the role's cell before each. */
function gridLines({ role, type, locale, gridFile }: Question, wanted: (head: string) => boolean): string[] {
  const say = speaker(locale)
  const lines = type.declaration.access.source
    .split('\n')
    .slice(1)
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => wanted(cells[1] ?? ''))
  const column = 2 + headOf(type).indexOf(role)
  const shown = lines.map((cells) => `  ${cells[1]} | ${role}: ${cells[column] ?? ''}`.replace(/ \| \w+: $/, ''))
  return [say('grid', { file: gridFile }), ...(shown.length > 0 ? shown : [`  ${say('noLine')}`])]
}

const headOf = (type: TypeInfo): string[] =>
  (type.declaration.access.source.split('\n')[0] ?? '')
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => ROLES.some((role) => role === cell))

const namesIn = (head: string): string[] =>
  head.startsWith('rows ')
    ? []
    : head.startsWith('files ')
      ? ['files']
      : head
          .replace(/^hidden /, '')
          .split(',')
          .map((name) => name.trim())

function sentence({ catalog, role, type, locale }: Question, field: FieldInfo, operation: FieldOperation): string {
  const say = speaker(locale)
  const verdict = verdictOf(catalog, role, type, field, operation)
  const isConditional = typeof verdictOf(catalog, role, type, field, 'read') === 'string'
  if (operation === 'sort' && verdict === false && isConditional && isColumn(field)) return say('noSort')
  if (verdict === false) return say('never')
  if (verdict === true) return say('onRows')
  if (operation === 'read') return say('within', { scope: verdict })
  return say(operation === 'filter' ? 'filterWithin' : 'writeWithin', { scope: verdict })
}

function rows({ role, type, locale }: Question): string[] {
  const say = speaker(locale)
  const width = Math.max(...ROW_OPERATIONS.map((operation) => columns(say(operation))))
  const named = new Set<string>()
  const lines = ROW_OPERATIONS.map((operation) => {
    const scopes = rowScopes(role, type, operation)
    for (const scope of scopes) named.add(scope)
    const text = scopes.length === 0 ? say('never') : say('on', { scope: scopes.join(' + ') })
    return `  ${padded(say(operation), width)}  ${text}`
  })
  return [say('rows', { type: type.name }), ...lines, ...scopeLines(say, role, type, named, locale)]
}

/** Scopes of the field's own cells; those of the rows are explained with the rows. */
function fieldScopes({ catalog, role, type, locale }: Question, field: FieldInfo): string[] {
  const own = FIELD_OPERATIONS.map((operation) => verdictOf(catalog, role, type, field, operation))
  const named = own.filter((verdict) => typeof verdict === 'string')
  const ofRows = ROW_OPERATIONS.flatMap((operation) => rowScopes(role, type, operation))
  const further = new Set(named.filter((scope) => !ofRows.includes(scope)))
  return scopeLines(speaker(locale), role, type, further, locale)
}

function scopeLines(say: Say, role: RoleCode, type: TypeInfo, scopes: Set<string>, locale: Locale): string[] {
  return [...scopes].flatMap((scope) => [
    `  ${say('scope', { scope, meaning: scopeWords(type.name, scope, locale).meaning })}`,
    `    ${say('where', { tree: JSON.stringify(scopeWhere(sample(role), type, scope)) })}`,
  ])
}

/** Somebody in the role, with names where a real viewer has ids. */
const sample = (role: RoleCode): Viewer => ({
  ...anonymous('en'),
  role,
  employeeId: 'THE_VIEWER',
  departmentId: 'HIS_DEPARTMENT',
  departmentIds: ['HIS_DEPARTMENT', 'A_DEPARTMENT_SERVED'],
  clientId: role === 'PAR' ? 'THE_CLIENT' : null,
})

/** Columns that a text takes in a terminal: Chinese characters take two. */
const columns = (text: string): number => [...text].reduce((sum, each) => sum + (each > '\u2e80' ? 2 : 1), 0)
const padded = (text: string, width: number): string => text + ' '.repeat(width - columns(text))
