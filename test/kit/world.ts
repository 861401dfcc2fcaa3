/**
 * A small world for tests: two investment departments, A and B, people of every role, and records on both sides of
 * every scope. Fixed ids, so that tests name what they mean.
 */
import type { Pool } from 'mysql2/promise'
import { hashPassword } from '../../server/src/auth/index.ts'
import { fillEvents } from './events.ts'
import { fillTraining } from './training.ts'
import { fillDeals } from './world-deals.ts'

/** `id('cl', 1)`: a valid id that tells its number. */
export const id = (prefix: string, number: number): string => `${prefix}_01TEST${String(number).padStart(20, '0')}`

export const PASSWORD = 'correct horse 招商 1'

export const DEPARTMENTS = {
  A: id('dp', 1),
  B: id('dp', 2),
  legal: id('dp', 3),
  head: id('dp', 4),
  office: id('dp', 5),
}

/** People by short name: position, department, departments covered. */
export const PEOPLE = {
  manA: ['MANAGER', 'A', ''],
  depA: ['DEPUTY', 'A', ''],
  speA: ['SPECIALIST', 'A', ''],
  speA2: ['SPECIALIST', 'A', ''],
  manB: ['MANAGER', 'B', ''],
  speB: ['SPECIALIST', 'B', ''],
  legal: ['LEGAL_REVIEWER', 'legal', 'A'],
  finance: ['FINANCE', 'office', 'A'],
  collaborator: ['COLLABORATOR', 'office', 'A'],
  leader: ['SUPERIOR', 'head', 'A'],
  hr: ['HR_OFFICER', 'office', 'A'],
  admin: ['ADMINISTRATOR', 'office', ''],
} as const satisfies Record<string, readonly [string, keyof typeof DEPARTMENTS, '' | 'A']>

export type Person = keyof typeof PEOPLE

const NAMES = Object.keys(PEOPLE) as Person[]
export const employeeOf = (person: Person): string => id('em', NAMES.indexOf(person) + 1)
export const appointmentOf = (person: Person): string => id('ap', NAMES.indexOf(person) + 1)
export const loginOf = (person: Person): string => `T${String(NAMES.indexOf(person) + 1).padStart(3, '0')}`

export const CLIENTS = { ofSpeA: id('cl', 1), ofSpeA2: id('cl', 2), ofSpeB: id('cl', 3), ofNobody: id('cl', 4) }
export const CONTRACTS = {
  draftOfSpeA: id('ct', 1),
  signedOfSpeA: id('ct', 2),
  signedOfSpeA2: id('ct', 3),
  ofB: id('ct', 4),
  reviewOfSpeA: id('ct', 5),
}
export const UNITS = { letA: id('un', 1), publishedA: id('un', 2), hiddenA: id('un', 3), ofB: id('un', 4) }
export const PROJECTS = { A: id('lp', 1), B: id('lp', 2) }
/** The first two are in the stage TERMS; `inReview` and `signed` have contracts. */
export const DEALS = {
  ofSpeA: id('dl', 6),
  ofSpeA2: id('dl', 21),
  ofDepA: id('dl', 22),
  ofB: id('dl', 23),
  inReview: id('dl', 7),
  signed: id('dl', 8),
}
/** Events by what may be done with them; those that lie ahead and those that are over are several. */
export const EVENTS = {
  ahead: [1, 2, 3, 4, 5, 6].map((n) => id('ev', n)),
  ended: [11, 12, 13, 14, 15, 16].map((n) => id('ev', n)),
  running: id('ev', 21),
  ofB: id('ev', 31),
}
export const PROPERTIES = { A: id('pr', 1), B: id('pr', 2) }
export const SESSIONS = { aheadOfA: id('tn', 1), aheadOfB: id('tn', 2), heldInA: id('tn', 3) }

type Row = Record<string, unknown>

