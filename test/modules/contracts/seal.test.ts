/** R6.2: the seal is applied for and granted, a signatory whose limits cover the contract signs, the scan is kept. */
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { contractSteps } from '../../kit/contracts.ts'
import { PDF, sha256, upload } from '../../kit/files.ts'
import { CLIENTS, DEPARTMENTS, employeeOf, type Person, PROPERTIES, UNITS } from '../../kit/world.ts'
import { codeOf } from '../../writer/kit.ts'
import { type Held, mutations, only, steps } from '../mutate.ts'

let world: TestApp
const mutate = mutations(() => world)
const { does, refused } = steps(mutate)
const { judge, pass, signatory, seal } = contractSteps(() => world)
beforeAll(async () => {
  world = await createTestApp()
}, 120_000)
afterAll(() => world.close())

/** Five years of 100 ㎡ at ¥100 a month and square metre, on days on which nothing else lets the unit. */
const draft = (year: number, more: Record<string, unknown> = {}): Promise<Held> =>
  does('speA', 'createContract', {
    clientId: CLIENTS.ofSpeA,
    propertyId: PROPERTIES.A,
    units: [{ unitId: UNITS.hiddenA, area: '100' }],
    parties: [{ role: 'LESSOR', name: '示例商業管理有限公司' }],
    area: '100',
    rentUnit: 'PER_SQM_MONTH',
    rentCommencement: `${year}-01-01`,
    expiry: `${year + 4}-12-31`,
    rentSteps: [{ startDate: `${year}-01-01`, rate: '100' }],
    ...more,
  })
const said = async (as: Person, name: string, input: Record<string, unknown>): Promise<string> =>
  (await mutate(as, name, input)).text

test('nothing is signed before the use of the seal was granted for the very version that legal passed [R6.2.1 api SPE] [R6.2.1 api MAN]', async () => {
  const made = await draft(2031)
  const apply = { contractId: made.id, copies: 4, reason: '簽約' }
  expect(await refused('speA', 'createSealUse', apply)).toEqual(['input.contractId NOTHING_PASSED'])
  let contract = await pass(made)
  const use = await does('speA', 'createSealUse', { ...apply, kind: 'COMPANY' })
  const { data } = await world.graphql(
    'legal',
    `{ sealUse(id: "${use.id}") { state kind applicant { id } contractVersion { number sha256 } } }`,
  )
  expect(data.sealUse).toMatchObject({ state: 'APPLIED', kind: 'COMPANY', contractVersion: { number: 1 } })
  expect(data.sealUse.applicant.id).toBe(employeeOf('speA'))
  contract = await does('speA', 'startSigningContract', only(contract))
  const signatoryId = await signatory()
  expect(await refused('speA', 'signContract', only(contract))).toEqual(['input.signatoryId REQUIRED'])
  const early = { ...only(contract), signatoryId }
  expect(await refused('speA', 'signContract', early)).toEqual(['input.state SEAL_NOT_APPROVED'])
  // The text is taken back: what is applied for is for another text than the one that legal passes then.
  contract = await does('speA', 'reworkContract', { ...only(contract), reason: '改用途' })
  contract = await does('speA', 'updateContract', { ...only(contract), permittedUse: '咖啡店' })
  contract = await does('speA', 'recheckContract', only(contract))
  contract = await judge('legal', 'passLegalReview', contract)
  expect(await refused('manA', 'approveSealUse', only(use))).toEqual(['input.state SEAL_OUTDATED'])
  await does('speA', 'withdrawSealUse', { ...only(use), reason: '文本已改' })
  let again = await seal(contract.id)
  expect(await refused('speA', 'useSealUse', { ...only(again), sealedCopies: 4 })).toEqual([
    'input.state SEAL_BEFORE_SIGNING',
  ])
  contract = await does('speA', 'startSigningContract', only(contract))
  expect(await refused('speA', 'useSealUse', { ...only(again), sealedCopies: 5 })).toEqual([
    'input.sealedCopies SEALED_OVER_GRANTED',
  ])
  contract = await does('speA', 'signContract', { ...only(contract), signatoryId })
  again = await does('speA', 'useSealUse', { ...only(again), sealedCopies: 3 })
  const after = await world.graphql(
    'leader',
    `{ contract(id: "${contract.id}") { state signatory { name } daysToArchive sealUses { nodes { state sealedCopies } } } }`,
  )
  expect(after.data.contract).toMatchObject({ state: 'SIGNED', signatory: { name: '王總' }, daysToArchive: 0 })
  expect(after.data.contract.sealUses.nodes).toContainEqual({ state: 'USED', sealedCopies: 3 })
})

