/** Files as people have them: workbooks, encodings of Chinese Excel, files that are broken or meant to harm (L03). */
import { createTestApp, type TestApp } from '../kit/app.ts'
import type { Person } from '../kit/world.ts'
import { counts, faults, type Report, tableSizes } from './kit.ts'
import { archive, textRow, workbook, workbookParts } from './workbook.ts'

let world: TestApp
beforeAll(async () => {
  world = await createTestApp()
})
afterAll(() => world.close())

type Refusal = { status: number; code: string; faults: { path: string; code: string; message: string }[] }

async function send(
  path: string,
  body: string | Buffer,
  query: Record<string, string> = {},
  as: Person = 'manA',
  language = 'en',
) {
  return world.fetch(`/import/${path}?${new URLSearchParams(query)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await world.token(as)}`, 'accept-language': language },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  })
}

async function bring(kind: string, body: string | Buffer, query: Record<string, string> = {}): Promise<Report> {
  const response = await send(kind, body, { dryRun: 'false', ...query })
  expect([response.status, response.status === 200 ? '' : await response.clone().text()]).toEqual([200, ''])
  return (await response.json()) as Report
}

async function refused(body: string | Buffer, query: Record<string, string> = {}, language = 'en'): Promise<Refusal> {
  const response = await send('clients', body, { dryRun: 'false', ...query }, 'manA', language)
  const { errors } = (await response.json()) as {
    errors: { extensions: { code: string; fieldErrors?: Refusal['faults'] } }[]
  }
  const { code, fieldErrors = [] } = errors[0]!.extensions
  return { status: response.status, code, faults: fieldErrors }
}

const clientsBy = async (code: string) =>
  (
    await world.database.pool.query(
      'SELECT code, name, city, investmentScale FROM Client WHERE code LIKE ? ORDER BY code',
      [code],
    )
  )[0]

/** What Excel of the mainland writes: 客户编号,客户名称 and a row. */
const GBK = Buffer.from('bfcdbba7b1e0bac52cbfcdbba7c3fbb3c60a47312cd6d0b9fab9abcbbe0a', 'hex')
/** What Excel of Taiwan writes: 客戶編號,客戶名稱 and a row. */
const BIG5 = Buffer.from('abc8a4e1bd73b8b92cabc8a4e1a657bad90a48312ca4a4b0eaa4bda5710a', 'hex')

describe('encodings', () => {
  test('UTF-8 and UTF-16 with their marks, and Chinese encodings that their headers prove, are read as they are', async () => {
    expect(counts(await bring('clients', Buffer.from('\ufeffcode,name\nU1,一\n')))).toEqual([1, 0, 0, 0])
    // “Unicode text” of Excel: UTF-16 with tabs.
    expect(counts(await bring('clients', Buffer.from('\ufeffcode\tname\nU2,二\t三\n', 'utf16le')))).toEqual([
      1, 0, 0, 0,
    ])
    const bigEndian = Buffer.from('\ufeffcode,name\nU3,四\n', 'utf16le').swap16()
    expect(counts(await bring('clients', bigEndian))).toEqual([1, 0, 0, 0])
    expect(counts(await bring('clients', GBK))).toEqual([1, 0, 0, 0])
    expect(counts(await bring('clients', BIG5))).toEqual([1, 0, 0, 0])
    expect(await clientsBy('G1')).toMatchObject([{ name: '中国公司' }])
    expect(await clientsBy('H1')).toMatchObject([{ name: '中國公司' }])
  })

  const unproven = Buffer.concat([Buffer.from('code,name\nG2,'), GBK.subarray(-9, -1), Buffer.from('\n')])

  test.each([
    ['en', /^The encoding of the file is not certain: from line 2 on it is not UTF-8/],
    ['zh-Hans', /第 2 行起不是 UTF-8/],
    ['zh-Hant', /第 2 行起不是 UTF-8/],
  ])('[L03] what could be either is refused with the line, in %s', async (language, message) => {
    const before = await tableSizes(world)
    const { status, code, faults } = await refused(unproven, {}, language)
    expect([status, code, faults]).toEqual([
      400,
      'BAD_USER_INPUT',
      [{ path: 'file', code: 'IMPORT_ENCODING', message: expect.stringMatching(message) }],
    ])
    expect(await tableSizes(world)).toEqual(before)
  })

  test('it is read once its encoding is chosen, and refused where that does not fit', async () => {
    expect(counts(await bring('clients', unproven, { encoding: 'gb18030' }))).toEqual([1, 0, 0, 0])
    expect(await clientsBy('G2')).toMatchObject([{ name: '中国公司' }])
    const wrong = await refused(Buffer.from('code,name\n1,2\n3,\xff\xff\n', 'latin1'), { encoding: 'gb18030' })
    expect(wrong.faults).toMatchObject([
      { code: 'IMPORT_NOT_ENCODED', message: 'From line 3 on the file is not in gb18030.' },
    ])
    expect((await refused('code,name\n1,2\n', { encoding: 'ebcdic' })).faults).toMatchObject([
      { path: 'encoding', code: 'INVALID_CHOICE' },
    ])
  })

  test('[L03] UTF-16 without its mark is refused, and read where it is said to be it', async () => {
    const bare = Buffer.from('code,name\nU4,五\n', 'utf16le')
    expect((await refused(bare)).faults).toMatchObject([{ code: 'IMPORT_ENCODING' }])
    expect(counts(await bring('clients', bare, { encoding: 'utf-16le' }))).toEqual([1, 0, 0, 0])
  })
})

