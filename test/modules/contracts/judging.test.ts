/** R6.1.2, R6.1.3, R9.3: who judges a contract, which version of it, and who may not. */
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { contractSteps } from '../../kit/contracts.ts'
import {
  appointmentOf,
  CLIENTS,
  CONTRACTS,
  employeeOf,
  loginOf,
  PASSWORD,
  type Person,
  PROPERTIES,
  UNITS,
} from '../../kit/world.ts'
import { codeOf, count, faultsOf } from '../../writer/kit.ts'
import { type Held, mutations, only, steps } from '../mutate.ts'

let world: TestApp
const mutate = mutations(() => world)
const { does, refused } = steps(mutate)
const { judge } = contractSteps(() => world)
beforeAll(async () => {
  world = await createTestApp()
}, 120_000)
afterAll(() => world.close())

const draft = (owner: Person = 'speA'): Promise<Held> =>
  does(owner, 'createContract', {
    clientId: owner === 'speA' ? CLIENTS.ofSpeA : CLIENTS.ofSpeA2,
    propertyId: PROPERTIES.A,
    units: [{ unitId: UNITS.hiddenA, area: '100' }],
    parties: [{ role: 'LESSOR', name: '示例商業管理有限公司' }],
    area: '100',
    rentCommencement: '2031-01-01',
    expiry: '2033-12-31',
    rentSteps: [{ startDate: '2031-01-01', rate: '10' }],
    deposit: '90000',
  })
const submitted = async (owner: Person = 'speA'): Promise<Held> =>
  does(owner, 'submitContract', only(await draft(owner)))
type As = Person | { token: string }
const may = async (as: As, id: string): Promise<string[]> =>
  (await world.graphql(as, `{ contract(id: "${id}") { may } }`)).data.contract.may
const approve = (as: As, { id, version }: Held, approvedVersion = 1) =>
  world.graphql(as, 'mutation($input: ApproveContractInput!) { approveContract(input: $input) { id version } }', {
    input: { id, version, approvedVersion },
  })

test('an approval is for the version that was read; a later one is refused as not read [R6.1.2 api MAN] [R6.1.3 api LEG]', async () => {
  let contract = await submitted()
  expect(await refused('manA', 'approveContract', only(contract))).toEqual(['input.approvedVersion REQUIRED'])
  // The manager sets the deposit himself: what he approves has a number of its own at once.
  contract = await does('manA', 'updateContract', { ...only(contract), deposit: '80000' })
  const stale = await approve('manA', contract, 1)
  expect(faultsOf(stale)).toEqual(['input.approvedVersion VERSION_NOT_LATEST'])
  expect(stale.text).toContain('You judged version 1; version 2 is the one before you.')
  contract = (await approve('manA', contract, 2)).data.approveContract
  const named = { ...only(contract), passedVersion: 1 }
  expect(await refused('legal', 'passLegalReview', named)).toEqual(['input.passedVersion VERSION_NOT_LATEST'])
  await judge('legal', 'passLegalReview', contract)
  const { data } = await world.graphql(
    'speA',
    `{ contract(id: "${contract.id}") { approvedVersion passedVersion versions { nodes { number author { id } } } } }`,
  )
  expect(data.contract).toMatchObject({ approvedVersion: 2, passedVersion: 2 })
  expect(data.contract.versions.nodes).toContainEqual({ number: 2, author: { id: employeeOf('manA') } })
})

test('what the manager sent back he sees again; what he approved goes to legal alone [R6.1.2 api SPE]', async () => {
  let contract = await judge('manA', 'approveContract', await submitted())
  contract = await does('legal', 'returnContract', { ...only(contract), reason: '用途不明' })
  contract = await does('speA', 'updateContract', { ...only(contract), permittedUse: '書店' })
  expect(await refused('speA', 'resubmitContract', only(contract))).toEqual(['input.state LEGAL_ONLY'])
  contract = await does('speA', 'updateContract', { ...only(contract), deposit: '70000' })
  expect(await refused('speA', 'recheckContract', only(contract))).toEqual(['input.state MATERIAL_CHANGE'])
  contract = await does('speA', 'resubmitContract', only(contract))
  contract = await does('manA', 'returnContract', { ...only(contract), reason: '押金不可少' })
  contract = await does('speA', 'updateContract', { ...only(contract), deposit: '90000' })
  // The terms are again those of the first approval, which ended when he sent it back.
  expect(await refused('speA', 'recheckContract', only(contract))).toEqual(['input.state MATERIAL_CHANGE'])
  await does('speA', 'resubmitContract', only(contract))
})

