/**
 * Writes a workbook of one sheet row by row, whatever its length: only the row at hand is in memory. Texts are inline
 * strings, which no program takes for a formula; numbers and days are what they are.
 */
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { isLikeFormula, unmistakable } from '../domain/harmless.ts'
import { CELL_LENGTH, columnName, serialOf, xmlText } from './text.ts'

/** TIME: day and time as a clock shows them, `2026-11-23 09:30:15`. */
export type CellForm = 'TEXT' | 'NUMBER' | 'DATE' | 'TIME'

export type SheetColumn = {
  header: string
  form: CellForm
  /** NUMBER: places after the point; null for whole numbers. */
  scale: number | null
  /** In characters. */
  width: number
}

export type Sheet = {
  name: string
  columns: readonly SheetColumn[]
  /** Rows in blocks; a cell is the text of its value, null where there is none. */
  rows: AsyncIterable<(string | null)[][]>
}

const TYPES = 'http://schemas.openxmlformats.org'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = `${TYPES}/spreadsheetml/2006/main`

/** Characters of the sheet that are handed on at a time. */
const PIECE = 32_768

/** The bytes of the workbook. Ending the iteration early ends that of the rows. */
export async function* writeWorkbook(sheet: Sheet): AsyncGenerator<Uint8Array> {
  const styles = stylesOf(sheet.columns)
  const zip = new ZipFile()
  const content = Readable.from(sheetXml(sheet, styles.of), { objectMode: false, highWaterMark: 65_536 })
  const parts: Record<string, string> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relations({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${TYPES}/officeDocument/2006/relationships"><sheets><sheet name="${xmlText(sheetName(sheet.name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations({
      rId1: ['worksheet', 'worksheets/sheet1.xml'],
      rId2: ['styles', 'styles.xml'],
    }),
    'xl/styles.xml': styles.xml,
  }
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name)
  zip.addReadStream(content, 'xl/worksheets/sheet1.xml')
  zip.end()
  const output = zip.outputStream as Readable
  // Rows that fail end the file as a failure; half a workbook must not look like a whole one.
  content.on('error', (error) => output.destroy(error))
  try {
    yield* output as AsyncIterable<Uint8Array>
  } finally {
    content.destroy()
  }
}

async function* sheetXml({ columns, rows }: Sheet, styleOf: Styles['of']): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  const names = columns.map((_, at) => columnName(at))
  yield `${XML}<worksheet xmlns="${MAIN}">${frozen}<cols>${widths.join('')}</cols><sheetData>`
  yield `<row r="1">${columns.map(({ header }, at) => textCell(`${names[at]}1`, header, HEADER)).join('')}</row>`
  let line = 1
  for await (const block of rows) {
    let text = ''
    for (const row of block) {
      line += 1
      const cells = row.map((value, at) =>
        value === null ? '' : cell(`${names[at]}${line}`, columns[at]!, value, styleOf),
      )
      text += `<row r="${line}">${cells.join('')}</row>`
      // Large texts are kept aside by the engine and thrown away late: a long list would seem to fill the memory.
      if (text.length > PIECE) {
        yield text
        text = ''
      }
    }
    yield text
  }
  yield '</sheetData></worksheet>'
}

function cell(place: string, column: SheetColumn, value: string, styleOf: Styles['of']): string {
  if (column.form === 'NUMBER' && isExactNumber(value))
    return `<c r="${place}" s="${styleOf(column)}"><v>${value}</v></c>`
  if (column.form === 'DATE' || column.form === 'TIME') {
    const serial = serialOf(value)
    if (serial !== null) return `<c r="${place}" s="${styleOf(column)}"><v>${serial}</v></c>`
  }
  const text = unmistakable(value)
  return textCell(place, text, isLikeFormula(text) ? QUOTED : PLAIN)
}

function textCell(place: string, text: string, style: number): string {
  const whole = text.length > CELL_LENGTH ? `${text.slice(0, CELL_LENGTH - 1)}…` : text
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(whole)}</t></is></c>`
}

/** Workbooks count with 15 digits; a number of more stays whole as text. */
function isExactNumber(value: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(value) && value.replace(/^-?0*\.?0*|\./g, '').length <= 15
}

/** Names of sheets are short and lack some signs. */
const sheetName = (name: string): string =>
  [...name.replace(/[[\]:*?/\\']/g, ' ')].slice(0, 28).join('').trim() || 'Sheet1'

const [PLAIN, HEADER, QUOTED, DAY, TIME] = [0, 1, 2, 3, 4] as const

type Styles = { xml: string; of: (column: SheetColumn) => number }

/** Formats of cells: the fixed ones, and one for each number of places. */
function stylesOf(columns: readonly SheetColumn[]): Styles {
  const scales = [
    ...new Set(columns.flatMap(({ form, scale }) => (form === 'NUMBER' && scale !== null ? [scale] : []))),
  ]
  const formats = scales.map(
    (scale, at) => `<numFmt numFmtId="${170 + at}" formatCode="#,##0${scale > 0 ? '.' : ''}${'0'.repeat(scale)}"/>`,
  )
  const cells = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>',
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
    '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
    ...scales.map(
      (_, at) => `<xf numFmtId="${170 + at}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    ),
  ]
  const xml = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length + 2}"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/>${formats.join('')}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
  const byScale = new Map(scales.map((scale, at) => [scale, 5 + at]))
  return {
    xml,
    of: ({ form, scale }) => {
      if (form === 'DATE') return DAY
      if (form === 'TIME') return TIME
      return (form === 'NUMBER' && scale !== null && byScale.get(scale)) || PLAIN
    },
  }
}

const relations = (targets: Record<string, [type: string, target: string]>): string => {
  const each = Object.entries(targets).map(
    ([id, [type, target]]) =>
      `<Relationship Id="${id}" Type="${TYPES}/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  )
  return `${XML}<Relationships xmlns="${TYPES}/package/2006/relationships">${each.join('')}</Relationships>`
}

const PART = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const CONTENT_TYPES = `${XML}<Types xmlns="${TYPES}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${PART}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${PART}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${PART}.styles+xml"/></Types>`