describe('workbooks', () => {
  const header =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><v>investmentScale</v></c><c r="D1" t="inlineStr"><is><t>city</t></is></c></row>'

  test('texts of every kind, numbers as they are shown, empty rows and cells passed over', async () => {
    const rows = `${header}
      <row r="3"><c r="A3" t="inlineStr"><is><t>W1</t></is></c><c r="B3" t="s"><v>2</v></c><c r="C3"><v>88.500000000000014</v></c></row>
      <row r="4"/><row r="5"><c r="B5"/></row>
      <row><c t="inlineStr"><is><t>W2</t></is></c><c t="str"><v>_x4E2D_&amp;_x005F_x0041_</v></c><c><v>1.2E6</v></c><c t="inlineStr"><is><r><t>上</t></r><r><t>海</t></r></is></c></row>`
    expect(counts(await bring('clients', await workbook(rows)))).toEqual([2, 0, 0, 0])
    expect(await clientsBy('W_')).toEqual([
      { code: 'W1', name: '拼 接', city: null, investmentScale: '88.50' },
      { code: 'W2', name: '中&_x0041_', city: '上海', investmentScale: '1200000.00' },
    ])
  })

  test('days, by built-in formats and by one’s own, and of both calendars', async () => {
    const columns = ['number', 'rentCommencement', 'expiry', 'signedOn', 'taxRate']
    const row = (line: number, from: number) =>
      `<row r="${line}"><c t="inlineStr"><is><t>WC${line}</t></is></c><c s="1"><v>${from}</v></c><c s="3"><v>${from + 364}</v></c><c s="1"><v>${from - 30.5}</v></c><c s="2"><v>0.09</v></c></row>`
    const from1904 = workbookParts(`${textRow(1, columns)}${row(3, 46023 - 1462)}`)
    from1904['xl/workbook.xml'] = from1904['xl/workbook.xml'].replace('<sheets>', '<workbookPr date1904="1"/><sheets>')
    for (const file of [await workbook(`${textRow(1, columns)}${row(2, 46023)}`), await archive(from1904)])
      expect(counts(await bring('contracts', file))).toEqual([1, 0, 0, 0])
    const [found] = await world.database.pool.query(
      "SELECT rentCommencement, expiry, signedAt, taxRate FROM Contract WHERE number LIKE 'WC%'",
    )
    const expected = {
      rentCommencement: '2026-01-01',
      expiry: '2026-12-31',
      signedAt: '2025-12-01 04:00:00.000',
      taxRate: '9.0000',
    }
    expect(found).toEqual([expected, expected])
  })

  test('[L03] a formula, or the error that it came to, is refused with its line and column; others are taken', async () => {
    const rows = `${textRow(1, ['code', 'name', 'city', 'x'])}${textRow(2, ['WF1', '一', '上海', ''])}
      <row r="3"><c t="inlineStr"><is><t>WF2</t></is></c><c t="str"><f>A2&amp;"x"</f><v>WF1x</v></c></row>
      <row r="4"><c t="inlineStr"><is><t>WF3</t></is></c><c t="e"><v>#N/A</v></c></row>
      <row r="5"><c t="inlineStr"><is><t>WF4</t></is></c><c t="inlineStr"><is><t>=1+1</t></is></c><c/><c><f>1+1</f><v>2</v></c></row>`
    const report = await bring('clients', await workbook(rows))
    expect([counts(report), faults(report)]).toEqual([
      [2, 0, 0, 2],
      [
        [3, 'name', 'IMPORT_FORMULA'],
        [4, 'name', 'IMPORT_FORMULA'],
      ],
    ])
    // A column that is left out may hold what it likes, and a text that begins with = is one where the cell says so.
    expect(await clientsBy('WF4')).toMatchObject([{ name: '=1+1' }])
  })

  test('names with prefixes, and a hidden sheet before the first that is seen', async () => {
    const parts = workbookParts('')
    const prefixed = textRow(1, ['code', 'name']) + textRow(2, ['WP1', '前缀'])
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    const file = await archive({
      ...parts,
      'xl/workbook.xml': parts['xl/workbook.xml'].replace(
        '<sheets>',
        '<sheets><sheet name="〇" sheetId="2" state="hidden" r:id="r9"/>',
      ),
      'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="${main}"><x:sheetData>${prefixed.replace(/<(\/?)/g, '<$1x:')}</x:sheetData></x:worksheet>`,
    })
    expect(counts(await bring('clients', file))).toEqual([1, 0, 0, 0])
  })
})

