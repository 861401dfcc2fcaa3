/** Who asks, and what lies within reach of each. */
import type { Connection, RowDataPacket } from 'mysql2/promise'
import { type Random, random } from '../../prisma/seed/demo/random.ts'
import type { Operation } from './documents.ts'
import { departments, FORMATS, GRADES, loginOf } from './seed/rows.ts'
import { PASSWORD } from './seed/seed.ts'

export type Reach = { role: string; login: string; department: string; contracts: string[]; clients: string[] }

/** The manager of the largest department and its busiest specialist, with ids of what they read and write. */
export async function people(connection: Connection): Promise<Reach[]> {
  const [largest] = departments()
  const department = largest!.id
  const ids = async (table: string, column: string, value: string) => {
    const [rows] = await connection.query<RowDataPacket[]>('SELECT id FROM ?? WHERE ?? = ? ORDER BY id LIMIT 40000', [
      table,
      column,
      value,
    ])
    return rows.map((row) => row.id as string)
  }
  const reach = async (role: string, person: number, column: string, value: string): Promise<Reach> => ({
    role,
    login: loginOf(0, person),
    department,
    contracts: await ids('Contract', column, value),
    clients: await ids('Client', column, value),
  })
  return [
    await reach('manager', 0, 'departmentId', department),
    await reach('specialist', 1, 'ownerId', largest!.specialistIds[0]!),
  ]
}

/** Signs in as people do. Throws with the server's words when it refuses. */
export async function signIn(url: string, login: string): Promise<string> {
  const response = await fetch(`${url}/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: PASSWORD }),
  })
  const body = (await response.json()) as { accessToken?: string; message?: string }
  if (!body.accessToken) throw new Error(`${login} cannot sign in: ${body.message}`)
  return body.accessToken
}

export type Draw = {
  variables: () => Record<string, unknown>
  /** Told of every answer, so that the next write names the right version. */
  answered: (variables: Record<string, unknown>, body: string) => void
}

/** Parameters by chance for one connection of several; the clients that they write are dealt out between them. */
export function draw(operation: Operation, reach: Reach, versions: Map<string, number>, at: number, of: number): Draw {
  const chance: Random = random(`${operation} ${reach.role} ${Date.now()}`, `connection ${at}`)
  const mine = reach.clients.filter((_, index) => index % of === at)
  return {
    variables() {
      if (operation === 'contract') return { id: chance.pick(reach.contracts) }
      if (operation !== 'update') {
        return { department: reach.department, grade: chance.weighted(GRADES), format: chance.weighted(FORMATS) }
      }
      const id = chance.pick(mine)
      const version = versions.get(id)!
      // Another value than the last one, or nothing would change.
      return { id, version, value: (version * 7) % 101 }
    },
    answered({ id }, body) {
      if (operation === 'update') versions.set(id as string, Number(/"version":(\d+)/.exec(body)![1]))
    },
  }
}

/** Versions as they stand, of the clients that are written to. */
export async function versionsOf(connection: Connection, ids: string[]): Promise<Map<string, number>> {
  const [rows] = await connection.query<RowDataPacket[]>('SELECT id, version FROM Client WHERE id IN (?)', [ids])
  return new Map(rows.map((row) => [row.id as string, row.version as number]))
}
