/** R6.1.1: templates of clauses, and contracts that begin with what was agreed to in the talks. */
import { createHash } from 'node:crypto'
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { CLIENTS, CONTRACTS, DEPARTMENTS, employeeOf, id, PROJECTS, PROPERTIES, UNITS } from '../../kit/world.ts'
import { codeOf, faultsOf } from '../../writer/kit.ts'
import { type Held, mutations, steps } from '../mutate.ts'

let world: TestApp
const mutate = mutations(() => world)
const { does, refused } = steps(mutate)
beforeAll(async () => {
  world = await createTestApp()
}, 120_000)
afterAll(() => world.close())

const clauses = [
  { number: '第一條', heading: '租賃標的', body: '{{lessor}}將{{property}}{{units}}租予{{lessee}}，經營{{brand}}。' },
  { number: '第二條', heading: '租金', body: '租期{{term}}；{{rentSteps}}；{{rentFree}}；{{escalation}}。' },
  {
    number: '第三條',
    heading: '保證金',
    body: '履約保證金{{ deposit }}，定金{{earnestMoney}}。\n\n違約：{{breachLiability}}',
  },
]
const template = { departmentId: DEPARTMENTS.A, name: '商鋪租賃合同', language: 'ZH_HANT', clauses }

/** An approved template of the department. */
async function approved(more: Record<string, unknown> = {}): Promise<Held> {
  return does(
    'manA',
    'approveContractTemplate',
    await does('legal', 'createContractTemplate', { ...template, ...more }),
  )
}

const stateOf = async (as: 'manA' | 'speA', template: Held) =>
  (await world.graphql(as, `{ contractTemplate(id: "${template.id}") { state edition } }`)).data.contractTemplate

test('legal writes a template, the manager approves it, and from then on it stands [R6.1.1 api LEG] [R6.1.1 api MAN]', async () => {
  const wrong = [
    { number: '一', heading: '標的', body: '{{lesee}} 與 {{units}}' },
    { number: '一', heading: '租金 {{rentSteps}', body: '無' },
  ]
  expect(faultsOf(await mutate('legal', 'createContractTemplate', { ...template, clauses: wrong })).sort()).toEqual([
    'input.clauses.0.body UNKNOWN_VARIABLE',
    'input.clauses.1.heading OPEN_BRACES',
    'input.clauses.1.number CLAUSE_NUMBER_TWICE',
  ])
  const empty = { name: '空', departmentId: DEPARTMENTS.A }
  const bare = await does('legal', 'createContractTemplate', empty)
  expect(await refused('manA', 'approveContractTemplate', bare)).toEqual(['input.clauses REQUIRED'])

  const draft = await does('legal', 'createContractTemplate', template)
  expect(codeOf(await mutate('legal', 'approveContractTemplate', draft))).toBe('FORBIDDEN')
  // A draft is not for those who draft with it, and templates not for those who read no versions.
  expect(await stateOf('speA', draft)).toBeNull()
  for (const as of ['finance', 'leader', 'collaborator'] as const)
    expect((await world.graphql(as, '{ contractTemplates { totalCount } }')).errors).toBeDefined()
  const stands = await does('manA', 'approveContractTemplate', draft)
  expect(await stateOf('speA', stands)).toEqual({ state: 'APPROVED', edition: 1 })
  for (const as of ['legal', 'manA'] as const)
    expect(codeOf(await mutate(as, 'updateContractTemplate', { ...stands, name: '改' }))).toBe('INVALID_TRANSITION')
  expect(codeOf(await mutate('legal', 'deleteContractTemplate', stands, 'id'))).toBe('INVALID_TRANSITION')

  const next = await does('manA', 'reviseContractTemplate', stands)
  expect(faultsOf(await mutate('manA', 'reviseContractTemplate', next))).toEqual(['input.id TEMPLATE_STILL_DRAFT'])
  const { data } = await world.graphql(
    'legal',
    `{ contractTemplate(id: "${next.id}") { edition state replaces { id } clauses { number heading body } } }`,
  )
  expect(data.contractTemplate).toMatchObject({
    edition: 2,
    state: 'DRAFT',
    replaces: { id: stands.id },
    clauses: [clauses[0], clauses[1], { number: '第三條' }],
  })
  expect(codeOf(await mutate('manA', 'approveContractTemplate', next))).toBe('FORBIDDEN')
  await does('legal', 'approveContractTemplate', next)
  expect(await stateOf('manA', stands)).toEqual({ state: 'RETIRED', edition: 1 })
  await does('manA', 'retireContractTemplate', { id: next.id, version: 2, reason: '改用新文本' })
})

