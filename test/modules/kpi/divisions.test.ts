/** Figures by project, channel, trade, grade, day and week; targets beside what was reached (R7.1, R1.1; domain §7). */
import { biOf } from '../../access/actors.ts'
import { faults, importCsv } from '../../import/kit.ts'
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { CLIENTS, DEALS, employeeOf, id, type Person, PROJECTS, PROPERTIES } from '../../kit/world.ts'
import { codeOf, faultsOf } from '../../writer/kit.ts'
import { mutations } from '../mutate.ts'
import { contractId, fillGolden, golden } from './kit.ts'

let world: TestApp
const mutate = mutations(() => world)
const OTHER_PROJECT = id('lp', 4)
beforeAll(async () => {
  world = await createTestApp()
})
afterAll(() => world.close())

const sql = (text: string, values: unknown[] = []) => world.database.pool.query(text, values)
type Who = Person | { token: string }

/** Rows of a question as `key…=value`, in their order. */
async function told(as: Who, input: Record<string, unknown>, keys: string[], figures = ['SIGNED_AREA']) {
  const text = `query ($input: KpiInput!) { kpi(input: $input) { rows { figure ${keys.join(' ')} value } } }`
  const { data, errors } = await world.graphql(as, text, {
    input: { figures, from: '2026-01-01', to: '2026-03-31', ...input },
  })
  if (errors) return errors[0]!.extensions.code
  return data.kpi.rows
    .map((row: Record<string, string | null>) => `${keys.map((key) => row[key]).join(' ')}=${row.value}`)
    .sort()
}

test('a draft takes its project from its deal, a later one from the contract before it [R3.1.2 api SPE]', async () => {
  const draft = { clientId: CLIENTS.ofSpeA, propertyId: PROPERTIES.A }
  const made = async (input: Record<string, unknown>) => {
    const answer = await mutate('speA', 'createContract', { ...draft, ...input }, 'id version project { id }')
    return answer.errors ? faultsOf(answer) : answer.data.createContract
  }
  const first = await made({ dealId: DEALS.ofSpeA })
  expect(first.project).toEqual({ id: PROJECTS.A })
  expect(await made({ dealId: DEALS.ofSpeA, projectId: OTHER_PROJECT })).toEqual(['input.projectId OTHER_PROJECT'])
  expect(await made({ projectId: PROJECTS.B })).toEqual(['input.projectId REFERENCE'])
  expect((await made({ projectId: OTHER_PROJECT })).project).toEqual({ id: OTHER_PROJECT })
  expect((await made({ originalId: first.id, type: 'SUPPLEMENT' })).project).toEqual({ id: PROJECTS.A })
  // The trail tells of it as of everything else that the record holds.
  const { data } = await world.graphql('speA', `{ history(id: "${first.id}") { nodes { changes { field new } } } }`)
  expect(data.history.nodes[0].changes).toContainEqual({ field: 'projectId', new: PROJECTS.A })
  // The deal goes to another project, and its draft goes along when it is next touched.
  await sql('UPDATE Deal SET projectId = ? WHERE id = ?', [OTHER_PROJECT, DEALS.ofSpeA])
  const moved = await mutate(
    'speA',
    'updateContract',
    { id: first.id, version: first.version, title: '改' },
    'project { id }',
  )
  expect(moved.data.updateContract.project).toEqual({ id: OTHER_PROJECT })
})

test('a signed lease is imported with its project, where the file names one', async () => {
  const csv = '合同编号,招商项目编号,物业编号\nHT-IN-1,LP1,PA\nHT-IN-2,,PA\nHT-IN-3,LP9,PA\nHT-IN-4,LP2,PA'
  const report = await importCsv(world, 'manA', 'contracts', csv)
  expect(faults(report).filter(([, column]) => column === '招商项目编号')).toEqual([
    [4, '招商项目编号', 'IMPORT_UNKNOWN'],
    [5, '招商项目编号', 'IMPORT_UNKNOWN'],
  ])
  const text = '{ contracts(where: { number: { startsWith: "HT-IN" } }) { nodes { number project { code } } } }'
  const { data } = await world.graphql('manA', text)
  expect(data.contracts.nodes).toHaveLength(2)
  expect(data.contracts.nodes).toContainEqual({ number: 'HT-IN-1', project: { code: 'LP1' } })
})

