import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Env } from '../env.ts'

/** Encrypts what the database keeps but must not be able to tell: the private signing keys. */
export type SecretBox = {
  /** `label` is bound to the text: it opens under the same label only. */
  seal(text: string, label: string): string
  /** Null when the box was sealed with another secret or label, or was changed. */
  open(box: string, label: string): string | null
}

const MIN_LENGTH = 32

/** The server's secret is missing or too weak; the message says what to do and never repeats the secret. */
export class SecretError extends Error {
  override name = 'SecretError'
}

/**
 * The server's secret: the given one (environment variable LEASEDESK_SECRET, at least 32 characters), else the file
 * `secret` in the data folder, made with 256 random bits and mode 600 at the first start. Servers that share a
 * database should be given the same; one with another secret makes signing keys of its own and works as well.
 * Throws SecretError.
 */
export async function readSecret(given: string | null | undefined, dataDir: string): Promise<string> {
  if (given) {
    if (given.length >= MIN_LENGTH) return given
    throw new SecretError(`LEASEDESK_SECRET must have at least ${MIN_LENGTH} characters`)
  }
  const file = join(dataDir, 'secret')
  const found = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  const secret = (found ?? (await makeSecretFile(dataDir, file))).trim()
  if (secret.length < MIN_LENGTH) throw new SecretError('the file "secret" in the data folder is damaged; remove it')
  return secret
}

/** Written whole under another name and linked: a reader sees all of it or none, and of two writers one wins. */
async function makeSecretFile(dataDir: string, file: string): Promise<string> {
  await mkdir(dataDir, { recursive: true })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(`${randomBytes(32).toString('base64url')}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
  return readFile(file, 'utf8')
}

/** A box with AES-256-GCM; its key is derived from the secret (HKDF-SHA256). */
export function createSecretBox(secret: string): SecretBox {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'leasedesk secret box', 32))
  return {
    seal(text, label) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(label))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
    },
    open(box, label) {
      const bytes = Buffer.from(box, 'base64url')
      if (bytes.length < 28) return null
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
      decipher.setAAD(Buffer.from(label)).setAuthTag(bytes.subarray(12, 28))
      try {
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
      } catch {
        return null
      }
    },
  }
}

/** Opens the box of this server's secret when it is first needed. Rejects with SecretError. */
export function secretBoxOf({ secret, dataDir }: Pick<Env, 'secret' | 'dataDir'>): () => Promise<SecretBox> {
  let box: Promise<SecretBox> | undefined
  return () => {
    box ??= readSecret(secret, dataDir)
      .then(createSecretBox)
      .catch((error: unknown) => {
        // A disk that was full or a folder that was missing may be there at the next try.
        box = undefined
        throw error
      })
    return box
  }
}
