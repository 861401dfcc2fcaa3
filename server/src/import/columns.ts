/** Names of columns in the three languages, and finding the columns of a file by them. */
import type { Catalog } from '../access/catalog.ts'
import { type Fault, UserError } from '../graphql/errors.ts'
import { fieldLabel, typeLabel } from '../i18n/labels/lookup.ts'
import { LOCALES, type Locale } from '../i18n/locale.ts'
import { wordsOf } from '../i18n/words.ts'
import { fieldOf, type ImportColumn, type ImportKind, insteadOf } from './kind.ts'

/** Columns that are no field of their own. */
const NAMES: Record<string, Record<Locale, string>> = {
  signedOn: { 'zh-Hans': '签署日期', 'zh-Hant': '簽署日期', en: 'Signed on' },
  lessorName: { 'zh-Hans': '出租方', 'zh-Hant': '出租方', en: 'Lessor name' },
  lesseeName: { 'zh-Hans': '承租方', 'zh-Hant': '承租方', en: 'Lessee name' },
  projectCode: { 'zh-Hans': '招商项目编号', 'zh-Hant': '招商項目編號', en: 'Leasing project code' },
  unitCodes: { 'zh-Hans': '铺位编号', 'zh-Hant': '鋪位編號', en: 'Unit codes' },
  rentRate: { 'zh-Hans': '租金单价', 'zh-Hant': '租金單價', en: 'Rent rate' },
}

/** A column's name for people: that of its field, for lookups with its type. */
export function columnLabel(column: ImportColumn, locale: Locale): string {
  const own = NAMES[column.field]?.[locale]
  if (own) return own
  const words = wordsOf(locale)
  const [type, field] = column.of
  const name = fieldLabel(words, type, field) ?? field
  if (!column.lookup) return name
  const of = typeLabel(words, type) ?? type
  // Some labels name their type already: 客户编号.
  return name.startsWith(of) ? name : locale === 'en' ? `${of} ${name.toLowerCase()}` : `${of}${name}`
}

const headerKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_*]+/g, '')

/**
 * Which column a header means: by its name in the API, or in any of the three languages, with or without its type; and as
 * an exported list of the kind's type names it.
 */
export function columnOfHeader(
  kind: ImportKind,
  columns: readonly ImportColumn[],
  header: string,
): ImportColumn | undefined {
  const key = headerKey(header)
  const named = (test: (column: ImportColumn) => boolean) => columns.find(test)
  const inAnyLanguage = (names: (column: ImportColumn, locale: Locale) => string[]) =>
    named((column) => LOCALES.some((locale) => names(column, locale).some((name) => headerKey(name) === key)))
  return (
    named((column) => headerKey(column.field) === key) ??
    inAnyLanguage((column, locale) => [columnLabel(column, locale)]) ??
    inAnyLanguage(typedNames) ??
    inAnyLanguage((column, locale) => exportedNames(kind, column, locale))
  )
}

/** The header of a column in an exported list: the field's own, or that of the relation whose title it holds. */
function exportedNames(kind: ImportKind, { of: [type, field], relation }: ImportColumn, locale: Locale): string[] {
  const words = wordsOf(locale)
  if (relation) return [relation, fieldLabel(words, kind.type, relation, type) ?? relation]
  return type === kind.type ? [field, fieldLabel(words, type, field) ?? field] : []
}

/** `Client name` for a client's name. */
function typedNames(column: ImportColumn, locale: Locale): string[] {
  const [type, field] = column.of
  const words = wordsOf(locale)
  const of = typeLabel(words, type) ?? type
  return [field, fieldLabel(words, type, field) ?? field].map((name) => of + name)
}

export type Mapping = { column: string; field: string }

/**
 * Header → column. What is mapped by hand goes first, the rest is found by name; headers that mean nothing are left out.
 * Throws UserError BAD_USER_INPUT for a header or field that is not there and for one mapped twice.
 */
export function mapHeaders(
  kind: ImportKind,
  headers: readonly string[],
  columns: readonly ImportColumn[],
  mapping: readonly Mapping[],
): Map<string, ImportColumn> {
  const faults: Fault[] = []
  const result = new Map<string, ImportColumn>()
  const taken = new Set<string>()
  const take = (header: string, column: ImportColumn, path: string | null) => {
    if (taken.has(column.field)) {
      if (path) faults.push({ path, code: 'IMPORT_FIELD_TWICE', params: { name: column.field } })
      return
    }
    taken.add(column.field)
    result.set(header, column)
  }
  const byHand = new Set<string>()
  mapping.forEach(({ column: header, field }, index) => {
    const path = `mapping.${index}`
    byHand.add(header)
    // An empty field: this column is to be left out.
    if (field === '') return
    const column = columns.find((each) => each.field === field)
    if (!headers.includes(header))
      faults.push({ path: `${path}.column`, code: 'IMPORT_NO_COLUMN', params: { name: header } })
    else if (!column) faults.push({ path: `${path}.field`, code: 'IMPORT_NO_FIELD', params: { name: field } })
    else take(header, column, `${path}.field`)
  })
  for (const header of headers) {
    const column = byHand.has(header) ? undefined : columnOfHeader(kind, columns, header)
    if (column) take(header, column, null)
  }
  if (faults.length > 0) throw new UserError('BAD_USER_INPUT', faults)
  return result
}

/**
 * Throws UserError BAD_USER_INPUT where a column that every row must have is missing. A file that names its records by id
 * need not have any other.
 */
export function requireColumns(
  kind: ImportKind,
  columns: readonly ImportColumn[],
  present: Iterable<ImportColumn>,
  locale: Locale,
): void {
  const fields = new Set([...present].map((column) => column.field))
  const faults = columns
    .filter((column) => isRequired(kind, column) && !fields.has(column.field))
    .filter((column) => !insteadOf(kind, column).some((field) => fields.has(field)))
    .map((column): Fault => {
      return { path: 'file', code: 'IMPORT_MISSING_COLUMN', params: { name: columnLabel(column, locale) } }
    })
  if (faults.length > 0) throw new UserError('BAD_USER_INPUT', faults)
}

/** Whether a file must have a column, or one that serves as well. */
export const isRequired = ({ oneOf = [] }: ImportKind, { field, required }: ImportColumn): boolean =>
  required === true || oneOf[0] === field

/** How the cells of a column are written, in a few words. */
export function columnHint(catalog: Catalog, column: ImportColumn, locale: Locale): string | null {
  const field = fieldOf(catalog, column.of)
  const words = wordsOf(locale)
  if (column.field === 'unitCodes') return 'L1-01; L1-02'
  if (column.field === 'signedOn' || field.kind === 'DATE') return '2026-11-23'
  if (field.kind === 'BOOLEAN') return `${words.common.yes} / ${words.common.no}`
  if (field.kind === 'ENUM')
    return catalog.enums
      .get(field.target!)!
      .values.map(({ name }) => words.enums[field.target!]?.[name] ?? name)
      .join(' / ')
  if (field.kind === 'DECIMAL') return field.unit?.includes('㎡') ? '1234.56 (㎡)' : '1234.56'
  return null
}
