/** Who gets which figures, by GraphQL and as CSV (domain §12). */
import { createApp } from '../../../server/src/app.ts'
import { createPool } from '../../../server/src/db/index.ts'
import { createLog } from '../../../server/src/ops/log.ts'
import { biOf, partnerOf } from '../../access/actors.ts'
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { CLIENTS, DEPARTMENTS, employeeOf, type Person, PROPERTIES } from '../../kit/world.ts'
import { fillGolden, KPI } from './kit.ts'

let world: TestApp
beforeAll(async () => {
  world = await createTestApp()
  await fillGolden(world)
})
afterAll(() => world.close())

const QUARTER = { from: '2026-01-01', to: '2026-03-31' }
type Who = Person | { token: string }

const WITHOUT_PEOPLE = KPI.replace('employeeId', '')
const ask = (as: Who, input: Record<string, unknown>, text = KPI) =>
  world.graphql(as, text, { input: { figures: ['SIGNED_PROJECTS'], ...QUARTER, ...input } })

const codeOf = (answer: Awaited<ReturnType<typeof ask>>) => answer.errors?.[0]?.extensions.code

test.each(['manA', 'depA', 'leader'] as const)(
  '[R7.1 api MAN DEP LEA] %s reads the department and each of its people',
  async (person) => {
    const { data, errors } = await ask(person, { by: ['DEPARTMENT', 'EMPLOYEE'] })
    expect(errors).toBeUndefined()
    expect(data.kpi.totals).toEqual([{ figure: 'SIGNED_PROJECTS', value: '4', unit: 'count' }])
    expect(data.kpi.rows.map((row: { employeeId: string }) => row.employeeId).sort()).toEqual(
      [employeeOf('speA'), employeeOf('speA2')].sort(),
    )
  },
)

test('[R7.1 api SPE] a specialist reads the department’s months and himself, and no colleague', async () => {
  const total = await ask('speA', { by: ['MONTH'] })
  expect(total.data.kpi.totals[0].value).toBe('4')
  const own = await ask('speA', { by: ['EMPLOYEE', 'PROPERTY'] })
  expect(own.data.kpi.rows.map((row: { employeeId: string }) => row.employeeId)).toEqual([employeeOf('speA')])
  const named = await ask('speA', { employeeIds: [employeeOf('speA2')] })
  expect(named.data.kpi.rows.map((row: { value: string }) => row.value)).toEqual(['0'])
  expect(codeOf(await ask('speA', { by: ['PROPERTY'] }))).toBe('FORBIDDEN')
  expect(codeOf(await ask('speA', { propertyIds: [PROPERTIES.A] }))).toBe('FORBIDDEN')
  expect(codeOf(await ask('speA', { from: '2026-01-15', to: '2026-01-15' }))).toBe('BAD_USER_INPUT')
  const day = await ask('speA', { from: '2026-01-15', to: '2026-01-15', by: ['EMPLOYEE'] })
  expect(day.data.kpi.rows).toHaveLength(1)
})

test('[R7.1 api MAN] another department’s figures are not there, whether asked for or not', async () => {
  const { data } = await ask('manB', { by: ['DEPARTMENT'] })
  expect(data.kpi.rows.filter((row: { departmentId: string }) => row.departmentId === DEPARTMENTS.A)).toEqual([])
  expect((await ask('manB', { departmentIds: [DEPARTMENTS.A] })).data.kpi).toEqual({ rows: [], totals: [] })
  const text = `query ($input: KpiRecordsInput!) { kpiContracts(input: $input) { totalCount } }`
  const input = { figure: 'SIGNED_AREA', ...QUARTER, departmentIds: [DEPARTMENTS.A] }
  expect((await world.graphql('manB', text, { input })).data.kpiContracts.totalCount).toBe(0)
})

test('[R7.1 api SPE] a figure opens to the records that its reader may see', async () => {
  const text = `query ($input: KpiRecordsInput!) { kpiContracts(input: $input) { totalCount nodes { number } } }`
  const behind = async (person: Person, more = {}) => {
    const input = { figure: 'SIGNED_PROJECTS', ...QUARTER, ...more }
    const { data } = await world.graphql(person, text, { input })
    return data.kpiContracts.nodes.map((each: { number: string }) => each.number).sort()
  }
  expect(await behind('manA')).toEqual(['C1', 'C2', 'C5', 'C6'])
  expect(await behind('leader')).toEqual(['C1', 'C2', 'C5', 'C6'])
  expect(await behind('speA')).toEqual(['C1', 'C2'])
  expect(await behind('manA', { figure: 'NEW_CLIENTS' })).toEqual([])
})

