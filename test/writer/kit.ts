/** What tests of writes share: sound inputs, and whether anything at all was written. */
import type { Answer, TestApp } from '../kit/app.ts'

export { BEFORE, NEW } from './new/index.ts'

/** Columns that signing in and reading may change. */
const RESTLESS = ['Session', 'LoginThrottle', 'SigningKey', 'RateBucket', 'Refusal', '_prisma_migrations']

/** A checksum of every table: the same before and after means that nothing was written. */
export async function everything({ database: { pool } }: TestApp): Promise<Record<string, string>> {
  const [tables] = await pool.query('SHOW TABLES')
  const names = (tables as Record<string, string>[])
    .flatMap((row) => Object.values(row))
    .filter((name) => !RESTLESS.includes(name))
  const [sums] = await pool.query(`CHECKSUM TABLE ${names.map((name) => `\`${name}\``).join(', ')}`)
  return Object.fromEntries(
    (sums as { Table: string; Checksum: string }[]).map((row) => [row.Table, String(row.Checksum)]),
  )
}

export async function count({ database: { pool } }: TestApp, sql: string, values: unknown[] = []): Promise<number> {
  const [rows] = await pool.query(sql, values)
  return Number(Object.values((rows as Record<string, unknown>[])[0]!)[0])
}

export const codeOf = (answer: Answer): string | undefined => answer.errors?.[0]?.extensions.code

/** `path code` of every fault of a field. */
export const faultsOf = (answer: Answer): string[] =>
  ((answer.errors?.[0]?.extensions.fieldErrors ?? []) as { path: string; code: string }[]).map(
    ({ path, code }) => `${path} ${code}`,
  )
