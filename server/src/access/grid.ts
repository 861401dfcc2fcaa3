import { ROLES, type RoleCode } from './roles.ts'

/** What may be done with a field. */
export const FIELD_OPERATIONS = ['read', 'filter', 'sort', 'create', 'update'] as const
export type FieldOperation = (typeof FIELD_OPERATIONS)[number]

/** What may be done with a row. */
export const ROW_OPERATIONS = ['read', 'create', 'update', 'delete'] as const
export type RowOperation = (typeof ROW_OPERATIONS)[number]

/** Not allowed, allowed on every row the role reaches, or allowed within a named scope. */
export type Verdict = false | true | string

/** Operations of one role on one field. */
export type Cell = Partial<Record<FieldOperation, true | string>>

export type Grid = {
  /** Scopes by row operation and role; a role that is missing has none. Several scopes add up. */
  rows: Record<RowOperation, Partial<Record<RoleCode, string[]>>>
  fields: Map<string, Partial<Record<RoleCode, Cell>>>
  /** Kinds of files that hang on records of this type; a kind without a line does not hang on them. */
  files: Map<string, Partial<Record<RoleCode, Cell>>>
  /** Fields that no role reaches through the API. */
  hidden: Set<string>
  /** The text as written, for the printed matrix. */
  source: string
}

/** A grid that cannot be understood stops the server at boot. */
export class GridError extends Error {
  override name = 'GridError'
}

const LETTERS: Record<string, readonly FieldOperation[]> = {
  R: ['read', 'filter', 'sort'],
  r: ['read'],
  f: ['filter'],
  W: ['create', 'update'],
  C: ['create'],
  U: ['update'],
}

/**
 * Reads a grid written as a table: the first line names the roles, `rows read|create|update|delete` lines hold scopes
 * (`dept`, `own+self`), every other line holds one or more fields and what each role may do with them:
 * R read, filter and sort; r read only; f filter only; W create and update; C create only; U update only; `@scope` narrows it;
 * an empty cell or `-` means that it does not exist for that role. `hidden` lists fields that nobody reaches.
 * `files SCAN, PERMIT` lists kinds of files: R reads them where it reads the record, C adds, U removes and relabels.
 * Throws GridError.
 */
export function accessGrid(strings: TemplateStringsArray): Grid {
  const source = strings[0]!.trim()
  const lines = source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !/^\|[-|\s]+\|$/.test(line))
  const grid: Grid = {
    rows: { read: {}, create: {}, update: {}, delete: {} },
    fields: new Map(),
    files: new Map(),
    hidden: new Set(),
    source,
  }
  const header = cells(lines[0] ?? '')
  const roles = header.slice(1)
  for (const role of ROLES) {
    if (!roles.includes(role)) throw new GridError(`${header[0]}: the grid has no column for role ${role}`)
  }
  for (const role of roles) {
    if (!ROLES.some((known) => known === role)) throw new GridError(`${header[0]}: unknown role ${role}`)
  }
  for (const line of lines.slice(1)) readLine(grid, header[0] ?? '', roles as RoleCode[], cells(line))
  return grid
}

function readLine(grid: Grid, name: string, roles: RoleCode[], row: string[]): void {
  const [head = '', ...rest] = row
  if (head.startsWith('hidden ')) {
    for (const field of names(head.slice(7))) grid.hidden.add(field)
    return
  }
  if (rest.length !== roles.length)
    throw new GridError(`${name}: "${head}" has ${rest.length} cells, not ${roles.length}`)
  if (head.startsWith('rows ')) {
    const operation = ROW_OPERATIONS.find((each) => each === head.slice(5).trim())
    if (!operation) throw new GridError(`${name}: unknown row operation "${head}"`)
    roles.forEach((role, at) => {
      const scopes = (rest[at] ?? '').split('+').filter((scope) => scope && scope !== '-')
      if (scopes.length > 0) grid.rows[operation][role] = scopes
    })
    return
  }
  const isFiles = head.startsWith('files ')
  const lines = isFiles ? grid.files : grid.fields
  for (const field of names(isFiles ? head.slice(6) : head)) {
    if (lines.has(field)) throw new GridError(`${name}.${field} stands in the grid twice`)
    const byRole: Partial<Record<RoleCode, Cell>> = {}
    roles.forEach((role, at) => {
      const cell = readCell(`${name}.${field} for ${role}`, rest[at] ?? '')
      if (cell) byRole[role] = cell
    })
    lines.set(field, byRole)
  }
}

function readCell(place: string, text: string): Cell | null {
  if (text === '' || text === '-') return null
  const cell: Cell = {}
  for (const word of text.split(/\s+/)) {
    const [letters = '', scope] = word.split('@')
    for (const letter of letters) {
      const operations = LETTERS[letter]
      if (!operations) throw new GridError(`${place}: "${word}" has the unknown letter ${letter}`)
      for (const operation of operations) cell[operation] = scope ?? true
    }
  }
  return cell
}

function cells(line: string): string[] {
  return line
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .map((cell) => cell.trim())
}

function names(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
}
