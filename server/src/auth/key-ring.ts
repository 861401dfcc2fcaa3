import { anonymous } from '../access/viewer.ts'
import type { PrismaClient, SigningKey } from '../db/generated/client/client.ts'
import { changeWithEntry, HIDDEN } from './audit.ts'
import { newId, secondsFrom } from './base.ts'
import { newKey } from './keys.ts'
import { KEY_VERIFIES_ON, SIGNING_KEY_KEPT } from './limits.ts'
import type { SecretBox } from './secret.ts'

/** What the operator does with the signing keys. Servers follow within seconds, without a restart. */

/** `SIGNS` now, `WAITS` for its time, `VERIFIES` what it signed before, is `RETIRED`. */
export type KeyState = 'SIGNS' | 'WAITS' | 'VERIFIES' | 'RETIRED'

/** A key for the operator: nothing secret. */
export type ListedKey = { id: string; state: KeyState; createdAt: Date; signsFrom: Date; retiredAt: Date | null }

type Parts = { prisma: PrismaClient; box: SecretBox }

/** All keys, oldest first. Servers with a secret of their own sign with keys of their own; `box` tells whose are ours. */
export async function listKeys({ prisma, box }: Parts, now = new Date()): Promise<ListedKey[]> {
  const keys = await prisma.signingKey.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
  const signer = signerOf(keys, box, now)
  return keys.map(({ id, createdAt, signsFrom, retiredAt }) => {
    const isOver = (retiredAt && retiredAt <= now) || createdAt <= secondsFrom(now, -SIGNING_KEY_KEPT)
    const waits = signsFrom > now && !retiredAt
    const state = isOver ? 'RETIRED' : id === signer?.id ? 'SIGNS' : waits ? 'WAITS' : 'VERIFIES'
    return { id, state, createdAt, signsFrom, retiredAt }
  })
}

const signerOf = (keys: SigningKey[], box: SecretBox, now: Date): SigningKey | undefined =>
  keys.findLast(
    ({ id, privateBox, signsFrom, retiredAt }) => !retiredAt && signsFrom <= now && box.open(privateBox, id) !== null,
  )

/**
 * A new key signs from now on. What the others signed stays good until it ends; then they are retired. Gives the id of
 * the new key.
 */
export function rotateKeys(parts: Parts): Promise<string> {
  return replace(parts, { retiredAt: null }, secondsFrom(new Date(), KEY_VERIFIES_ON))
}

/**
 * Keys that leaked: nothing that they signed is believed from now on, and a new one signs. `ids` null: all keys there
 * are. Gives the id of the new key; null where there was nothing to retire.
 */
export async function retireKeys(parts: Parts, ids: readonly string[] | null): Promise<string | null> {
  const now = new Date()
  const where = { ...(ids ? { id: { in: [...ids] } } : {}), OR: [{ retiredAt: null }, { retiredAt: { gt: now } }] }
  if ((await parts.prisma.signingKey.count({ where })) === 0) return null
  return replace(parts, where, now)
}

type Where = NonNullable<Parameters<PrismaClient['signingKey']['findMany']>[0]>['where']

async function replace({ prisma, box }: Parts, where: Where, retiredAt: Date): Promise<string> {
  const data = await newKey(box, new Date())
  return changeWithEntry(prisma, newId('rq'), async (tx, record) => {
    const followed = await tx.signingKey.findMany({ where, orderBy: { id: 'asc' } })
    await tx.signingKey.updateMany({ where: { id: { in: followed.map(({ id }) => id) } }, data: { retiredAt } })
    const { id } = await tx.signingKey.create({ data })
    await record(
      { ...anonymous(), name: 'operator' },
      {
        type: 'SigningKey',
        recordId: id,
        departmentId: null,
        version: 1,
        action: 'CREATE',
        changes: [
          { field: 'privateBox', old: null, new: HIDDEN },
          ...followed.map((key) => ({ field: 'retiredAt', old: null, new: `${key.id} ${retiredAt.toISOString()}` })),
        ],
      },
    )
    return id
  })
}