test('the names of variables are told in the language of the reader', async () => {
  const { data } = await world.graphql('speA', '{ contractVariables { name label } }')
  expect(data.contractVariables).toContainEqual({ name: 'lessee', label: 'lessee' })
  expect((await world.graphql('finance', '{ contractVariables { name } }')).errors).toBeDefined()
})

const round = {
  offeredBy: 'THEM',
  offeredOn: '2026-05-01',
  rentType: 'FIXED',
  area: '101.5',
  rentCommencement: '2051-02-01',
  expiry: '2054-01-31',
  rentSteps: [
    { startDate: '2051-02-01', rate: '10.5' },
    { startDate: '2052-02-01', rate: '11' },
  ],
  rentFreePeriods: [{ startDate: '2051-02-01', endDate: '2051-02-28', includesFees: true }],
  fitOutDays: 31,
  deposit: '107000.53',
  managementFee: '35',
  promotionFee: '8',
  breachLiability: '逾期每日萬分之五。',
  preferentialPolicies: '裝修補貼每平方米 200 元。',
  specialClauses: '外擺區另行約定。',
}

/** A deal of the first specialist, with a unit and a round of terms that is approved unless said otherwise. */
async function talks(isApproved = true): Promise<{ deal: Held; round: Held }> {
  const deal = await does('speA', 'createDeal', {
    clientId: CLIENTS.ofSpeA,
    brandId: id('br', 1),
    title: '起草',
    projectId: PROJECTS.A,
    units: [{ unitId: UNITS.publishedA }],
  })
  const made = await does('speA', 'createTermRound', { ...round, dealId: deal.id })
  return { deal, round: isApproved ? await does('manA', 'approveTermRound', made) : made }
}

