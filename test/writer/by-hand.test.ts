/**
 * Every mutation that a module writes itself, with four actors: one who may, roles that do not have it, one from whom the
 * record is hidden, nobody. A refusal leaves every table as it was. What the grid and the life cycles make is tried in
 * `actors` and in `access/life-cycles`.
 */
import { getNamedType } from 'graphql'
import { ROLES } from '../../server/src/access/roles.ts'
import { createCatalog } from '../../server/src/modules/index.ts'
import { type Actor, allActors } from '../access/actors.ts'
import { fillBothSides } from '../access/both-sides.ts'
import { createTestApp, type TestApp } from '../kit/app.ts'
import { type Held, only } from '../modules/mutate.ts'
import { mutationsIn } from '../prober/routes/mutations.ts'
import { codeOf, everything } from './kit.ts'

type Input = Record<string, unknown>
type Case = {
  /** Who may, by the name of the actor, and with which record. */
  by: string
  record?: string
  input?: (record: Held) => Input
  /** A record that is hidden from him, or from somebody else who has the operation; or why there is none. */
  hidden: { record: string; from?: string } | string
}

const NO_RECORD = 'it names no record'
const COMPANY = 'the administrator reaches every log-in and machine client of the company'
const OPEN = 'whoever holds the link may; one that is not good answers as none (modules/links)'
const account = {
  by: 'admin',
  record: "SELECT * FROM Account WHERE id = 'ac_01TEST00000000000000000003'",
  hidden: COMPANY,
}
const machine = { by: 'admin', record: "SELECT * FROM ApiClient WHERE name = 'BI'", hidden: COMPANY }
const linked = (type: string): Case => ({
  by: 'manA',
  record: `SELECT * FROM ${type} WHERE departmentId = 'dp_01TEST00000000000000000001' LIMIT 1`,
  hidden: {
    record: `SELECT * FROM ${type} WHERE departmentId = 'dp_01TEST00000000000000000001' LIMIT 1`,
    from: 'manB',
  },
})

const roundOf = (owner: string): string =>
  `SELECT t.* FROM TermRound t JOIN Deal d ON d.id = t.dealId WHERE d.ownerId = '${owner}' LIMIT 1`

const dutyOf = (owner: string): string =>
  `SELECT o.* FROM Obligation o JOIN Contract c ON c.id = o.contractId WHERE c.ownerId = '${owner}' LIMIT 1`

const CASES: Record<string, Case> = {
  acknowledgePolicyDocument: {
    by: 'speA',
    record: "SELECT * FROM PolicyDocument WHERE state = 'PUBLISHED' LIMIT 1",
    input: ({ id }) => ({ id }),
    hidden: { record: "SELECT * FROM PolicyDocument WHERE state = 'DRAFT' LIMIT 1" },
  },
  draftContract: {
    by: 'speA',
    record: roundOf('em_01TEST00000000000000000003'),
    hidden: { record: roundOf('em_01TEST00000000000000000004') },
  },
  draftFollowingContract: {
    by: 'speA',
    record: "SELECT * FROM Contract WHERE id = 'ct_01TEST00000000000000000002'",
    input: ({ id, version }) => ({ id, version, type: 'SUPPLEMENT' }),
    hidden: { record: "SELECT * FROM Contract WHERE id = 'ct_01TEST00000000000000000003'" },
  },
  recordPayment: {
    by: 'finance',
    record: "SELECT * FROM Contract WHERE id = 'ct_01TEST00000000000000000002'",
    input: ({ id }) => ({ contractId: id, amount: '0.01', receivedOn: '2026-01-15' }),
    hidden: { record: "SELECT * FROM Contract WHERE state = 'DRAFT' LIMIT 1" },
  },
  recordReminderLetters: {
    by: 'speA',
    record: "SELECT * FROM Contract WHERE id = 'ct_01TEST00000000000000000002'",
    input: ({ id }) => ({ contractId: id }),
    hidden: { record: "SELECT * FROM Contract WHERE id = 'ct_01TEST00000000000000000003'" },
  },
  remindClient: {
    by: 'speA',
    record: dutyOf('em_01TEST00000000000000000003'),
    hidden: { record: dutyOf('em_01TEST00000000000000000004') },
  },
  reviseContractTemplate: linked('ContractTemplate'),
  createInvitationLink: linked('EventInvitation'),
  createSurveyLink: linked('SatisfactionSurvey'),
  fileIntegrityReport: { by: 'speA', input: () => ({ category: 'KICKBACK', text: '回扣' }), hidden: NO_RECORD },
  importRecords: {
    by: 'manA',
    input: () => ({ kind: 'CLIENT', csv: '名称\n甲', dryRun: true, mode: 'CREATE' }),
    hidden: NO_RECORD,
  },
  endAccountSessions: account,
  resetSecondFactor: account,
  setPassword: { ...account, input: ({ id, version }) => ({ id, version, password: 'Anything-else-7' }) },
  createAccount: { by: 'admin', input: () => ({}), hidden: NO_RECORD },
  createApiClient: { by: 'admin', input: () => ({}), hidden: NO_RECORD },
  rotateApiClientSecret: machine,
  revokeApiClient: machine,
  registerPersistedOperation: {
    by: 'admin',
    input: () => ({ kind: 'BI', name: '面積', text: 'query Reach { kpiReach { figures { figure } } }' }),
    hidden: NO_RECORD,
  },
  answerInvitation: { by: 'nobody', input: () => ({ token: 'ldl_x', accept: true }), hidden: OPEN },
  answerSurvey: { by: 'nobody', input: () => ({ token: 'ldl_x', answers: [] }), hidden: OPEN },
}

