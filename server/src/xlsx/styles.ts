/** How numbers of a workbook are meant: as amounts, as days, as percents. */
import { shownBy } from './text.ts'
import { readXml } from './xml.ts'

export type CellStyle = 'PLAIN' | 'DATE' | 'PERCENT'

/** Built-in formats of days and times, those of East Asian editions among them (ECMA-376, 18.8.30). */
const DATE_FORMATS = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const

/** The kind of each cell format, by its number. */
export async function readStyles(pieces: AsyncIterable<Buffer>): Promise<CellStyle[]> {
  const formats = new Map<number, CellStyle>()
  const styles: CellStyle[] = []
  let inCells = false
  await readXml(pieces, {
    open(name, attributes) {
      if (name === 'numFmt') formats.set(Number(attributes.numFmtId), styleOf(attributes.formatCode ?? ''))
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) {
        const id = Number(attributes.numFmtId ?? 0)
        styles.push(formats.get(id) ?? builtIn(id))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

function builtIn(id: number): CellStyle {
  if (id === 9 || id === 10) return 'PERCENT'
  return DATE_FORMATS.some(([from, to]) => id >= from && id <= to) ? 'DATE' : 'PLAIN'
}

/** A format of the workbook's own, without its texts, colours and places. */
function styleOf(code: string): CellStyle {
  const signs = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';')[0]!
  if (/[ymdhs]/i.test(signs.replace(/general/gi, ''))) return 'DATE'
  return signs.includes('%') ? 'PERCENT' : 'PLAIN'
}

/** A stored number as a person sees it, in plain digits; what is none comes back as it is. */
export function styledNumber(stored: string, style: CellStyle, from1904: boolean): string {
  const number = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(number)) return stored
  if (style === 'DATE') return shownBy(number, from1904) ?? plainDigits(stored, number)
  if (style === 'PERCENT') return `${plainDigits('', Number((number * 100).toPrecision(15)))}%`
  return plainDigits(stored, number)
}

/** Programs compute in binary and write 88.500000000000014; 15 digits are all that they show. */
function plainDigits(stored: string, number: number): string {
  if (/^-?\d+(\.\d+)?$/.test(stored) && stored.replace(/\D/g, '').length <= 15) return stored
  return String(Number(number.toPrecision(15)))
}
