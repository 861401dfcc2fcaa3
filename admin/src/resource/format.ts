import { moneyOfDepartment } from '../access/departments.ts'
import type { FieldRule } from '../access/manifest.ts'
import type { Words } from '../i18n/words.ts'
import type { Row } from './declaration.ts'

/** Shown where there is no value. */
export const NOTHING = '—'

/** `1234567.5` → `1,234,567.5`; exact, the digits are never read as a number. */
export const groupDigits = (text: string): string => {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(text)
  if (!match) return text
  const [, sign, whole, fraction = ''] = match
  return `${sign}${whole!.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}${fraction}`
}

/** Drops zeros at the end of the fraction, but keeps at least so many decimals. */
export const trimZeros = (text: string, keep: number): string => {
  const [whole, fraction = ''] = text.split('.')
  const trimmed = fraction.replace(/0+$/, '').padEnd(Math.min(keep, fraction.length), '0')
  return trimmed ? `${whole}.${trimmed}` : whole!
}

const symbols = new Map<string, string>()

/** `CNY` → `¥`, `USD` → `US$`: never two monies under one sign. */
export const moneySign = (code: string): string => {
  let sign = symbols.get(code)
  if (sign === undefined) {
    try {
      const parts = new Intl.NumberFormat('zh-CN', { style: 'currency', currency: code }).formatToParts(0)
      sign = parts.find(({ type }) => type === 'currency')?.value ?? code
    } catch {
      sign = `${code} `
    }
    symbols.set(code, sign)
  }
  return sign
}

/** The money in which a record's amounts are: its own, its parent's, or that of its department. */
export const moneyOf = (row: Row | undefined, parent: Row | undefined): string => {
  for (const record of [row, parent]) {
    const money = record?.currency || moneyOfDepartment(record?.departmentId)
    if (typeof money === 'string') return money
  }
  return 'CNY'
}

const withSign = (text: string, sign: string): string =>
  text.startsWith('-') ? `-${sign}${text.slice(1)}` : `${sign}${text}`

/** A sum with the sign of its money: `¥1,234.50`. */
export const moneyText = (value: string, currency: string): string =>
  withSign(groupDigits(trimZeros(value, 2)), moneySign(currency))

/** A figure in the unit that is told with it: `count`, `㎡`, `%`, `days`, `points` or the code of a money. */
export const amountIn = (value: string, unit: string, words: Words): string => {
  if (/^[A-Z]{3}$/.test(unit)) return moneyText(value, unit)
  if (unit === 'count') return groupDigits(trimZeros(value, 0))
  if (unit === '%') return `${value}%`
  return `${groupDigits(value)} ${words.unit(unit)}`
}

/** A decimal or whole number with its unit; `row` and `parent` give the money and the unit of rents. */
export const formatAmount = (field: FieldRule, value: string, words: Words, row?: Row, parent?: Row): string => {
  const unit = field.unit
  if (unit === 'currency' || unit === 'CNY') {
    return moneyText(value, unit === 'CNY' ? unit : moneyOf(row, parent))
  }
  if (unit === 'rate') {
    const rentUnit = row?.rentUnit ?? parent?.rentUnit
    const amount = moneyText(value, moneyOf(row, parent))
    return typeof rentUnit === 'string' ? `${amount} ${words.value('RentUnit', rentUnit)}` : amount
  }
  if (unit === 'beside') return amountIn(value, String(row?.unit ?? ''), words)
  if (unit === 'bytes') return formatBytes(Number(value))
  if (unit === '㎡') return `${groupDigits(value)} ㎡`
  const text = groupDigits(trimZeros(value, 0))
  return unit ? `${text} ${words.unit(unit)}` : text
}

/** `1536` → `1.5 KB`: as much as people want to know of the size of a file. */
export const formatBytes = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} B`
  const kilo = bytes / 1024
  return kilo < 1024 ? `${kilo.toFixed(kilo < 10 ? 1 : 0)} KB` : `${(kilo / 1024).toFixed(1)} MB`
}

const two = (value: number): string => String(value).padStart(2, '0')

/** An instant as the reader's clock shows it: `2026-03-01 09:30`. */
export const formatInstant = (iso: string): string => {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return iso
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** A value that stands by itself (no relation, no part) as text. */
export const formatScalar = (field: FieldRule, value: unknown, words: Words, row?: Row, parent?: Row): string => {
  if (value === null || value === undefined || value === '') return NOTHING
  if (Array.isArray(value)) return value.map((item) => formatScalar(field, item, words, row, parent)).join('、')
  switch (field.kind) {
    case 'ENUM':
      return words.value(field.target ?? '', String(value))
    case 'BOOLEAN':
      return words.yesNo(Boolean(value))
    case 'DECIMAL':
    case 'INT':
      return formatAmount(field, String(value), words, row, parent)
    case 'DATETIME':
      return formatInstant(String(value))
    case 'JSON':
      return JSON.stringify(value)
    default:
      return String(value)
  }
}
