import {
  PAGE_BREAK,
  type Paper,
  PDF_SIZES,
  paragraph,
  pdfDocument,
  table,
  wordDocument,
  writeLines,
  writeTitle,
} from '../documents/index.ts'
import type { Letter } from './letter.ts'
import { type Sheet, sheetOf } from './sheet.ts'

const aboutOf = (letters: readonly Letter[], title: string) => {
  const { date, department } = letters[0]!
  return { title, createdAt: `${date}T00:00:00.000Z`, foot: `${title}　${department}` }
}

/** Letters as a document for Word and WPS, each on pages of its own. */
export function lettersDocx(letters: readonly Letter[], title: string): Promise<Uint8Array<ArrayBuffer>> {
  const body = letters.map((letter) => wordOf(sheetOf(letter))).join(PAGE_BREAK)
  return wordDocument({ ...aboutOf(letters, title), identifier: '', body })
}

const wordOf = ({ title, before, table: rows, after, signature, reach }: Sheet): string =>
  [
    paragraph(title, 'Title'),
    ...before.map((line) => paragraph(line)),
    table(rows),
    paragraph(''),
    ...after.map((line) => paragraph(line)),
    ...signature.map((line) => paragraph(line, 'Right')),
    ...reach.map((line) => paragraph(line)),
  ].join('')

/** Letters as PDF, each on pages of its own. */
export function lettersPdf(letters: readonly Letter[], title: string): Promise<Uint8Array<ArrayBuffer>> {
  return pdfDocument({ ...aboutOf(letters, title), keywords: '' }, async (doc) => {
    for (const [at, letter] of letters.entries()) {
      if (at > 0) doc.addPage()
      await writeSheet(doc, sheetOf(letter))
    }
  })
}

/** Sizes of a table with up to nine columns on A4. */
const CELL = { size: PDF_SIZES.text - 2.5, padding: 3, border: 0.5 }
/** Words take more room than days and sums. */
const WIDE = [1.5, 1.6, 1.5, 1.2, 1.2, 1.1, 1.2, 0.7, 1.1]

async function writeSheet(doc: Paper, { title, before, table: rows, after, signature, reach }: Sheet): Promise<void> {
  await writeTitle(doc, title)
  await writeLines(doc, before)
  doc.moveDown(0.5).fontSize(CELL.size)
  const shares = WIDE.slice(0, rows[0]!.length)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const room = doc.page.width - doc.page.margins.left - doc.page.margins.right
  const left = doc.page.margins.left
  const drawn = doc.table({
    position: { x: left },
    columnStyles: shares.map((share) => ({ width: (room * share) / whole })),
    defaultStyle: { padding: CELL.padding, border: CELL.border },
  })
  for (const row of rows)
    drawn.row(row.map(({ text, isRight }) => ({ text, align: { x: isRight ? 'right' : 'left', y: 'top' } })))
  drawn.end()
  doc.x = left
  doc.moveDown(1)
  await writeLines(doc, after)
  doc.moveDown(1)
  await writeLines(doc, signature, 'right')
  await writeLines(doc, reach)
}
