import type { TypeInfo } from '../access/catalog.ts'
import type { Values } from '../access/resource.ts'
import { UserError } from '../graphql/errors.ts'
import { causeOf, type Transaction } from './transaction.ts'

/** The part of Prisma's table API that the shared machinery uses. */
export type Delegate = {
  createMany(args: { data: Values[] }): Promise<{ count: number }>
  updateMany(args: { where: Values; data: Values }): Promise<{ count: number }>
  deleteMany(args: { where: Values }): Promise<{ count: number }>
}

/** Prisma's table of a type. */
export function delegateOf(tx: Transaction, type: TypeInfo): Delegate {
  // The one place where a type's name, known only at run time, meets Prisma's static types.
  return (tx as unknown as Record<string, Delegate>)[type.single]!
}

/** What the database refused, in the user's terms; other errors come back as they are. */
export function translate(error: unknown, type: TypeInfo, path: string): unknown {
  if (error instanceof UserError) return error
  const text = `${(error as Error).message ?? ''} ${causeOf(error)}`
  if (/P2002|Unique constraint|Duplicate entry|\b1062\b/.test(`${(error as { code?: string }).code} ${text}`)) {
    return new UserError('BAD_USER_INPUT', [{ path: `${path}${clashingField(type, text)}`, code: 'TAKEN' }])
  }
  if (/P2003|Foreign key|\b1451\b|\b1452\b/.test(`${(error as { code?: string }).code} ${text}`)) {
    return new UserError('BAD_USER_INPUT', [{ path: `${path}id`, code: 'IN_USE' }])
  }
  return error
}

/** The field that people know of a unique index: the last column, which is the one beside the department. */
function clashingField(type: TypeInfo, text: string): string {
  const longest = [...type.uniqueFields].sort((a, b) => b.length - a.length)
  for (const columns of longest) {
    if (text.includes(`${type.name}_${columns.join('_')}_key`)) return columns.at(-1)!
  }
  const named = longest
    .flat()
    .find((name) => name !== 'id' && new RegExp(`\\b${name}\\b`).test(text) && name !== 'departmentId')
  return named ?? longest.at(-1)?.at(-1) ?? 'id'
}
