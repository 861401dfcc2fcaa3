import type { Catalog } from '../access/catalog.ts'
import { formatLocalDate } from '../domain/local-date.ts'
import { enumLabel } from '../i18n/labels/lookup.ts'
import { LOCALES } from '../i18n/locale.ts'
import { wordsOf } from '../i18n/words.ts'
import { fieldOf, fold, type ImportColumn } from './kind.ts'

const YES = new Set(['true', 'yes', 'y', '1', '是', '有', '√'])
const NO = new Set(['false', 'no', 'n', '0', '否', '无', '無', '×'])

/** What stands in front of text that a spreadsheet would take for a formula, when an export has made it harmless. */
const QUOTED_FORMULA = /^'(?=\s*[=+\-@\t\r＝＋－＠])/

export type Cell = { value: unknown } | { code: string }

/**
 * Reads a cell as its field wants it: enum values by name or label, dates in the ways they are written in China,
 * numbers with separators and full-width digits. A text that looks like a formula is a text. Limits and exact forms
 * are the writer's to judge. Undefined for an empty cell, which leaves the field as it is.
 */
export function readCell(catalog: Catalog, column: ImportColumn, raw: string): Cell | undefined {
  const text = raw.replace(QUOTED_FORMULA, '').trim()
  if (text === '') return undefined
  const field = fieldOf(catalog, column.of)
  switch (field.kind) {
    case 'DATE':
    case 'DATETIME':
      return readDate(text)
    case 'BOOLEAN': {
      const word = fold(text)
      return YES.has(word) ? { value: true } : NO.has(word) ? { value: false } : { code: 'IMPORT_BOOLEAN' }
    }
    case 'INT': {
      const number = plainNumber(text)
      const isInteger = /^-?\d{1,10}$/.test(number) && Math.abs(Number(number)) < 2 ** 31
      return isInteger ? { value: Number(number) } : { code: 'INVALID_INTEGER' }
    }
    case 'DECIMAL':
      return { value: plainNumber(text) }
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
