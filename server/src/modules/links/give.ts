import type { TypeInfo } from '../../access/catalog.ts'
import { sha256 } from '../../auth/base.ts'
import { LINK_TOKEN, newSecret } from '../../auth/checked-secret.ts'
import { UserError } from '../../graphql/errors.ts'
import type { WriteContext } from '../../writer/context.ts'
import { effectDb } from '../../writer/effects.ts'
import { load } from '../../writer/load.ts'
import { inTransaction } from '../../writer/transaction.ts'
import { LINKED } from './linked.ts'

/** A link as it is handed out: its token is told this once. */
export type GivenLink = { id: string; token: string; path: string; until: string }

/**
 * Makes the link of a record that the viewer may change; an earlier one opens nothing from then on. Throws NOT_FOUND,
 * CONFLICT, BAD_USER_INPUT where it is too late or too early.
 */
export async function giveLink(
  context: WriteContext,
  type: TypeInfo,
  { id, version }: { id: string; version: number },
): Promise<GivenLink> {
  const held = (await load(context, type, 'update', [id])).get(id)
  if (!held) throw UserError.notFound()
  if (held.values.version !== version) throw UserError.conflict(held.values.version as number)
  const { place, until, lacks } = LINKED[type.name]!
  const end = await until(context, held.values)
  if (!end || end <= new Date()) throw UserError.badInput('input.id', 'LINK_OVER')
  const lack = await lacks?.(context, held.values)
  if (lack) throw UserError.badInput('input.id', lack)
  const token = newSecret(LINK_TOKEN)
  const linkHash = sha256(token)
  await inTransaction(
    context.prisma,
    async (tx) => {
      const db = effectDb(context, tx)
      // Two who make one at once: the later one finds another version.
      const [row] = await db.query<{ version: number }>('SELECT version FROM ?? WHERE id = ? FOR UPDATE', [
        type.name,
        id,
      ])
      if (Number(row?.version) !== version) throw UserError.conflict(Number(row?.version))
      // The hash is the machinery's and no part of the record: the trail tells that a link was made.
      await db.execute('UPDATE ?? SET linkHash = ? WHERE id = ?', [type.name, linkHash, id])
      await db.change(type.name, id, { linkMadeAt: new Date().toISOString() })
    },
    async () => (await context.rows('SELECT 1 FROM ?? WHERE linkHash = ?', [type.name, linkHash])).length > 0,
  )
  return { id, token, path: `/#/${place}/${token}`, until: end.toISOString() }
}