describe('the worked example, divided', () => {
  beforeAll(async () => {
    await fillGolden(world)
    const set = (names: string[], values: Record<string, unknown>) =>
      sql('UPDATE Contract SET ? WHERE id IN (?)', [values, names.map(contractId)])
    await set(['C1', 'C2'], { projectId: PROJECTS.A })
    await set(['C4', 'C5', 'C6'], { projectId: OTHER_PROJECT })
    await set(['C2'], { clientId: CLIENTS.ofSpeA2, brandId: id('br', 2) })
    await sql("UPDATE Brand SET format = 'FASHION' WHERE id = ?", [id('br', 2)])
  })

  test('by project, of which closed months keep what they were counted for [R7.1 api MAN]', async () => {
    const whole = await told('manA', {}, ['projectId'])
    const area = (row: string) => Number(row.split('=')[1])
    const total = golden.expect.find(({ period }) => period === '2026-Q1')!.signedArea
    expect(whole.reduce((sum: number, row: string) => sum + area(row), 0)).toBe(Number(total))
    const by = { by: ['PROJECT', 'MONTH'] }
    const before = await told('manA', by, ['period', 'projectId', 'project'])
    expect(before).toContain(`2026-01 ${PROJECTS.A} 招商項目1=100.00`)
    await world.graphql('manA', 'mutation { createKpiSnapshot(input: { month: "2026-01-01" }) { id } }')
    expect(await told('manA', by, ['period', 'projectId', 'project'])).toEqual(before)
    await sql('UPDATE Contract SET projectId = ? WHERE id = ?', [OTHER_PROJECT, contractId('C1')])
    const after = await told('manA', by, ['period', 'projectId'])
    expect(after).toContain(`2026-01 ${PROJECTS.A}=100.00`)
    // What is corrected later counts in the first open month: away from the one, to the other.
    const february = (rows: string[], project: string | null) =>
      area(rows.find((row) => row.startsWith(`2026-02 ${project}`)) ?? '=0')
    const earlier = await told('manA', by, ['period', 'projectId'])
    expect(february(after, PROJECTS.A)).toBe(february(before, PROJECTS.A) - 100)
    expect(earlier).toEqual(after)
    await sql('UPDATE Contract SET projectId = ? WHERE id = ?', [PROJECTS.A, contractId('C1')])
    expect(await told('manA', by, ['period', 'projectId', 'project'])).toEqual(before)
  })

  test('only of some projects, of none, and opened to those contracts [R7.1 api MAN]', async () => {
    const records = async (input: Record<string, unknown>) => {
      const text = 'query ($input: KpiRecordsInput!) { kpiContracts(input: $input) { nodes { number } } }'
      const of = { figure: 'SIGNED_AREA', from: '2026-01-01', to: '2026-03-31', ...input }
      const { data } = await world.graphql('manA', text, { input: of })
      return data.kpiContracts.nodes.map(({ number }: { number: string }) => number).sort()
    }
    expect(await records({ projectIds: [PROJECTS.A] })).toEqual(['C1', 'C2'])
    expect(await records({ projectIds: [null] })).not.toContain('C1')
    expect((await records({ projectIds: [PROJECTS.A, null] })).slice(0, 2)).toEqual(['C1', 'C2'])
    expect(await records({ projectIds: [] })).toEqual([])
    expect(await told('manA', { projectIds: [PROJECTS.A], by: ['MONTH'] }, ['period'])).toEqual([
      '2026-01=100.00',
      ...(await told('manA', { projectIds: [PROJECTS.A], from: '2026-02-01', by: ['MONTH'] }, ['period'])),
    ])
  })

  test('by trade of the brand, channel and grade of the client, day and week [R7.1 api MAN]', async () => {
    expect((await told('manA', { by: ['FORMAT'] }, ['format'])).map((row: string) => row.split('=')[0])).toEqual([
      'FASHION',
    ])
    await sql("UPDATE Brand SET format = 'SPORTS' WHERE id = ?", [id('br', 2)])
    expect(await told('manA', { by: ['FORMAT'] }, ['format'])).toHaveLength(2)
    expect((await told('manA', { by: ['CHANNEL'] }, ['channel']))[0]).toMatch(/^展會=/)
    const days = await told('manA', { by: ['DAY'], from: '2026-01-10', to: '2026-01-20' }, ['period'])
    expect(days).toHaveLength(11)
    const signedOn = days.find((row: string) => row.endsWith('=100.00')).split('=')[0]
    const [week] = (await told('manA', { by: ['WEEK'], from: signedOn, to: signedOn }, ['period'])) as string[]
    expect(week).toBe('2026-W03=100.00')
    const weeks = (await told('manA', { by: ['WEEK'], from: '2025-12-29', to: '2026-01-05' }, ['period'])) as string[]
    expect(weeks.map((row) => row.split('=')[0])).toEqual(['2026-W01', '2026-W02'])
  })

  test('a client that is graded anew keeps the grade with which it was counted [R7.1 api MAN]', async () => {
    const by = { by: ['GRADE', 'MONTH'], to: '2026-02-28' }
    const before = await told('manA', by, ['period', 'grade'])
    expect(before).toContain('2026-01 A=100.00')
    await sql("UPDATE Client SET grade = 'D' WHERE id = ?", [CLIENTS.ofSpeA])
    const after = (await told('manA', by, ['period', 'grade'])) as string[]
    expect(after.filter((row) => row.startsWith('2026-01'))).toEqual(['2026-01 A=100.00'])
    expect(after.some((row) => row.startsWith('2026-02 D'))).toBe(true)
    await sql("UPDATE Client SET grade = 'A' WHERE id = ?", [CLIENTS.ofSpeA])
  })

  test('what would tell of a single contract is refused [R7.1 api BI SPE]', async () => {
    const bi = (await biOf(world)).as as { token: string }
    for (const by of [['PROJECT', 'MONTH'], ['FORMAT'], ['GRADE', 'QUARTER']])
      expect(Array.isArray(await told(bi, { by }, []))).toBe(true)
    expect(Array.isArray(await told(bi, { by: ['PROJECT'] }, [], ['SIGNED_AMOUNT']))).toBe(true)
    expect(await told(bi, { by: ['FORMAT'] }, [], ['SIGNED_AMOUNT'])).toBe('FORBIDDEN')
    expect(await told(bi, { grades: ['A'] }, [], ['FIRST_YEAR_RENT'])).toBe('FORBIDDEN')
    for (const by of ['DAY', 'WEEK', 'CHANNEL', 'EVENT', 'EMPLOYEE'])
      expect(await told(bi, { by: [by] }, [])).toBe('BAD_USER_INPUT')
    for (const input of [{ by: ['PROJECT'] }, { projectIds: [PROJECTS.A] }, { by: ['FORMAT'] }, { formats: ['OTHER'] }])
      expect(await told('speA', input, [])).toBe('FORBIDDEN')
    expect(await told('speA', { by: ['DAY'], to: '2026-01-31' }, [])).toBe('BAD_USER_INPUT')
    const own = await told('speA', { by: ['EMPLOYEE', 'PROJECT', 'WEEK'] }, ['employeeId'])
    expect(own.every((row: string) => row.startsWith(employeeOf('speA')))).toBe(true)
    const rate = await told('manA', { by: ['PROJECT'] }, [], ['LEASED_RATE'])
    expect(rate).toBe('BAD_USER_INPUT')
  })

  describe('targets', () => {
    const COMPLETIONS = `query ($input: KpiCompletionInput!) { kpiCompletions(input: $input) {
      figure unit target actual completion employeeId projectId } }`
    const set = (more: Record<string, unknown>) =>
      mutate('manA', 'createTarget', { period: 'QUARTER', startDate: '2026-01-01', ...more }, 'id')
    const read = async (as: Who, text = COMPLETIONS) => {
      const { data, errors } = await world.graphql(as, text, {
        input: { period: 'QUARTER', startDate: '2026-01-01' },
      })
      expect(errors).toBeUndefined()
      return data.kpiCompletions as Record<string, string | null>[]
    }
    const short = (rows: Record<string, string | null>[]) =>
      rows.map(({ figure, target, actual, completion }) => `${figure} ${actual}/${target}=${completion}`)

    beforeAll(async () => {
      const quarter = golden.expect.find(({ period }) => period === '2026-Q1')!
      expect(quarter).toMatchObject({ signedProjects: '4', signedArea: '470.00' })
      await set({ kpi: 'SIGNED_AREA', value: '940' })
      await set({ kpi: 'SIGNED_PROJECTS', value: '3' })
      await set({ kpi: 'NEW_CLIENTS', value: '0' })
      await set({ kpi: 'SIGNED_AREA', value: '100', employeeId: employeeOf('speA') })
      await set({ kpi: 'SIGNED_AREA', value: '100', employeeId: employeeOf('speA2') })
      await set({ kpi: 'OCCUPANCY', value: '95', employeeId: employeeOf('speA2') })
      await set({ kpi: 'SIGNED_AREA', value: '200', projectId: PROJECTS.A })
    })

    test('a target is that of the department, a person or a project [R1.1 api MAN]', async () => {
      const both = { kpi: 'SIGNED_AREA', value: '1', employeeId: employeeOf('speA'), projectId: PROJECTS.A }
      expect(faultsOf(await set(both))).toEqual(['input.projectId TARGET_OF_ONE'])
      expect(codeOf(await set({ kpi: 'SIGNED_AREA', value: '5', projectId: PROJECTS.A }))).toBe('BAD_USER_INPUT')
    })

    test('the manager reads each target, what was reached and the completion [R1.1 api MAN LEA]', async () => {
      for (const person of ['manA', 'leader'] as const) {
        const rows = await read(person)
        const mine = (key: string | null) =>
          rows.filter(({ employeeId, projectId }) => (employeeId ?? projectId) === key)
        expect(short(mine(null)).sort()).toEqual([
          'NEW_CLIENTS 0/0.00=null',
          'SIGNED_AREA 470.00/940.00=50.00',
          'SIGNED_PROJECTS 4/3.00=133.33',
        ])
        // 100 and 60 % of 250 and 20: the worked example's own.
        expect(short(mine(employeeOf('speA')))).toEqual(['SIGNED_AREA 270.00/100.00=270.00'])
        expect(short(mine(employeeOf('speA2'))).at(-1)).toBe('OCCUPANCY_RATE null/95.00=null')
        const [project] = (await told('manA', { projectIds: [PROJECTS.A] }, [])) as string[]
        expect(mine(PROJECTS.A)[0]).toMatchObject({ actual: project!.slice(1), unit: '㎡' })
      }
    })

    test('a specialist reads the department’s completion and his own, BI no person’s [R1.1 api SPE BI]', async () => {
      const rows = await read('speA')
      expect(new Set(rows.map(({ employeeId }) => employeeId))).toEqual(new Set([null, employeeOf('speA')]))
      expect(short(rows)).toContain('SIGNED_AREA 470.00/940.00=50.00')
      // A project's total is not his to read, its target is.
      expect(rows.find(({ projectId }) => projectId)).toMatchObject({
        target: '200.00',
        actual: null,
        completion: null,
      })
      const bi = (await biOf(world)).as as { token: string }
      const found = await read(bi, COMPLETIONS.replace('employeeId', ''))
      expect(found).toHaveLength(4)
      expect(short(found)).toContain('SIGNED_PROJECTS 4/3.00=133.33')
    })

    test('whoever has no figures has no completion, and another department’s are not there [R1.1 api HR]', async () => {
      expect(codeOf(await world.graphql('hr', '{ kpiCompletions { figure } }'))).toBe('BAD_USER_INPUT')
      expect(await read('manB')).toEqual([])
      const input = { period: 'QUARTER', startDate: '2026-02-01' }
      expect(faultsOf(await world.graphql('manA', COMPLETIONS, { input }))).toEqual(['input.startDate PERIOD_START'])
      world.statements()
      await read('manA')
      const few = world.statements().length
      await set({ kpi: 'SIGNED_PROJECTS', value: '3', employeeId: employeeOf('speA') })
      await set({ kpi: 'SIGNED_PROJECTS', value: '3', employeeId: employeeOf('speA2') })
      world.statements()
      await read('manA')
      expect(world.statements().length).toBe(few + 1)
    })
  })
})
