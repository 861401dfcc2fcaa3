/** Text and numbers as the XML of a workbook (ECMA-376) writes them. */

/** Most UTF-16 units that a cell holds. */
export const CELL_LENGTH = 32_767

// What XML cannot hold or would change: control characters, carriage returns, the two non-characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point.
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g
const ESCAPE = /_x[0-9A-Fa-f]{4}_/g
const MARKUP: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const code = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/** A text as content of an element or attribute: nothing of it is markup, and a reader gives it back as it was. */
export function xmlText(text: string): string {
  const escaped = text
    .toWellFormed()
    .replace(ESCAPE, (found) => `_x005F_${found.slice(1)}`)
    .replace(UNWRITABLE, code)
  return escaped.replace(/[&<>"]/g, (found) => MARKUP[found]!)
}

/** The text that a workbook's `_x000D_` and the like stand for. */
export const unescaped = (text: string): string =>
  text.replace(ESCAPE, (found) => String.fromCharCode(Number.parseInt(found.slice(2, 6), 16)))

/** Column number, from 0, as its letters: 27 → AB. */
export function columnName(index: number): string {
  let name = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  return name
}

/** The column of a reference such as AB12, from 0; null for what is none. */
export function columnOf(reference: string): number | null {
  const letters = /^([A-Z]{1,3})\d*$/.exec(reference)?.[1]
  if (!letters) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

const DAY = 86_400_000
// The day before 1900-01-01; from 1900-03-01 on, since workbooks count a 29 February 1900 that never was.
const EPOCH = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
const FIRST = Date.UTC(1900, 2, 1)

/** A day `2026-11-23`, or with a time `2026-11-23 09:30:15`, as a workbook counts it; null where it cannot. */
export function serialOf(shown: string): number | null {
  const at = Date.parse(`${shown.replace(' ', 'T')}${shown.includes(' ') ? 'Z' : ''}`)
  return Number.isNaN(at) || at < FIRST ? null : (at - EPOCH) / DAY
}

/** The day, or day and time, that a workbook counts so; null where there is none. */
export function shownBy(serial: number, from1904: boolean): string | null {
  const at = Math.round(serial * DAY) + (from1904 ? EPOCH_1904 : EPOCH)
  if (!Number.isFinite(at) || (!from1904 && at < FIRST) || at >= Date.UTC(10_000, 0, 1)) return null
  const text = new Date(at).toISOString()
  const time = text.slice(11, text.endsWith('.000Z') ? 19 : 23)
  return time === '00:00:00' ? text.slice(0, 10) : `${text.slice(0, 10)} ${time}`
}
