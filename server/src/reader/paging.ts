import { UserError } from '../graphql/errors.ts'
import { LIMITS } from '../limits.ts'
import { afterCursor, type Order } from './order.ts'
import type { PageArguments } from './select.ts'

export type Paging = {
  first: number
  offset: number
  /** The condition of the cursor, or null. */
  after: ((alias: string, values: unknown[]) => string) | null
}

/** Bounds of a page without a cursor. Throws UserError: `first` 1–100 (missing means 25), `offset` from 0. */
export function pageBounds(args: Pick<PageArguments, 'first' | 'offset'>): Pick<Paging, 'first' | 'offset'> {
  const first = args.first === undefined ? LIMITS.pageDefault : args.first
  if (first === null || first < 1) throw UserError.badInput('first', 'MIN', { min: 1 })
  if (first > LIMITS.pageMax) throw UserError.limit('first', 'PAGE_MAX', { max: LIMITS.pageMax })
  const offset = args.offset ?? 0
  if (offset < 0) throw UserError.badInput('offset', 'MIN', { min: 0 })
  if (offset > LIMITS.offsetMax) throw UserError.limit('offset', 'OFFSET_MAX', { max: LIMITS.offsetMax })
  return { first, offset }
}

/** The same with a cursor, which does not go together with `offset`. */
export function paging(order: Order, args: PageArguments): Paging {
  const { first, offset } = pageBounds(args)
  if (args.after != null && offset > 0) throw UserError.badInput('offset', 'OFFSET_AND_AFTER')
  return { first, offset, after: args.after == null ? null : afterCursor(order, args.after) }
}