const catalog = createCatalog()
let world: TestApp
let actors: Map<string, Actor>
let operations: Map<string, Operation>
beforeAll(async () => {
  world = await createTestApp()
  await fillBothSides(world)
  actors = new Map((await allActors(world)).map((actor) => [actor.name, actor]))
  operations = byHand()
}, 120_000)
afterAll(() => world.close())

/** Made neither by the grid nor by a life cycle: who has it, the type of its input, what is asked of its answer. */
type Operation = { roles: Set<string>; input: string; answer: string }
function byHand(): Map<string, Operation> {
  const found = new Map<string, Operation>()
  for (const role of ROLES) {
    const schema = world.app.schemas[role]
    for (const { name, kind, type, answer } of mutationsIn(schema, catalog)) {
      if (kind !== 'other' && !(kind === 'create' && type!.declaration.createdByModule)) continue
      const input = String(getNamedType(schema.getMutationType()!.getFields()[name]!.args[0]!.type))
      const known = found.get(name) ?? { roles: new Set(), input, answer: answer && '{ __typename }' }
      known.roles.add(role)
      found.set(name, known)
    }
  }
  return found
}

const recordOf = async (sql: string | undefined): Promise<Held> => {
  const [rows] = sql ? await world.database.pool.query(sql) : [[{ id: 'none', version: 1 }]]
  expect([sql, (rows as Held[]).length]).toEqual([sql, 1])
  return (rows as Held[])[0]!
}

/** Each answer without the id that was asked for. */
async function ask(name: string, { input: kind, answer: wanted }: Operation, actor: Actor, record: Held) {
  const input = (CASES[name]!.input ?? only)(record)
  const document = `mutation($input: ${kind}!) { ${name}(input: $input) ${wanted} }`
  const answer = await world.graphql(actor.as, document, { input })
  return { ...answer, text: answer.text.replaceAll(record.id, '') }
}

test('the list here is the list of the schemas', () => {
  expect(Object.keys(CASES).sort()).toEqual([...operations.keys()].sort())
})

test.each(Object.entries(CASES))(
  '%s: who may is heard; nobody else leaves a trace',
  async (name, { by, record, hidden }) => {
    const operation = operations.get(name)!
    const held = await recordOf(record)
    const before = await everything(world)
    for (const actor of actors.values()) {
      if (operation.roles.has(actor.role)) continue
      const answer = await ask(name, operation, actor, held)
      expect([actor.name, answer.data ?? null, answer.errors?.length]).toEqual([actor.name, null, 1])
    }
    if (typeof hidden === 'object') {
      const from = actors.get(hidden.from ?? by)!
      const other = await recordOf(hidden.record)
      const none = { id: `${other.id.split('_')[0]}_01TEST99999999999999999999`, version: other.version }
      const [answer, missing] = [await ask(name, operation, from, other), await ask(name, operation, from, none)]
      expect([answer.data ?? null, answer.text]).toEqual([null, missing.text])
    }
    expect(await everything(world)).toEqual(before)
    // He gets further than all of them: it is done, or something is wrong with what was given.
    const answer = await ask(name, operation, actors.get(by)!, held)
    const isLink = typeof hidden === 'string' && hidden === OPEN
    expect(answer.errors ? codeOf(answer) : null).toEqual(
      isLink ? 'NOT_FOUND' : answer.errors ? 'BAD_USER_INPUT' : null,
    )
  },
)
