/** The import over the API: what is taken, what is refused and why, and that nothing is written twice or in half. */
import { createTestApp, type TestApp } from '../kit/app.ts'
import { DEPARTMENTS, employeeOf } from '../kit/world.ts'
import { askImport, counts, faults, importCsv, tableSizes } from './kit.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

const rowOf = async (sql: string, ...values: unknown[]) => {
  const [rows] = await app.database.pool.query(sql, values)
  // biome-ignore lint/suspicious/noExplicitAny: rows of any table.
  return (rows as any[])[0]
}

describe('clients', () => {
  const csv = '客户编号,客户名称,业态,投资规模,城市\nN1,新客户一,餐饮,"1,200,000.00",上海\nN2,新客户二,FASHION,,北京\n'

  test('headers and values in Chinese become records, with their trail [R3.2.1 api MAN] [R1.3 api MAN]', async () => {
    const report = await importCsv(app, 'manA', 'clients', csv)
    expect(counts(report)).toEqual([2, 0, 0, 0])
    const client = await rowOf("SELECT * FROM Client WHERE code = 'N1'")
    expect(client).toMatchObject({
      name: '新客户一',
      format: 'FOOD_AND_BEVERAGE',
      investmentScale: '1200000.00',
      departmentId: DEPARTMENTS.A,
      ownerId: null,
    })
    const entry = await rowOf('SELECT * FROM AuditEntry WHERE recordId = ?', client.id)
    expect(entry).toMatchObject({ action: 'CREATE', actorName: '員工manA', actorRole: 'MAN' })
  })

  test('the same file again changes nothing and writes nothing', async () => {
    const before = await tableSizes(app)
    expect(counts(await importCsv(app, 'manA', 'clients', csv))).toEqual([0, 0, 2, 0])
    expect(await tableSizes(app)).toEqual(before)
  })

  test('a changed row changes its record, an empty cell leaves it', async () => {
    const report = await importCsv(app, 'manA', 'clients', 'code,name,city\nN1,新客户一,\nN2,新客户二,广州\n')
    expect(counts(report)).toEqual([0, 1, 1, 0])
    expect(await rowOf("SELECT city, version FROM Client WHERE code = 'N1'")).toEqual({ city: '上海', version: 1 })
    expect(await rowOf("SELECT city, version FROM Client WHERE code = 'N2'")).toEqual({ city: '广州', version: 2 })
  })

  test('English and traditional headers, semicolons, tabs and a byte order mark are understood', async () => {
    const english = await importCsv(app, 'manA', 'clients', '\ufeffClient code;Client name\r\nN3;Three\r\n')
    const traditional = await importCsv(app, 'manA', 'clients', '客戶編號\t客戶名稱\nN4\t四\n')
    expect([counts(english), counts(traditional)]).toEqual([
      [1, 0, 0, 0],
      [1, 0, 0, 0],
    ])
  })

  test('columns are mapped by hand, and left out', async () => {
    const mapping = [
      { column: 'Nr', field: 'code' },
      { column: 'Firma', field: 'name' },
      { column: 'city', field: '' },
    ]
    await importCsv(app, 'manA', 'clients', 'Nr,Firma,city\nN5,Fünf,Köln\n', { mapping })
    expect(await rowOf("SELECT name, city FROM Client WHERE code = 'N5'")).toEqual({ name: 'Fünf', city: null })
  })

  test('every bad row is told by line, column and sentence, and the good ones are taken', async () => {
    const bad = [
      'code,name,format,investmentScale,creditStanding,website',
      'B1,好的,餐饮,1.00,50,https://example.com',
      'B2,,餐饮,,,',
      'B3,坏业态,馆子,,,',
      'B4,坏金额,,12.345,,',
      'B5,坏分数,,,101,',
      'B6,坏网址,,,,javascript:alert(1)',
      'B7,坏整数,,,五,',
      'B1,重复,,,,',
      'B8,少一格',
      `B9,${'长'.repeat(191)},,,,`,
    ]
    const report = await importCsv(app, 'manA', 'clients', bad.join('\n'))
    expect(counts(report)).toEqual([1, 0, 0, 9])
    expect(faults(report)).toEqual([
      [3, 'name', 'REQUIRED'],
      [4, 'format', 'INVALID_CHOICE'],
      [5, 'investmentScale', 'SCALE'],
      [6, 'creditStanding', 'MAX'],
      [7, 'website', 'URL'],
      [8, 'creditStanding', 'INVALID_INTEGER'],
      [9, null, 'IMPORT_REPEATED'],
      [10, null, 'CELL_COUNT'],
      [11, 'name', 'TOO_LONG'],
    ])
    expect(report.problems.find(({ line }) => line === 9)!.message).toBe('It is the same record as line 2.')
  })

  test('all or nothing: one bad row, and none is written', async () => {
    const before = await tableSizes(app)
    const mixed = 'code,name,website\nA1,一,\nA2,二,nowhere\n'
    const report = await importCsv(app, 'manA', 'clients', mixed, { mode: 'ALL_OR_NOTHING' })
    expect([report.state, ...counts(report)]).toEqual(['FAILED', 0, 0, 0, 1])
    expect(await tableSizes(app)).toEqual(before)
    const good = 'code,name,website\nA1,一,\nA2,二,https://example.com\n'
    expect(counts(await importCsv(app, 'manA', 'clients', good, { mode: 'ALL_OR_NOTHING' }))).toEqual([2, 0, 0, 0])
  })

  test.each(['GOOD_ROWS', 'ALL_OR_NOTHING'] as const)(
    'a dry run judges every row and writes nothing: %s',
    async (mode) => {
      const before = await tableSizes(app)
      const report = await importCsv(app, 'manA', 'clients', 'code,name,website\nD1,一,\nN1,改名,\nD2,二,x\n', {
        mode,
        dryRun: true,
      })
      expect(report.dryRun).toBe(true)
      expect(counts(report)).toEqual([1, 1, 0, 1])
      expect(await tableSizes(app)).toEqual(before)
    },
  )

  test('[L01 L03] a formula is refused with its line, and what an export made harmless is as it was', async () => {
    const cells = ['=1+1', '\'=HYPERLINK("x")', "'普通", '+86 21 5555', "''=quoted", '＝1+1']
    const csv = `code,name\n${cells.map((cell, n) => `F${n + 1},${cell}`).join('\n')}\n`
    const report = await importCsv(app, 'manA', 'clients', csv)
    expect(faults(report)).toEqual([
      [2, 'name', 'IMPORT_FORMULA'],
      [7, 'name', 'IMPORT_FORMULA'],
    ])
    const names = []
    for (const code of ['F2', 'F3', 'F4', 'F5'])
      names.push((await rowOf('SELECT name FROM Client WHERE code = ?', code)).name)
    expect(names).toEqual(['=HYPERLINK("x")', "'普通", '+86 21 5555', "'=quoted"])
  })
})