test('a contract is drafted from the accepted round with nothing typed again [R6.1.1 api SPE]', async () => {
  const text = await approved({ name: '固定租金合同', fitsTurnover: false })
  const open = await talks(false)
  expect(await refused('speA', 'draftContract', open.round)).toEqual(['input.id ROUND_NOT_ACCEPTED'])
  const { version } = (await world.graphql('speA', `{ deal(id: "${open.deal.id}") { version } }`)).data.deal
  expect(await refused('speA', 'draftContract', { id: open.deal.id, version })).toEqual(['input.id NO_ROUND_ACCEPTED'])

  const { deal, round: agreed } = await talks()
  expect(codeOf(await mutate('speA2', 'draftContract', agreed))).toBe('NOT_FOUND')
  expect(codeOf(await mutate('speA', 'draftContract', { ...agreed, version: 7 }))).toBe('CONFLICT')
  for (const as of ['manA', 'depA', 'legal'] as const)
    expect((await mutate(as, 'draftContract', agreed)).errors![0]!.message).toContain('DraftContractInput')

  const fields = `id version number state type title currency owner { id } client { id } brand { id } project { id } deal { id }
    termRound { id } template { id } property { id } lesseeEntity { id } handoverDate fitOutDays rentCommencement expiry
    area areaBasis rentType rentUnit deposit managementFee promotionFee breachLiability totalRent
    units { unit { id } area } parties { role name unifiedCode } rentSteps { startDate rate }
    rentFreePeriods { startDate endDate includesFees } specialClauses { heading body } creditShares { employee { id } percent }`
  const key = { idempotencyKey: 'draft-1' }
  const [first, again] = await Promise.all(
    [1, 2].map(() => mutate('speA', 'draftContract', { ...agreed, ...key }, fields)),
  )
  expect(first!.errors).toBeUndefined()
  expect(again!.data.draftContract.id).toBe(first!.data.draftContract.id)
  const contract = first!.data.draftContract
  const computed = await world.graphql(
    'speA',
    `{ termRound(id: "${agreed.id}") { totalRent contracts { nodes { id } } } }`,
  )
  expect(contract).toMatchObject({
    state: 'DRAFT',
    type: 'NEW',
    currency: 'CNY',
    owner: { id: employeeOf('speA') },
    client: { id: CLIENTS.ofSpeA },
    brand: { id: id('br', 1) },
    project: { id: PROJECTS.A },
    deal: { id: deal.id },
    termRound: { id: agreed.id },
    template: { id: text.id },
    property: { id: PROPERTIES.A },
    lesseeEntity: { id: id('le', 1) },
    handoverDate: '2051-01-01',
    fitOutDays: 31,
    rentCommencement: '2051-02-01',
    expiry: '2054-01-31',
    area: '101.50',
    areaBasis: 'GLA',
    rentType: 'FIXED',
    deposit: '107000.53',
    managementFee: '35.0000',
    promotionFee: '8.0000',
    breachLiability: '逾期每日萬分之五。',
    totalRent: computed.data.termRound.totalRent,
    units: [{ unit: { id: UNITS.publishedA } }],
    rentSteps: [
      { startDate: '2051-02-01', rate: '10.5000' },
      { startDate: '2052-02-01', rate: '11.0000' },
    ],
    rentFreePeriods: [{ startDate: '2051-02-01', endDate: '2051-02-28', includesFees: true }],
    specialClauses: [
      { heading: '优惠政策', body: '裝修補貼每平方米 200 元。' },
      { heading: '其他约定', body: '外擺區另行約定。' },
    ],
    creditShares: [{ employee: { id: employeeOf('speA') }, percent: '100.0000' }],
  })
  expect(contract.totalRent).not.toBeNull()
  expect(contract.parties).toContainEqual(expect.objectContaining({ role: 'LESSEE' }))
  expect(computed.data.termRound.contracts.nodes).toEqual([{ id: contract.id }])
  expect(await refused('speA', 'draftContract', agreed)).toEqual(['input.dealId DEAL_HAS_CONTRACT'])

  // What came over may be changed in the draft, and another after this one was cancelled.
  const held = await does('speA', 'updateContract', { id: contract.id, version: contract.version, deposit: '90000' })
  await does('speA', 'cancelContract', { ...held, reason: '條款有變' })
  const parallel = await Promise.all([1, 2, 3, 4].map(() => mutate('speA', 'draftContract', agreed)))
  expect(parallel.filter(({ errors }) => !errors)).toHaveLength(1)
  for (const answer of parallel.filter(({ errors }) => errors))
    expect(faultsOf(answer)).toEqual(['input.dealId DEAL_HAS_CONTRACT'])
})