test('a blocking opinion stands against its author’s own approval', async () => {
  const contract = await submitted()
  const opinion = { contractId: contract.id, clause: '租金', severity: 'BLOCKING', text: '低於底價' }
  const given = await does('manA', 'createReviewOpinion', opinion)
  expect(faultsOf(await approve('manA', contract))).toEqual(['input.state OPINIONS_BLOCKING'])
  await does('manA', 'withdrawReviewOpinion', only(given))
  expect((await approve('manA', contract)).errors).toBeUndefined()
})

test('a declared conflict of interest bars its declarer from approval and pass, and is told to nobody else [R9.3 api MAN] [R9.3 api LEG]', async () => {
  let contract = await submitted()
  const conflict = { counterparty: '客戶1', clientId: CLIENTS.ofSpeA, kind: 'FAMILY', description: '親屬任職' }
  const before = await may('manA', contract.id)
  expect(before).toContain('approve')
  const why = (as: Person) =>
    world.graphql(
      as,
      `{ explainAccess(type: "Contract", verb: "approve", recordId: "${contract.id}") { now rules holders { role people { name } } } }`,
    )
  const toldBefore = await why('speA')
  const declared = await does('manA', 'createConflictDeclaration', conflict)
  expect(await may('manA', contract.id)).toEqual(before.filter((verb) => verb !== 'approve'))
  const barred = await approve('manA', contract)
  expect([codeOf(barred), barred.text]).toEqual(['FORBIDDEN', expect.stringContaining('conflict of interest')])
  const told = (await why('manA')).data.explainAccess
  expect([told.now, told.rules.join()]).toEqual([false, expect.stringContaining('conflict of interest')])
  expect((await why('speA')).text).toBe(toldBefore.text)
  expect(toldBefore.data.explainAccess.holders).toEqual([{ role: 'MAN', people: [{ name: '員工manA' }] }])
  const inbox = await world.graphql('manA', '{ inbox(first: 100) { id } }')
  expect(inbox.data.inbox.map(({ id }: Held) => id)).not.toContain(contract.id)
  // Other clients' contracts are still his.
  expect((await approve('manA', await submitted('speA2'))).errors).toBeUndefined()

  await does('manA', 'endConflictDeclaration', { ...only(declared), endedOn: '2026-01-01' })
  contract = (await approve('manA', contract)).data.approveContract
  const ofLegal = await does('legal', 'createConflictDeclaration', conflict)
  expect(codeOf(await mutate('legal', 'passLegalReview', { ...only(contract), passedVersion: 1 }))).toBe('FORBIDDEN')
  await does('legal', 'endConflictDeclaration', { ...only(ofLegal), endedOn: '2026-01-01' })
  await judge('legal', 'passLegalReview', contract)
})

/** A token in a post that was lent; null where there is none. */
async function acting(person: Person, delegation: string): Promise<{ token: string } | null> {
  const response = await world.fetch('/auth/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: loginOf(person), password: PASSWORD, post: delegation }),
  })
  const body = (await response.json()) as { accessToken?: string; post?: string }
  return response.ok && body.post === delegation ? { token: body.accessToken! } : null
}
const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)

test('a manager who is away is stood in for while the delegation runs, never on the drafts of who stands in [R2.2.1 api MAN]', async () => {
  const contract = await submitted()
  const own = await submitted('speA2')
  const lend = (startDate: string, endDate: string) => ({
    appointmentId: appointmentOf('manA'),
    delegateId: employeeOf('speA2'),
    startDate,
    endDate,
    reason: '出差',
  })
  let delegation = await does('manA', 'createDelegation', lend(day(5), day(9)))
  expect(await acting('speA2', delegation.id)).toBeNull()
  delegation = await does('manA', 'updateDelegation', { ...only(delegation), startDate: day(-2) })
  const standIn = (await acting('speA2', delegation.id))!
  // In his own post he is a specialist, and reads only his own.
  expect((await world.graphql('speA2', `{ contract(id: "${contract.id}") { id } }`)).data.contract).toBeNull()
  const done = await approve(standIn, contract)
  expect(done.errors).toBeUndefined()
  const { data } = await world.graphql(
    'manA',
    `{ history(id: "${contract.id}", first: 1) { nodes { actorName actorRole actingForName verb } } contract(id: "${contract.id}") { approvedBy { id } } }`,
  )
  expect(data.history.nodes).toEqual([
    { actorName: '員工speA2', actorRole: 'MAN', actingForName: '員工manA', verb: 'approve' },
  ])
  expect(data.contract.approvedBy.id).toBe(employeeOf('speA2'))
  const ownDraft = await approve(standIn, own)
  expect([codeOf(ownDraft), await may(standIn, own.id)]).toEqual(['FORBIDDEN', expect.not.arrayContaining(['approve'])])
  const next = await submitted()
  await does('manA', 'updateDelegation', { ...only(delegation), endDate: day(-1) })
  // (A token's standing is looked up every three seconds.)
  const until = Date.now() + 10_000
  while ((await world.graphql(standIn, '{ about }')).status !== 401 && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 200))
  expect((await approve(standIn, next)).status).toBe(401)
  expect(await acting('speA2', delegation.id)).toBeNull()
})

