/** One stage of one batch: which of the wanted records are new, changed or as they were. */

import type { TypeInfo } from '../access/catalog.ts'
import { conditionalFields, decide, scopeWhere } from '../access/decide.ts'
import type { Values } from '../access/resource.ts'
import { and } from '../access/where.ts'
import type { Fault } from '../graphql/errors.ts'
import { column, quote } from '../reader/sql.ts'
import { WhereCompiler } from '../reader/where.ts'
import type { WriteContext } from '../writer/context.ts'
import { load, loadParts } from '../writer/load.ts'
import { readParts } from '../writer/parts.ts'
import { createRecords, type Request, updateRecords } from '../writer/save.ts'
import { readValues, sameValue } from '../writer/values.ts'
import type { ImportRow, Stage, Wish } from './kind.ts'

export type Outcome = 'created' | 'updated' | 'unchanged'
export type RowFault = { row: ImportRow; path: string; code: string; params?: Fault['params'] }
export type StageResult = {
  ids: Map<ImportRow, string>
  outcomes: Map<ImportRow, Outcome>
  rejected: RowFault[]
  warnings: RowFault[]
}

/** The path under which the writer reports the faults of a row. */
export const pathOf = (row: ImportRow): string => `rows.${row.index}.`

/** The row that a fault of the writer is about, and the field; null where it is about none. */
export function placeOf(path: string, rows: Map<number, ImportRow>): { row: ImportRow; path: string } | null {
  const match = /^rows\.(\d+)(?:\.(.*))?$/.exec(path)
  const row = match && rows.get(Number(match[1]))
  return row ? { row, path: match[2] ?? '' } : null
}

/** Fields that no form writes and that a kind sets itself; the grid is not asked about them. */
export type OwnFields = ReadonlySet<string>

/**
 * Writes what the wishes of a stage ask for, in the transaction of the context. Rows that may not be written are
 * rejected; faults of the writer are thrown as its UserError, with paths `rows.<index>.<field>`.
 */
export async function applyWishes(
  context: WriteContext,
  type: TypeInfo,
  stage: Stage,
  wishes: Wish[],
  own: OwnFields,
): Promise<StageResult> {
  const result: StageResult = { ids: new Map(), outcomes: new Map(), rejected: [], warnings: [] }
  const groups = new Map<string, Wish[]>()
  for (const wish of wishes) groups.set(wish.key, [...(groups.get(wish.key) ?? []), wish])
  const settle = (wish: Wish, id: string, outcome: Outcome) => {
    for (const { row } of groups.get(wish.key)!) {
      result.ids.set(row, id)
      result.outcomes.set(row, outcome)
    }
  }
  const firsts = [...groups.values()].map((group) => group[0]!)
  for (const wish of firsts.filter(({ id, input }) => id && Object.keys(input).length === 0))
    settle(wish, wish.id!, 'unchanged')
  const present = firsts.filter(({ id, input }) => id && Object.keys(input).length > 0)
  const changed = await changes(context, type, stage, present, own, result)
  for (const wish of present) if (!changed.has(wish) && !isRejected(result, wish)) settle(wish, wish.id!, 'unchanged')
  const absent = firsts.filter(({ id }) => id === null)
  if (absent.length > 0) {
    const saved = await createRecords(
      context,
      type,
      absent.map(({ row, input, fresh }) => ({ input: { ...fresh, ...input }, path: pathOf(row) })),
    )
    for (const [index, wish] of absent.entries()) settle(wish, saved.ids[index]!, 'created')
    for (const { path, code, params } of saved.warnings) warn(result, absent, path, code, params)
  }
  if (changed.size > 0) {
    const saved = await updateRecords(context, type, [...changed.values()])
    for (const wish of changed.keys()) settle(wish, wish.id!, 'updated')
    for (const { path, code, params } of saved.warnings) warn(result, [...changed.keys()], path, code, params)
  }
  return result
}

