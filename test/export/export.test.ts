/** Lists as files: what stands in them, for whom, and what the trail says of it. */
import { LIMITS } from '../../server/src/limits.ts'
import { biOf, partnerOf } from '../access/actors.ts'
import { createTestApp, type TestApp } from '../kit/app.ts'
import { CLIENTS, DEPARTMENTS, employeeOf, id, UNITS } from '../kit/world.ts'
import { csvOf, refusalOf, sheetOf, takeOut, textOf, written } from './kit.ts'

let world: TestApp
beforeAll(async () => {
  world = await createTestApp()
})
afterAll(() => world.close())

const sql = async (text: string, ...values: unknown[]) =>
  (await world.database.pool.query(text, values))[0] as Record<string, unknown>[]

/** What people type into names, and what a list of abuse holds. */
const NASTY = [
  '=1+1',
  '+86 21 5555',
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  "'=already quoted",
  '=HYPERLINK("http://x.example","甲, 乙")',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '甲;=2+2',
  '一_x0041_二 & "三"',
  '𠮷野家 👩‍🍳 é',
]
const BLANK_FIRST = ['\t=1', '\r=1', '  =1+1', '　=1', ' leading']

describe('[L01 I02] cells that a program could take for something else', () => {
  beforeAll(async () => {
    // Such as no form lets in stand in the database all the same: it may be older than the form.
    for (const [n, name] of [...NASTY, ...BLANK_FIRST].entries())
      await world.database.pool.query('INSERT INTO Client SET ?', [
        { id: id('cl', 100 + n), departmentId: DEPARTMENTS.A, code: `X${100 + n}`, name, notes: `${name}\n=二` },
      ])
  })
  afterAll(() => world.database.pool.query("DELETE FROM Client WHERE code LIKE 'X%'"))
  const wish = { where: { code: { startsWith: 'X' } }, orderBy: [{ field: 'code' }], fields: ['name', 'notes'] }

  test('none begins like a formula in CSV, and each comes back as it was', async () => {
    const response = await takeOut(world, 'manA', 'clients.csv', wish)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; /)
    const text = await textOf(response)
    const { rows } = await csvOf(new Response(`\ufeff${text}`, { headers: { 'content-type': 'text/csv' } }))
    const names = rows.map((row) => row.Name!)
    expect(names.filter((name) => /^\s*[=+\-@＝＋－＠]/.test(name) || /^\s/.test(name))).toEqual([])
    expect(written(rows).map((row) => row.Name)).toEqual([...NASTY, ...BLANK_FIRST])
    expect(written(rows).map((row) => row['Confidential notes'])).toEqual(
      [...NASTY, ...BLANK_FIRST].map((name) => `${name}\n=二`),
    )
    // Neither does what another separator would make a cell of its own.
    for (const line of text.split('\r\n')) expect(line.replace(/"(?:[^"]|"")*"/g, '')).not.toMatch(/[;\t]\s*[=+\-@]/)
  })

  test('in a workbook they are texts, marked as such, and nothing of them is markup', async () => {
    const response = await takeOut(world, 'manA', 'clients.xlsx', wish)
    const { rows } = await sheetOf(response)
    const expected = [...NASTY, ...BLANK_FIRST].map((name) => (name.startsWith("'=") ? `'${name}` : name))
    expect(rows.map((row) => row.Name)).toEqual(expected)
    expect(written(rows).map((row) => row.Name)).toEqual([...NASTY, ...BLANK_FIRST])
  })
})

