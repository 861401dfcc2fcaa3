/** The columns of an export: what is read of each record, and how it stands in a cell. */
import type { Catalog, FieldInfo, TypeInfo } from '../access/catalog.ts'
import { decide } from '../access/decide.ts'
import type { RoleCode } from '../access/roles.ts'
import { clockIn } from '../domain/local-date.ts'
import { fieldNeeds, isColumn } from '../graphql/resource-types.ts'
import { enumLabel, fieldLabel } from '../i18n/labels/lookup.ts'
import type { Locale } from '../i18n/locale.ts'
import { wordsOf } from '../i18n/words.ts'
import type { ReadRecord } from '../reader/read.ts'
import type { RelationSelection, Selection } from '../reader/select.ts'
import type { CellForm } from '../xlsx/write.ts'

/** WORDS for people: choices, headers and times as they are shown. CODES for programs: as the API gives them. */
export type Style = 'WORDS' | 'CODES'

export type ExportColumn = {
  /** The field's name in the API. */
  name: string
  header: string
  form: CellForm
  scale: number | null
  width: number
  /** The text of the cell; null for an empty one. */
  cell: (record: ReadRecord) => string | null
}

type Ways = { catalog: Catalog; role: RoleCode; style: Style; locale: Locale; clock: (iso: string) => string }

/** What of a type is exported for a role, with what must be read for it. */
export type Columns = { columns: ExportColumn[]; selection: Selection }

/** Fields of a type that a role may have in a file: all that it reads, without lists of records of their own. */
export function exportable(catalog: Catalog, role: RoleCode, type: TypeInfo): FieldInfo[] {
  return [...type.fields.values()].filter(
    (field) => field.kind !== 'TO_MANY' && fieldNeeds(catalog, type, field, 'read')(role) !== false,
  )
}

/** The columns for some of the exportable fields; all of them where none are named. */
export function columnsOf(
  catalog: Catalog,
  role: RoleCode,
  type: TypeInfo,
  fields: readonly FieldInfo[] | null,
  { style, locale, timezone }: { style: Style; locale: Locale; timezone: string },
): Columns {
  const ways: Ways = { catalog, role, style, locale, clock: clockIn(timezone) }
  const chosen = fields ?? everything(ways, type)
  const selection = emptySelection(type)
  const columns = chosen.map((field) => columnOf(ways, type, field, selection))
  const withheld = chosen.filter((field) => typeof decide(role, type, field, 'read') === 'string')
  if (withheld.length > 0) columns.push(maskedColumn(ways, type, withheld, selection))
  return { columns: distinct(columns), selection }
}

const emptySelection = (type: TypeInfo): Selection => ({ type, columns: new Set(), relations: [], masked: false })

/** What the machinery keeps of every record stands last. */
const KEPT = ['id', 'departmentId', 'createdAt', 'updatedAt', 'version']

/** All fields in the model's order. People know a related record by its title, which takes the place of its key; keys are for programs. */
function everything({ catalog, role, style }: Ways, type: TypeInfo): FieldInfo[] {
  const fields = exportable(catalog, role, type)
  if (style === 'CODES') return fields
  const relationOf = new Map(
    fields.flatMap((field) => (field.kind === 'TO_ONE' && field.via ? [[field.via, field]] : [])),
  )
  const keys = new Set(fields.map(({ name }) => name))
  const placed = fields.filter(({ kind, via }) => kind !== 'TO_ONE' || !via || !keys.has(via))
  const last = ({ name }: FieldInfo) => (KEPT.includes(name) ? 1 : 0)
  return placed
    .sort((a, b) => last(a) - last(b))
    .map((field) => relationOf.get(field.name) ?? field)
    .filter(({ name, kind }) => kind !== 'ID' || name === 'id')
}

function columnOf(ways: Ways, type: TypeInfo, field: FieldInfo, selection: Selection): ExportColumn {
  const base = { name: field.name, header: headerOf(ways, type, field), ...formOf(field) }
  return { ...base, cell: cellOf(ways, field, selection) }
}

function headerOf({ style, locale }: Ways, type: TypeInfo, field: FieldInfo): string {
  if (style === 'CODES') return field.name
  const label = fieldLabel(wordsOf(locale), type.name, field.name, field.target, field.kind === 'PART')
  return label ?? field.name
}

function formOf(field: FieldInfo): Pick<ExportColumn, 'form' | 'scale' | 'width'> {
  switch (field.kind) {
    case 'INT':
      return { form: 'NUMBER', scale: null, width: 10 }
    case 'DECIMAL':
      return { form: 'NUMBER', scale: field.scale, width: 16 }
    case 'DATE':
      return { form: 'DATE', scale: null, width: 12 }
    case 'DATETIME':
      return { form: 'TIME', scale: null, width: 20 }
    default:
      return { form: 'TEXT', scale: null, width: field.multiline || field.kind === 'PART' ? 40 : 20 }
  }
}