describe('[L03] what is no table is refused as a whole', () => {
  const refusal = async (csv: string, kind = 'clients') => {
    const answer = await askImport(app, 'manA', kind, csv)
    const { code, fieldErrors } = answer.errors![0]!.extensions as { code: string; fieldErrors?: { code: string }[] }
    return [code, fieldErrors?.[0]?.code]
  }
  test.each([
    ['no text', '', ['BAD_USER_INPUT', 'NO_HEADER']],
    ['a header alone', 'code,name\n', ['BAD_USER_INPUT', 'IMPORT_EMPTY']],
    ['a column twice', 'code,name,code\n1,2,3\n', ['BAD_USER_INPUT', 'REPEATED_COLUMN']],
    ['a required column missing', 'code,city\n1,2\n', ['BAD_USER_INPUT', 'IMPORT_MISSING_COLUMN']],
    ['Big5 or GBK read as UTF-8', 'code,name\n1,\uFFFD\uFFFD\n', ['BAD_USER_INPUT', 'IMPORT_ENCODING']],
    ['UTF-16 read as UTF-8', 'c\0o\0d\0e\0', ['BAD_USER_INPUT', 'IMPORT_ENCODING']],
    [
      'too many columns',
      `${Array.from({ length: 10_000 }, (_, n) => `c${n}`).join()}\n1\n`,
      ['LIMIT_EXCEEDED', 'IMPORT_COLUMNS'],
    ],
    ['an open quotation mark', 'code,name\nQ1,一\nQ2,"二\nQ3,三\n', ['BAD_USER_INPUT', 'UNCLOSED_QUOTE']],
    ['too many rows', `code,name\n${'1,2\n'.repeat(50_001)}`, ['LIMIT_EXCEEDED', 'IMPORT_ROWS']],
    ['too many bytes', `code,name\n1,${'x'.repeat(10 * 1024 * 1024)}\n`, ['LIMIT_EXCEEDED', 'IMPORT_BYTES']],
  ])('%s', async (_, csv, expected) => {
    const before = await tableSizes(app)
    expect(await refusal(csv)).toEqual(expected)
    expect(await tableSizes(app)).toEqual(before)
  })

  test('a mapping to what is not there', async () => {
    const mapping = [{ column: 'nowhere', field: 'name' }]
    const answer = await askImport(app, 'manA', 'clients', 'code,name\n1,2\n', { mapping })
    expect(answer.errors![0]!.extensions.fieldErrors).toMatchObject([
      { path: 'input.mapping.0.column', code: 'IMPORT_NO_COLUMN' },
    ])
  })
})

