import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { xmlText } from '../../xlsx/text.ts'
import { blocksOf } from './blocks.ts'
import { footOf, type VersionCopy } from './version-copy.ts'

const TYPES = 'http://schemas.openxmlformats.org'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const WORD = `xmlns:w="${TYPES}/wordprocessingml/2006/main" xmlns:r="${TYPES}/officeDocument/2006/relationships"`
const OFFICE = `${TYPES}/officeDocument/2006/relationships`
const PACKAGE = `${TYPES}/package/2006`
const MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** What a document is made of; one that is made again of the same is the same file. */
export type WordDocument = { title: string; identifier: string; createdAt: string; foot: string; body: string }

/** A version as a document for Word and WPS: each clause under a heading, the hash at the foot. */
export const versionDocx = (copy: VersionCopy): Promise<Uint8Array<ArrayBuffer>> =>
  wordDocument({ ...copy, identifier: copy.sha256, foot: footOf(copy), body: body(copy) })

/** A document for Word and WPS: A4, Song type, its foot and the number of the page on each page. */
export async function wordDocument(document: WordDocument): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipFile()
  const mtime = new Date(document.createdAt)
  for (const [name, text] of Object.entries(partsOf(document))) zip.addBuffer(Buffer.from(text), name, { mtime })
  zip.end()
  return new Uint8Array(await buffer(zip.outputStream))
}

const partsOf = (document: WordDocument): Record<string, string> => ({
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MIME}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${MIME}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${MIME}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
  '_rels/.rels': relations([
    ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
    ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ]),
  'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(document.title)}</dc:title><dc:identifier>${document.identifier}</dc:identifier><dcterms:created xsi:type="dcterms:W3CDTF">${document.createdAt}</dcterms:created></cp:coreProperties>`,
  'word/_rels/document.xml.rels': relations([
    ['rId1', `${OFFICE}/styles`, 'styles.xml'],
    ['rId2', `${OFFICE}/footer`, 'footer1.xml'],
  ]),
  'word/styles.xml': STYLES,
  'word/footer1.xml': `${XML}<w:ftr ${WORD}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${run(document.foot)}</w:p><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${number('PAGE')}${run(' / ')}${number('NUMPAGES')}</w:p></w:ftr>`,
  'word/document.xml': `${XML}<w:document ${WORD}><w:body>${document.body}<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1417" w:bottom="1440" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`,
})

function body({ text }: VersionCopy): string {
  const { title, blocks } = blocksOf(text)
  return [
    ...(title === null ? [] : [paragraph(title, 'Title')]),
    ...blocks.flatMap(({ heading, lines }) => [
      ...(heading === null ? [] : [paragraph(heading, 'Heading1')]),
      ...lines.map((line) => paragraph(line)),
    ]),
  ].join('')
}

const relations = (list: [id: string, type: string, target: string][]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`

const number = (field: string): string => `<w:fldSimple w:instr=" ${field} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`

export const paragraph = (text: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${run(text)}</w:p>`

export const PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'

export type TableCell = { text: string; isRight?: boolean }

/** A table over the whole width, whose first row stands on each page again. */
export const table = (rows: readonly (readonly TableCell[])[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${[
    'top',
    'left',
    'bottom',
    'right',
    'insideH',
    'insideV',
  ]
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('')}</w:tblBorders></w:tblPr><w:tblGrid>${(rows[0] ?? [])
    .map(() => '<w:gridCol/>')
    .join('')}</w:tblGrid>${rows
    .map(
      (row, at) =>
        `<w:tr><w:trPr><w:cantSplit/>${at === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${row.map(cell).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`

const cell = ({ text, isRight }: TableCell): string =>
  `<w:tc><w:p><w:pPr><w:pStyle w:val="Cell"/>${isRight ? '<w:jc w:val="right"/>' : ''}</w:pPr>${run(text)}</w:p></w:tc>`

const FONTS =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun" w:cs="Times New Roman"/>'

const style = (id: string, name: string, paragraphs: string, runs: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>${paragraphs}</w:pPr><w:rPr>${runs}</w:rPr></w:style>`

/** Type sizes in half points: 小四 for the text, 小二 for the title. */
const STYLES = `${XML}<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr>${FONTS}<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="60" w:line="360" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${[
  style('Title', 'Title', '<w:spacing w:after="240"/><w:jc w:val="center"/>', '<w:b/><w:sz w:val="36"/>'),
  style('Heading1', 'heading 1', '<w:keepNext/><w:spacing w:before="160"/><w:outlineLvl w:val="0"/>', '<w:b/>'),
  style(
    'Footer',
    'footer',
    '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>',
    '<w:sz w:val="14"/>',
  ),
  style('Cell', 'Cell', '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>', '<w:sz w:val="17"/>'),
  style('Right', 'Right', '<w:jc w:val="right"/>', ''),
].join('')}</w:styles>`