describe('what stands in a cell', () => {
  const fields = ['number', 'state', 'imported', 'owner', 'client', 'units', 'deposit', 'rentCommencement', 'signedAt']
  const where = { id: { equals: id('ct', 2) } }

  test.each([
    ['zh-Hans', '合同编号', ['HT2', '履行中', '否', '員工speA', '客戶1', 'L1-01 100.00']],
    ['zh-Hant', '合同編號', ['HT2', '履行中', '否', '員工speA', '客戶1', 'L1-01 100.00']],
    ['en', 'Contract number', ['HT2', 'In force', 'No', '員工speA', '客戶1', 'L1-01 100.00']],
  ])('words of %s, exact amounts, days and the department’s clock', async (language, header, words) => {
    const { columns, rows } = await csvOf(
      await takeOut(world, 'manA', 'contracts.csv', { where, fields }, { language }),
    )
    expect(columns[0]).toBe(header)
    expect(columns).toHaveLength(fields.length)
    expect(Object.values(rows[0]!)).toEqual([...words, '50002.00', '2026-01-01', '2025-12-01 10:00:00'])
  })

  test('codes for programs: names and values of the API', async () => {
    const { rows } = await csvOf(
      await takeOut(world, 'manA', 'contracts.csv', { where, fields: [...fields, 'ownerId'], style: 'CODES' }),
    )
    expect(rows).toEqual([
      {
        number: 'HT2',
        state: 'IN_FORCE',
        imported: 'false',
        owner: '員工speA',
        client: '客戶1',
        units: '[{"unit":"L1-01","area":"100.00"}]',
        deposit: '50002.00',
        rentCommencement: '2026-01-01',
        signedAt: '2025-12-01T02:00:00.000Z',
        ownerId: employeeOf('speA'),
      },
    ])
  })

  test('a workbook has numbers and days, and more digits than it can count as text', async () => {
    await sql("UPDATE Contract SET totalRent = '12345678901234.56', taxRate = 9 WHERE id = ?", id('ct', 2))
    const wish = { where, fields: ['deposit', 'rentCommencement', 'signedAt', 'totalRent'] }
    const bytes = new Uint8Array(await (await takeOut(world, 'manA', 'contracts.xlsx', wish)).arrayBuffer())
    const { rows } = await sheetOf(await takeOut(world, 'manA', 'contracts.xlsx', wish))
    expect(Object.values(rows[0]!)).toEqual(['50002.00', '2026-01-01', '2025-12-01 10:00:00', '12345678901234.56'])
    expect(String.fromCharCode(...bytes.slice(0, 2))).toBe('PK')
  })

  test('numbers stay numbers below zero', async () => {
    await sql("UPDATE Contract SET netEffectiveRent = '-12.50' WHERE id = ?", id('ct', 2))
    const { rows } = await csvOf(await takeOut(world, 'manA', 'contracts.csv', { where, fields: ['netEffectiveRent'] }))
    expect(Object.values(rows[0]!)).toEqual(['-12.50'])
  })

  test('without named fields all that the role reads, the record’s own first', async () => {
    const { columns } = await csvOf(await takeOut(world, 'manA', 'clients.csv', {}, { language: 'zh-Hans' }))
    expect(columns.slice(0, 2)).toEqual(['客户编号', '客户名称'])
    expect(columns).not.toContain('notes')
    expect(columns.at(-1)).toBe('版本')
  })

  test('the file is named in the reader’s language', async () => {
    const response = await takeOut(world, 'manA', 'clients.xlsx', {}, { language: 'zh-Hant' })
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="clients-\d{4}-\d\d-\d\d\.xlsx"; filename\*=UTF-8''%E5%AE%A2%E6%88%B6%20/,
    )
    expect(response.headers.get('x-total-rows')).toBe('3')
  })
})

