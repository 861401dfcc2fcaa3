import type { TypeInfo } from '../access/catalog.ts'
import type { EffectDb, Values } from '../access/resource.ts'
import { actorId } from '../access/viewer.ts'
import { sqlInstant } from '../auth/base.ts'
import { ulid } from '../domain/ulid.ts'
import { quote } from '../reader/sql.ts'
import type { WriteContext } from './context.ts'
import { changesBetween, type Entry, writeJournal } from './journal.ts'
import { delegateOf } from './store.ts'
import { execute, ruleDb, type Transaction } from './transaction.ts'
import { prismaData, sqlValues, storedValues } from './values.ts'

/**
 * What a rule may do to further records in the transaction of the one being saved. The rule decides, not the viewer's
 * rights on those records: what follows by itself is no wish of his. Each change is in the trail under his name.
 */
export function effectDb(context: WriteContext, tx: Transaction): EffectDb {
  const db = ruleDb(tx)
  const typeOf = (name: string): TypeInfo => {
    const type = context.catalog.types.get(name)
    if (!type) throw new Error(`no type ${name}`)
    return type
  }
  const write = (
    type: TypeInfo,
    id: string,
    values: Values,
    entry: Pick<Entry, 'action' | 'changes' | 'version'>,
    verb?: string,
  ) =>
    writeJournal(tx, context.viewer, context.requestId, [
      { type: type.name, recordId: id, departmentId: (values.departmentId as string) ?? null, ...entry, verb },
    ])
  return {
    ...db,
    async insert(name, given) {
      const type = typeOf(name)
      const by = actorId(context.viewer)
      const values: Values = {
        departmentId: context.viewer.departmentId,
        ...given,
        id: `${type.prefix}_${ulid()}`,
        createdById: by,
        updatedById: by,
      }
      await delegateOf(tx, type).createMany({ data: [prismaData(type, values)] })
      await write(type, values.id as string, values, {
        action: 'CREATE',
        changes: changesBetween(type, null, values),
        version: 1,
      })
      return values.id as string
    },
    async change(name, id, values, verb) {
      const type = typeOf(name)
      const [row] = await db.query<Values>(`SELECT * FROM ${quote(type.name)} WHERE id = ? FOR UPDATE`, [id])
      if (!row) throw new Error(`no ${name} ${id}`)
      const previous = storedValues(type, row)
      const changes = changesBetween(type, previous, { ...previous, ...values })
      if (changes.length === 0) return
      const version = (previous.version as number) + 1
      const data = {
        ...sqlValues(type, values),
        version,
        updatedAt: sqlInstant(new Date()),
        updatedById: actorId(context.viewer),
      }
      await execute(tx, 'UPDATE ?? SET ? WHERE id = ?', [type.name, data, id])
      await write(type, id, previous, { action: verb ? 'TRANSITION' : 'UPDATE', changes, version }, verb)
    },
  }
}