test('[R7.1 api BI] BI reads totals of whole months by department, property and month, and nobody’s own', async () => {
  const bi = (await biOf(world)).as as { token: string }
  const { data, errors } = await ask(bi, { by: ['DEPARTMENT', 'PROPERTY', 'MONTH'] }, WITHOUT_PEOPLE)
  expect(errors).toBeUndefined()
  expect(data.kpi.totals[0].value).toBe('4')
  expect(codeOf(await ask(bi, { by: ['EMPLOYEE'] }, WITHOUT_PEOPLE))).toBe('BAD_USER_INPUT')
  expect(codeOf(await ask(bi, { employeeIds: [employeeOf('speA')] }, WITHOUT_PEOPLE))).toBe('BAD_USER_INPUT')
  expect(codeOf(await ask(bi, { from: '2026-01-02' }, WITHOUT_PEOPLE))).toBe('BAD_USER_INPUT')
  expect(codeOf(await ask(bi, {}, '{ kpiContracts { totalCount } }'))).toBe('BAD_USER_INPUT')
})

test.each(['legal', 'collaborator', 'hr', 'admin'] as const)('%s has no figures', async (person) => {
  expect(codeOf(await ask(person, {}))).toBe('BAD_USER_INPUT')
  const response = await csv(await world.token(person), `?from=${QUARTER.from}&to=${QUARTER.to}`)
  expect(response.status).toBe(403)
})

test('[R7.1 api PAR] a partner is refused, and so is nobody', async () => {
  const partner = (await partnerOf(world, CLIENTS.ofSpeA)).as as { token: string }
  expect(codeOf(await ask(partner, {}))).toBe('BAD_USER_INPUT')
  expect((await csv(partner.token, `?from=${QUARTER.from}&to=${QUARTER.to}`)).status).toBe(403)
  expect((await world.fetch('/kpi.csv?from=2026-01-01&to=2026-03-31')).status).toBe(401)
})

const csv = (token: string, query: string, method = 'GET') =>
  world.fetch(`/kpi.csv${query}`, { method, headers: { authorization: `Bearer ${token}`, 'accept-language': 'en' } })

