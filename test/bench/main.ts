/**
 * `npm run bench`: the real server beside a hand-written one on the same data, in the same run. Prints what came out;
 * no timing makes it fail, an answer with an error does.
 */
import { resolve } from 'node:path'
import type { Connection } from 'mysql2/promise'
import { connect, type Embedded, startEmbedded } from '../../server/src/db/index.ts'
import { processorTime, sealed, statementsSoFar } from './counters.ts'
import { documents, HANDWRITTEN, type Operation, REAL, TITLES } from './documents.ts'
import { type Options, readOptions, USAGE } from './options.ts'
import { draw, people, type Reach, signIn, versionsOf } from './people.ts'
import { type Started, start } from './processes.ts'
import { type Cell, type Measured, ratioOf, type Side, table } from './report.ts'
import { run } from './round.ts'
import { seeded } from './seed/seed.ts'
import { FULL, QUICK } from './seed/sizes.ts'

const PROJECT = resolve(import.meta.dirname, '../..')
const SIDES: Side[] = ['real', 'handwritten']
// What is written to: few enough to deal their versions out, enough that no page of the table is special.
const WRITTEN = 5000

const say = (text: string) => console.log(text)

type Bench = {
  options: Options
  servers: Record<Side, Started>
  database: Connection
  databasePid: number
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (options.help) return say(USAGE)
  const embedded = await startEmbedded({
    dataDir: resolve(PROJECT, '.data/bench'),
    toolsDir: resolve(PROJECT, '.data/tools'),
    log: say,
  })
  const started: Started[] = []
  try {
    const url = await seeded(embedded.url, PROJECT, options.quick ? QUICK : FULL, say)
    const servers = await startServers(url, options, started)
    const database = await connect(url)
    const cells = await measureAll({ options, servers, database, databasePid: embedded.pid! })
    await database.end()
    say(`\n${table(cells)}\n`)
  } finally {
    await stopAll(started, embedded)
  }
}

async function startServers(url: string, options: Options, started: Started[]): Promise<Record<Side, Started>> {
  const env = {
    DATABASE_URL: url,
    DATA_DIR: resolve(PROJECT, '.data/bench/server'),
    DEMO: 'false',
    LOG_LEVEL: 'info',
    // Counted as always, and never reached: one person asks for hundreds.
    RATE_LIMIT_STAFF: '1000000000',
  }
  const flags = options.profile ? ['--cpu-prof', `--cpu-prof-dir=${resolve(options.profile)}`] : []
  const real = await start(PROJECT, 'server/src/main.ts', env, flags)
  started.push(real)
  const handwritten = await start(PROJECT, 'test/bench/handwritten/server.ts', env, flags)
  started.push(handwritten)
  return { real, handwritten }
}

async function stopAll(started: Started[], embedded: Embedded): Promise<void> {
  await Promise.all(started.map((each) => each.stop()))
  await embedded.stop(60_000)
}

async function measureAll(bench: Bench): Promise<Cell[]> {
  const { options, database } = bench
  const cells: Cell[] = []
  for (const reach of await people(database)) {
    if (!options.roles.includes(reach.role)) continue
    reach.clients = reach.clients.slice(-WRITTEN)
    const versions = await versionsOf(database, reach.clients)
    for (const operation of options.operations) {
      const cell = await measureCell(bench, reach, operation, versions)
      say(`${TITLES[operation]}, ${reach.role}: ${ratioOf(cell).toFixed(2)}`)
      cells.push(cell)
    }
  }
  return cells
}

/** Rounds of both servers by turns, so that what else the machine does falls on both. The first pair is a warm-up. */
async function measureCell(
  bench: Bench,
  reach: Reach,
  operation: Operation,
  versions: Map<string, number>,
): Promise<Cell> {
  const cell: Cell = { role: reach.role, operation, rounds: { real: [], handwritten: [] } }
  const token = await signIn(bench.servers.real.url, reach.login)
  for (let at = 0; at <= bench.options.rounds; at++) {
    // Who comes first changes, too.
    for (const side of at % 2 === 0 ? SIDES : SIDES.toReversed()) {
      const measured = await measureRound(bench, side, reach, operation, versions, token)
      if (at > 0) cell.rounds[side].push(measured)
    }
  }
  return cell
}

async function measureRound(
  { options, servers, database, databasePid }: Bench,
  side: Side,
  reach: Reach,
  operation: Operation,
  versions: Map<string, number>,
  token: string,
): Promise<Measured> {
  const { url, pid } = servers[side]
  const costs = async () => ({
    server: processorTime(pid),
    database: processorTime(databasePid),
    statements: await statementsSoFar(database),
  })
  const before = await costs()
  const round = await run({
    url,
    headers: side === 'real' ? { authorization: `Bearer ${token}`, 'accept-language': 'zh-Hans' } : {},
    query: documents(side === 'real' ? REAL : HANDWRITTEN)[operation],
    draws: Array.from({ length: options.connections }, (_, at) =>
      draw(operation, reach, versions, at, options.connections),
    ),
    seconds: options.seconds,
  })
  if (operation === 'update') await sealed(database)
  const after = await costs()
  const spent = (end: number | null, begin: number | null) => (end === null || begin === null ? null : end - begin)
  return {
    ...round,
    server: spent(after.server, before.server),
    database: spent(after.database, before.database),
    statements: after.statements - before.statements - 1,
  }
}

await main()
process.exit(0)
