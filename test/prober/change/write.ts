/** Makes the database what the tables in memory are. */
import type { Pool } from 'mysql2/promise'
import { type Change, columnsOf, type Tables } from '../model/tables.ts'

/** Writes the rows that these changes touch, as they stand in memory by now. */
export async function writeRows(pool: Pool, tables: Tables, changes: readonly Change[]): Promise<void> {
  const touched = new Map<string, Set<string>>()
  for (const { table, id } of changes) touched.set(table, (touched.get(table) ?? new Set<string>()).add(id))
  const connection = await pool.getConnection()
  try {
    // Whole rows go and come again, so that no order of theirs is in the way; in memory everything fits together.
    await connection.query('SET foreign_key_checks = 0')
    await connection.beginTransaction()
    for (const [table, ids] of touched) {
      await connection.query('DELETE FROM ?? WHERE id IN (?)', [table, [...ids]])
      const rows = [...ids].flatMap((id) => tables.all(table).get(id) ?? [])
      const names = columnsOf(table).map(({ name }) => name)
      for (let at = 0; at < rows.length; at += 200) {
        const values = rows.slice(at, at + 200).map((row) => names.map((name) => row[name] ?? null))
        await connection.query('INSERT INTO ?? (??) VALUES ?', [table, names, values])
      }
    }
    await connection.commit()
  } finally {
    await connection.rollback()
    await connection.query('SET foreign_key_checks = 1')
    connection.release()
  }
}