/** Adds what the field needs to the selection; gives how a record's cell is read. */
function cellOf(ways: Ways, field: FieldInfo, selection: Selection): ExportColumn['cell'] {
  if (isColumn(field)) {
    selection.columns.add(field)
    return (record) => textOf(ways, field, record[field.name])
  }
  const target = ways.catalog.types.get(field.target!)!
  const one = emptySelection(target)
  selection.relations.push(relation(field, target, one))
  const key = `$${field.name}`
  if (field.kind === 'PART') {
    const list = itemsOf(ways, target, one)
    return (record) => list((record[key] ?? []) as ReadRecord[])
  }
  const title = titleOf(ways, one, 3)
  return (record) => (record[key] ? title(record[key] as ReadRecord) : null)
}

const relation = (field: FieldInfo, target: TypeInfo, one: Selection): RelationSelection => ({
  key: field.name,
  field,
  target,
  args: {},
  one,
  page: null,
})

/** The text by which people know a record: its title, that of a record which stands for it, or else its id. */
function titleOf(ways: Ways, selection: Selection, depth: number): (record: ReadRecord) => string | null {
  const { type } = selection
  const id = type.fields.get('id')!
  selection.columns.add(id)
  const field = type.fields.get(type.declaration.title)
  const isReadable = field && fieldNeeds(ways.catalog, type, field, 'read')(ways.role) !== false
  const byId = (record: ReadRecord) => record.id as string
  if (!isReadable || (!isColumn(field) && (field.kind !== 'TO_ONE' || depth === 0))) return byId
  if (isColumn(field)) {
    selection.columns.add(field)
    return (record) => textOf(ways, field, record[field.name]) ?? byId(record)
  }
  const one = emptySelection(ways.catalog.types.get(field.target!)!)
  selection.relations.push(relation(field, one.type, one))
  const title = titleOf(ways, one, depth - 1)
  return (record) => (record[`$${field.name}`] ? title(record[`$${field.name}`] as ReadRecord) : byId(record))
}

/** A list inside a record in one cell: for people `L1-01 88.50; L1-02 40.00`, for programs as JSON. */
function itemsOf(ways: Ways, target: TypeInfo, selection: Selection): (items: ReadRecord[]) => string | null {
  const fields = everything({ ...ways, style: 'WORDS' }, target).filter(
    ({ name, kind }) => name !== 'id' && name !== 'position' && kind !== 'PART',
  )
  const cells = fields.map((field) => [field.name, cellOf(ways, field, selection)] as const)
  return (items) => {
    if (items.length === 0) return null
    if (ways.style === 'CODES')
      return JSON.stringify(items.map((item) => Object.fromEntries(cells.map(([name, cell]) => [name, cell(item)]))))
    return items.map((item) => cells.flatMap(([, cell]) => cell(item) ?? []).join(' ')).join('; ')
  }
}

function textOf({ style, locale, clock }: Ways, field: FieldInfo, value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (field.kind === 'JSON') return JSON.stringify(value)
  const text = String(value)
  if (style === 'CODES') return text
  const words = wordsOf(locale)
  switch (field.kind) {
    case 'ENUM':
      return enumLabel(words, field.target!, text) ?? text
    case 'BOOLEAN':
      return (value ? words.common.yes : words.common.no) ?? text
    case 'DATETIME':
      return clock(text)
    default:
      return text
  }
}

/** Which of the chosen fields are empty because they are not for this viewer. */
function maskedColumn(ways: Ways, type: TypeInfo, withheld: FieldInfo[], selection: Selection): ExportColumn {
  selection.masked = true
  const headers = new Map(withheld.map((field) => [field.name, headerOf(ways, type, field)]))
  const header = ways.style === 'CODES' ? 'masked' : (wordsOf(ways.locale).fields['*']?.masked ?? 'masked')
  const separator = ways.style === 'CODES' ? ' ' : ways.locale === 'en' ? ', ' : '、'
  return {
    name: 'masked',
    header,
    form: 'TEXT',
    scale: null,
    width: 30,
    cell: (record) => (record.masked as string[]).flatMap((name) => headers.get(name) ?? []).join(separator) || null,
  }
}

/** Two columns of one name could not be told apart: each then has its name in the API beside it. */
function distinct(columns: ExportColumn[]): ExportColumn[] {
  const count = new Map<string, number>()
  for (const { header } of columns) count.set(header, (count.get(header) ?? 0) + 1)
  return columns.map((column) =>
    count.get(column.header)! > 1 ? { ...column, header: `${column.header} (${column.name})` } : column,
  )
}
