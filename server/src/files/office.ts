/** Documents of Word, Excel and PowerPoint: archives, which may hold more than they show. */
import type { Readable } from 'node:stream'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { UserError } from '../graphql/errors.ts'
import { LIMITS } from '../limits.ts'
import { FILE_TYPES } from './types.ts'

/** Main part → ending, and the content type that the document must give it (documents with macros give another). */
const MAIN_PARTS: Record<string, [ending: string, type: string]> = {
  'word/document.xml': ['docx', 'wordprocessingml.document.main+xml'],
  'xl/workbook.xml': ['xlsx', 'spreadsheetml.sheet.main+xml'],
  'ppt/presentation.xml': ['pptx', 'presentationml.presentation.main+xml'],
}
const CONTENT_TYPES = '[Content_Types].xml'

/**
 * The media type of an Office document; null for any other archive. All of it is unpacked once, into nothing, so that
 * neither its directory nor its parts can say less than they hold. Throws UserError: FILE_BOMB, FILE_MIXED,
 * FILE_DAMAGED.
 */
export async function officeType(path: string, size: number): Promise<string | null> {
  let zip: ZipFile | null = null
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true })
    const entries = await entriesOf(zip, size)
    const main = Object.keys(MAIN_PARTS).find((name) => entries.some((entry) => entry.fileName === name))
    if (!main || !entries.some((entry) => entry.fileName === CONTENT_TYPES)) return null
    const types = await unpacked(zip, entries)
    const [ending, type] = MAIN_PARTS[main]!
    return types.includes(type) ? FILE_TYPES[ending]! : null
  } catch (error) {
    // What the archive's reader objects to is the archive's fault; the disk's trouble is ours.
    if (error instanceof UserError || (error as NodeJS.ErrnoException).syscall) throw error
    throw UserError.badInput('file', 'FILE_DAMAGED')
  } finally {
    zip?.close()
  }
}

async function entriesOf(zip: ZipFile, size: number): Promise<Entry[]> {
  const bomb = () => UserError.badInput('file', 'FILE_BOMB')
  if (zip.entryCount > LIMITS.fileParts) throw bomb()
  const entries: Entry[] = []
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize
    if (unpacked > LIMITS.fileUnpackedBytes) throw bomb()
    // Encrypted parts cannot be looked at, macros are programs, and an archive within is a second cover.
    if (
      entry.isEncrypted() ||
      /(^|\/)vbaProject\.bin$|\.(zip|7z|rar|exe|dll|js|vbs|bat|cmd|ps1)$/i.test(entry.fileName)
    )
      throw UserError.badInput('file', 'FILE_MIXED')
    entries.push(entry)
  }
  // The same bytes told of several times are how little becomes much.
  const inPlace = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  const overlap = inPlace.some(({ relativeOffsetOfLocalHeader: from, compressedSize }, index) => {
    const next = inPlace[index + 1]?.relativeOffsetOfLocalHeader ?? size
    return from + 30 + compressedSize > next
  })
  if (overlap) throw bomb()
  return entries
}

/** Unpacks everything and gives the text of the content types. */
async function unpacked(zip: ZipFile, entries: Entry[]): Promise<string> {
  let types = ''
  for (const entry of entries) {
    if (entry.fileName.endsWith('/')) continue
    const isTypes = entry.fileName === CONTENT_TYPES
    const chunks: Buffer[] = []
    // The stream fails by itself as soon as it holds more or less than the directory says.
    const stream: Readable = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream) if (isTypes) chunks.push(chunk as Buffer)
    if (isTypes) types = Buffer.concat(chunks).toString('utf8')
  }
  return types
}
