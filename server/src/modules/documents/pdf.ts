import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { setImmediate } from 'node:timers/promises'
import Pdf from 'pdfkit'
import { blocksOf } from './blocks.ts'
import { footOf, type VersionCopy } from './version-copy.ts'

const { resolve } = createRequire(import.meta.url)
const FONTS = '@expo-google-fonts/noto-sans-sc'

type Fonts = { text: Buffer; bold: Buffer }
let loaded: Promise<Fonts> | null = null

/** Noto Sans SC (OFL), with 30,000 characters of both scripts: what a machine has installed does not matter. */
const fonts = (): Promise<Fonts> =>
  (loaded ??= Promise.all(
    ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'].map((file) =>
      readFile(resolve(`${FONTS}/${file}`)),
    ),
  ).then(([text, bold]) => ({ text: text!, bold: bold! })))

const MARGIN = 62
export const PDF_SIZES = { title: 17, heading: 11.5, text: 10.5, foot: 6.5 }
/** Characters that are laid out before others get their turn. */
const PIECE = 2_000

export type Paper = InstanceType<typeof Pdf>
export type PdfDocument = { title: string; keywords: string; createdAt: string; foot: string }

/** A version as PDF: its clauses under their headings, its hash at the foot of each page. */
export function versionPdf(copy: VersionCopy): Promise<Uint8Array<ArrayBuffer>> {
  const { title, blocks } = blocksOf(copy.text)
  return pdfDocument({ ...copy, keywords: copy.sha256, foot: footOf(copy) }, async (doc) => {
    if (title !== null) await writeTitle(doc, title)
    for (const { heading, lines } of blocks) {
      if (heading !== null) doc.font('bold').fontSize(PDF_SIZES.heading).text(heading, { lineGap: 3 })
      await writeLines(doc, lines)
      doc.moveDown(0.5)
    }
  })
}

export async function writeTitle(doc: Paper, title: string): Promise<void> {
  doc.font('bold').fontSize(PDF_SIZES.title).text(title, { align: 'center' }).moveDown(0.8)
  await setImmediate()
}

/** Lines of plain text; other requests are answered between two of them. */
export async function writeLines(
  doc: Paper,
  lines: readonly string[],
  align: 'left' | 'right' = 'left',
): Promise<void> {
  doc.font('text').fontSize(PDF_SIZES.text)
  for (const line of lines.flatMap(inPieces)) {
    doc.text(line, { lineGap: 4, paragraphGap: 2, align })
    await setImmediate()
  }
}

/** A document as PDF: A4, the characters that it uses embedded and told as text, its foot on each page. */
export async function pdfDocument(
  { title, keywords, createdAt, foot }: PdfDocument,
  write: (doc: Paper) => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { text, bold } = await fonts()
  const doc = new Pdf({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    lang: 'zh-CN',
    info: { Title: title, Keywords: keywords, CreationDate: new Date(createdAt) },
  })
  const pieces: Buffer[] = []
  const ended = new Promise<void>((done, failed) => {
    doc.on('data', (piece: Buffer) => pieces.push(piece))
    doc.on('end', () => done())
    doc.on('error', failed)
  })
  doc.registerFont('text', text)
  doc.registerFont('bold', bold)
  await setImmediate()
  await write(doc)
  await addFeet(doc, foot)
  doc.end()
  await ended
  return new Uint8Array(Buffer.concat(pieces))
}

/** A line without end, such as nobody writes, in pieces that do not hold up others. */
const inPieces = (line: string): string[] => {
  if (line.length <= PIECE) return [line]
  const signs = [...line]
  return Array.from({ length: Math.ceil(signs.length / PIECE) }, (_, n) =>
    signs.slice(n * PIECE, (n + 1) * PIECE).join(''),
  )
}

async function addFeet(doc: Paper, foot: string): Promise<void> {
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page)
    // Writing beneath the margin would begin another page.
    const { bottom } = doc.page.margins
    doc.page.margins.bottom = 0
    const options = { width: doc.page.width - 2 * MARGIN, align: 'center', lineBreak: false } as const
    doc.font('text').fontSize(PDF_SIZES.foot)
    doc.text(foot, MARGIN, doc.page.height - 40, options)
    doc.text(`${page - start + 1} / ${count}`, MARGIN, doc.page.height - 30, options)
    doc.page.margins.bottom = bottom
    if (page % 20 === 19) await setImmediate()
  }
}