test('nobody grants the seal on his own application; a refusal gives its reason', async () => {
  const contract = await pass(await draft(2036))
  const own = await does('manA', 'createSealUse', { contractId: contract.id, copies: 2, reason: '代辦' })
  expect(codeOf(await mutate('manA', 'approveSealUse', only(own)))).toBe('FORBIDDEN')
  const use = await does('speA', 'createSealUse', { contractId: contract.id, copies: 2, reason: '簽約' })
  expect(await refused('manA', 'refuseSealUse', only(use))).toEqual(['input.comment REQUIRED'])
  await does('manA', 'refuseSealUse', { ...only(use), comment: '份數不符' })
  for (const stranger of ['speA2', 'manB', 'finance'] as const)
    expect((await world.graphql(stranger, `{ sealUse(id: "${use.id}") { id } }`)).data?.sealUse ?? null).toBeNull()
})

test('the administrator keeps the list of signatories; one signs within his limits only, and is told which [R6.2.1 api SPE]', async () => {
  for (const person of ['manA', 'depA', 'speA', 'leader'] as const)
    expect((await mutate(person, 'createSignatory', { name: '我', authority: '自己' })).text).toContain('Unknown type')
  let contract = await pass(await draft(2041))
  await seal(contract.id)
  contract = await does('speA', 'startSigningContract', only(contract))
  const sign = async (more: Record<string, unknown>) => ({
    ...only(contract),
    signatoryId: await signatory({ name: '李總', ...more }),
  })
  // Sixty months of 10,000.
  const poor = await sign({ maxAmount: '599999.99' })
  expect(await refused('speA', 'signContract', poor)).toEqual(['input.signatoryId SIGNATORY_AMOUNT'])
  expect(await said('speA', 'signContract', poor)).toContain(
    '李總 signs for a total of up to 599999.99; this contract comes to 600000.00.',
  )
  const short = await sign({ maxYears: 4 })
  expect(await said('speA', 'signContract', short)).toContain('李總 signs for leases of up to 4 years')
  expect(await refused('speA', 'signContract', await sign({ validTo: '2020-12-31' }))).toEqual([
    'input.signatoryId SIGNATORY_NOT_VALID',
  ])
  const foreign = await signatory({ departmentId: DEPARTMENTS.B })
  expect((await mutate('speA', 'signContract', { ...only(contract), signatoryId: foreign })).errors).toBeDefined()
  await does('speA', 'signContract', await sign({ maxAmount: '600000', maxYears: 5 }))
})

test('what has no total in figures is signed by somebody without a limit of sums', async () => {
  let contract = await pass(await draft(2051, { rentType: 'TURNOVER', turnoverRate: null, rentSteps: [] }))
  await seal(contract.id)
  contract = await does('speA', 'startSigningContract', only(contract))
  const signatoryId = await signatory({ maxAmount: '9000000' })
  expect(await refused('speA', 'signContract', { ...only(contract), signatoryId })).toEqual([
    'input.signatoryId SIGNATORY_AMOUNT_OPEN',
  ])
  await does('speA', 'signContract', { ...only(contract), signatoryId: await signatory() })
})

test('a contract is put away with the scan of its original, whose checksum stays [R6.2.2 api SPE]', async () => {
  let contract = await pass(await draft(2061))
  contract = await does('speA', 'startSigningContract', only(contract))
  await seal(contract.id)
  contract = await does('speA', 'signContract', { ...only(contract), signatoryId: await signatory() })
  const archive = await does('speA', 'createArchiveRecord', {
    contractId: contract.id,
    number: 'DA-印-1',
    place: 'A櫃',
    archivedOn: '2026-01-01',
    originals: 2,
  })
  expect(await refused('speA', 'archiveContract', only(contract))).toEqual(['input.state SCAN_MISSING'])
  await upload(world, 'speA', { record: archive.id, kind: 'SCAN', name: '原件.pdf', content: PDF })
  contract = await does('speA', 'archiveContract', only(contract))
  const { data } = await world.graphql(
    'manA',
    `{ contract(id: "${contract.id}") { daysToArchive archives { nodes { version scanSha256 loans { borrower } } } } }`,
  )
  expect(data.contract).toMatchObject({ daysToArchive: 0, archives: { nodes: [{ scanSha256: sha256(PDF) }] } })
  // Of two originals two are out at most; one comes back.
  const lend = (returnedOn: string | null) => ({
    id: archive.id,
    version: data.contract.archives.nodes[0].version,
    loans: ['財務部', '審計', '法務'].map((borrower, n) => ({
      borrower,
      lentOn: '2026-02-01',
      dueOn: '2026-02-15',
      returnedOn: n === 0 ? returnedOn : null,
    })),
  })
  expect(await refused('speA', 'updateArchiveRecord', lend(null))).toEqual(['input.loans LOANS_OVER_ORIGINALS'])
  await does('speA', 'updateArchiveRecord', lend('2026-02-10'))
})
