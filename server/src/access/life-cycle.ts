import { GridError } from './grid.ts'
import { ROLES, type RoleCode } from './roles.ts'

/** What is written by itself when a verb is done: the instant, the department's date, or the person who did it. */
export type Stamp = 'now' | 'today' | 'me'

/** One line of a life cycle: who may take a record from which states to which. */
export type Verb = {
  name: string
  /** Its name in the API, where that is not verb and type: `passLegalReview`. */
  mutation: string | null
  from: string[]
  to: string
  /** Scopes by role, which add up; a role that is missing has not the verb. */
  by: Partial<Record<RoleCode, string[]>>
  /** Done by the system when the date or instant in this field has passed; null for people's verbs. */
  after: string | null
  /** Fields given with the verb. `reason` without a field of that name goes into the history alone. */
  takes: { field: string; required: boolean }[]
  /** Fields that must be filled by then, lists that must not be empty. */
  needs: string[]
  stamps: Record<string, Stamp>
}

export type LifeCycle = {
  /** The type and its state field, as the head of the table names them. */
  type: string
  field: string
  verbs: Map<string, Verb>
  /** States in which plain changes (and deletion) are possible; null where they always are. */
  edit: string[] | null
  remove: string[] | null
  /** States in which files are added to the record and taken off it; null where they always are. */
  attach: string[] | null
  detach: string[] | null
  /** States in which a record may rest for good. */
  ends: string[]
  /** The table as written, for the printed document. */
  source: string
}

const COLUMNS = ['from', 'to', 'by', 'takes', 'needs', 'stamps']

/**
 * Reads a life cycle written as a table. Its head names the type and its state field and the columns; then a line a
 * verb (`pass as passLegalReview` gives it another name in the API): the states it starts from, the state it leads to, `ROLE:scope+scope` for those who may, the fields it takes
 * (`!` where they must be given), the fields that must be filled, and stamps (`approvedAt=now, approvedBy=me`). The
 * system's own verbs say `after <date field>` instead of roles. The lines `edit` and `delete` name the states in which
 * plain changes and deletion are possible, `attach` and `detach` those in which files come and go, `ends` those in which
 * a record may rest. Throws GridError.
 */
export function lifeCycle(strings: TemplateStringsArray): LifeCycle {
  const source = strings[0]!.trim()
  const [head = [], ...lines] = source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !/^\|[-|\s]+\|$/.test(line))
    .map(cells)
  const [type = '', field = ''] = (head[0] ?? '').split('.')
  if (!field) throw new GridError(`A life cycle's table begins with its type and field, not "${head[0]}"`)
  const columns = head.slice(1)
  for (const column of columns) {
    if (!COLUMNS.includes(column)) throw new GridError(`${type}.${field}: the table has an unknown column ${column}`)
  }
  const cycle: LifeCycle = {
    type,
    field,
    verbs: new Map(),
    edit: null,
    remove: null,
    attach: null,
    detach: null,
    ends: [],
    source,
  }
  for (const [first = '', ...row] of lines) {
    const [name = '', mutation = null] = first.split(' as ')
    const cell = (column: string) => row[columns.indexOf(column)] ?? ''
    if (name === 'edit') cycle.edit = names(cell('from'))
    else if (name === 'delete') cycle.remove = names(cell('from'))
    else if (name === 'attach' || name === 'detach') cycle[name] = names(cell('from'))
    else if (name === 'ends') cycle.ends = names(cell('from'))
    else if (cycle.verbs.has(name)) throw new GridError(`${type}: the verb ${name} stands in the table twice`)
    else cycle.verbs.set(name, { ...readVerb(type, name, cell), mutation })
  }
  return cycle
}

function readVerb(type: string, name: string, cell: (column: string) => string): Omit<Verb, 'mutation'> {
  const place = `${type}, verb ${name}`
  if (!/^[a-z][A-Za-z]*$/.test(name)) throw new GridError(`${place}: a verb is a word in camelCase`)
  const from = names(cell('from'))
  if (from.length === 0 || !cell('to')) throw new GridError(`${place}: it leads from nowhere or to nowhere`)
  const by = cell('by')
  const after = /^after (\w+)$/.exec(by)?.[1] ?? null
  return {
    name,
    from,
    to: cell('to'),
    by: after ? {} : readRoles(place, by),
    after,
    takes: names(cell('takes')).map((text) => ({ field: text.replace('!', ''), required: text.endsWith('!') })),
    needs: names(cell('needs')),
    stamps: Object.fromEntries(names(cell('stamps')).map((text) => readStamp(place, text))),
  }
}

function readRoles(place: string, text: string): Verb['by'] {
  const by: Verb['by'] = {}
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const [role = '', scopes] = word.split(':')
    if (!ROLES.some((known) => known === role)) throw new GridError(`${place}: unknown role ${role}`)
    if (!scopes) throw new GridError(`${place}: ${role} has no scope`)
    by[role as RoleCode] = scopes.split('+')
  }
  if (Object.keys(by).length === 0) throw new GridError(`${place}: nobody may do it`)
  return by
}

function readStamp(place: string, text: string): [string, Stamp] {
  const [field = '', stamp = ''] = text.split('=')
  if (!['now', 'today', 'me'].includes(stamp)) throw new GridError(`${place}: unknown stamp "${text}"`)
  return [field, stamp as Stamp]
}

const cells = (line: string): string[] =>
  line
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .map((cell) => cell.trim())

const names = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name && name !== '-')
