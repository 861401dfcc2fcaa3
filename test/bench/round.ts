/** One round: several connections ask one server one operation for some seconds. */
import { Connection } from './connection.ts'
import type { Draw } from './people.ts'

export type Round = {
  requests: number
  seconds: number
  /** Milliseconds of each request. */
  times: number[]
}

export type RoundOptions = {
  url: string
  headers: Record<string, string>
  query: string
  draws: Draw[]
  seconds: number
}

/** Runs it. Throws with the first answer that holds an error: a bench of refusals would be fast. */
export async function run({ url, headers, query, draws, seconds }: RoundOptions): Promise<Round> {
  const connections = await Promise.all(draws.map(() => Connection.open(url, headers)))
  const times: number[] = []
  const started = performance.now()
  const until = started + seconds * 1000
  const quoted = JSON.stringify(query)
  const work = async (connection: Connection, draw: Draw) => {
    for (let now = performance.now(); now < until; ) {
      const variables = draw.variables()
      const { status, body } = await connection.ask(`{"query":${quoted},"variables":${JSON.stringify(variables)}}`)
      if (status !== 200 || !body.startsWith('{"data":{') || body.includes('"errors":[') || body.endsWith(':null}}')) {
        throw new Error(`${url} answered ${status}: ${body.slice(0, 500)}`)
      }
      draw.answered(variables, body)
      const end = performance.now()
      times.push(end - now)
      now = end
    }
  }
  try {
    await Promise.all(connections.map((connection, at) => work(connection, draws[at]!)))
  } finally {
    for (const connection of connections) connection.close()
  }
  return { requests: times.length, seconds: (performance.now() - started) / 1000, times }
}
