import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import type { Pool } from 'mysql2/promise'
import type { PrismaClient } from '../db/generated/client/client.ts'
import { instantOf, jsonOf, newId, rowsOf, secondsFrom } from './base.ts'
import { KEY_PUBLISHED_AHEAD, KEYS_REREAD_AFTER_MS, SIGNING_KEY_KEPT, SIGNING_KEY_LIFE } from './limits.ts'
import type { SecretBox } from './secret.ts'

export const ALGORITHM = 'EdDSA'

type Key = {
  id: string
  createdAt: Date
  signsFrom: Date
  retiredAt: Date | null
  publicJwk: JWK
  publicKey: CryptoKey
  privateKey: CryptoKey | null
}

/** The keys that sign and verify access tokens, shared by all servers through the table SigningKey. */
export type Keys = {
  /** The key to sign with; makes the first one, and a successor for one that has grown old. */
  signer(): Promise<{ id: string; key: CryptoKey }>
  /** The public key of an id; null when there is none, or it is retired. */
  verifier(id: string): Promise<CryptoKey | null>
  /** The public keys as a JSON Web Key Set (RFC 7517). */
  published(): Promise<{ keys: JWK[] }>
}

/**
 * Keys in the database, read again after a second: what the operator does to them (`key-ring.ts`) counts at once in all
 * servers. The newest key that this server can open signs, once its time has come (or at once, when it is the only
 * one); all verify until they are retired or too old to have signed anything that still lives. `openBox` gives the box
 * in which private keys lie.
 */
export function createKeys(prisma: PrismaClient, pool: Pool, openBox: () => Promise<SecretBox>): Keys {
  let known = new Map<string, Key>()
  let readAt = 0
  let reading: Promise<void> | null = null
  let making: Promise<void> | null = null

  const read = () => {
    reading ??= readKeys(pool, openBox, known)
      .then((keys) => {
        known = keys
        readAt = Date.now()
      })
      .finally(() => {
        reading = null
      })
    return reading
  }
  const readIfOld = async () => {
    if (Date.now() - readAt >= KEYS_REREAD_AFTER_MS) await read()
  }
  const make = (signsFrom: Date) => {
    making ??= openBox()
      .then((box) => newKey(box, signsFrom))
      .then((data) => prisma.signingKey.create({ data }))
      .then(read)
      .finally(() => {
        making = null
      })
    return making
  }
  const signing = () => [...known.values()].filter((key) => key.privateKey && !key.retiredAt)
  const live = () => [...known.values()].filter(({ retiredAt }) => !retiredAt || retiredAt > new Date())

  return {
    async signer() {
      await readIfOld()
      const newest = signing().at(-1)
      if (!newest) await make(new Date())
      else if (newest.createdAt < secondsFrom(new Date(), -SIGNING_KEY_LIFE))
        await make(secondsFrom(new Date(), KEY_PUBLISHED_AHEAD))
      const own = signing()
      const key = own.findLast(({ signsFrom }) => signsFrom <= new Date()) ?? own.at(0)
      if (!key?.privateKey) throw new Error('no signing key')
      return { id: key.id, key: key.privateKey }
    },
    async verifier(id) {
      await readIfOld()
      return live().find((key) => key.id === id)?.publicKey ?? null
    },
    async published() {
      await readIfOld()
      if (known.size === 0) await make(new Date())
      return { keys: live().map(({ id, publicJwk }) => publishedForm(id, publicJwk)) }
    },
  }
}

/** Only the members of a public Ed25519 key (RFC 8037), whatever the column holds. */
const publishedForm = (id: string, { kty, crv, x }: JWK): JWK => ({ kty, crv, x, kid: id, alg: ALGORITHM, use: 'sig' })

type Row = {
  id: string
  publicJwk: unknown
  privateBox: string
  createdAt: string
  signsFrom: string
  retiredAt: string | null
}

/** Keys by id, oldest first; those that are `known` are not opened again. */
async function readKeys(
  pool: Pool,
  openBox: () => Promise<SecretBox>,
  known: ReadonlyMap<string, Key>,
): Promise<Map<string, Key>> {
  const box = await openBox()
  const now = new Date()
  const rows = await rowsOf<Row>(
    pool,
    `SELECT id, publicJwk, privateBox, createdAt, signsFrom, retiredAt FROM SigningKey
     WHERE (retiredAt IS NULL OR retiredAt > ?) AND createdAt > ? ORDER BY createdAt, id`,
    [now, secondsFrom(now, -SIGNING_KEY_KEPT)],
  )
  const keys = rows.map(async (row): Promise<Key> => {
    const times = {
      createdAt: instantOf(row.createdAt),
      signsFrom: instantOf(row.signsFrom),
      retiredAt: row.retiredAt === null ? null : instantOf(row.retiredAt),
    }
    return { ...(known.get(row.id) ?? (await opened(row, box))), ...times }
  })
  return new Map((await Promise.all(keys)).map((key) => [key.id, key]))
}

async function opened(row: Row, box: SecretBox): Promise<Pick<Key, 'id' | 'publicJwk' | 'publicKey' | 'privateKey'>> {
  const publicJwk = publishedForm(row.id, jsonOf(row.publicJwk) as JWK)
  const sealed = box.open(row.privateBox, row.id)
  return {
    id: row.id,
    publicJwk,
    publicKey: (await importJWK(publicJwk, ALGORITHM)) as CryptoKey,
    privateKey: sealed ? ((await importJWK(JSON.parse(sealed) as JWK, ALGORITHM)) as CryptoKey) : null,
  }
}

/** A new key as the table holds it. */
export async function newKey(box: SecretBox, signsFrom: Date) {
  const { publicKey, privateKey } = await generateKeyPair(ALGORITHM, { extractable: true })
  const id = newId('key')
  const [publicJwk, privateJwk] = await Promise.all([exportJWK(publicKey), exportJWK(privateKey)])
  const privateBox = box.seal(JSON.stringify(privateJwk), id)
  return { id, publicJwk: publishedForm(id, publicJwk), privateBox, signsFrom }
}
