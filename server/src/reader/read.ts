import type { Catalog, FieldInfo, TypeInfo } from '../access/catalog.ts'
import { decide, rowWhere, scopeWhere } from '../access/decide.ts'
import type { Viewer } from '../access/viewer.ts'
import { and, type Where } from '../access/where.ts'
import { filterWhere } from './filter.ts'
import { checkFilterSize } from './filter-size.ts'
import { type Order, orderBy, orderColumns } from './order.ts'
import { type Paging, paging } from './paging.ts'
import type { PageArguments, PageSelection, RelationSelection, Selection } from './select.ts'
import { type Cells, Shape } from './shape.ts'
import { column, isId, quote } from './sql.ts'
import { WhereCompiler } from './where.ts'

/** A record as resolvers hand it out: scalars by field name, relations by `$` and response key. */
export type ReadRecord = { [name: string]: unknown }

export type ReadPage = {
  records: ReadRecord[]
  /** Keyset cursors of the records, where asked for. */
  cursors: string[]
  hasNextPage: boolean
  hasPreviousPage: boolean
  /** Null where not asked for. */
  totalCount: number | null
}

/** Runs one statement and gives its rows as arrays. */
export type Query = (sql: string, values: unknown[]) => Promise<Cells[]>

export type ReadContext = { catalog: Catalog; viewer: Viewer; query: Query }

/** One record by id, or null where it is missing or out of the viewer's reach, which look the same. */
export async function readOne(
  context: ReadContext,
  selection: Selection,
  id: string,
  within?: Where,
): Promise<ReadRecord | null> {
  if (!isId(id)) return null
  const reach = and(rowWhere(context.viewer, selection.type, 'read'), within)
  const [record] = await readRecords(
    context,
    selection,
    and({ id }, reach),
    (alias) => `ORDER BY ${column(alias, 'id')} LIMIT 1`,
  )
  return record ?? null
}

/** Records by id, in the order of the ids; those out of reach are left out. */
export async function readMany(context: ReadContext, selection: Selection, ids: string[]): Promise<ReadRecord[]> {
  const idField = selection.type.fields.get('id')!
  selection.columns.add(idField)
  const records = await readRecords(
    context,
    selection,
    and({ id: { in: ids } }, rowWhere(context.viewer, selection.type, 'read')),
    () => '',
  )
  const byId = new Map(records.map((record) => [record.id as string, record]))
  return ids.map((id) => byId.get(id)).filter((record) => record !== undefined)
}

/** A page of a list, of those `within` where it is given. Throws UserError where the arguments are out of bounds. */
export async function readPage(
  context: ReadContext,
  type: TypeInfo,
  selection: PageSelection,
  args: PageArguments,
  within?: Where,
): Promise<ReadPage> {
  const { catalog, viewer } = context
  checkFilterSize(args.where)
  const order = orderBy(viewer, type, args.orderBy)
  const bounds = paging(order, args)
  const where = and(rowWhere(viewer, type, 'read'), filterWhere(catalog, viewer, type, args.where), within)
  const [rows, totalCount] = await Promise.all([
    selection.nodes ? pageRows(context, selection.nodes, selection, where, order, bounds) : ([] as Row[]),
    selection.count ? count(context, type, where) : null,
  ])
  return asPage(rows, bounds, totalCount)
}

type Row = { record: ReadRecord; cursor: string }

async function pageRows(
  context: ReadContext,
  nodes: Selection,
  page: PageSelection,
  where: Where,
  order: Order,
  bounds: Paging,
): Promise<Row[]> {
  const cursors: string[] = []
  const records = await readRecords(
    context,
    nodes,
    where,
    (alias) => `${orderColumns(order, alias)} LIMIT ${bounds.first + (page.info ? 1 : 0)} OFFSET ${bounds.offset}`,
    { order: page.cursors ? order : null, after: bounds.after, cursors },
  )
  return records.map((record, at) => ({ record, cursor: cursors[at] ?? '' }))
}

function asPage(rows: Row[], bounds: Paging, totalCount: number | null): ReadPage {
  const kept = rows.slice(0, bounds.first)
  return {
    records: kept.map((row) => row.record),
    cursors: kept.map((row) => row.cursor),
    hasNextPage: rows.length > bounds.first,
    hasPreviousPage: bounds.offset > 0 || bounds.after !== null,
    totalCount,
  }
}