describe('[L02 R02] the list of the caller', () => {
  const names = async (...asked: Parameters<typeof takeOut> extends [unknown, ...infer Rest] ? Rest : never) =>
    (await csvOf(await takeOut(world, ...asked))).rows.map((row) => row.Name)

  test('filter, search, order and columns are those of the list', async () => {
    expect(await names('manA', 'clients.csv', { orderBy: [{ field: 'code', direction: 'DESC' }] })).toEqual([
      '客戶4',
      '客戶2',
      '客戶1',
    ])
    expect(await names('manA', 'clients.csv', { where: { search: 'K2' } })).toEqual(['客戶2'])
    expect(
      await names('manA', 'clients.csv', { where: { contacts: { some: { name: { equals: '聯絡人1' } } } } }),
    ).toEqual(['客戶1'])
    expect(await names('manB', 'clients.csv')).toEqual(['客戶3'])
  })

  test('a GET asks the same', async () => {
    const wish = { where: { grade: { equals: 'B' } }, fields: 'name,grade', style: 'CODES' }
    const { columns, rows } = await csvOf(await takeOut(world, 'manA', 'clients.csv', wish, { method: 'GET' }))
    expect([columns, rows]).toEqual([['name', 'grade'], [{ name: '客戶2', grade: 'B' }]])
  })

  test('[F01] what is withheld is empty, and said to be', async () => {
    const wish = { fields: ['name', 'notes'], orderBy: [{ field: 'code' }] }
    const { rows } = await csvOf(await takeOut(world, 'speA', 'clients.csv', wish))
    expect(rows).toEqual([
      { Name: '客戶1', 'Confidential notes': '機密1', 'Withheld fields': '' },
      { Name: '客戶2', 'Confidential notes': '', 'Withheld fields': 'Confidential notes' },
      { Name: '客戶4', 'Confidential notes': '', 'Withheld fields': 'Confidential notes' },
    ])
  })

  test('[O01] a condition on what is withheld counts only within reach', async () => {
    expect(await names('speA', 'clients.csv', { where: { notes: { startsWith: '機密' } } })).toEqual(['客戶1'])
  })

  test('portals and BI get what they list', async () => {
    const partner = (await partnerOf(world, CLIENTS.ofSpeA)).as as { token: string }
    const bi = (await biOf(world)).as as { token: string }
    const codes = async (as: { token: string }) =>
      (await csvOf(await takeOut(world, as, 'units.csv', { style: 'CODES', fields: ['code'] }))).rows
        .map(({ code }) => code)
        .sort()
    expect(await codes(partner)).toEqual(['L1-01', 'L1-02'])
    expect(await codes(bi)).toEqual(['L1-01', 'L1-02', 'L1-03'])
    expect(await names(partner, 'clients.csv')).toEqual(['客戶1'])
    expect(await refusalOf(await takeOut(world, bi, 'clients.csv'))).toEqual([404, 'NOT_FOUND'])
  })

  test.each<[string, string, object, unknown[]]>([
    ['no such list', 'clientz.csv', {}, [404, 'NOT_FOUND']],
    ['a list that the role has not', 'accounts.csv', {}, [404, 'NOT_FOUND']],
    ['a list inside a record', 'rentSteps.csv', {}, [404, 'NOT_FOUND']],
    ['no such format', 'clients.pdf', {}, [404, 'NOT_FOUND']],
    [
      '[O01] a field that the role has not',
      'units.csv',
      { where: { floorRent: { gt: '1' } } },
      [400, 'BAD_USER_INPUT', 'where INVALID'],
    ],
    [
      '[O02] the same over a relation',
      'contracts.csv',
      { where: { property: { units: { some: { floorRent: { gt: '1' } } } } } },
      [400, 'BAD_USER_INPUT', 'where.property.units.some INVALID'],
    ],
    [
      '[O03] an order by a withheld field',
      'clients.csv',
      { orderBy: [{ field: 'notes' }] },
      [400, 'BAD_USER_INPUT', 'orderBy.0.field INVALID'],
    ],
    [
      '[F01] a column that the role has not',
      'units.csv',
      { fields: ['code', 'floorRent'] },
      [400, 'BAD_USER_INPUT', 'fields.1 INVALID'],
    ],
    [
      'a list of records as a column',
      'clients.csv',
      { fields: ['contacts'] },
      [400, 'BAD_USER_INPUT', 'fields.0 INVALID'],
    ],
    ['no columns at all', 'clients.csv', { fields: [] }, [400, 'BAD_USER_INPUT', 'fields EMPTY']],
    ['no such argument', 'clients.csv', { limit: 5 }, [400, 'BAD_USER_INPUT', 'limit INVALID']],
    ['no such style', 'clients.csv', { style: 'BOTH' }, [400, 'BAD_USER_INPUT', 'style INVALID_CHOICE']],
    [
      'a value of another kind',
      'clients.csv',
      { where: { createdAt: { gt: 'now' } } },
      [400, 'BAD_USER_INPUT', 'where.createdAt.gt INVALID'],
    ],
    [
      'too many conditions',
      'clients.csv',
      { where: { OR: Array.from({ length: 101 }, () => ({ code: { equals: 'x' } })) } },
      [400, 'LIMIT_EXCEEDED', 'where FILTER_SIZE'],
    ],
    [
      '[I01] SQL in every text',
      'clients.csv',
      { where: { name: { contains: "' OR 1=1 -- " } }, orderBy: [{ field: 'id; DROP' }] },
      [400, 'BAD_USER_INPUT', 'orderBy.0.field INVALID'],
    ],
  ])('refused: %s', async (_, file, wish, expected) => {
    const response = await takeOut(world, 'speA', file, wish)
    expect(await refusalOf(response)).toEqual(expected)
  })

  test('refused: nobody, half a JSON, and brackets without end', async () => {
    expect(await refusalOf(await takeOut(world, null, 'clients.csv'))).toEqual([401, 'UNAUTHENTICATED'])
    const post = async (body: string) =>
      refusalOf(
        await world.fetch('/export/clients.csv', {
          method: 'POST',
          headers: { authorization: `Bearer ${await world.token('manA')}` },
          body,
        }),
      )
    expect(await post('{"where":')).toEqual([400, 'BAD_USER_INPUT', ' JSON'])
    expect(await post('[]')).toEqual([400, 'BAD_USER_INPUT', ' JSON'])
    expect((await post(`{"where":${'{"AND":['.repeat(5_000)}`)).slice(0, 2)).toEqual([400, 'LIMIT_EXCEEDED'])
    expect((await post(`{"where":"${'x'.repeat(300_000)}"}`)).slice(0, 2)).toEqual([400, 'LIMIT_EXCEEDED'])
  })

  test('no machine part tells a machine what it may not know of the schema', async () => {
    const partner = (await partnerOf(world, CLIENTS.ofSpeA)).as as { token: string }
    const response = await takeOut(world, partner, 'units.csv', { where: { askingRents: { gt: '1' } } })
    expect(await response.text()).not.toContain('Did you mean')
  })
})