describe('[L03] [L05] what is refused as a whole, with nothing written', () => {
  const bomb = () => workbook(`${textRow(1, ['code', 'name'])}${' '.repeat(40 * 1024 * 1024)}`)
  const many = (count: number, one: string) => one.repeat(count)

  test.each<[string, () => Promise<Buffer | string> | Buffer | string, string, string?]>([
    ['10,000 columns', () => `${Array.from({ length: 10_000 }, (_, n) => `c${n}`).join()}\n1\n`, 'IMPORT_COLUMNS'],
    [
      '10,000 columns of a workbook',
      () => workbook(`<row r="1">${many(10_000, '<c t="str"><v>a</v></c>')}</row>`),
      'IMPORT_COLUMNS',
    ],
    ['a million rows', () => `code,name\n${many(1_000_000, '1,2\n')}`, 'IMPORT_ROWS', '50002'],
    [
      'a million rows of a workbook',
      () => workbook(`${textRow(1, ['code'])}${many(1_000_000, '<row><c><v>1</v></c></row>')}`),
      'IMPORT_ROWS',
      '50002',
    ],
    ['11 MB', () => Buffer.alloc(11 * 1024 * 1024, 'x'), 'IMPORT_BYTES'],
    ['an open quotation mark', () => 'code,name\nQ1,一\nQ2,"二\nQ3,三\n', 'UNCLOSED_QUOTE', 'line 3'],
    ['a quotation mark within', () => 'code,name\nQ1,"一"二,三\n', 'UNCLOSED_QUOTE', 'line 2'],
    [
      'Excel before 2007, or a workbook with a password',
      () => Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'IMPORT_OLD_EXCEL',
    ],
    ['an archive that unpacks without end', bomb, 'IMPORT_UNPACKED'],
    ['half a workbook', async () => (await workbook(textRow(1, ['code']))).subarray(0, 300), 'IMPORT_WORKBOOK'],
    ['an archive that is no workbook', () => archive({ 'a.txt': 'x' }), 'IMPORT_WORKBOOK'],
    ['XML that is none', () => workbook('<row><c></row>'), 'IMPORT_WORKBOOK'],
    [
      'entities of its own',
      () =>
        workbook('', {
          'xl/worksheets/sheet1.xml':
            '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>',
        }),
      'IMPORT_WORKBOOK',
    ],
    ['an empty sheet', () => workbook(''), 'NO_HEADER'],
    ['headers alone', () => workbook(textRow(1, ['code', 'name'])), 'IMPORT_EMPTY'],
    ['a column twice', () => workbook(textRow(1, ['code', 'name', 'code'])), 'REPEATED_COLUMN'],
    ['a required column missing', () => workbook(textRow(1, ['code']) + textRow(2, ['1'])), 'IMPORT_MISSING_COLUMN'],
  ])('%s', async (_, make, code, says = '') => {
    const before = await tableSizes(world)
    const refusal = await refused(await make())
    expect([refusal.status, refusal.faults.map((fault) => fault.code)]).toEqual([400, [code]])
    expect(refusal.faults[0]!.message).toContain(says)
    expect(await tableSizes(world)).toEqual(before)
  })

  test('[T08] a body that is too large is not read to its end', async () => {
    let read = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        read += 1024 * 1024
        controller.enqueue(new Uint8Array(1024 * 1024))
      },
    })
    const response = await world.fetch('/import/clients?dryRun=true', {
      method: 'POST',
      headers: { authorization: `Bearer ${await world.token('manA')}` },
      body: endless,
      duplex: 'half',
    } as RequestInit)
    expect(response.status).toBe(400)
    expect(read).toBeLessThan(14 * 1024 * 1024)
  })
})

