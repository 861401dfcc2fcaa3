/** A list that was exported is understood by the import: unchanged it changes nothing, and changed it changes that. */
import { csvOf, takeOut } from '../export/kit.ts'
import { createTestApp, type TestApp } from '../kit/app.ts'
import { CLIENTS, CONTRACTS, DEPARTMENTS, employeeOf, id, type Person } from '../kit/world.ts'
import { counts, faults, type Report, tableSizes } from './kit.ts'

let world: TestApp
beforeAll(async () => {
  world = await createTestApp()
  const { pool } = world.database
  // What is hard to find again: names that several bear, a brand that came from no source, texts that look like formulas.
  await pool.query('INSERT INTO Client SET ?', [
    { id: id('cl', 50), departmentId: DEPARTMENTS.A, code: 'K50', name: '客戶1', notes: '=一\n"二",三' },
  ])
  await pool.query('INSERT INTO Brand SET ?', [
    { id: id('br', 50), departmentId: DEPARTMENTS.A, clientId: id('cl', 50), name: '+品牌', storeCount: 12 },
  ])
  await pool.query('INSERT INTO Contact SET ?', [
    {
      id: id('co', 50),
      departmentId: DEPARTMENTS.A,
      clientId: id('cl', 50),
      name: '聯絡人1',
      mobile: '+86 138 0000 0000',
    },
  ])
  await pool.query('UPDATE Contract SET signedAt = ?, taxRate = 9, escalationPercent = 2.5 WHERE id = ?', [
    '2025-12-01 02:03:04.567',
    CONTRACTS.signedOfSpeA,
  ])
  await pool.query('INSERT INTO AttendanceRecord SET ?', [
    {
      id: id('at', 50),
      departmentId: DEPARTMENTS.A,
      employeeId: employeeOf('speA'),
      day: '2026-03-02',
      kind: 'LATE',
      minutes: 12,
      note: '堵車',
    },
  ])
})
afterAll(() => world.close())

async function bring(as: Person, kind: string, body: BodyInit, query = ''): Promise<Report> {
  const response = await world.fetch(`/import/${kind}?dryRun=false${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await world.token(as)}`, 'accept-language': 'en' },
    body,
  })
  if (response.status !== 200) throw new Error(await response.text())
  return (await response.json()) as Report
}

const KINDS: [kind: string, list: string, as: Person][] = [
  ['clients', 'clients', 'manA'],
  ['clients', 'clients', 'speA'],
  ['brands', 'brands', 'manA'],
  ['contacts', 'contacts', 'manA'],
  ['properties', 'properties', 'manA'],
  ['units', 'units', 'manA'],
  ['contracts', 'contracts', 'manA'],
  ['attendance', 'attendanceRecords', 'hr'],
]

describe.each(KINDS)('[L01] %s, of the list %s, by %s', (kind, list, as) => {
  test.each([
    ['csv', 'WORDS', 'zh-Hans'],
    ['xlsx', 'WORDS', 'zh-Hant'],
    ['xlsx', 'WORDS', 'en'],
    ['csv', 'CODES', 'en'],
  ])('taken out as %s in %s of %s and brought in again: unchanged', async (format, style, language) => {
    const file = await takeOut(world, as, `${list}.${format}`, { style }, { language })
    const rows = Number(file.headers.get('x-total-rows'))
    expect(rows).toBeGreaterThan(0)
    const bytes = await file.arrayBuffer()
    const before = await tableSizes(world)
    const report = await bring(as, kind, bytes)
    expect([report.problems, counts(report)]).toEqual([[], [0, 0, rows, 0]])
    expect(await tableSizes(world)).toEqual(before)
  })
})

describe('what was changed in the file', () => {
  const edited = async (change: (text: string) => string) => {
    const wish = { where: { id: { equals: CLIENTS.ofSpeA } }, fields: ['id', 'version', 'name', 'city'] }
    return change(await (await takeOut(world, 'manA', 'clients.csv', wish)).text())
  }
  const client = async () =>
    (
      (await world.database.pool.query('SELECT name, city, version FROM Client WHERE id = ?', [CLIENTS.ofSpeA]))[0] as {
        name: string
        city: string
        version: number
      }[]
    )[0]!

  test('is changed in the record, its name too, since the id says which it is', async () => {
    const { version } = await client()
    const report = await bring('manA', 'clients', await edited((text) => text.replace('客戶1', '新名')))
    expect(counts(report)).toEqual([0, 1, 0, 0])
    expect(await client()).toEqual({ name: '新名', city: '上海', version: version + 1 })
  })

  test('[X01] is refused where somebody changed the record meanwhile; what says the same is not', async () => {
    const stale = await edited((text) => text.replace('上海', '北京'))
    const same = await edited((text) => text)
    await world.database.pool.query("UPDATE Client SET name = '他改的', version = version + 1 WHERE id = ?", [
      CLIENTS.ofSpeA,
    ])
    expect(faults(await bring('manA', 'clients', stale))).toEqual([[2, 'Version', 'IMPORT_STALE']])
    expect(await client()).toMatchObject({ name: '他改的', city: '上海' })
    await world.database.pool.query("UPDATE Client SET name = '新名' WHERE id = ?", [CLIENTS.ofSpeA])
    expect(counts(await bring('manA', 'clients', same))).toEqual([0, 0, 1, 0])
  })

  test('is refused for records that are not there, not one’s own, or named twice', async () => {
    const csv = `id,city\n${id('cl', 2)},廣州\n${id('cl', 3)},廣州\nnonsense,廣州\n${id('cl', 1)},廣州\n${id('cl', 1)},深圳\n`
    expect(faults(await bring('speA', 'clients', csv))).toEqual([
      [2, null, 'IMPORT_NOT_YOURS'],
      [3, 'id', 'IMPORT_UNKNOWN'],
      [4, 'id', 'IMPORT_UNKNOWN'],
      [6, null, 'IMPORT_REPEATED'],
    ])
    expect((await client()).city).toBe('廣州')
  })
})

test('[R02] a list of colleagues’ clients comes back without what is withheld, and stays as it is', async () => {
  const { rows } = await csvOf(await takeOut(world, 'speA', 'clients.csv', { fields: ['code', 'name', 'notes'] }))
  const csv = `code,name,notes\n${rows.map((row) => [row['Client code'] ?? row.Code, row.Name, row['Confidential notes']].join()).join('\n')}\n`
  const report = await bring('speA', 'clients', csv)
  expect(faults(report)).toEqual([])
})
