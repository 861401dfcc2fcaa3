import type { GraphQLResolveInfo } from 'graphql'
import type { Values } from '../../access/resource.ts'
import type { Context } from '../../graphql/context.ts'
import { UserError } from '../../graphql/errors.ts'
import { readOne } from '../../reader/read.ts'
import { selectRecord } from '../../reader/select.ts'

/** The input once what it cannot do without is there. Throws BAD_USER_INPUT that names every field that is missing. */
export function given(input: unknown, required: string[]): Values {
  const values = input as Values
  const missing = required.filter((name) => values[name] == null || values[name] === '')
  if (missing.length === 0) return values
  const faults = missing.map((name) => ({ path: `input.${name}`, code: 'REQUIRED' }))
  throw new UserError('BAD_USER_INPUT', faults)
}

/** The record that this field returns, as its viewer may read it. */
export async function writtenRecord(
  { catalog, viewer, query }: Pick<Context, 'catalog' | 'viewer' | 'query'>,
  info: GraphQLResolveInfo,
  id: string,
): Promise<string> {
  // Pothos knows the types of the catalog by name only.
  return (await readOne({ catalog, viewer, query }, selectRecord(catalog, info), id)) as unknown as string
}
