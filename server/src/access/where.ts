/**
 * A condition on the rows of one type, in the shape of Prisma's `where`: scopes and filters are the same small tree,
 * handed to Prisma as it is and compiled to SQL by the reader.
 */
export type Where = { [key: string]: unknown }

/** Every row. */
export const EVERY: Where = {}

/** No row. */
export const NONE: Where = { OR: [] }

/** All of these at once; conditions that always hold are dropped. */
export function and(...parts: (Where | null | undefined)[]): Where {
  const list = parts.filter((part): part is Where => part != null && Object.keys(part).length > 0)
  return list.length === 0 ? EVERY : list.length === 1 ? list[0]! : { AND: list }
}

/** True where the condition is known to hold for every row. */
export function isEvery(where: Where): boolean {
  return Object.keys(where).length === 0
}
