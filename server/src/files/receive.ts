import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../graphql/errors.ts'
import { LIMITS } from '../limits.ts'

/** Content that has come in and is not kept yet. */
export type Received = { path: string; size: number; sha256: string }

/**
 * Writes a body to the disk as it comes and hashes it on the way; nothing of it is held in memory. Throws UserError
 * where it is empty, too large (the rest is not read) or breaks off. Whoever calls removes the file.
 */
export async function receive(body: ReadableStream<Uint8Array> | null, folder: string): Promise<Received> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, randomUUID())
  const hash = createHash('sha256')
  const handle = await open(path, 'wx', 0o600)
  let size = 0
  try {
    try {
      // (The DOM's type lacks the iterator that the streams of Node have.)
      for await (const chunk of (body ?? []) as unknown as AsyncIterable<Uint8Array>) {
        size += chunk.byteLength
        if (size > LIMITS.fileBytes) throw tooLarge()
        hash.update(chunk)
        await handle.writeFile(chunk)
      }
    } catch (error) {
      throw brokenOff(error)
    }
    if (size === 0) throw UserError.badInput('file', 'FILE_EMPTY')
    await handle.sync()
    return { path, size, sha256: hash.digest('hex') }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await handle.close()
  }
}

/** The refusal of more than a file may hold. */
export const tooLarge = (): UserError =>
  new UserError(
    'BAD_USER_INPUT',
    [{ path: 'file', code: 'FILE_TOO_LARGE', params: { max: LIMITS.fileBytes / 1024 / 1024 } }],
    { http: { status: 413 } },
  )

/** Trouble of the disk is ours; what breaks off is the sender's. */
function brokenOff(error: unknown): unknown {
  if (error instanceof UserError) return error
  const { syscall } = error as NodeJS.ErrnoException
  return syscall === 'write' || syscall === 'open' ? error : UserError.badInput('file', 'FILE_INCOMPLETE')
}