async function count(context: ReadContext, type: TypeInfo, where: Where): Promise<number> {
  const compiler = new WhereCompiler(context.catalog)
  const alias = compiler.alias()
  const values: unknown[] = []
  const test = compiler.compile(type, where, alias, values)
  const [row] = await context.query(`SELECT COUNT(*) FROM ${quote(type.name)} ${alias} WHERE ${test}`, values)
  return Number(row![0])
}

type Keyset = { order: Order | null; after: Paging['after']; cursors: string[] }

async function readRecords(
  context: ReadContext,
  selection: Selection,
  where: Where,
  tail: (alias: string) => string,
  keyset?: Keyset,
): Promise<ReadRecord[]> {
  const compiler = new WhereCompiler(context.catalog)
  const alias = compiler.alias()
  const shape = new Shape(context, compiler, selection, alias)
  const cursor = keyset?.order ? shape.cursor(keyset.order) : null
  const values: unknown[] = []
  const test = compiler.compile(selection.type, where, alias, values)
  const after = keyset?.after ? ` AND ${keyset.after(alias, values)}` : ''
  const text = `SELECT ${shape.columns} FROM ${quote(selection.type.name)} ${alias}${shape.joins} WHERE ${test}${after} ${tail(alias)}`
  const rows = await context.query(text, [...shape.values, ...values])
  const records = rows.map((row) => {
    if (cursor) keyset!.cursors.push(cursor(row))
    return shape.build(row)
  })
  await readChildren(context, shape)
  return records
}

/** Fills the to-many relations of everything a shape has built: one statement a relation, one more where it counts. */
async function readChildren(context: ReadContext, shape: Shape): Promise<void> {
  await Promise.all(
    shape.pending.map(async ({ relation, type, parents }) => {
      if (parents.length === 0) return
      const byId = new Map<string, ReadRecord[]>()
      for (const { id, record } of parents) {
        const same = byId.get(id)
        if (same) same.push(record)
        else byId.set(id, [record])
      }
      if (relation.page) await fillPages(context, type, relation, byId)
      else await fillParts(context, type, relation, byId)
    }),
  )
}

/** Rows of a relation that the viewer may see of it: the related type's rows, and the scope of a conditional field. */
function relationWhere(context: ReadContext, type: TypeInfo, field: FieldInfo, target: TypeInfo, extra: Where): Where {
  return and(rowWhere(context.viewer, target, 'read'), extra, parentScope(context.viewer, type, field, target))
}

function parentScope(viewer: Viewer, type: TypeInfo, field: FieldInfo, target: TypeInfo): Where | null {
  const verdict = decide(viewer.role, type, field, 'read')
  if (verdict === false) throw new Error(`${type.name}.${field.name} is not for role ${viewer.role}`)
  if (verdict === true) return null
  const back = [...target.fields.values()].find((each) => each.kind === 'TO_ONE' && each.via === field.via)
  if (!back) throw new Error(`${target.name} has no way back to ${type.name}, so ${field.name} cannot be conditional`)
  return { [back.name]: scopeWhere(viewer, type, verdict) }
}

async function fillPages(
  context: ReadContext,
  type: TypeInfo,
  relation: RelationSelection,
  byId: Map<string, ReadRecord[]>,
): Promise<void> {
  const { catalog, viewer } = context
  const { field, target, args } = relation
  const page = relation.page!
  checkFilterSize(args.where)
  const order = orderBy(viewer, target, args.orderBy)
  const bounds = paging(order, args)
  const where = relationWhere(context, type, field, target, filterWhere(catalog, viewer, target, args.where))
  const ids = [...byId.keys()]
  const [rows, counts] = await Promise.all([
    page.nodes ? childRows(context, relation, page.nodes, where, order, bounds, ids) : new Map<string, Row[]>(),
    page.count ? childCounts(context, relation, where, ids) : null,
  ])
  for (const [id, records] of byId) {
    const filled = asPage(rows.get(id) ?? [], bounds, counts ? (counts.get(id) ?? 0) : null)
    for (const record of records) record[`$${relation.key}`] = filled
  }
}

