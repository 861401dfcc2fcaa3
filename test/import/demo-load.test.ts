/**
 * The real data through the import engine, on a part of each source: right counts, the same again without effect, and
 * to every role the right answers and only those.
 */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DEMO_PASSWORD } from '../../server/src/demo/people.ts'
import { createTestApp, type TestApp } from '../kit/app.ts'

const project = resolve(import.meta.dirname, '../..')
const ROWS = 300

let app: TestApp
let folder: string
beforeAll(async () => {
  app = await createTestApp({ empty: true })
  folder = mkdtempSync(join(tmpdir(), 'leasedesk-demo-'))
  mkdirSync(join(folder, 'data'))
  for (const name of [
    'nsi_brands_china.csv',
    'gsa_iolp_leases_2025-06-20.csv',
    'doge_lease_terminations_2025-10-08.csv',
  ]) {
    const text = readFileSync(join(project, 'prisma/seed/data', name), 'utf8')
    // No cell of the first rows holds a line break.
    const lines = text.split('\n').slice(0, name.startsWith('nsi') ? undefined : ROWS + 1)
    writeFileSync(join(folder, 'data', name), lines.join('\n'))
  }
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

function load(): Promise<{ code: number; out: string }> {
  const env = { ...process.env, DATABASE_URL: app.database.url, DATA_DIR: folder }
  const args = ['scripts/run.mjs', 'server/src/cli/demo-load.ts', join(folder, 'data')]
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd: project, env }, (error, out, err) => {
      if (error) console.error(err)
      done({ code: error ? Number(error.code) : 0, out })
    })
  })
}

const one = async (sql: string) => {
  const [rows] = await app.database.pool.query(sql)
  return Number(Object.values((rows as Record<string, unknown>[])[0]!)[0])
}

test('loads the demonstration and the sources; the report tells every row', async () => {
  const { code, out } = await load()
  expect(code).toBe(0)
  expect(out).toMatch(/brands: 522 records, 0 created, 0 updated, 522 unchanged, 0 refused/)
  const leases = Number(/contracts: (\d+) records, \1 created, 0 updated, 0 unchanged, 0 refused/.exec(out)![1])
  const refused = Number(/gsa_iolp\S+: 300 rows, (\d+) taken, (\d+) refused/.exec(out)![2])
  expect(leases + refused).toBe(ROWS)
  const ended = Number(/clients: [^\n]+\n {2}contracts: (\d+) records, \1 created/.exec(out)![1])
  expect(
    await one(
      "SELECT COUNT(*) FROM Contract c JOIN Department d ON d.id = c.departmentId WHERE d.code = 'DEMO-US' AND c.currency = 'USD' AND c.imported",
    ),
  ).toBe(leases + ended)
  // Terminated on their day, with agency, area and stated rent; nothing made up about their start.
  const [rows] = await app.database.pool.query(
    `SELECT c.state, c.terminatedOn, c.area, c.statedYearlyRent, c.rentCommencement, c.expiry, c.totalRent, l.name
     FROM Contract c JOIN Client l ON l.id = c.clientId WHERE c.title = 'IDAHO FALLS, ID' AND c.statedYearlyRent = 34856`,
  )
  expect(rows).toEqual([
    {
      state: 'TERMINATED',
      terminatedOn: '2025-03-13',
      area: '178.37',
      statedYearlyRent: '34856.00',
      rentCommencement: null,
      expiry: null,
      totalRent: null,
      name: 'AGRICULTURAL MARKETING SERVICE',
    },
  ])
  expect(readFileSync(join(folder, 'import-reports/gsa_iolp_leases_2025-06-20.problems.csv'), 'utf8')).toContain(
    'LESSEE_UNKNOWN',
  )
}, 300_000)

