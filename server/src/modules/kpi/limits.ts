import type { Asked } from './ask.ts'
import type { Sql } from './ledger.ts'

/** Condition on rows of the ledger by what a question is limited to; begins with AND where there is any. */
export function within({ limits }: Pick<Asked, 'limits'>, table = 'f'): Sql {
  const parts: string[] = []
  const values: unknown[] = []
  for (const { division, keys } of limits) {
    const column = `${table}.${division.key}`
    const named = keys.filter((key) => key !== null)
    // An empty list is nobody, and SQL has no empty list.
    parts.push(` AND (${column} IN (?)${keys.includes(null) ? ` OR ${column} IS NULL` : ''})`)
    values.push(named.length === 0 ? [''] : named)
  }
  return { text: parts.join(''), values }
}
