import { type FieldInfo, isPlaceInList, type TypeInfo } from '../access/catalog.ts'
import type { Values } from '../access/resource.ts'
import { sqlInstant } from '../auth/base.ts'
import { decimalFault, roundHalfUp } from '../domain/decimal.ts'
import { isLocalDate } from '../domain/local-date.ts'
import type { Fault, Params } from '../graphql/errors.ts'

type Report = (code: string, params?: Params) => void

const DECIMAL_CODES = {
  INVALID_DECIMAL: 'DECIMAL',
  NEGATIVE: 'NEGATIVE',
  TOO_MANY_DECIMALS: 'SCALE',
  TOO_LARGE: 'TOO_LARGE',
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/**
 * Input as values of the database: texts trimmed and whole Unicode, decimals with all their places, dates real. What
 * is wrong is added to `faults` with its path; the value is then left out.
 */
export function readValues(type: TypeInfo, input: Values, path: string, faults: Fault[]): Values {
  const values: Values = {}
  for (const [name, raw] of Object.entries(input)) {
    const field = type.fields.get(name)
    if (!field || field.kind === 'PART' || raw === undefined) continue
    const report: Report = (code, params) => faults.push({ path: `${path}${name}`, code, params })
    const before = faults.length
    const value = readValue(field, raw, report)
    if (value === null && field.required && before === faults.length) report('REQUIRED')
    if (before === faults.length) values[name] = value
  }
  return values
}

/** What a new record holds where nothing is given. */
export function modelDefaults(type: TypeInfo): Values {
  const values: Values = {}
  for (const field of type.fields.values()) {
    if (!field.derived && field.defaultValue !== null && field.defaultValue !== undefined)
      values[field.name] = field.defaultValue
  }
  return values
}

/** Faults for required fields that a new record lacks. */
export function reportMissing(type: TypeInfo, values: Values, path: string, faults: Fault[]): void {
  for (const field of type.fields.values()) {
    if (!field.required || field.hasDefault || field.derived || field.kind === 'TO_ONE') continue
    if (field.kind === 'TO_MANY' || field.kind === 'PART' || field.name === 'id' || isPlaceInList(type, field)) continue
    const known = faults.some((fault) => fault.path === `${path}${field.name}`)
    if (values[field.name] == null && !known) faults.push({ path: `${path}${field.name}`, code: 'REQUIRED' })
  }
}

function readValue(field: FieldInfo, raw: unknown, report: Report): unknown {
  if (raw === null) return null
  switch (field.kind) {
    case 'STRING':
      return readText(field, String(raw), report)
    case 'DECIMAL':
      return readDecimal(field, String(raw).trim(), report)
    case 'INT': {
      const value = Number(raw)
      if (field.min !== null && value < field.min) report(field.min === 0 ? 'NEGATIVE' : 'MIN', { min: field.min })
      if (field.max !== null && value > field.max) report('MAX', { max: field.max })
      return value
    }
    case 'DATE':
      if (raw === '') return null
      if (!isLocalDate(raw) || raw < '1900-01-01' || raw > '2999-12-31') report('DATE')
      return raw
    case 'ID':
      return raw === '' ? null : raw
    default:
      return raw
  }
}

function readText(field: FieldInfo, raw: string, report: Report): string | null {
  const text = field.multiline ? raw.replace(/\r\n?/g, '\n').trim() : raw.trim()
  if (text === '') return null
  const oneLine = !field.multiline && /[\n\r\t]/.test(text)
  if (CONTROL.test(text) || oneLine || !text.isWellFormed()) report('CONTROL_CHARACTER')
  if (field.maxLength !== null && [...text].length > field.maxLength) report('TOO_LONG', { max: field.maxLength })
  return text
}

function readDecimal(field: FieldInfo, text: string, report: Report): string | null {
  if (text === '') return null
  const shape = { precision: field.precision!, scale: field.scale! }
  const fault = decimalFault(text, shape)
  if (fault) {
    report(DECIMAL_CODES[fault], { scale: shape.scale })
    return null
  }
  if (field.max !== null && Number(text) > field.max) report('MAX', { max: field.max })
  return roundHalfUp(text, shape.scale)
}

/**
 * A stored row as values: booleans and numbers as such, instants as ISO text, decimals and dates as strings. Rows come
 * from mysql2 (texts) or, inside a transaction, from Prisma (Date and Decimal).
 */
export function storedValues(type: TypeInfo, row: Values): Values {
  const values: Values = { ...row }
  for (const field of type.fields.values()) {
    const raw = row[field.name]
    if (raw === null || raw === undefined) continue
    if (field.kind === 'BOOLEAN') values[field.name] = Number(raw) === 1
    else if (field.kind === 'DATETIME')
      values[field.name] = raw instanceof Date ? raw.toISOString() : `${String(raw).replace(' ', 'T')}Z`
    else if (field.kind === 'DATE' && raw instanceof Date) values[field.name] = raw.toISOString().slice(0, 10)
    else if (field.kind === 'DECIMAL' && typeof raw === 'object')
      values[field.name] = roundHalfUp(String(raw), field.scale!)
    else if (typeof raw === 'bigint') values[field.name] = Number(raw)
    else if (field.kind === 'JSON' && typeof raw === 'string') values[field.name] = JSON.parse(raw)
  }
  return values
}

/** Values as Prisma wants them: dates and instants as Date. */
export function prismaData(type: TypeInfo, values: Values): Values {
  const data: Values = {}
  for (const [name, value] of Object.entries(values)) {
    const kind = type.fields.get(name)?.kind
    if (value !== null && kind === 'DATE') data[name] = new Date(`${value as string}T00:00:00Z`)
    else if (value !== null && kind === 'DATETIME') data[name] = new Date(value as string | Date)
    else data[name] = value
  }
  return data
}

/** Values as SQL wants them: instants in UTC without their letters, JSON as text. */
export function sqlValues(type: TypeInfo, values: Values): Values {
  const data: Values = {}
  for (const [name, value] of Object.entries(values)) {
    const kind = type.fields.get(name)?.kind
    if (value !== null && kind === 'DATETIME') data[name] = sqlInstant(new Date(value as string | Date))
    else if (value !== null && kind === 'JSON') data[name] = JSON.stringify(value)
    else data[name] = value
  }
  return data
}

/** Whether two values are the same for the record: instants by time, everything else by its text. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a == null || b == null) return (a ?? null) === (b ?? null)
  if (a instanceof Date || b instanceof Date) return new Date(a as string).getTime() === new Date(b as string).getTime()
  return typeof a === 'object' ? JSON.stringify(a) === JSON.stringify(b) : a === b
}
