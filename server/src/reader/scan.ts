import type { TypeInfo } from '../access/catalog.ts'
import { rowWhere } from '../access/decide.ts'
import { and, type Where } from '../access/where.ts'
import { filterWhere } from './filter.ts'
import { checkFilterSize } from './filter-size.ts'
import { orderBy, orderColumns } from './order.ts'
import type { ReadContext } from './read.ts'
import type { PageArguments } from './select.ts'
import { column, quote } from './sql.ts'
import { WhereCompiler } from './where.ts'

/**
 * Ids of the records of a list in its order, of those `within` where it is given, `limit` of them at most: the same rows
 * that its pages would give. Sorted once, where each further page of an order that no index serves would sort all of
 * them again. Throws UserError.
 */
export async function readIds(
  context: ReadContext,
  type: TypeInfo,
  args: Pick<PageArguments, 'where' | 'orderBy'>,
  limit: number,
  within?: Where,
): Promise<string[]> {
  const { catalog, viewer } = context
  checkFilterSize(args.where)
  const order = orderBy(viewer, type, args.orderBy)
  const compiler = new WhereCompiler(catalog)
  const alias = compiler.alias()
  const values: unknown[] = []
  const where = and(rowWhere(viewer, type, 'read'), filterWhere(catalog, viewer, type, args.where), within)
  const test = compiler.compile(type, where, alias, values)
  const rows = await context.query(
    `SELECT ${column(alias, 'id')} FROM ${quote(type.name)} ${alias} WHERE ${test} ${orderColumns(order, alias)} LIMIT ${limit}`,
    values,
  )
  return rows.map(([id]) => id as string)
}