test('[R7.1 api BI] CSV says the same as GraphQL, for a spreadsheet', async () => {
  const bi = (await biOf(world)).as as { token: string }
  await world.database.pool.query('UPDATE Property SET name = \'=1+1,"甲"\' WHERE id = ?', [PROPERTIES.A])
  const query = `?figures=SIGNED_AREA,LEASED_RATE&by=PROPERTY,MONTH&from=${QUARTER.from}&to=${QUARTER.to}`
  const response = await csv(bi.token, query)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('text/csv')
  const bytes = new Uint8Array(await response.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = new TextDecoder().decode(bytes).split('\r\n')
  expect(lines[0]).toBe(
    'figure,period,from,to,departmentId,department,propertyId,property,projectId,project,format,grade,unit,value,part,base,records,withheld',
  )
  expect(lines[1]).toBe(
    `SIGNED_AREA,2026-01,2026-01-01,2026-01-31,,,${PROPERTIES.A},"'=1+1,""甲""",,,,,㎡,100.00,,,,false`,
  )
  expect(lines.filter((line) => line.startsWith('LEASED_RATE'))).toHaveLength(3)
  expect(lines.at(-1)).toBe('')
  const manager = await csv(await world.token('manA'), `?by=EMPLOYEE&figures=SIGNED_AREA&from=2026-01-01&to=2026-01-31`)
  expect(await manager.text()).toContain(employeeOf('speA'))
})

test('what makes no sense is said, with its place', async () => {
  const token = await world.token('manA')
  const codes = async (query: string) => {
    const response = await csv(token, query)
    const body = (await response.json()) as {
      errors: { extensions: { fieldErrors: { path: string; code: string }[] } }[]
    }
    return [response.status, ...body.errors[0]!.extensions.fieldErrors.map(({ path, code }) => `${path} ${code}`)]
  }
  expect(await codes('?to=2026-01-31')).toEqual([400, 'from REQUIRED'])
  expect(await codes('?from=2026-02-30&to=2026-03-31')).toEqual([400, 'from INVALID_DATE'])
  expect(await codes('?from=2026-02-01&to=2026-01-31')).toEqual([400, 'to DATES_ORDER'])
  expect(await codes('?from=1990-01-01&to=2026-01-31&by=MONTH')).toEqual([400, 'to KPI_PERIODS'])
  expect(await codes('?figures=RENT&from=2026-01-01&to=2026-01-31')).toEqual([400, 'figures KPI_UNKNOWN'])
  expect(await codes('?by=MONTH,YEAR&from=2026-01-01&to=2026-01-31')).toEqual([400, 'by KPI_ONE_PERIOD'])
  expect(await codes('?by=DAY&from=2026-01-01&to=2026-05-01')).toEqual([400, 'to KPI_PERIODS'])
  expect(await codes('?figures=LEASED_RATE&by=EMPLOYEE&from=2026-01-01&to=2026-01-31')).toEqual([
    400,
    'by KPI_AREA_RATES',
  ])
  expect((await csv(token, '?from=2026-01-01&to=2026-01-31', 'POST')).status).toBe(405)
})

test('a figure is one statement, whatever it is divided by', async () => {
  await ask('manA', {})
  const counts = []
  for (const by of [[], ['MONTH'], ['DEPARTMENT', 'MONTH'], ['PROPERTY', 'EMPLOYEE', 'MONTH']]) {
    world.statements()
    await ask('manA', { figures: ['SIGNED_PROJECTS', 'SIGNED_AREA', 'NEW_CLIENTS'], by })
    counts.push(world.statements().length)
  }
  // The departments, a statement a figure, and the names that the rows speak of.
  expect(counts).toEqual([4, 4, 4, 6])
})

test('with a replica, BI reads from it and people from the main database', async () => {
  const replica = createPool(world.database.url)
  const read: string[] = []
  const query = replica.query.bind(replica)
  replica.query = ((...args: Parameters<typeof query>) => {
    read.push(String(args[0]))
    return query(...args)
  }) as typeof query
  const { env, prisma, database } = world
  const app = await createApp({
    env,
    log: createLog(env),
    pool: database.pool,
    biPool: replica,
    prisma,
    model: world.app,
  })
  const ask = async (token: string) => {
    const request = new Request('http://127.0.0.1/kpi.csv?from=2026-01-01&to=2026-03-31', {
      headers: { authorization: `Bearer ${token}` },
    })
    return (await app.handle(request, { ip: '127.0.0.1', https: false })).text()
  }
  const bi = (await biOf(world)).as as { token: string }
  expect(await ask(bi.token)).toContain('SIGNED_PROJECTS')
  expect(read.length).toBeGreaterThan(5)
  read.length = 0
  expect(await ask(await world.token('manA'))).toContain('SIGNED_PROJECTS')
  expect(read).toEqual([])
  await app.close()
  await replica.end()
})

test.each(['finance', 'speA', 'partner', 'bi'] as const)(
  '[O06] %s adds up nothing but figures of his own: no list is grouped, summed or asked for its extremes',
  async (name) => {
    const machines: Record<string, Who> = {
      partner: (await partnerOf(world, CLIENTS.ofSpeA)).as as Who,
      bi: (await biOf(world)).as as Who,
    }
    const as = machines[name] ?? (name as Person)
    const sums = [
      ...['groupBy: [notes]', 'having: {notes: {contains: "a"}}', 'distinct: [floorRent]'].map(
        (given) => `{ contracts(${given}) { totalCount } }`,
      ),
      ...['min', 'max', 'avg', 'sum', '_count'].map((sum) => `{ contracts { ${sum} { totalRent } } }`),
      '{ contractsAggregate { max { floorRent } } }',
      '{ clientsGroupBy(by: [notes]) { notes } }',
    ]
    for (const text of sums) {
      const { data, errors } = await world.graphql(as, text)
      expect([text, data ?? null, errors?.[0]?.extensions.code]).toEqual([text, null, 'BAD_USER_INPUT'])
    }
    for (const figure of ['FLOOR_RENT', 'totalRent', 'DEPOSIT'])
      expect(codeOf(await ask(as, { figures: [figure] }, WITHOUT_PEOPLE))).toBe('BAD_USER_INPUT')
  },
)

test('[O06] finance adds up what is paid, not what was agreed', async () => {
  const { errors } = await ask('finance', { figures: ['SIGNED_AMOUNT'] }, WITHOUT_PEOPLE)
  expect(errors?.[0]?.extensions.code).toMatch(/^(FORBIDDEN|BAD_USER_INPUT)$/)
})
