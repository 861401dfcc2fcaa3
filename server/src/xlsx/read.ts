/** Reads the first sheet of a workbook row by row, as a person sees it: shown values, never formulas worked out. */
import { posix } from 'node:path'
import { Archive, type ArchiveLimits } from './archive.ts'
import { type CellStyle, readStyles, styledNumber } from './styles.ts'
import { columnOf, unescaped } from './text.ts'
import { WorkbookError } from './workbook-error.ts'
import { readXml, type XmlReader } from './xml.ts'

/** A cell that holds no value of its own: a formula, or an error that one came to. */
export const FORMULA = Symbol('formula')

/** Text of a cell by its column, from 0; empty cells are missing. */
export type SheetRow = { line: number; cells: (string | typeof FORMULA | undefined)[] }

/**
 * Tells `onRow` of each row that has cells, until it answers false. Days come as `2026-11-23`, with a time where they have
 * one; numbers in plain digits. Throws WorkbookError.
 */
export async function readFirstSheet(
  bytes: Uint8Array,
  limits: ArchiveLimits,
  onRow: (row: SheetRow) => boolean,
): Promise<void> {
  const archive = await Archive.open(bytes, limits)
  const { sheet, strings, styles, from1904 } = await findParts(archive)
  const texts = strings ? await readStrings(archive, strings) : []
  const styled = styles ? await readStyles(archive.read(styles)) : []
  await readXml(archive.read(sheet), new SheetReader({ texts, styles: styled, from1904 }, onRow))
}

type Parts = { sheet: string; strings: string | null; styles: string | null; from1904: boolean }

async function findParts(archive: Archive): Promise<Parts> {
  const root = await relationsOf(archive, '')
  const workbook = root.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  if (!archive.has(workbook)) throw new WorkbookError('NOT_WORKBOOK')
  const sheets: { id: string; hidden: boolean }[] = []
  let from1904 = false
  await readXml(archive.read(workbook), {
    open(name, attributes) {
      if (name === 'sheet')
        sheets.push({ id: attributes.id ?? '', hidden: (attributes.state ?? 'visible') !== 'visible' })
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
    },
  })
  const relations = await relationsOf(archive, workbook)
  const first = sheets.find(({ hidden }) => !hidden) ?? sheets[0]
  const sheet = relations.find(({ id, type }) => id === first?.id && type === 'worksheet')?.target
  if (!sheet || !archive.has(sheet)) throw new WorkbookError('NO_SHEET')
  const part = (type: string) =>
    relations.find((each) => each.type === type && archive.has(each.target))?.target ?? null
  return { sheet, strings: part('sharedStrings'), styles: part('styles'), from1904 }
}

type Relation = { id: string; type: string; target: string }

/** What a part refers to; the package itself is the part without a name. */
async function relationsOf(archive: Archive, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part)
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  const found: Relation[] = []
  if (!archive.has(name)) return found
  await readXml(archive.read(name), {
    open(element, { Id = '', Type = '', Target = '' }) {
      if (element !== 'Relationship') return
      const target = Target.startsWith('/') ? Target : posix.join(folder, Target)
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target })
    },
  })
  return found
}

/** The table of texts that cells refer to by number. */
async function readStrings(archive: Archive, name: string): Promise<string[]> {
  const texts: string[] = []
  const item = new TextReader()
  await readXml(archive.read(name), {
    open(element) {
      if (element === 'si') item.begin()
      item.open(element)
    },
    text: (text) => item.add(text),
    close(element) {
      item.close(element)
      if (element === 'si') texts.push(item.take())
    },
  })
  return texts
}

/** Text of runs put together; readings of Japanese words beside them are left out. */
class TextReader {
  #text = ''
  #inText = false
  #reading = 0

  begin(): void {
    this.#text = ''
  }

  open(element: string): void {
    if (element === 'rPh') this.#reading += 1
    if (element === 't') this.#inText = true
  }

  add(text: string): void {
    if (this.#inText && this.#reading === 0) this.#text += text
  }

  close(element: string): void {
    if (element === 'rPh') this.#reading -= 1
    if (element === 't') this.#inText = false
  }

  take(): string {
    return unescaped(this.#text)
  }
}

type Context = { texts: readonly string[]; styles: readonly CellStyle[]; from1904: boolean }

class SheetReader implements XmlReader {
  #row: SheetRow | null = null
  #line = 0
  #column = -1
  #type = 'n'
  #style: CellStyle = 'PLAIN'
  #value = ''
  #inValue = false
  #isFormula = false
  #done = false
  readonly #inline = new TextReader()

  constructor(
    readonly context: Context,
    readonly onRow: (row: SheetRow) => boolean,
  ) {}

  isDone(): boolean {
    return this.#done
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'row') {
      this.#line = Number(attributes.r ?? this.#line + 1)
      this.#row = { line: this.#line, cells: [] }
      this.#column = -1
    } else if (name === 'c') {
      this.#column = columnOf(attributes.r ?? '') ?? this.#column + 1
      this.#type = attributes.t ?? 'n'
      this.#style = this.context.styles[Number(attributes.s ?? 0)] ?? 'PLAIN'
      this.#value = ''
      this.#isFormula = false
      this.#inline.begin()
    } else if (name === 'v') this.#inValue = true
    else if (name === 'f') this.#isFormula = true
    this.#inline.open(name)
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text
    this.#inline.add(text)
  }

  close(name: string): void {
    this.#inline.close(name)
    if (name === 'v') this.#inValue = false
    else if (name === 'c' && this.#row) {
      const cell = this.#cell()
      if (cell !== undefined && cell !== '') this.#row.cells[this.#column] = cell
    } else if (name === 'row' && this.#row) {
      if (this.#row.cells.length > 0 && !this.#done) this.#done = !this.onRow(this.#row)
      this.#row = null
    }
  }

  #cell(): string | typeof FORMULA | undefined {
    if (this.#isFormula || this.#type === 'e') return FORMULA
    switch (this.#type) {
      case 's':
        return this.context.texts[Number(this.#value)]
      case 'inlineStr':
        return this.#inline.take()
      case 'str':
        return unescaped(this.#value)
      case 'b':
        return this.#value === '1' ? 'true' : 'false'
      case 'd':
        return this.#value
      default:
        return styledNumber(this.#value, this.#style, this.context.from1904)
    }
  }
}