describe('[L02] the trail', () => {
  test('who took what, of which type, how many; the administrator sees no values', async () => {
    const since = String((await sql('SELECT MAX(id) AS id FROM AuditEntry'))[0]!.id)
    const wish = { where: { name: { contains: '客戶' } }, fields: ['name'], orderBy: [{ field: 'name' }] }
    await csvOf(await takeOut(world, 'speA', 'clients.csv', wish))
    const entries = await sql('SELECT * FROM AuditEntry WHERE id > ?', since)
    expect(entries).toEqual([
      expect.objectContaining({
        action: 'EXPORT',
        recordType: 'Client',
        recordId: expect.stringMatching(/^ex_[0-9A-Z]{26}$/),
        actorName: '員工speA',
        actorRole: 'SPE',
        departmentId: DEPARTMENTS.A,
      }),
    ])
    const { changes } = entries[0]!
    const told = (typeof changes === 'string' ? JSON.parse(changes) : changes) as { field: string; new: unknown }[]
    expect(Object.fromEntries(told.map((each) => [each.field, each.new]))).toEqual({
      format: 'csv',
      rows: 3,
      fields: ['name'],
      where: wish.where,
      orderBy: [{ field: 'name', direction: 'ASC' }],
    })
    const answer = await world.graphql(
      'admin',
      '{ auditEntries(where: { action: { equals: EXPORT } }, first: 1) { nodes { actorName action recordType } } }',
    )
    expect(answer.data.auditEntries.nodes).toEqual([{ actorName: '員工speA', action: 'EXPORT', recordType: 'Client' }])
    // Nothing has happened to a record, so nobody is told of an event.
    expect(await sql('SELECT 1 FROM OutboxEvent WHERE recordId = ?', entries[0]!.recordId)).toEqual([])
  })

  test('what is refused is no export', async () => {
    const count = async () => Number((await sql("SELECT COUNT(*) AS n FROM AuditEntry WHERE action = 'EXPORT'"))[0]!.n)
    const before = await count()
    await takeOut(world, 'speA', 'clients.csv', { where: { nowhere: {} } })
    await takeOut(world, null, 'clients.csv')
    expect(await count()).toBe(before)
  })
})

