import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import type { Pool } from 'mysql2/promise'
import type { PrismaClient } from '../db/generated/client/client.ts'
import { instantOf, isId, jsonOf, newId, rowsOf, secondsFrom } from './base.ts'
import {
  KEY_PUBLISHED_AHEAD,
  KEYS_REREAD_AFTER,
  SIGNING_KEY_KEPT,
  SIGNING_KEY_LIFE,
  UNKNOWN_KEY_REREAD_AFTER,
} from './limits.ts'
import type { SecretBox } from './secret.ts'

export const ALGORITHM = 'EdDSA'

type Key = { id: string; createdAt: Date; publicJwk: JWK; publicKey: CryptoKey; privateKey: CryptoKey | null }

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
 * Keys in the database, read again every minute and when a token names one that is not known. The newest key that
 * this server can open signs, once it has been published for ten minutes (or at once, when it is the only one); all
 * verify until they are retired (`retiredAt`) or too old to have signed anything that still lives. `openBox` gives the
 * box in which private keys lie.
 */
export function createKeys(prisma: PrismaClient, pool: Pool, openBox: () => Promise<SecretBox>): Keys {
  let known = new Map<string, Key>()
  let readAt = 0
  let reading: Promise<void> | null = null
  let making: Promise<void> | null = null

  const read = () => {
    reading ??= readKeys(pool, openBox)
      .then((keys) => {
        known = keys
        readAt = Date.now()
      })
      .finally(() => {
        reading = null
      })
    return reading
  }
  const readIfOlderThan = async (seconds: number) => {
    if (Date.now() - readAt >= seconds * 1000) await read()
  }
  const make = () => {
    making ??= storeNewKey(prisma, openBox)
      .then(read)
      .finally(() => {
        making = null
      })
    return making
  }
  const ownKeys = () => [...known.values()].filter((key) => key.privateKey)

  return {
    async signer() {
      await readIfOlderThan(KEYS_REREAD_AFTER)
      const newest = ownKeys().at(-1)
      if (!newest || newest.createdAt < secondsFrom(new Date(), -SIGNING_KEY_LIFE)) await make()
      const own = ownKeys()
      const ripe = own.filter((key) => key.createdAt <= secondsFrom(new Date(), -KEY_PUBLISHED_AHEAD))
      const key = ripe.at(-1) ?? own.at(0)
      if (!key?.privateKey) throw new Error('no signing key')
      return { id: key.id, key: key.privateKey }
    },
    async verifier(id) {
      await readIfOlderThan(KEYS_REREAD_AFTER)
      if (!known.has(id) && isId(id)) await readIfOlderThan(UNKNOWN_KEY_REREAD_AFTER)
      return known.get(id)?.publicKey ?? null
    },
    async published() {
      await readIfOlderThan(KEYS_REREAD_AFTER)
      if (known.size === 0) await make()
      return { keys: [...known.values()].map(({ id, publicJwk }) => publishedForm(id, publicJwk)) }
    },
  }
}

/** Only the members of a public Ed25519 key (RFC 8037), whatever the column holds. */
const publishedForm = (id: string, { kty, crv, x }: JWK): JWK => ({ kty, crv, x, kid: id, alg: ALGORITHM, use: 'sig' })

type Row = { id: string; publicJwk: unknown; privateBox: string; createdAt: string }

/** Keys by id, oldest first. */
async function readKeys(pool: Pool, openBox: () => Promise<SecretBox>): Promise<Map<string, Key>> {
  const box = await openBox()
  const rows = await rowsOf<Row>(
    pool,
    'SELECT id, publicJwk, privateBox, createdAt FROM SigningKey WHERE retiredAt IS NULL AND createdAt > ? ORDER BY createdAt, id',
    [secondsFrom(new Date(), -SIGNING_KEY_KEPT)],
  )
  const keys = await Promise.all(rows.map((row) => keyOf(row, box)))
  return new Map(keys.map((key) => [key.id, key]))
}

async function keyOf(row: Row, box: SecretBox): Promise<Key> {
  const publicJwk = publishedForm(row.id, jsonOf(row.publicJwk) as JWK)
  const sealed = box.open(row.privateBox, row.id)
  return {
    id: row.id,
    createdAt: instantOf(row.createdAt),
    publicJwk,
    publicKey: (await importJWK(publicJwk, ALGORITHM)) as CryptoKey,
    privateKey: sealed ? ((await importJWK(JSON.parse(sealed) as JWK, ALGORITHM)) as CryptoKey) : null,
  }
}

async function storeNewKey(prisma: PrismaClient, openBox: () => Promise<SecretBox>): Promise<void> {
  const box = await openBox()
  const { publicKey, privateKey } = await generateKeyPair(ALGORITHM, { extractable: true })
  const id = newId('key')
  const [publicJwk, privateJwk] = await Promise.all([exportJWK(publicKey), exportJWK(privateKey)])
  await prisma.signingKey.create({
    data: { id, publicJwk: publishedForm(id, publicJwk), privateBox: box.seal(JSON.stringify(privateJwk), id) },
  })
}
