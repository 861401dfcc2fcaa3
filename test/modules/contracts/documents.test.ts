/** R6.1.3: versions beside each other, and as documents to be printed or sent. */

import { createTestApp, type TestApp } from '../../kit/app.ts'
import { readPdf } from '../../kit/pdf-text.ts'
import { CLIENTS, CONTRACTS, DEPARTMENTS, id, type Person, PROPERTIES, UNITS } from '../../kit/world.ts'
import { readZip } from '../../kit/zip-text.ts'
import { type Held, mutations, steps } from '../mutate.ts'

type Version = { id: string; number: number; title: string; sha256: string; text: string }

let world: TestApp
let contract: Held
let first: Version
let second: Version
const mutate = mutations(() => world)
const { does } = steps(mutate)

const terms = {
  clientId: CLIENTS.ofSpeA,
  propertyId: PROPERTIES.A,
  units: [{ unitId: UNITS.hiddenA, area: '100' }],
  parties: [
    { role: 'LESSOR', name: '示例商業管理有限公司' },
    { role: 'LESSEE', name: '龘喆堃餐飲有限公司' },
  ],
  area: '100',
  rentCommencement: '2061-02-01',
  expiry: '2064-01-31',
  rentSteps: [{ startDate: '2061-02-01', rate: '10' }],
  deposit: '90000',
}

beforeAll(async () => {
  world = await createTestApp()
  const template = await does('legal', 'createContractTemplate', {
    departmentId: DEPARTMENTS.A,
    name: '租賃合同 <A&B>',
    clauses: [
      { number: '第一条', heading: '标的', body: '{{lessor}}将{{units}}租予{{lessee}}。' },
      { number: '第二条', heading: '保证金', body: '履约保证金{{deposit}}。' },
      { number: '第三条', heading: '违约', body: '{{breachLiability}}' },
    ],
  })
  const { id: templateId } = await does('manA', 'approveContractTemplate', template)
  let held = await does('speA', 'createContract', { ...terms, templateId, title: '一号店 <A&B> Office 租赁合同' })
  held = await does('speA', 'submitContract', held)
  held = await does('manA', 'returnContract', { ...held, reason: '保证金' })
  const breachLiability = '逾期每日万分之五。'
  held = await does('speA', 'updateContract', { ...held, deposit: '80000', breachLiability })
  contract = await does('speA', 'resubmitContract', held)
  const { data } = await world.graphql(
    'speA',
    `{ contract(id: "${contract.id}") { versions(orderBy: [{ field: number }]) { nodes { id number title sha256 text } } } }`,
  )
  ;[first, second] = data.contract.versions.nodes
}, 120_000)
afterAll(() => world.close())

const compare = (as: Person, from: string, to: string) =>
  world.graphql(
    as,
    `{ contractVersionDifference(from: "${from}", to: "${to}") {
      lines { kind clause before { kind text } after { kind text } } terms { field before after } } }`,
  )

describe('two versions side by side [R6.1.3 api SPE]', () => {
  test('what came and went is told by clause and word, and by term', async () => {
    const { data } = await compare('speA', first.id, second.id)
    const { lines, terms: changed } = data.contractVersionDifference
    const of = (clause: string) =>
      lines.filter((line: { clause: string; kind: string }) => line.clause === clause && line.kind !== 'SAME')
    const text = (pieces: { text: string }[]) => pieces.map((piece) => piece.text).join('')
    const [deposit] = of('第二条 保证金')
    expect(text(deposit.before)).toBe('履约保证金人民币90,000.00元（大写：人民币玖万元整）。')
    expect(text(deposit.after)).toBe('履约保证金人民币80,000.00元（大写：人民币捌万元整）。')
    expect(deposit.before[0]).toMatchObject({ kind: 'SAME' })
    expect(deposit.after.filter(({ kind }: { kind: string }) => kind === 'ADDED').length).toBeGreaterThan(0)
    expect(deposit.after.some(({ kind }: { kind: string }) => kind === 'REMOVED')).toBe(false)
    expect(of('第三条 违约')).toMatchObject([
      { kind: 'CHANGED', after: [{ kind: 'ADDED', text: '逾期每日万分之五。' }] },
    ])
    expect(of('第一条 标的')).toEqual([])
    expect(changed).toEqual([
      { field: 'breachLiability', before: null, after: '逾期每日万分之五。' },
      { field: 'deposit', before: '90000.00', after: '80000.00' },
    ])
    const same = (await compare('manA', second.id, second.id)).data.contractVersionDifference
    expect(same.terms).toEqual([])
    expect(same.lines.every(({ kind }: { kind: string }) => kind === 'SAME')).toBe(true)
  })

  test('only for those who read both', async () => {
    for (const as of ['speA2', 'manB'] as const)
      expect((await compare(as, first.id, second.id)).data).toEqual({ contractVersionDifference: null })
    expect((await compare('speA', first.id, id('cv', 999))).data).toEqual({ contractVersionDifference: null })
    for (const as of ['finance', 'leader', 'collaborator'] as const)
      expect((await compare(as, first.id, second.id)).errors).toBeDefined()
  })
})

