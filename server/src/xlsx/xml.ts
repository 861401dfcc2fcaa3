import { StringDecoder } from 'node:string_decoder'
import sax from 'sax'
import { WorkbookError } from './workbook-error.ts'

/** Told of a document as it is read. Names come without their prefixes, which each program chooses by itself. */
export type XmlReader = {
  open?: (name: string, attributes: Record<string, string>) => void
  text?: (text: string) => void
  close?: (name: string) => void
  /** The rest need not be read. */
  isDone?: () => boolean
}

/**
 * Reads a document piece by piece. Entities of the document's own are not resolved, since one may stand for a billion
 * others. Throws WorkbookError for what is no XML.
 */
export async function readXml(pieces: AsyncIterable<Buffer>, reader: XmlReader): Promise<void> {
  const parser = sax.parser(true, { position: false })
  const local = (name: string): string => name.slice(name.indexOf(':') + 1)
  let failed = false
  parser.onerror = () => {
    failed = true
  }
  parser.ondoctype = () => {
    failed = true
  }
  parser.onopentag = ({ name, attributes }) => {
    const own = Object.entries(attributes).map(([key, value]) => [local(key), String(value)] as const)
    reader.open?.(local(name), Object.fromEntries(own))
  }
  parser.ontext = (text) => reader.text?.(text)
  parser.oncdata = (text) => reader.text?.(text)
  parser.onclosetag = (name) => reader.close?.(local(name))
  const decoder = new StringDecoder('utf8')
  for await (const piece of pieces) {
    parser.write(decoder.write(piece))
    if (failed) throw new WorkbookError('NOT_WORKBOOK')
    if (reader.isDone?.()) return
  }
  if (parser.error === null) parser.close()
  if (failed) throw new WorkbookError('NOT_WORKBOOK')
}
