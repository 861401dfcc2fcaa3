import type { Catalog } from '../access/catalog.ts'
import { formatLocalDate } from '../domain/local-date.ts'
import { enumLabel } from '../i18n/labels/lookup.ts'
import { LOCALES } from '../i18n/locale.ts'
import { wordsOf } from '../i18n/words.ts'
import { fieldOf, fold, type ImportColumn } from './kind.ts'

const YES = new Set(['true', 'yes', 'y', '1', '是', '有', '√'])
const NO = new Set(['false', 'no', 'n', '0', '否', '无', '無', '×'])

export type Cell = { value: unknown } | { code: string }

/**
 * Reads a cell as its field wants it: enum values by name or label, dates in the ways they are written in China,
 * numbers with separators and full-width digits. Limits and exact forms are the writer's to judge. Undefined for an empty cell, which leaves the field as it is.
 */
export function readCell(catalog: Catalog, column: ImportColumn, raw: string): Cell | undefined {
  const text = raw.trim()
  if (text === '') return undefined
  const field = fieldOf(catalog, column.of)
  switch (field.kind) {
    case 'DATE':
      return readDate(text)
    case 'DATETIME':
      return readTime(text)
    case 'BOOLEAN': {
      const word = fold(text)
      return YES.has(word) ? { value: true } : NO.has(word) ? { value: false } : { code: 'IMPORT_BOOLEAN' }
    }
    case 'INT': {
      const number = plainNumber(text)
      const isInteger = /^-?\d{1,10}$/.test(number) && Math.abs(Number(number)) < 2 ** 31
      return isInteger ? { value: Number(number) } : { code: 'INVALID_INTEGER' }
    }
    case 'DECIMAL': {
      const number = plainNumber(text)
      return { value: field.unit === '%' ? number.replace(/%$/, '') : number }
    }
    case 'ENUM':
      return readEnum(catalog, field.target!, text)
    default:
      return { value: text }
  }
}

/** Full-width digits narrowed, separators of thousands dropped: 1,234.5. */
function plainNumber(text: string): string {
  const narrow = text.normalize('NFKC').replace(/[\s¥￥$€]/g, '')
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(narrow) ? narrow.replaceAll(',', '') : narrow
}

/** 2026-11-23, 2026/11/23, 2026.11.23, 2026年11月23日, with or without a time of 0:00. Others could be read two ways. */
function readDate(text: string): Cell {
  const match = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:[ T]0?0:00(?::00)?)?$/.exec(
    text.normalize('NFKC'),
  )
  try {
    if (match) return { value: formatLocalDate(Number(match[1]), Number(match[2]), Number(match[3])) }
  } catch {
    // No such day.
  }
  return { code: 'DATE' }
}

/** A day, a day with a time as the department's clock shows it, or an instant as the API gives it. */
function readTime(text: string): Cell {
  const [, day = '', time = ''] = /^([^ T]+)[ T](\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z?)$/.exec(text) ?? []
  if (!time) return readDate(text)
  const read = readDate(day)
  if ('code' in read) return read
  const [hour = '', ...rest] = time.split(':')
  const value = `${read.value}${time.endsWith('Z') ? 'T' : ' '}${hour.padStart(2, '0')}:${rest.join(':')}`
  return Number.isNaN(Date.parse(value)) ? { code: 'DATE' } : { value }
}

function readEnum(catalog: Catalog, name: string, text: string): Cell {
  const wanted = fold(text)
  const value = catalog.enums.get(name)!.values.find(
    (each) =>
      fold(each.name) === wanted ||
      LOCALES.some((locale) => {
        const label = enumLabel(wordsOf(locale), name, each.name)
        return label !== undefined && fold(label) === wanted
      }),
  )
  return value ? { value: value.name } : { code: 'INVALID_CHOICE' }
}
