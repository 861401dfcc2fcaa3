import type { TypeInfo } from '../access/catalog.ts'
import { rowWhere } from '../access/decide.ts'
import type { Values } from '../access/resource.ts'
import { and, isEvery } from '../access/where.ts'
import { type Fault, UserError } from '../graphql/errors.ts'
import { quote } from '../reader/sql.ts'
import { WhereCompiler } from '../reader/where.ts'
import type { WriteContext } from './context.ts'
import { ruleDb, type Transaction } from './transaction.ts'

type Written = { id: string; previous: Values | null; next: Values; request: { path: string } }

/**
 * After the write and before the COMMIT: every record must lie where the viewer may create (or change) and read it. The
 * scopes judge the rows themselves, so that no second copy of them in JavaScript can drift. Throws FORBIDDEN.
 */
export async function assertReach(
  context: WriteContext,
  type: TypeInfo,
  tx: Transaction,
  plans: Written[],
): Promise<void> {
  for (const operation of ['create', 'update'] as const) {
    const judged = plans.filter((plan) => (plan.previous === null) === (operation === 'create'))
    const where = and(rowWhere(context.viewer, type, operation), rowWhere(context.viewer, type, 'read'))
    if (judged.length === 0 || isEvery(where)) continue
    if (operation === 'update' && !judged.some((plan) => movesBetweenScopes(plan))) continue
    const compiler = new WhereCompiler(context.catalog)
    const alias = compiler.alias()
    const values: unknown[] = []
    const test = compiler.compile(type, and({ id: { in: judged.map((plan) => plan.id) } }, where), alias, values)
    const rows = await ruleDb(tx).query<{ id: string }>(
      `SELECT ${alias}.id AS id FROM ${quote(type.name)} ${alias} WHERE ${test}`,
      values,
    )
    const inside = new Set(rows.map((row) => row.id))
    const faults: Fault[] = judged
      .filter((plan) => !inside.has(plan.id))
      .map((plan) => ({ path: plan.request.path.replace(/\.$/, ''), code: 'OUT_OF_REACH' }))
    if (faults.length > 0) throw new UserError('FORBIDDEN', faults)
  }
}

/** Scopes look at keys, states and stamps; a change of anything else leaves the record where it was. */
function movesBetweenScopes({ previous, next }: Written): boolean {
  return Object.keys(next).some(
    (name) => /Id$|^state$|At$|^published$/.test(name) && name !== 'updatedById' && previous?.[name] !== next[name],
  )
}