const isRejected = (result: StageResult, wish: Wish) => result.rejected.some(({ row }) => row === wish.row)

function warn(result: StageResult, wishes: Wish[], path: string, code: string, params: Fault['params']): void {
  const place = placeOf(path, new Map(wishes.map(({ row }) => [row.index, row])))
  if (place) result.warnings.push({ ...place, code, params })
}

/** The wishes that differ from the records they are about, as requests to the writer. */
async function changes(
  context: WriteContext,
  type: TypeInfo,
  stage: Stage,
  wishes: Wish[],
  own: OwnFields,
  result: StageResult,
): Promise<Map<Wish, Request>> {
  const requests = new Map<Wish, Request>()
  if (wishes.length === 0) return requests
  const ids = wishes.map(({ id }) => id!)
  const held = await load(context, type, 'read', ids)
  const parts = await loadParts(context, type, ids)
  const hidden = await hiddenFields(context, type, ids)
  const differing = wishes.flatMap((wish) => {
    const record = held.get(wish.id!)
    const values = { ...record?.values, ...parts.get(wish.id!) }
    const input = record ? difference(context, type, wish, values, hidden.get(wish.id!)) : null
    return input && Object.keys(input).length > 0 ? [{ wish, input, version: record!.values.version as number }] : []
  })
  const mine = stage.createOnly
    ? new Map()
    : await load(
        context,
        type,
        'update',
        differing.map(({ wish }) => wish.id!),
      )
  for (const { wish, input, version } of differing) {
    const reject = (path: string, code: string) => result.rejected.push({ row: wish.row, path, code })
    if (stage.createOnly) reject('', 'IMPORT_PRESENT')
    else if (wish.version !== undefined && wish.version !== version) reject('version', 'IMPORT_STALE')
    else if (!mine.has(wish.id!)) reject('', 'IMPORT_NOT_YOURS')
    else {
      const forbidden = Object.keys(input).filter(
        (name) => !own.has(name) && decide(context.viewer.role, type, type.fields.get(name)!, 'update') === false,
      )
      for (const name of forbidden) reject(name, 'FIELD_FORBIDDEN')
      if (forbidden.length === 0) requests.set(wish, { id: wish.id!, version, input, path: pathOf(wish.row) })
    }
  }
  return requests
}

/** Fields that are withheld from the viewer, by record. */
async function hiddenFields(context: WriteContext, type: TypeInfo, ids: string[]): Promise<Map<string, Set<string>>> {
  const hidden = new Map(ids.map((id) => [id, new Set<string>()]))
  for (const [scope, names] of conditionalFields(context.viewer.role, type, 'read')) {
    const compiler = new WhereCompiler(context.catalog)
    const alias = compiler.alias()
    const values: unknown[] = []
    const test = compiler.compile(
      type,
      and({ id: { in: ids } }, scopeWhere(context.viewer, type, scope)),
      alias,
      values,
    )
    const sql = `SELECT ${column(alias, 'id')} FROM ${quote(type.name)} ${alias} WHERE ${test}`
    const within = new Set((await context.rows<{ id: string }>(sql, values)).map(({ id }) => id))
    for (const [id, fields] of hidden) if (!within.has(id)) for (const name of names) fields.add(name)
  }
  return hidden
}

/**
 * The fields of a wish that are not so already. One that is withheld from the viewer always counts as another: whether a
 * guess is right is not told.
 */
function difference(
  context: WriteContext,
  type: TypeInfo,
  wish: Wish,
  record: Values,
  hidden: ReadonlySet<string> | undefined,
): Values {
  // Faults are found again, and told, when the record is written.
  const values: Values = {
    ...readValues(type, wish.input, '', []),
    ...readParts(context.catalog, type, wish.input, '', []).rows,
  }
  const isSame = (name: string) => name in values && !hidden?.has(name) && sameValue(values[name], record[name])
  return Object.fromEntries(Object.entries(wish.input).filter(([name, raw]) => raw !== undefined && !isSame(name)))
}
