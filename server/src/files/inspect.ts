/** Looks at what came in before it is kept: it is what its name says, and nothing else besides. */
import { type FileHandle, open } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { UserError } from '../graphql/errors.ts'
import { officeType } from './office.ts'
import { isPlainText } from './plain-text.ts'
import { FILE_TYPES } from './types.ts'

/** As much as any browser looks at to guess a type, and more. */
const HEAD_BYTES = 4096
/** A ZIP archive ends with its directory's end: 22 bytes and a comment of at most 65,535. */
const ZIP_END_BYTES = 22 + 65_535

/**
 * The media type of a file, found in its content. Throws UserError: FILE_MISMATCH where it is not what its ending says,
 * FILE_MIXED where it is something else as well (a picture that is also an archive), FILE_DAMAGED, FILE_BOMB.
 */
export async function inspect(path: string, size: number, ending: string): Promise<string> {
  const expected = FILE_TYPES[ending]!
  const handle = await open(path, 'r')
  try {
    const head = await read(handle, 0, Math.min(size, HEAD_BYTES))
    const found = expected.startsWith('text/') ? await textType(path, head, expected) : await typeOf(path, size, head)
    if (found !== expected) throw UserError.badInput('file', 'FILE_MISMATCH', { ending: `.${ending}` })
    if (!isOffice(found)) await refuseMixture(handle, size, head, found)
    if (found === 'application/pdf') await refuseTorn(handle, size)
    return found
  } finally {
    await handle.close()
  }
}

const isOffice = (type: string): boolean => type.startsWith('application/vnd.')

async function typeOf(path: string, size: number, head: Buffer): Promise<string | null> {
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return officeType(path, size)
  return (await fileTypeFromBuffer(head))?.mime ?? null
}

/** Text has no sign of its own: it is text when nothing else is found and all of it is readable. */
async function textType(path: string, head: Buffer, expected: string): Promise<string | null> {
  if ((await fileTypeFromBuffer(head)) !== undefined || MARKUP.test(opening(head))) return null
  return (await isPlainText(path)) ? expected : null
}

/** What a browser takes for a page of its own when it guesses, and what a server would run. */
const MARKUP = /<(!doctype|html|head|body|script|svg|iframe|img|\?php|\?xml)/i
const opening = (head: Buffer): string => head.subarray(0, 1024).toString('latin1')

/** A file that begins as one thing and is read as another by a second program. */
async function refuseMixture(handle: FileHandle, size: number, head: Buffer, type: string): Promise<void> {
  const first = opening(head)
  const isPdf = type === 'application/pdf'
  const mixed =
    MARKUP.test(first.replace(/<\?xml|<\?xpacket/gi, '')) ||
    (isPdf ? !first.startsWith('%PDF-') : first.includes('%PDF-')) ||
    (type === 'image/png' && (await pngEnd(handle, size)) !== size) ||
    (await endsAsArchive(handle, size))
  if (mixed) throw UserError.badInput('file', 'FILE_MIXED')
}

/** Where the last chunk of a PNG ends; 0 where its chunks are not in order. */
async function pngEnd(handle: FileHandle, size: number): Promise<number> {
  for (let at = 8; at + 12 <= size; ) {
    const chunk = await read(handle, at, 8)
    at += 12 + chunk.readUInt32BE(0)
    if (chunk.toString('latin1', 4) === 'IEND') return at
  }
  return 0
}

/** A directory's end whose comment reaches exactly to the end of the file: programs would open it as an archive. */
async function endsAsArchive(handle: FileHandle, size: number): Promise<boolean> {
  const tail = await read(handle, Math.max(0, size - ZIP_END_BYTES), Math.min(size, ZIP_END_BYTES))
  const sign = Buffer.from('PK\x05\x06', 'latin1')
  for (let at = tail.lastIndexOf(sign); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(sign, at - 1))
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return true
  return false
}

/** A PDF names its end; one that does not was cut off on the way. */
async function refuseTorn(handle: FileHandle, size: number): Promise<void> {
  const tail = await read(handle, Math.max(0, size - 2048), Math.min(size, 2048))
  if (!tail.includes('%%EOF')) throw UserError.badInput('file', 'FILE_DAMAGED')
}

async function read(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await handle.read(buffer, 0, length, position)
  return buffer.subarray(0, bytesRead)
}
