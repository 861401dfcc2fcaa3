/** What the parts of the log-in share: the database in both its forms, ids, and hashes. */

import { createHash } from 'node:crypto'
import type { Pool, RowDataPacket } from 'mysql2/promise'
import { ulid } from '../domain/ulid.ts'

/** Reads rows; a `Date` among the values is bound as UTC. */
export async function rowsOf<Row>(pool: Pool, sql: string, values: unknown[]): Promise<Row[]> {
  const [rows] = await pool.query<RowDataPacket[]>(sql, values)
  return rows as Row[]
}

/** A new id that sorts by time: `se_01J…`. */
export const newId = (prefix: string): string => `${prefix}_${ulid()}`

/** Whether a text has the form of an id; other texts are never sent to the database. */
export const isId = (text: unknown): text is string => typeof text === 'string' && ID.test(text)

const ID = /^[a-z]{2,3}_[0-7][0-9A-HJKMNP-TV-Z]{25}$/

/** SHA-256 in hexadecimal: all that is stored of tokens and secrets. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A JSON column: MariaDB gives its text, MySQL the value. */
export const jsonOf = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value)

/** The instant that lies so many seconds from another. */
export const secondsFrom = (instant: Date, seconds: number): Date => new Date(instant.getTime() + seconds * 1000)

/** A DATETIME column as the pool gives it (UTC, `2026-11-23 20:10:53.000`). */
export const instantOf = (text: string): Date => new Date(`${text.replace(' ', 'T')}Z`)

/** The counterpart: an instant as SQL writes it, in UTC. */
export const sqlInstant = (instant: Date): string => instant.toISOString().replace('T', ' ').replace('Z', '')
