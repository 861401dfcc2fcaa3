import { LIMITS } from '../limits.ts'
import type { Selection } from '../reader/select.ts'
import type { Context } from './context.ts'
import { UserError } from './errors.ts'

/** Counts the records that an operation may give, all levels together, before any of them is read. Throws LIMIT_EXCEEDED. */
export function spend(context: Context, selection: Selection, count: number): void {
  context.budget.records += records(selection, Math.max(0, count))
  if (context.budget.records > LIMITS.recordsPerOperation) {
    throw UserError.limit('first', 'RECORDS', { max: LIMITS.recordsPerOperation })
  }
}

function records(selection: Selection, count: number): number {
  let total = count
  for (const { one, page, args } of selection.relations) {
    if (one) total += records(one, count)
    if (page?.nodes) total += records(page.nodes, count * Math.max(0, args.first ?? LIMITS.pageDefault))
  }
  return total
}
