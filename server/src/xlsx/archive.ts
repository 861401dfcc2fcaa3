/** The files inside a workbook, with limits on what they unpack to: a few kilobytes may claim to be gigabytes. */
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { WorkbookError } from './workbook-error.ts'

export type ArchiveLimits = {
  /** Bytes that all that is read may unpack to. */
  unpackedBytes: number
  /** How many times its packed size a file may unpack to. */
  ratio: number
}

/** More files than any workbook has; each costs a look. */
const MOST_ENTRIES = 5_000
/** What is smaller may be packed however well it can be. */
const SMALL = 1024 * 1024

/** A workbook's files by name. */
export class Archive {
  #unpacked = 0

  private constructor(
    readonly zip: ZipFile,
    readonly entries: ReadonlyMap<string, Entry>,
    readonly limits: ArchiveLimits,
  ) {}

  /** Throws WorkbookError NOT_WORKBOOK for what is no archive, TOO_LARGE for one of too many files. */
  static async open(bytes: Uint8Array, limits: ArchiveLimits): Promise<Archive> {
    const entries = new Map<string, Entry>()
    try {
      const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {})
      if (zip.entryCount > MOST_ENTRIES) throw new WorkbookError('TOO_LARGE')
      for await (const entry of zip.eachEntry()) entries.set(nameOf(entry.fileName), entry)
      return new Archive(zip, entries, limits)
    } catch (error) {
      throw error instanceof WorkbookError ? error : new WorkbookError('NOT_WORKBOOK')
    }
  }

  has(name: string): boolean {
    return this.entries.has(nameOf(name))
  }

  /** The bytes of a file as they are unpacked. Throws WorkbookError. */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(nameOf(name))
    if (!entry || entry.isEncrypted()) throw new WorkbookError('NOT_WORKBOOK')
    let size = 0
    const most = Math.max(SMALL, entry.compressedSize * this.limits.ratio)
    try {
      for await (const chunk of await this.zip.openReadStreamPromise(entry)) {
        size += (chunk as Buffer).length
        this.#unpacked += (chunk as Buffer).length
        if (size > most || this.#unpacked > this.limits.unpackedBytes) throw new WorkbookError('TOO_LARGE')
        yield chunk as Buffer
      }
    } catch (error) {
      throw error instanceof WorkbookError ? error : new WorkbookError('NOT_WORKBOOK')
    }
  }
}

/** Some programs write names with another case or a slash before them. */
const nameOf = (name: string): string => name.replace(/^\//, '').toLowerCase()
