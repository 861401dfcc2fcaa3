import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { FileStore } from './store.ts'

/**
 * Content as files of a folder. It appears under its name whole or not at all: written and synced elsewhere on the same
 * disk, then renamed.
 */
export function createDiskStore(folder: string): FileStore {
  // Two levels of 256 folders: no folder grows beyond what tools can list.
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  return {
    async put(sha256, file) {
      const path = pathOf(sha256)
      if (await exists(path)) return
      await mkdir(dirname(path), { recursive: true })
      await rename(file, path)
      await syncFolder(dirname(path))
    },
    async open(sha256, range) {
      const path = pathOf(sha256)
      if (!(await exists(path))) return null
      // (Node's own stream of the web and the DOM's have types apart.)
      return Readable.toWeb(createReadStream(path, range)) as ReadableStream<Uint8Array>
    },
    async remove(sha256) {
      await rm(pathOf(sha256), { force: true })
    },
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )

/** The new name is on the disk, too. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