test('a second time changes nothing', async () => {
  const trail = await one('SELECT COUNT(*) FROM AuditEntry')
  const { out } = await load()
  expect(out).not.toMatch(/[1-9]\d* created|[1-9]\d* updated/)
  expect(await one('SELECT COUNT(*) FROM AuditEntry')).toBe(trail)
}, 300_000)

describe('after loading, each role gets its answers and only those', () => {
  const tokens = new Map<string, string>()
  const ask = async (login: string, query: string) => {
    if (!tokens.has(login)) {
      const response = await app.fetch('/auth/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login, password: DEMO_PASSWORD }),
      })
      tokens.set(login, ((await response.json()) as { accessToken: string }).accessToken)
    }
    return app.graphql({ token: tokens.get(login)! }, query)
  }
  const countOf = async (login: string, field: string) => {
    const answer = await ask(login, `{ ${field} { totalCount } }`)
    return answer.errors
      ? 'refused'
      : Object.values(answer.data as Record<string, { totalCount: number }>)[0]!.totalCount
  }
  const inDepartment = (table: string, ...codes: string[]) =>
    one(
      `SELECT COUNT(*) FROM ${table} x JOIN Department d ON d.id = x.departmentId WHERE d.code IN (${codes.map((code) => `'${code}'`).join()})`,
    )

  test('managers: each the contracts and clients of his own department [R2.2.1 api MAN]', async () => {
    for (const [login, code] of [
      ['US001', 'DEMO-US'],
      ['ZS001', 'DEMO-ZS'],
    ] as const) {
      expect(await countOf(login, 'contracts')).toBe(await inDepartment('Contract', code))
      expect(await countOf(login, 'clients')).toBe(await inDepartment('Client', code))
      expect(await countOf(login, 'units')).toBe(await inDepartment('Unit', code))
    }
  })

  test('a specialist: his own contracts, none of the other department [R2.2.3 api SPE]', async () => {
    expect(await countOf('ZS003', 'contracts')).toBe(
      await one("SELECT COUNT(*) FROM Contract c JOIN Employee e ON e.id = c.ownerId WHERE e.number = 'ZS003'"),
    )
    expect(await countOf('ZS003', 'contracts(where: { currency: { equals: "USD" } })')).toBe(0)
    expect(await countOf('ZS003', 'clients')).toBe(await inDepartment('Client', 'DEMO-ZS'))
  })

  test('legal: what came to review, and what was broken; other imported contracts never did [R6.1.2 api LEG]', async () => {
    const broken = 'EXISTS (SELECT 1 FROM BreachCase b WHERE b.contractId = c.id)'
    expect(await countOf('FW001', 'contracts')).toBe(
      await one(`SELECT COUNT(*) FROM Contract c WHERE submittedToLegalAt IS NOT NULL OR ${broken}`),
    )
    expect(await countOf('FW001', 'contracts(where: { imported: { equals: true } })')).toBe(
      await one(`SELECT COUNT(*) FROM Contract c WHERE imported AND ${broken}`),
    )
  })

  test('finance: signed ones of all departments it serves', async () => {
    expect(await countOf('CW001', 'contracts')).toBe(
      await one(
        "SELECT COUNT(*) FROM Contract WHERE state IN ('SIGNED', 'ARCHIVED', 'IN_FORCE', 'EXPIRED', 'TERMINATED', 'RENEWED')",
      ),
    )
  })

  test('the leader: all departments, with money and without negotiation rounds', async () => {
    expect(await countOf('JT001', 'contracts')).toBe(await inDepartment('Contract', 'DEMO-ZS', 'DEMO-US'))
    const answer = await ask(
      'JT001',
      '{ contracts(where: { currency: { equals: "USD" }, statedYearlyRent: { isNull: false } }, first: 1) { nodes { statedYearlyRent department: departmentId } } }',
    )
    expect(answer.errors).toBeUndefined()
  })

  test('HR and the administrator: no contract at all', async () => {
    for (const login of ['HR001', 'XX001']) expect(await countOf(login, 'contracts')).toBe('refused')
  })
})