test('the text of a version is the template with the terms filled in, and its hash covers both [R6.1.3 api SPE]', async () => {
  const text = await approved({ name: '版本文本' })
  const { round: agreed } = await talks()
  const draft = await does('speA', 'draftContract', agreed)
  let held = await does('speA', 'updateContract', {
    ...draft,
    templateId: text.id,
    parties: [
      { role: 'LESSOR', name: '示例商業管理有限公司' },
      { role: 'LESSEE', name: '企業1有限公司' },
    ],
  })
  held = await does('speA', 'submitContract', held)
  const version = (
    await world.graphql(
      'speA',
      `{ contract(id: "${held.id}") { number title versions { nodes { text terms sha256 } } } }`,
    )
  ).data.contract
  const [kept] = version.versions.nodes
  const place = /將(.*)租予/.exec(kept.text)?.[1]
  expect(kept.text).toBe(
    [
      `${version.title}\n合同編號：${version.number}`,
      `第一條 租賃標的\n示例商業管理有限公司將${place}租予企業1有限公司，經營品牌1。`,
      '第二條 租金\n租期自2051年2月1日起至2054年1月31日止，共36個月；自2051年2月1日起，每平方米每日人民幣10.50元；自2052年2月1日起，每平方米每日人民幣11.00元；2051年2月1日至2051年2月28日（免租金及物業管理費、推廣費）；不遞增。',
      '第三條 保證金\n履約保證金人民幣107,000.53元（大寫：人民幣壹拾萬零柒仟元伍角參分），定金／。\n違約：逾期每日萬分之五。',
      '特別約定1 优惠政策\n裝修補貼每平方米 200 元。',
      '特別約定2 其他约定\n外擺區另行約定。',
      kept.text.slice(kept.text.indexOf('附件 ')),
    ].join('\n\n'),
  )
  expect(place).toContain('L1-02')
  expect(kept.text.slice(kept.text.indexOf('附件 ')).split('\n').slice(0, 4)).toEqual([
    '附件 租金與費用明細',
    '租金標準：自2051年2月1日起，每平方米每日人民幣10.50元；自2052年2月1日起，每平方米每日人民幣11.00元；不遞增',
    '免租期：2051年2月1日至2051年2月28日（免租金及物業管理費、推廣費）',
    '物業管理費（每㎡每月）：每平方米每月人民幣35.00元',
  ])
  expect(kept.sha256).toBe(createHash('sha256').update(`${kept.text}\n${kept.terms}`).digest('hex'))
  expect(JSON.parse(kept.terms)).toMatchObject({ templateId: text.id, specialClauses: [{ heading: '优惠政策' }, {}] })

  // A changed clause is another version, for legal alone.
  held = await does('manA', 'approveContract', { ...held, approvedVersion: 1 })
  held = await does('legal', 'returnContract', { ...held, reason: '補充約定' })
  held = await does('speA', 'updateContract', {
    ...held,
    specialClauses: [{ heading: '外擺', body: '甲方{{lessor}}另行批准。' }],
  })
  await does('speA', 'recheckContract', held)
  const after = await world.graphql(
    'legal',
    `{ contract(id: "${held.id}") { state versions(orderBy: [{ field: number }]) { nodes { number text } } } }`,
  )
  expect(after.data.contract).toMatchObject({
    state: 'LEGAL_REVIEW',
    versions: { nodes: [{ number: 1 }, { number: 2 }] },
  })
  expect(after.data.contract.versions.nodes[1].text).toContain('特別約定1 外擺\n甲方示例商業管理有限公司另行批准。')
})

test('a template that does not fit, is not approved or belongs to others is refused', async () => {
  const draft = await does('legal', 'createContractTemplate', template)
  const turnover = await approved({ fitsFixed: false })
  const renewal = await approved({ contractType: 'RENEWAL' })
  const ofB = await does('manB', 'createContractTemplate', { ...template, departmentId: undefined })
  const set = (templateId: string, more = {}) =>
    refused('speA', 'updateContract', { id: CONTRACTS.draftOfSpeA, version: 1, templateId, ...more })
  expect(await set(draft.id)).toEqual(['input.templateId REFERENCE'])
  expect(await set(ofB.id)).toEqual(['input.templateId REFERENCE'])
  expect(await set(turnover.id)).toEqual(['input.templateId TEMPLATE_UNFIT'])
  expect(await set(renewal.id)).toEqual(['input.templateId TEMPLATE_UNFIT'])
  const retired = await does('manA', 'retireContractTemplate', { ...(await approved()), reason: '停用' })
  expect(await set(retired.id)).toEqual(['input.templateId TEMPLATE_NOT_APPROVED'])
  const clause = { heading: '約定', body: '{{nothing}}' }
  expect(await set(turnover.id, { rentType: 'TURNOVER', specialClauses: [clause] })).toEqual([
    'input.specialClauses.0.body UNKNOWN_VARIABLE',
  ])
})