describe('rights', () => {
  const kindsOf = async (person: Parameters<TestApp['graphql']>[0]) => {
    const answer = await app.graphql(person, '{ importKinds { name columns { field } } }')
    return answer.errors ? 'refused' : answer.data.importKinds.map((kind: { name: string }) => kind.name)
  }

  test('each role is offered what it may create [R1.3 api SPE]', async () => {
    expect(await kindsOf('manA')).toEqual(['clients', 'brands', 'contacts', 'properties', 'units', 'contracts'])
    expect(await kindsOf('depA')).toEqual(['clients', 'brands', 'contacts', 'properties', 'units'])
    expect(await kindsOf('speA')).toEqual(['clients', 'brands', 'contacts'])
    expect(await kindsOf('hr')).toEqual(['attendance'])
    for (const person of ['legal', 'finance', 'leader', 'collaborator'] as const)
      expect(await kindsOf(person)).toBe('refused')
  })

  test('a kind that the role may not import does not exist for it', async () => {
    const people = ['depA', 'speA', 'legal', 'finance', 'leader'] as const
    // Logging in leaves a trail of its own.
    for (const person of people) await app.token(person)
    const before = await tableSizes(app)
    for (const person of people) {
      const answer = await askImport(app, person, 'contracts', 'number\nX1\n')
      expect(answer.errors).toHaveLength(1)
    }
    expect(await tableSizes(app)).toEqual(before)
  })

  test("a specialist's clients are his own; a colleague's stay untouched [R3.2.1 api SPE]", async () => {
    const report = await importCsv(app, 'speA', 'clients', 'code,name\nS1,我的客户\nK1,改我的\nK2,抢同事的\n')
    expect(counts(report)).toEqual([1, 1, 0, 1])
    expect(faults(report)).toEqual([[4, null, 'IMPORT_NOT_YOURS']])
    expect(await rowOf("SELECT ownerId FROM Client WHERE code = 'S1'")).toEqual({ ownerId: employeeOf('speA') })
    expect(await rowOf("SELECT name FROM Client WHERE code = 'K2'")).toEqual({ name: '客戶2' })
  })

  test("contacts go to one's own clients only", async () => {
    const csv = 'clientCode,name,mobile\nK1,新联系人,19900001234\nK2,别人的,19900001235\nK99,没有的,\n'
    const report = await importCsv(app, 'speA', 'contacts', csv)
    expect(counts(report)).toEqual([1, 0, 0, 2])
    expect(faults(report)).toEqual([
      [3, null, 'OUT_OF_REACH'],
      [4, 'clientCode', 'IMPORT_UNKNOWN'],
    ])
  })

  test('another department is as if it were not there', async () => {
    const report = await importCsv(app, 'manA', 'contacts', 'clientCode,name\nK3,越界\n')
    expect(faults(report)).toEqual([[2, 'clientCode', 'IMPORT_UNKNOWN']])
  })

  test('a code that another department has taken company-wide is told on its row', async () => {
    const report = await importCsv(app, 'manA', 'properties', 'code,name\nPC,丙\nPB,撞码\nPD,丁\n')
    expect(counts(report)).toEqual([2, 0, 0, 1])
    expect(faults(report)).toEqual([[3, 'code', 'TAKEN']])
  })
})

