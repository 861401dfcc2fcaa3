import type { Context } from '../graphql/context.ts'
import { UserError } from '../graphql/errors.ts'
import { LIMITS } from '../limits.ts'
import { readMany } from '../reader/read.ts'
import { readIds } from '../reader/scan.ts'
import type { Ask } from './ask.ts'
import type { Columns } from './columns.ts'

/** Ids of all that is asked, in its order. Throws UserError LIMIT_EXCEEDED where an export holds fewer. */
export async function findRows(context: Context, { type, where, orderBy }: Ask): Promise<string[]> {
  const ids = await readIds(context, type, { where, orderBy }, LIMITS.exportRows + 1)
  if (ids.length > LIMITS.exportRows) throw UserError.limit('where', 'EXPORT_ROWS', { max: LIMITS.exportRows })
  return ids
}

/**
 * The cells of the records, in blocks, each read when it is wanted and under the rights of that moment: what has left the
 * viewer's reach meanwhile is left out. Throws where he has been signed out.
 */
export async function* readRows(
  context: Context,
  ids: readonly string[],
  { columns, selection }: Columns,
  isCurrent: () => Promise<boolean>,
): AsyncGenerator<(string | null)[][]> {
  for (let from = 0; from < ids.length; from += LIMITS.exportPage) {
    if (!(await isCurrent())) throw new Error('the token has ended')
    const records = await readMany(context, selection, ids.slice(from, from + LIMITS.exportPage))
    if (records.length > 0) yield records.map((record) => columns.map(({ cell }) => cell(record)))
  }
}
