/** The one write of the hand-written server: version, audit entry and outbox row in a transaction. */
import { GraphQLError } from 'graphql'
import type { Pool, ResultSetHeader, RowDataPacket } from 'mysql2/promise'
import { newId } from '../../../server/src/auth/base.ts'
import type { Row } from './queries.ts'

type Input = { id: string; version: number; cooperationPotential?: number | null }

const conflict = (currentVersion: unknown) =>
  new GraphQLError('Someone else has changed it.', { extensions: { code: 'CONFLICT', currentVersion } })

/** Changes a client and gives it as it now stands. Throws NOT_FOUND, CONFLICT. */
export async function updateClient(pool: Pool, input: Input): Promise<Row> {
  const [[before]] = await pool.query<(RowDataPacket & Row)[]>('SELECT * FROM Client WHERE id = ?', [input.id])
  if (!before) throw new GraphQLError('There is no such record.', { extensions: { code: 'NOT_FOUND' } })
  if (before.version !== input.version) throw conflict(before.version)
  const after = { ...before, cooperationPotential: input.cooperationPotential, version: input.version + 1 }
  const changes = [
    { field: 'cooperationPotential', old: before.cooperationPotential, new: input.cooperationPotential ?? null },
  ]
  const connection = await pool.getConnection()
  try {
    await connection.beginTransaction()
    const [result] = await connection.query<ResultSetHeader>(
      'UPDATE Client SET cooperationPotential = ?, version = version + 1, updatedAt = NOW(3) WHERE id = ? AND version = ?',
      [input.cooperationPotential, input.id, input.version],
    )
    if (result.affectedRows !== 1) throw conflict(null)
    await connection.query(
      `INSERT INTO HandwrittenAudit (id, departmentId, actorName, actorRole, action, recordType, recordId, changes, requestId)
       VALUES (?, ?, ?, ?, 'UPDATE', 'Client', ?, ?, ?)`,
      [newId('au'), before.departmentId, 'nobody', 'MAN', input.id, JSON.stringify(changes), newId('rq')],
    )
    await connection.query(
      'INSERT INTO HandwrittenOutbox (id, topic, recordType, recordId, version) VALUES (?, ?, ?, ?, ?)',
      [newId('ob'), 'Client.update', 'Client', input.id, after.version],
    )
    await connection.commit()
  } catch (error) {
    await connection.rollback()
    throw error
  } finally {
    connection.release()
  }
  return after
}
