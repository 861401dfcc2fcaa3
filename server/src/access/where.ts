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

/** Any of these; conditions that never hold are dropped: Prisma takes an empty OR within another for no condition. */
export function or(...parts: Where[]): Where {
  const list = parts.filter((part) => part !== NONE)
  return list.length === 0 ? NONE : list.length === 1 ? list[0]! : { OR: list }
}

/** True where the condition is known to hold for every row. */
export function isEvery(where: Where): boolean {
  return Object.keys(where).length === 0
}

/**
 * A condition that holds or does not, and is never unknown. A scope that compares with an empty column is unknown there;
 * joined to a condition on a hidden value and turned round by NOT, that would tell of the value.
 */
export function certain(where: Where): Where {
  return isEvery(where) ? where : { CERTAIN: where }
}

const secrets = new WeakSet<Where>()

/**
 * Marks a part of a scope that is told to nobody but the one who is looked at: whoever else asks who may is answered
 * without it, so that the answer does not tell of it.
 */
export function untold(where: Where): Where {
  secrets.add(where)
  return where
}

/** The condition as others are told of it. */
export function asTold(where: Where): Where {
  if (secrets.has(where)) return EVERY
  const told = (key: string, part: unknown) =>
    key === 'AND' || key === 'OR' ? (part as Where[]).map(asTold) : key === 'CERTAIN' ? asTold(part as Where) : part
  return Object.fromEntries(Object.entries(where).map(([key, part]) => [key, told(key, part)]))
}
