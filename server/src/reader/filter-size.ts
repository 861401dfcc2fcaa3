import { UserError } from '../graphql/errors.ts'
import { LIMITS } from '../limits.ts'

/** Refuses a `where` argument that is larger than people or portals need, before it becomes SQL. Throws LIMIT_EXCEEDED. */
export function checkFilterSize(where: unknown): void {
  const count = { leaves: 0 }
  walk(where, count)
  if (count.leaves > LIMITS.filterLeaves) throw UserError.limit('where', 'FILTER_SIZE', { max: LIMITS.filterLeaves })
}

function walk(value: unknown, count: { leaves: number }): void {
  if (Array.isArray(value)) {
    if (value.length > LIMITS.listValues) throw UserError.limit('where', 'FILTER_SIZE', { max: LIMITS.listValues })
    // The values of one `in` are one condition; the branches of AND and OR count by themselves.
    if (value.every((each) => typeof each !== 'object' || each === null)) count.leaves += 1
    else for (const each of value) walk(each, count)
  } else if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    for (const each of Object.values(value)) walk(each, count)
  } else if (typeof value === 'string' && [...value].length > LIMITS.filterText) {
    throw UserError.limit('where', 'TOO_LONG', { max: LIMITS.filterText })
  } else count.leaves += 1
}
