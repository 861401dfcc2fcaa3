import type { Catalog, FieldInfo, TypeInfo } from '../access/catalog.ts'
import { decide, rowScopes } from '../access/decide.ts'
import type { Values } from '../access/resource.ts'
import type { RoleCode } from '../access/roles.ts'
import type { Viewer } from '../access/viewer.ts'
import type { Where } from '../access/where.ts'
import type { LocalDate } from '../domain/local-date.ts'
import type { Params } from '../graphql/errors.ts'

/** What a column fills: a field of the record, or one of another record that the row names. */
export type ImportColumn = {
  /** Its name in mappings and in the API; also understood as a header. */
  field: string
  /** The model's field whose label, form and limits it has: `Client.name`. */
  of: readonly [type: string, field: string]
  /** It names another record: labels say of which type. */
  lookup?: true
  /** The relation whose title it holds: a list that was exported names the related record by it. */
  relation?: string
  required?: true
  /** The kind itself answers for it: open to whoever may import the kind, though no form lets him write it. */
  own?: true
  /** Fields of the record whose faults belong to this column, beside its own name. */
  covers?: readonly string[]
}

/** One row of a file: cells by column, read and of the right form. Absent: the file has no such cell, or an empty one. */
export type ImportRow = { line: number; index: number; cells: Readonly<Record<string, unknown>> }

/** What a row asks for in one stage: a record that exists, or a new one. */
export type Wish = {
  row: ImportRow
  /** Rows with the same key ask for the same record. */
  key: string
  /** The record that is there already. */
  id: string | null
  /** The version that the row was made from, where it says so. */
  version?: number
  /** What it should hold; empty for a record that is only needed. */
  input: Values
  /** What a new record holds beside that. */
  fresh?: Values
}

export type Found = { id: string } & Values

/** What a kind may look at while it turns rows into wishes. */
export type StageContext = {
  viewer: Viewer
  /** Today in the department's time zone. */
  today: LocalDate
  timezone: string
  /** ISO 4217 code of the department's money. */
  currency: string
  /** Records of the viewer's department (or of those served) that he may read; one statement. */
  find(type: string, where: Where, fields: string[]): Promise<Found[]>
  /** Rejects a row: column, code of a sentence, its parameters. */
  fault(row: ImportRow, column: string, code: string, params?: Params): void
  /** The record of the kind's type that the row names by its id, with its keys. */
  known(row: ImportRow): Found | undefined
  /** Id of the record that an earlier stage found or made for the row. */
  made(row: ImportRow, type: string): string | undefined
}

export type Stage = {
  type: string
  /** Records that are there are never changed: an equal row is unchanged, another one is refused. */
  createOnly?: true
  wishes(rows: ImportRow[], context: StageContext): Promise<Wish[]>
}

/** One thing that can be imported. */
export type ImportKind = {
  name: string
  /** The type of record that a row is counted as; also the last stage. */
  type: string
  columns: readonly ImportColumn[]
  /** Columns of which at least one must be in the file, beside the required ones. */
  oneOf?: readonly string[]
  /** What tells one row of a file from another; null where the row cannot be told. */
  key(cells: ImportRow['cells']): string | null
  stages: readonly Stage[]
  /** The scope in which a role must be able to create such records; any by default. */
  scope?: string
  /** Its records are those of all departments that the viewer's post serves, not of his own alone. */
  served?: true
  /** Signed contracts: the law's limits warn instead of refusing, and the trail says IMPORT. */
  signed?: true
}

/** Whether a role may import a kind at all: it must be able to create every type that a row becomes. */
export function mayImport(catalog: Catalog, role: RoleCode, kind: ImportKind): boolean {
  return kind.stages.every(({ type }) => {
    const scopes = rowScopes(role, typeOf(catalog, type), 'create')
    return scopes.length > 0 && (kind.scope === undefined || type !== kind.type || scopes.includes(kind.scope))
  })
}

/** Columns of a kind that are open to a role: fields that it may give to a new record, and which record a row is about. */
export function columnsFor(catalog: Catalog, role: RoleCode, kind: ImportKind): ImportColumn[] {
  const open = kind.columns.filter((column) => {
    if (column.own || column.lookup) return true
    const [type] = column.of
    return decide(role, typeOf(catalog, type), fieldOf(catalog, column.of), 'create') === true
  })
  return [...open, ...identityOf(kind)]
}

/** By its id a record is found again in a list that was exported, whatever else of it was changed there. */
export const identityOf = ({ type }: ImportKind): ImportColumn[] => plain(type, ['id', 'version'])

/** Columns of which any serves as well as a required one; the id makes every other one unnecessary. */
export function insteadOf({ oneOf = [] }: ImportKind, { field }: ImportColumn): string[] {
  return [...(oneOf.includes(field) ? oneOf.filter((each) => each !== field) : []), 'id']
}

export function typeOf(catalog: Catalog, name: string): TypeInfo {
  const type = catalog.types.get(name)
  if (!type) throw new Error(`the import names the unknown type ${name}`)
  return type
}

export function fieldOf(catalog: Catalog, [type, name]: ImportColumn['of']): FieldInfo {
  const field = typeOf(catalog, type).fields.get(name)
  if (!field) throw new Error(`the import names the unknown field ${type}.${name}`)
  return field
}

/** One spelling for what people see as one name or number, as the database compares it: without case and blanks around. */
export const fold = (text: unknown): string => String(text).normalize('NFKC').trim().toLowerCase()

/** Columns that fill fields of the same name. */
export const plain = (type: string, fields: readonly string[], extra: Partial<ImportColumn> = {}): ImportColumn[] =>
  fields.map((field) => ({ field, of: [type, field], ...extra }))

/** The cells of some columns, those that are given. */
export function pick(cells: ImportRow['cells'], columns: readonly ImportColumn[]): Values {
  return Object.fromEntries(
    columns.filter(({ field }) => cells[field] !== undefined).map(({ field, of }) => [of[1], cells[field]]),
  )
}