test('[M02] no state is reached but by its own step, and by whoever has it; a refusal says what is possible now, and for whom', async () => {
  const contract = await draft()
  for (const [as, verb, more] of [
    ['speA', 'startSigningContract', {}],
    ['speA', 'signContract', {}],
    ['speA', 'archiveContract', {}],
    ['manA', 'approveContract', { approvedVersion: 0 }],
  ] as const) {
    const answer = await mutate(as, verb, { ...only(contract), ...more })
    expect([verb, codeOf(answer)]).toEqual([verb, 'INVALID_TRANSITION'])
    expect(answer.errors![0]!.extensions.allowed).toContainEqual({
      verb: 'submit',
      mutation: 'submitContract',
      to: 'MANAGER_REVIEW',
      roles: ['SPE'],
    })
    expect(answer.text).toContain('Investment specialist')
  }
  // What is another's step does not exist for the specialist, and the state is no input of his.
  for (const verb of ['approveContract', 'passLegalReview', 'returnContract', 'terminateContract'])
    expect((await mutate('speA', verb, only(contract))).data ?? null).toBeNull()
  for (const field of ['state: SIGNED', 'signedAt: "2026-01-01T00:00:00Z"', 'approvedVersion: 1'])
    expect(
      (
        await world.graphql(
          'speA',
          `mutation { updateContract(input: { id: "${contract.id}", version: 1, ${field} }) { id } }`,
        )
      ).text,
    ).toContain('is not defined')
  const stood = await world.graphql('speA', `{ contract(id: "${contract.id}") { state version } }`)
  expect(stood.data.contract).toEqual({ state: 'DRAFT', version: 1 })
})

test('[M03] what is signed is not edited nor deleted, by nobody', async () => {
  for (const as of ['speA', 'manA', 'depA', 'legal', 'finance', 'leader', 'admin'] as const) {
    const edit = await world.graphql(
      as,
      `mutation { updateContract(input: { id: "${CONTRACTS.signedOfSpeA}", version: 1, ${as === 'manA' ? 'deposit: "1"' : 'title: "改"'} }) { id } }`,
    )
    expect([as, edit.errors?.length, edit.data?.updateContract ?? null]).toEqual([as, 1, null])
    const gone = await world.graphql(
      as,
      `mutation { deleteContract(input: { id: "${CONTRACTS.signedOfSpeA}", version: 1 }) { id } }`,
    )
    expect([as, gone.data ?? null]).toEqual([as, null])
  }
  // Later steps are refused with what is still possible.
  const { data } = await world.graphql('speA', `{ contract(id: "${CONTRACTS.signedOfSpeA}") { version state } }`)
  const again = await mutate('speA', 'submitContract', { id: CONTRACTS.signedOfSpeA, version: data.contract.version })
  expect(codeOf(again)).toBe('INVALID_TRANSITION')
  expect(data.contract).toEqual({ version: 1, state: 'IN_FORCE' })
})

test('[X02] fifty approvals at once are one step, one entry of the trail, one event', async () => {
  const contract = await submitted()
  const answers = await Promise.all(Array.from({ length: 50 }, () => approve('manA', contract)))
  const done = answers.filter((answer) => !answer.errors)
  expect(done).toHaveLength(1)
  for (const answer of answers.filter(({ errors }) => errors))
    expect(['CONFLICT', 'INVALID_TRANSITION']).toContain(codeOf(answer))
  for (const [table, column] of [
    ['AuditEntry', "verb = 'approve'"],
    ['OutboxEvent', "topic = 'Contract.approve'"],
  ])
    expect(await count(world, `SELECT COUNT(*) FROM ${table} WHERE recordId = ? AND ${column}`, [contract.id])).toBe(1)
  const { data } = await world.graphql('manA', `{ contract(id: "${contract.id}") { state version } }`)
  expect(data.contract).toEqual({ state: 'LEGAL_REVIEW', version: 3 })
})
