/** The statements of the hand-written server, as somebody who knows the tables would write them. */
import type { Pool, RowDataPacket } from 'mysql2/promise'

export type Row = Record<string, unknown>
export type ClientFilter = {
  departmentId?: { equals: string }
  grade?: { equals: string }
  format?: { equals: string }
}

const CLIENT = `c.id, c.code, c.name, c.format, c.state, c.grade, c.city, c.investmentScale, c.cooperationPotential,
  c.creditStanding, c.notes, c.createdAt, c.version, c.ownerId, o.name AS ownerName`
const CONTRACT = `k.id, k.number, k.title, k.state, k.area, k.rentCommencement, k.expiry, k.totalRent, k.deposit,
  k.createdAt, k.clientId`
const CONTACT = 't.id, t.name, t.title, t.mobile, t.isPrimary, t.clientId'

export function createQueries(pool: Pool) {
  const rows = async (sql: string, values: unknown[]) => (await pool.query<(RowDataPacket & Row)[]>(sql, values))[0]

  const test = (filter: ClientFilter) => {
    const parts: string[] = ['TRUE']
    const values: unknown[] = []
    for (const name of ['departmentId', 'grade', 'format'] as const) {
      const wanted = filter[name]?.equals
      if (wanted == null) continue
      parts.push(`c.${name} = ?`)
      values.push(wanted)
    }
    return { sql: parts.join(' AND '), values }
  }

  /** The first rows of each client in one statement. */
  const ofClients = async (columns: string, from: string, order: string, first: number, ids: readonly string[]) => {
    const one = `(SELECT ${columns} FROM ${from} WHERE clientId = ? ORDER BY ${order} LIMIT ${first})`
    const found = await rows(ids.map(() => one).join(' UNION ALL '), [...ids])
    const byClient = new Map<string, Row[]>(ids.map((id) => [id, []]))
    for (const row of found) byClient.get(row.clientId as string)!.push(row)
    return byClient
  }

  return {
    async clients(filter: ClientFilter, first: number): Promise<Row[]> {
      const { sql, values } = test(filter)
      return rows(
        `SELECT ${CLIENT} FROM Client c LEFT JOIN Employee o ON o.id = c.ownerId WHERE ${sql}
         ORDER BY c.createdAt DESC, c.id DESC LIMIT ?`,
        [...values, first],
      )
    },
    async countClients(filter: ClientFilter): Promise<number> {
      const { sql, values } = test(filter)
      const [row] = await rows(`SELECT COUNT(*) AS count FROM Client c WHERE ${sql}`, values)
      return Number(row!.count)
    },
    contractsOf: (ids: readonly string[], first: number) =>
      ofClients(CONTRACT, 'Contract k', 'k.createdAt DESC, k.id DESC', first, ids),
    contactsOf: (ids: readonly string[], first: number) => ofClients(CONTACT, 'Contact t', 't.id DESC', first, ids),
    async contract(id: string): Promise<Row | null> {
      const [row] = await rows(
        `SELECT ${CONTRACT}, k.ownerId, o.name AS ownerName, c.name AS clientName, c.code AS clientCode,
           c.grade AS clientGrade, c.format AS clientFormat
         FROM Contract k LEFT JOIN Employee o ON o.id = k.ownerId LEFT JOIN Client c ON c.id = k.clientId
         WHERE k.id = ?`,
        [id],
      )
      return row ?? null
    },
  }
}

export type Queries = ReturnType<typeof createQueries>
