/** Where the content of files is kept: by its SHA-256, so that the same content is there once. */
import { join } from 'node:path'
import type { Env } from '../env.ts'
import { createDiskStore } from './disk-store.ts'
import { createS3Store } from './s3-store.ts'

/** First and last byte, both counted in. */
export type ByteRange = { start: number; end: number }

export type FileStore = {
  /** Keeps what lies in a file of this disk; content that is there already stays as it is. The file may be gone after. */
  put(sha256: string, file: string): Promise<void>
  /** The content, or a part of it; null where there is none. */
  open(sha256: string, range?: ByteRange): Promise<ReadableStream<Uint8Array> | null>
  /** Forgets it; nothing happens where there is none. */
  remove(sha256: string): Promise<void>
}

/** What files need beside the database. */
export type FileParts = {
  store: FileStore
  /** Folder on this disk for content on its way in. */
  incoming: string
}

/** The store of the environment: S3 where it is set, else the data folder. */
export function createFiles({ dataDir, s3 }: Pick<Env, 'dataDir' | 's3'>): FileParts {
  const folder = join(dataDir, 'files')
  return { store: s3 ? createS3Store(s3) : createDiskStore(folder), incoming: join(folder, 'incoming') }
}