describe('brands, units and signed contracts', () => {
  test('brands come with their clients; one identity is one client', async () => {
    const csv =
      'sourceKey,name,nameZh,format,wikidata\nb1,甲牌,甲牌,FASHION,Q1\nb2,甲牌充电,,AUTOMOTIVE,Q1\nb3,乙牌,,HOME,\n'
    expect(counts(await importCsv(app, 'manA', 'brands', csv))).toEqual([3, 0, 0, 0])
    const found = await rowOf("SELECT COUNT(DISTINCT clientId) n FROM Brand WHERE sourceKey IN ('b1', 'b2', 'b3')")
    expect(Number(found.n)).toBe(2)
    expect(counts(await importCsv(app, 'manA', 'brands', csv))).toEqual([0, 0, 3, 0])
  })

  test('units are found by property and code', async () => {
    const csv = 'propertyCode,code,gla,floorCode\nPA,Z-01,88.50,L1\nPA,Z-02,90,L9\nPX,Z-03,10,\n'
    const report = await importCsv(app, 'manA', 'units', csv)
    expect(counts(report)).toEqual([1, 0, 0, 2])
    expect(faults(report)).toEqual([
      [3, 'floorCode', 'IMPORT_UNKNOWN'],
      [4, 'propertyCode', 'IMPORT_UNKNOWN'],
    ])
  })

  const header =
    'number,clientCode,lesseeName,propertyCode,unitCodes,area,rentCommencement,expiry,signedOn,rentUnit,rentRate,terminatedOn'

  test('signed contracts stand as imported, their state from their dates [R6.2.1 api MAN]', async () => {
    const csv = [
      header,
      'I-1,K1,承租一,PA,Z-01,88.50,2020-01-01,2099-12-31,2019-12-01,元/㎡/月,100,',
      'I-2,K1,承租一,,,50,2015-01-01,2018-12-31,,,,',
      'I-3,,,,,60,2999-01-01,2999-12-31,,,,',
      'I-4,,,,,,,,,,,2024-05-01',
    ].join('\n')
    const mapped = csv.replace('元/㎡/月', 'PER_SQM_MONTH')
    const report = await importCsv(app, 'manA', 'contracts', mapped)
    expect(counts(report)).toEqual([4, 0, 0, 0])
    // Over twenty years: told, not refused (domain §5).
    expect(faults(report)).toEqual([[2, 'expiry', 'TERM_OVER_LEGAL_MAXIMUM']])
    expect(report.problems[0]!.severity).toBe('WARNING')
    const answer = await app.graphql(
      'manA',
      `{ contracts(where: { number: { startsWith: "I-" } }, orderBy: [{ field: number, direction: ASC }]) {
        nodes { number state imported signedAt submittedToLegalAt client { code } parties { role name } totalRent
          units { unit { code } area } rentSteps { startDate rate } } } }`,
    )
    expect(answer.errors).toBeUndefined()
    const { nodes } = answer.data.contracts
    expect(nodes.map((node: { state: string }) => node.state)).toEqual(['IN_FORCE', 'EXPIRED', 'SIGNED', 'TERMINATED'])
    expect(nodes[0]).toMatchObject({
      imported: true,
      signedAt: '2019-11-30T16:00:00.000Z',
      submittedToLegalAt: null,
      client: { code: 'K1' },
      parties: [{ role: 'LESSEE', name: '承租一' }],
      units: [{ unit: { code: 'Z-01' }, area: '88.50' }],
      rentSteps: [{ startDate: '2020-01-01', rate: '100.0000' }],
    })
    expect(counts(await importCsv(app, 'manA', 'contracts', mapped))).toEqual([0, 0, 4, 0])
  })

  test('what stands is not changed by an import, and drafts are not overrun', async () => {
    const csv = `${header}\nI-2,K1,承租一,,,51,2015-01-01,2018-12-31,,,,\nHT1,,,,,51,2015-01-01,2018-12-31,,,,\n`
    const before = await tableSizes(app)
    const report = await importCsv(app, 'manA', 'contracts', csv)
    expect(faults(report)).toEqual([
      [2, null, 'IMPORT_PRESENT'],
      [3, null, 'IMPORT_PRESENT'],
    ])
    expect(await tableSizes(app)).toEqual(before)
  })

  test('no unit is let twice, within a file and against what stands [R3.1.2 api MAN]', async () => {
    await importCsv(app, 'manA', 'units', 'propertyCode,code,gla\nPA,Z-09,20\n')
    const csv = [
      header,
      'I-5,,,PA,Z-01,88.50,2021-01-01,2030-12-31,,,,',
      'I-6,,,PA,Z-09,20,2021-01-01,2030-12-31,,,,',
      'I-7,,,PA,Z-09,20,2024-01-01,2031-12-31,,,,',
      'I-8,,,PA,Z-09,20,2021-01-01,2020-12-31,,,,',
    ].join('\n')
    const report = await importCsv(app, 'manA', 'contracts', csv)
    expect(counts(report)).toEqual([1, 0, 0, 3])
    expect(faults(report)).toEqual([
      [2, 'unitCodes', 'DOUBLE_LETTING'],
      [4, 'unitCodes', 'DOUBLE_LETTING'],
      [5, 'expiry', 'DATES_ORDER'],
    ])
  })
})