/** Fills a migrated, empty database. */
export async function fillWorld(pool: Pool): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD)
  const insert = async (table: string, rows: Row[]) => {
    for (const row of rows) await pool.query(`INSERT INTO \`${table}\` SET ?`, [row])
  }
  await insert('Department', [
    { id: DEPARTMENTS.A, code: 'A', name: '甲商場招商部', kind: 'INVESTMENT' },
    { id: DEPARTMENTS.B, code: 'B', name: '乙園區招商部', kind: 'INVESTMENT' },
    { id: DEPARTMENTS.legal, code: 'LEGAL', name: '法務部', kind: 'LEGAL' },
    { id: DEPARTMENTS.head, code: 'HEAD', name: '總部', kind: 'HEADQUARTERS' },
    { id: DEPARTMENTS.office, code: 'OFFICE', name: '綜合部', kind: 'FINANCE' },
  ])
  await insert(
    'Employee',
    NAMES.map((person, index) => ({
      id: employeeOf(person),
      departmentId: DEPARTMENTS[PEOPLE[person][1]],
      number: loginOf(person),
      name: `員工${person}`,
      workPhone: `021-5550-${1000 + index}`,
      workEmail: `${person.toLowerCase()}@example.test`,
      mobile: `1990000${1000 + index}`,
      hireDate: `2024-01-0${(index % 9) + 1}`,
      payBase: 8000 + index,
    })),
  )
  await insert(
    'Account',
    NAMES.map((person, index) => ({
      id: id('ac', index + 1),
      departmentId: DEPARTMENTS[PEOPLE[person][1]],
      employeeId: employeeOf(person),
      passwordHash,
    })),
  )
  await insert(
    'Appointment',
    NAMES.map((person) => ({
      id: appointmentOf(person),
      departmentId: DEPARTMENTS[PEOPLE[person][1]],
      employeeId: employeeOf(person),
      position: PEOPLE[person][0],
      startDate: '2024-01-01',
    })),
  )
  await insert(
    'AppointmentCover',
    NAMES.filter((person) => PEOPLE[person][2]).map((person, index) => ({
      id: id('av', index + 1),
      appointmentId: appointmentOf(person),
      departmentId: DEPARTMENTS.A,
      position: 0,
    })),
  )
  await insert('Delegation', [
    {
      id: id('dg', 1),
      departmentId: DEPARTMENTS.A,
      appointmentId: appointmentOf('manA'),
      delegateId: employeeOf('depA'),
      startDate: '2020-01-01',
      endDate: '2020-01-31',
      reason: '出差',
    },
  ])
  await fillSpace(insert)
  await fillClients(insert)
  await fillDeals(insert)
  await fillContracts(insert)
  await fillTraining(insert)
  await fillEvents(insert)
}

export type Insert = (table: string, rows: Row[]) => Promise<void>

async function fillSpace(insert: Insert): Promise<void> {
  await insert('Property', [
    { id: PROPERTIES.A, departmentId: DEPARTMENTS.A, code: 'PA', name: '甲商場', city: '上海', gfa: 50000, gla: 30000 },
    {
      id: PROPERTIES.B,
      departmentId: DEPARTMENTS.B,
      code: 'PB',
      name: '乙園區',
      kind: 'PARK',
      city: '杭州',
      gfa: 80000,
      gla: 60000,
    },
  ])
  await insert('Floor', [
    { id: id('fl', 1), departmentId: DEPARTMENTS.A, propertyId: PROPERTIES.A, code: 'L1', level: 1 },
    { id: id('fl', 2), departmentId: DEPARTMENTS.B, propertyId: PROPERTIES.B, code: 'L1', level: 1 },
  ])
  const unit = (number: number, code: string, more: Row): Row => ({
    id: id('un', number),
    departmentId: DEPARTMENTS.A,
    propertyId: PROPERTIES.A,
    floorId: id('fl', 1),
    code,
    gfa: 120,
    gla: 100,
    nla: 80,
    askingRent: 12.5,
    floorRent: 9.25,
    note: `備註${number}`,
    ...more,
  })
  await insert('Unit', [
    unit(1, 'L1-01', { state: 'OPEN', format: 'FASHION' }),
    unit(2, 'L1-02', { state: 'AVAILABLE', published: 1 }),
    unit(3, 'L1-03', { state: 'AVAILABLE', published: 0, askingRent: 14 }),
    unit(4, 'P-01', { departmentId: DEPARTMENTS.B, propertyId: PROPERTIES.B, floorId: id('fl', 2), published: 1 }),
  ])
}