describe('the way in', () => {
  test('looking tells columns and first rows, and writes nothing', async () => {
    const before = await tableSizes(world)
    const response = await send('clients/look', GBK)
    expect(await response.json()).toEqual({
      encoding: 'gb18030',
      rows: 1,
      columns: [
        { column: '客户编号', field: 'code' },
        { column: '客户名称', field: 'name' },
      ],
      sample: [['G1', '中国公司']],
    })
    expect(await tableSizes(world)).toEqual(before)
  })

  test('a kind that the role may not bring in, or none, is not there', async () => {
    for (const [person, path] of [
      ['speA', 'contracts'],
      ['legal', 'clients'],
      ['manA', 'nothing'],
      ['manA', 'clients/look/more'],
      ['manA', 'clients/write'],
    ] as const) {
      const response = await send(path, 'code,name\n1,2\n', { dryRun: 'true' }, person)
      expect([path, response.status]).toEqual([path, 404])
    }
    expect((await world.fetch('/import/clients?dryRun=true', { method: 'POST', body: 'x' })).status).toBe(401)
    expect((await refused('code,name\n1,2\n', { dryRun: '' })).faults).toMatchObject([
      { path: 'dryRun', code: 'REQUIRED' },
    ])
  })

  test('columns are mapped, and a trial writes nothing', async () => {
    const before = await tableSizes(world)
    const query = new URLSearchParams([
      ['dryRun', 'true'],
      ['map', 'Nr=code'],
      ['map', 'a=b=name'],
      ['map', 'city='],
    ])
    const response = await world.fetch(`/import/clients?${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await world.token('manA')}` },
      body: 'Nr,a=b,city\nM1,一,上海\n',
    })
    expect(counts((await response.json()) as Report)).toEqual([1, 0, 0, 0])
    expect(await tableSizes(world)).toEqual(before)
  })

  test('a refused brand leaves no client behind, whichever way the file is taken', async () => {
    const csv = 'sourceKey,name,areaMin,areaMax\nb91,留下,1,2\nb92,不留,9,2\nb93,也留下,1,2\n'
    const clients = async () => (await clientsNamed(['留下', '不留', '也留下'])).map(({ name }) => name)
    const whole = await bring('brands', csv, { mode: 'ALL_OR_NOTHING' })
    expect([counts(whole), faults(whole), await clients()]).toEqual([[0, 0, 0, 1], [[3, 'areaMax', 'RANGE_ORDER']], []])
    const good = await bring('brands', csv)
    expect([counts(good), faults(good), await clients()]).toEqual([
      [2, 0, 0, 1],
      [[3, 'areaMax', 'RANGE_ORDER']],
      ['也留下', '留下'],
    ])
  })

  const clientsNamed = async (names: string[]) =>
    (await world.database.pool.query('SELECT name FROM Client WHERE name IN (?) ORDER BY name', [names]))[0] as {
      name: string
    }[]

  test('[O01] a guess at what is withheld is answered the same, right or wrong', async () => {
    const guess = async (notes: string) => {
      const response = await send('clients', `code,name,notes\nK2,客戶2,${notes}\n`, { dryRun: 'true' }, 'speA')
      const { runId: _, ...report } = (await response.json()) as Report
      return report
    }
    expect(await guess('機密2')).toEqual(await guess('別的'))
    expect(faults({ ...(await guess('機密2')), runId: '' })).toEqual([[2, null, 'IMPORT_NOT_YOURS']])
  })
})