describe('large files', () => {
  test('more than 2,000 rows go on in the background, and the run tells how far it is', async () => {
    const rows = Array.from({ length: 2_101 }, (_, n) => `L${n},大客户${n}`)
    const started = await importCsv(app, 'manA', 'clients', `code,name\n${rows.join('\n')}\nL0,again\n`, {
      fileName: '大文件.csv',
    })
    expect([started.state, started.rowsTotal, started.created]).toEqual(['RUNNING', 2_102, 0])
    const ask = async () => {
      const answer = await app.graphql(
        'manA',
        'query ($id: ID!) { importRun(id: $id) { state fileName rowsDone created failed problems } }',
        { id: started.runId },
      )
      return answer.data.importRun
    }
    let run = await ask()
    for (let n = 0; n < 200 && run.state === 'RUNNING'; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      run = await ask()
    }
    expect(run).toMatchObject({ state: 'DONE', fileName: '大文件.csv', rowsDone: 2_102, created: 2_101, failed: 1 })
    expect(run.problems).toMatchObject([{ line: 2_103, code: 'IMPORT_REPEATED' }])
    // Runs are the department's manager's and deputy's, and one's own.
    for (const [person, sees] of [
      ['depA', true],
      ['speA', false],
      ['manB', false],
    ] as const) {
      const answer = await app.graphql(person, 'query ($id: ID!) { importRun(id: $id) { id } }', { id: started.runId })
      expect(answer.data.importRun !== null).toBe(sees)
    }
  })
})