async function fillClients(insert: Insert): Promise<void> {
  await insert('Channel', [
    { id: id('ch', 1), departmentId: DEPARTMENTS.A, name: '展會', kind: 'EXPO', cost: 30000 },
    { id: id('ch', 2), departmentId: DEPARTMENTS.B, name: '協會', kind: 'ASSOCIATION', cost: 5000 },
  ])
  const client = (number: number, owner: Person | null, more: Row): Row => ({
    id: id('cl', number),
    departmentId: DEPARTMENTS.A,
    code: `K${number}`,
    name: `客戶${number}`,
    format: 'FASHION',
    grade: 'A',
    ownerId: owner && employeeOf(owner),
    channelId: id('ch', 1),
    city: '上海',
    investmentScale: 1000000 + number,
    cooperationPotential: 60 + number,
    creditStanding: 70 + number,
    notes: `機密${number}`,
    ...more,
  })
  await insert('Client', [
    client(1, 'speA', {}),
    client(2, 'speA2', { grade: 'B', format: 'FOOD_AND_BEVERAGE' }),
    client(3, 'speB', { departmentId: DEPARTMENTS.B, channelId: id('ch', 2) }),
    client(4, null, { grade: null }),
  ])
  for (const number of [1, 2, 3, 4]) {
    const departmentId = number === 3 ? DEPARTMENTS.B : DEPARTMENTS.A
    const clientId = id('cl', number)
    const base = { departmentId, clientId }
    await insert('Brand', [
      { id: id('br', number), ...base, name: `品牌${number}`, areaMin: 50, areaMax: 150, sourceKey: `k${number}` },
    ])
    await insert('LegalEntity', [
      {
        id: id('le', number),
        ...base,
        name: `企業${number}有限公司`,
        bankName: '銀行',
        bankAccount: `6200${number}`,
        registeredCapital: 100 * number,
      },
    ])
    await insert('Contact', [
      {
        id: id('co', number),
        ...base,
        name: `聯絡人${number}`,
        mobile: `1990000000${number}`,
        email: `c${number}@example.test`,
        wechat: `wx${number}`,
      },
    ])
    await insert('Demand', [
      { id: id('de', number), ...base, areaMin: 50, areaMax: 100, budget: 20000 + number, concerns: `顧慮${number}` },
    ])
  }
}

async function fillContracts(insert: Insert): Promise<void> {
  const contract = (number: number, owner: Person, more: Row): Row => ({
    id: id('ct', number),
    departmentId: DEPARTMENTS.A,
    number: `HT${number}`,
    dealId: { 2: DEALS.signed, 5: DEALS.inReview }[number] ?? null,
    ownerId: employeeOf(owner),
    clientId: id('cl', number),
    brandId: id('br', number),
    lesseeEntityId: id('le', number),
    propertyId: PROPERTIES.A,
    area: 100,
    rentCommencement: '2026-01-01',
    expiry: '2028-12-31',
    deposit: 50000 + number,
    totalRent: 1000000 + number,
    firstYearRent: 300000 + number,
    netEffectiveRent: 250 + number,
    breachLiability: `違約${number}`,
    ...more,
  })
  const signed = {
    state: 'IN_FORCE',
    signedAt: '2025-12-01 02:00:00.000',
    submittedToLegalAt: '2025-11-20 02:00:00.000',
  }
  await insert('Contract', [
    contract(1, 'speA', { state: 'DRAFT' }),
    contract(2, 'speA', { ...signed, clientId: id('cl', 1), brandId: id('br', 1), lesseeEntityId: id('le', 1) }),
    contract(3, 'speA2', { ...signed, clientId: id('cl', 2), brandId: id('br', 2), lesseeEntityId: id('le', 2) }),
    contract(4, 'speB', {
      ...signed,
      departmentId: DEPARTMENTS.B,
      clientId: id('cl', 3),
      brandId: id('br', 3),
      lesseeEntityId: id('le', 3),
      propertyId: PROPERTIES.B,
    }),
    contract(5, 'speA', {
      state: 'LEGAL_REVIEW',
      submittedToLegalAt: '2026-02-01 02:00:00.000',
      clientId: id('cl', 1),
      brandId: null,
      lesseeEntityId: id('le', 1),
    }),
  ])
  for (const number of [1, 2, 3, 4, 5]) {
    const contractId = id('ct', number)
    await insert('RentStep', [
      { id: id('rs', number), contractId, position: 0, startDate: '2026-01-01', rate: 10 + number },
    ])
    await insert('RentFreePeriod', [
      { id: id('rf', number), contractId, position: 0, startDate: '2026-01-01', endDate: '2026-01-31' },
    ])
    await insert('ContractParty', [
      { id: id('cp', number), contractId, position: 0, role: 'LESSOR', name: '示例商業管理有限公司' },
    ])
  }
  await insert('ContractUnit', [
    { id: id('cu', 1), contractId: id('ct', 2), position: 0, unitId: UNITS.letA, area: 100 },
    { id: id('cu', 2), contractId: id('ct', 4), position: 0, unitId: UNITS.ofB, area: 100 },
  ])
}