/** The first rows of every parent in one statement: a UNION ALL of LIMITs reads only what it gives. */
async function childRows(
  context: ReadContext,
  relation: RelationSelection,
  nodes: Selection,
  where: Where,
  order: Order,
  bounds: Paging,
  ids: string[],
): Promise<Map<string, Row[]>> {
  const compiler = new WhereCompiler(context.catalog)
  const alias = compiler.alias()
  const shape = new Shape(context, compiler, nodes, alias)
  const parentAt = shape.add(column(alias, relation.field.via!))
  const cursor = relation.page!.cursors ? shape.cursor(order) : null
  const values: unknown[] = []
  const test = compiler.compile(nodes.type, where, alias, values)
  const after = bounds.after ? ` AND ${bounds.after(alias, values)}` : ''
  const limit = `LIMIT ${bounds.first + (relation.page!.info ? 1 : 0)} OFFSET ${bounds.offset}`
  // The parent's key is the way to the rows. `IS TRUE` keeps the planner from weighing every index of the scope's
  // columns, for each parent anew.
  const one = `(SELECT ${shape.columns} FROM ${quote(nodes.type.name)} ${alias}${shape.joins} WHERE ${column(alias, relation.field.via!)} = ? AND (${test}) IS TRUE${after} ${orderColumns(order, alias)} ${limit})`
  const all = ids.flatMap((id) => [...shape.values, id, ...values])
  const rows = await context.query(ids.map(() => one).join(' UNION ALL '), all)
  const byParent = new Map<string, Row[]>()
  for (const row of rows) {
    const parent = row[parentAt] as string
    const entry = { record: shape.build(row), cursor: cursor ? cursor(row) : '' }
    const list = byParent.get(parent)
    if (list) list.push(entry)
    else byParent.set(parent, [entry])
  }
  await readChildren(context, shape)
  return byParent
}

async function childCounts(
  context: ReadContext,
  relation: RelationSelection,
  where: Where,
  ids: string[],
): Promise<Map<string, number>> {
  const compiler = new WhereCompiler(context.catalog)
  const alias = compiler.alias()
  const values: unknown[] = [ids]
  const key = column(alias, relation.field.via!)
  const test = compiler.compile(relation.target, where, alias, values)
  const text = `SELECT ${key}, COUNT(*) FROM ${quote(relation.target.name)} ${alias} WHERE ${key} IN (?) AND ${test} GROUP BY ${key}`
  const rows = await context.query(text, values)
  return new Map(rows.map((row) => [row[0] as string, Number(row[1])]))
}

/** Lists inside a record are small and read whole, in their order. */
async function fillParts(
  context: ReadContext,
  type: TypeInfo,
  relation: RelationSelection,
  byId: Map<string, ReadRecord[]>,
): Promise<void> {
  const { field, target } = relation
  const compiler = new WhereCompiler(context.catalog)
  const alias = compiler.alias()
  const shape = new Shape(context, compiler, relation.one!, alias)
  const key = column(alias, field.via!)
  const parentAt = shape.add(key)
  const values: unknown[] = [[...byId.keys()]]
  const verdict = decide(context.viewer.role, type, field, 'read')
  let scope = ''
  if (typeof verdict === 'string') {
    const parent = compiler.alias()
    const test = compiler.compile(type, scopeWhere(context.viewer, type, verdict), parent, values)
    scope = ` AND EXISTS (SELECT 1 FROM ${quote(type.name)} ${parent} WHERE ${column(parent, 'id')} = ${key} AND ${test})`
  }
  const text = `SELECT ${shape.columns} FROM ${quote(target.name)} ${alias}${shape.joins} WHERE ${key} IN (?)${scope} ORDER BY ${key}, ${column(alias, 'position')}`
  const rows = await context.query(text, [...shape.values, ...values])
  for (const records of byId.values()) for (const record of records) record[`$${relation.key}`] = []
  for (const row of rows) {
    const part = shape.build(row)
    for (const record of byId.get(row[parentAt] as string) ?? [])
      (record[`$${relation.key}`] as ReadRecord[]).push(part)
  }
  await readChildren(context, shape)
}