const take = async (as: Person, format: string, version: string) =>
  world.fetch(`/contract-versions/${format}/${version}`, {
    headers: { authorization: `Bearer ${await world.token(as)}` },
  })
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())

describe('a version as a document [R6.1.3 api SPE]', () => {
  test('for Word: the clauses under their headings, the hash at the foot', async () => {
    const response = await take('speA', 'docx', first.id)
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': `attachment; filename="${first.title}.docx"; filename*=UTF-8''${encodeURIComponent(`${first.title}.docx`)}`,
      'x-content-type-options': 'nosniff',
    })
    const file = await bytesOf(response)
    const parts = readZip(file)
    const document = parts['word/document.xml']!
    expect(document).toContain('一号店 &lt;A&amp;B&gt; Office 租赁合同')
    expect(document).toContain('<w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">第二条 保证金</w:t>')
    const shown = [...document.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text)
    const lines = first.text
      .split(/\n+/)
      .map((line) => line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'))
    expect(shown).toEqual(lines)
    expect(parts['word/footer1.xml']).toContain(first.sha256)
    // The same version is the same file.
    expect((await bytesOf(await take('manA', 'docx', first.id))).equals(file)).toBe(true)
  })

  test('as PDF: its characters are embedded, and found as text again', async () => {
    const response = await take('manA', 'pdf', second.id)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    const file = await bytesOf(response)
    const { text, pages, fonts } = readPdf(file)
    expect(fonts.length).toBe(2)
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+NotoSansSC/)
    const shown = text.replace(/\s/g, '')
    for (const line of second.text.split(/\n+/)) expect(shown).toContain(line.replace(/\s/g, ''))
    expect(shown.split(second.sha256)).toHaveLength(pages + 1)
    // Of ten megabytes of font those characters alone that it shows.
    expect(file.length).toBeLessThan(400_000)
  })

  test('a long one does not hold up others', async () => {
    const long = Array.from(
      { length: 400 },
      (_, n) => `第${n}条 标题\n${'甲方应当按照约定向乙方交付租赁物业。'.repeat(12)}`,
    ).join('\n\n')
    await world.database.pool.query('INSERT INTO ContractVersion SET ?', [
      {
        id: id('cv', 700),
        departmentId: DEPARTMENTS.A,
        contractId: contract.id,
        title: '長合同 V9',
        number: 9,
        terms: '{}',
        text: `長合同\n\n${long}`,
        sha256: 'a'.repeat(64),
        materialHash: 'b'.repeat(64),
      },
    ])
    let turns = 0
    let isDone = false
    const turn = () => {
      turns += 1
      if (!isDone) setImmediate(turn)
    }
    const answer = take('speA', 'pdf', id('cv', 700)).finally(() => {
      isDone = true
    })
    turn()
    const { pages } = readPdf(await bytesOf(await answer))
    expect(pages).toBeGreaterThan(40)
    // Others had their turn between the paragraphs.
    expect(turns).toBeGreaterThan(400)
  })

  test('[L06] hidden is missing, and whoever took a copy is in the trail', async () => {
    const refusals = await Promise.all(
      (
        [
          ['speA2', first.id],
          ['manB', first.id],
          ['finance', first.id],
          ['leader', first.id],
          ['speA', id('cv', 999)],
          ['speA', CONTRACTS.draftOfSpeA],
        ] as const
      ).map(async ([as, version]) => {
        const response = await take(as, 'pdf', version)
        return [response.status, await response.text()]
      }),
    )
    expect(new Set(refusals.map((each) => JSON.stringify(each))).size).toBe(1)
    expect(refusals[0]![0]).toBe(404)
    expect((await world.fetch(`/contract-versions/pdf/${first.id}`)).status).toBe(401)
    const { data } = await world.graphql(
      'manA',
      `{ history(id: "${first.id}", first: 1) { nodes { actorName action } } }`,
    )
    expect(data.history.nodes).toEqual([{ actorName: '員工manA', action: 'DOWNLOAD' }])
  })
})
