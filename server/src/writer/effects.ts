import type { TypeInfo } from '../access/catalog.ts'
import type { EffectDb, Values } from '../access/resource.ts'
import { actorId } from '../access/viewer.ts'
import { sqlInstant } from '../auth/base.ts'
import { ulid } from '../domain/ulid.ts'
import { quote } from '../reader/sql.ts'
import type { WriteContext } from './context.ts'
import { changesBetween, type Entry, writeJournal } from './journal.ts'
import { loadParts } from './load.ts'
import { replaceParts } from './parts.ts'
import { reachableSql } from './references.ts'
import { delegateOf } from './store.ts'
import { execute, ruleDb, type Transaction } from './transaction.ts'
import { stepOf } from './transition.ts'
import { modelDefaults, prismaData, sqlValues, storedValues } from './values.ts'

/**
 * What a rule may do to further records in the transaction of the one being saved. The rule decides, not the viewer's
 * rights on those records: what follows by itself is no wish of his. Each change is in the trail under his name. Many
 * records of a type cost as many statements as one.
 */
export function effectDb(context: WriteContext, tx: Transaction): EffectDb {
  const db = ruleDb(tx)
  const typeOf = (name: string): TypeInfo => {
    const type = context.catalog.types.get(name)
    if (!type) throw new Error(`no type ${name}`)
    return type
  }
  const record = (entries: Entry[]) => writeJournal(tx, context.viewer, context.requestId, entries)

  const insertAll: EffectDb['insertAll'] = async (name, given) => {
    if (given.length === 0) return []
    const type = typeOf(name)
    const by = actorId(context.viewer)
    const rows: Values[] = given.map((values) => ({
      ...modelDefaults(type),
      ...(type.hasDepartment ? { departmentId: context.viewer.departmentId } : {}),
      ...values,
      id: `${type.prefix}_${ulid()}`,
      createdById: by,
      updatedById: by,
    }))
    await delegateOf(tx, type).createMany({ data: rows.map((row) => prismaData(type, row)) })
    await record(
      rows.map((row) => ({
        ...placeOf(type, row),
        action: 'CREATE',
        changes: changesBetween(type, null, row),
        version: 1,
      })),
    )
    return rows.map((row) => row.id as string)
  }

  const changeAll: EffectDb['changeAll'] = async (name, wanted, verb) => {
    if (wanted.length === 0) return
    const type = typeOf(name)
    const held = await db.query<Values>(`SELECT * FROM ${quote(type.name)} WHERE id IN (?) ORDER BY id FOR UPDATE`, [
      wanted.map(({ id }) => id),
    ])
    const before = new Map(held.map((row) => [row.id as string, storedValues(type, row)]))
    const changed = wanted
      .map(({ id, values }) => {
        const previous = before.get(id)
        if (!previous) throw new Error(`no ${name} ${id}`)
        const next = { ...previous, ...values }
        return { id, previous, next, changes: changesBetween(type, previous, next) }
      })
      .filter(({ changes }) => changes.length > 0)
    if (changed.length === 0) return
    const columns = [...new Set(changed.flatMap(({ changes }) => changes.map(({ field }) => field)))]
    const rows = changed.map(({ id, next }) => ({
      id,
      values: sqlValues(type, Object.fromEntries(columns.map((column) => [column, next[column]]))),
    }))
    const stamps = { updatedAt: sqlInstant(new Date()), updatedById: actorId(context.viewer) }
    const sets = columns.map((column) => setOf(column, rows))
    await execute(
      tx,
      `UPDATE ?? SET ${sets.map(({ text }) => text).join(', ')}, version = version + 1, ? WHERE id IN (?)`,
      [type.name, ...sets.flatMap(({ values }) => values), stamps, rows.map(({ id }) => id)],
    )
    await record(
      changed.map(({ previous, changes }) => ({
        ...placeOf(type, previous),
        action: verb ? 'TRANSITION' : 'UPDATE',
        changes,
        version: (previous.version as number) + 1,
        ...(verb ? { verb } : {}),
      })),
    )
  }

  const reads: EffectDb['reads'] = async (name, id) => {
    const { sql, values } = reachableSql(context, typeOf(name), [id])
    return (await db.query(sql, values)).length > 0
  }

  const loadOne: EffectDb['load'] = async (name, id) => {
    const type = typeOf(name)
    const [row] = await db.query<Values>(`SELECT * FROM ${quote(type.name)} WHERE id = ? FOR UPDATE`, [id])
    if (!row) throw new Error(`no ${name} ${id}`)
    const parts = (await loadParts({ ...context, rows: db.query }, type, [id])).get(id) ?? {}
    return { values: storedValues(type, row), parts }
  }

  const rewrite: EffectDb['rewrite'] = async (name, id, values, parts) => {
    const type = typeOf(name)
    const stood = await loadOne(name, id)
    const previous: Values = { ...stood.values, ...stood.parts }
    const changes = changesBetween(type, previous, { ...previous, ...values, ...parts })
    if (changes.length === 0) return
    const columns = changes.filter(({ field }) => type.fields.get(field)!.kind !== 'PART')
    const data = {
      ...sqlValues(type, Object.fromEntries(columns.map((change) => [change.field, change.new]))),
      updatedAt: sqlInstant(new Date()),
      updatedById: actorId(context.viewer),
    }
    await execute(tx, 'UPDATE ?? SET ?, version = version + 1 WHERE id = ?', [type.name, data, id])
    await replaceParts(tx, context.catalog, type, id, previous, parts)
    const version = (stood.values.version as number) + 1
    await record([{ ...placeOf(type, stood.values), action: 'UPDATE', changes, version }])
  }

  // In the same transaction, which it reads as it stands.
  const step: EffectDb['step'] = async (name, id, verb, given) => {
    const type = typeOf(name)
    const done = type.lifeCycle?.verbs.get(verb)
    if (!done) throw new Error(`no verb ${verb} of ${name}`)
    await stepOf({ ...context, transaction: tx, rows: db.query }, type, done, { id, ...given })
  }

  return {
    ...db,
    step,
    reads,
    load: loadOne,
    rewrite,
    insertAll,
    changeAll,
    insert: async (name, values) => (await insertAll(name, [values]))[0]!,
    change: (name, id, values, verb) => changeAll(name, [{ id, values }], verb),
  }
}

const placeOf = (type: TypeInfo, row: Values): Pick<Entry, 'type' | 'recordId' | 'departmentId'> => ({
  type: type.name,
  recordId: row.id as string,
  departmentId: (row.departmentId as string | undefined) ?? null,
})

/** One column of several rows: what they share is written once, what differs by the row's id. */
function setOf(column: string, rows: { id: string; values: Values }[]): { text: string; values: unknown[] } {
  const first = rows[0]!.values[column]
  if (rows.every(({ values }) => values[column] === first)) return { text: '?? = ?', values: [column, first] }
  return {
    text: `?? = CASE id${' WHEN ? THEN ?'.repeat(rows.length)} END`,
    values: [column, ...rows.flatMap(({ id, values }) => [id, values[column]])],
  }
}