describe('[L02] limits', () => {
  beforeAll(async () => {
    await sql(
      `INSERT INTO Channel (id, departmentId, name, kind, updatedAt)
       SELECT CONCAT('ch_01TEST1', LPAD(seq, 19, '0')), ?, CONCAT('渠道', seq), 'EXPO', UTC_TIMESTAMP(3) FROM seq_1_to_2000`,
      DEPARTMENTS.A,
    )
  })
  const limits = LIMITS as { exportRows: number }
  const { exportRows } = limits
  afterEach(() => {
    limits.exportRows = exportRows
  })

  test('more records than an export holds are refused before it begins', async () => {
    limits.exportRows = 1_500
    expect(await refusalOf(await takeOut(world, 'manA', 'channels.csv'))).toEqual([
      400,
      'LIMIT_EXCEEDED',
      'where EXPORT_ROWS',
    ])
    const some = await takeOut(world, 'manA', 'channels.csv', { where: { name: { startsWith: '渠道1' } } })
    expect((await csvOf(some)).rows.length).toBe(1_111)
  })

  test('all blocks come, in their order, with a fixed number of statements a block', async () => {
    world.statements()
    const wish = { orderBy: [{ field: 'name', direction: 'DESC' }], fields: ['name'] }
    const { rows } = await csvOf(await takeOut(world, 'manA', 'channels.csv', wish))
    expect(rows).toHaveLength(2_001)
    const [found] = [
      await sql('SELECT name FROM Channel WHERE departmentId = ? ORDER BY name DESC, id DESC', DEPARTMENTS.A),
    ]
    expect(rows.map((row) => Object.values(row)[0])).toEqual(found.map(({ name }) => name))
    // The department's clock, the ids, five blocks.
    expect(world.statements().length).toBeLessThanOrEqual(2 + 5)
  })

  test('a download that is broken off is read no further', async () => {
    const response = await takeOut(world, 'manA', 'channels.csv')
    const reader = response.body!.getReader()
    await reader.read()
    await reader.read()
    world.statements()
    await reader.cancel()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(world.statements()).toEqual([])
    const gone = new AbortController()
    const other = await takeOut(world, 'manA', 'channels.csv', {}, { signal: gone.signal })
    const rest = other.body!.getReader()
    await rest.read()
    gone.abort()
    await expect(rest.read()).rejects.toThrow()
  })

  test('two at a time for one log-in; each place is free again whatever became of it', async () => {
    const open = await Promise.all([takeOut(world, 'manA', 'channels.csv'), takeOut(world, 'manA', 'channels.xlsx')])
    expect(await refusalOf(await takeOut(world, 'manA', 'channels.csv'))).toEqual([429, 'RATE_LIMITED'])
    expect((await takeOut(world, 'depA', 'channels.csv')).status).toBe(200)
    await open[0]!.body!.cancel()
    await open[1]!.arrayBuffer()
    for (let n = 0; n < 3; n += 1)
      expect((await csvOf(await takeOut(world, 'manA', 'channels.csv'))).rows.length).toBe(2_001)
  })

  test('what leaves the reach of the caller underway is left out; who is signed out gets no whole file', async () => {
    const response = await takeOut(world, 'manA', 'channels.csv', { orderBy: [{ field: 'id' }], fields: ['name'] })
    const reader = response.body!.getReader()
    await reader.read()
    await reader.read()
    await sql('UPDATE Channel SET departmentId = ? WHERE name = ?', DEPARTMENTS.B, '渠道1999')
    const decoder = new TextDecoder()
    let text = ''
    for (let part = await reader.read(); !part.done; part = await reader.read()) text += decoder.decode(part.value)
    expect(text).toContain('渠道1998')
    expect(text).not.toContain('渠道1999')

    const signedIn = await world.fetch('/auth/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: 'T002', password: 'correct horse 招商 1' }),
    })
    const { accessToken } = (await signedIn.json()) as { accessToken: string }
    const ending = await takeOut(world, { token: accessToken }, 'channels.csv')
    const rest = ending.body!.getReader()
    await rest.read()
    const cookie = signedIn.headers.getSetCookie()[0]!.split(';')[0]!
    const headers = { cookie, 'content-type': 'application/json' }
    await world.fetch('/auth/sign-out', { method: 'POST', headers, body: '{}' })
    await expect(rest.read().then(() => rest.read())).rejects.toThrow()
  })
})

test('a unit’s confidential rent is in the files of those who read it', async () => {
  const wish = { where: { id: { equals: UNITS.letA } }, fields: ['code', 'floorRent'], style: 'CODES' }
  for (const person of ['manA', 'finance', 'leader'] as const) {
    const { rows } = await csvOf(await takeOut(world, person, 'units.csv', wish))
    expect(rows).toEqual([{ code: 'L1-01', floorRent: '9.2500' }])
  }
})
