/** Rows of the bench database by chance, the same for the same size: a few large departments, a few busy owners. */
import { type Random, random } from '../../../prisma/seed/demo/random.ts'
import type { Size } from './sizes.ts'

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const DAY = 86_400_000
const END = Date.UTC(2026, 9, 1)
const YEARS = 8

export const GRADES = [
  ['A', 8],
  ['B', 22],
  ['C', 40],
  ['D', 20],
] as const
export const FORMATS = [
  ['FASHION', 22],
  ['FOOD_AND_BEVERAGE', 30],
  ['SUPERMARKET', 2],
  ['CONVENIENCE', 3],
  ['BEAUTY_HEALTH', 9],
  ['ELECTRONICS', 4],
  ['HOME', 4],
  ['CHILDREN', 6],
  ['ENTERTAINMENT', 4],
  ['SPORTS', 4],
  ['EDUCATION', 3],
  ['SERVICE', 5],
  ['OTHER', 4],
] as const
const STATES = [
  ['IN_FORCE', 45],
  ['EXPIRED', 20],
  ['TERMINATED', 8],
  ['SIGNED', 5],
  ['LEGAL_REVIEW', 6],
  ['DRAFT', 12],
  ['CANCELLED', 4],
] as const
const CITIES = ['上海', '杭州', '蘇州', '南京', '寧波', '無錫'] as const
const SURNAMES = '王李張劉陳楊黃趙吳周徐孫馬朱胡郭何林高羅'
const SHARES = [40, 20, 15, 10, 10, 5]
const SPECIALISTS = 20

export type Row = (string | number | null)[]
/** Rows of one table, for a multi-row INSERT. */
export type Table = { name: string; columns: string[]; rows: Iterable<Row> }

export type Department = { id: string; managerId: string; specialistIds: string[] }

/** An id whose first part is the time, as real ones have. */
function idAt(prefix: string, time: number, chance: Random): string {
  let left = time
  let head = ''
  for (let at = 0; at < 10; at++) {
    head = CROCKFORD[left % 32]! + head
    left = Math.floor(left / 32)
  }
  let tail = ''
  for (let at = 0; at < 16; at++) tail += CROCKFORD[chance.int(0, 31)]
  return `${prefix}_${head}${tail}`
}

const instant = (time: number) => new Date(time).toISOString().replace('T', ' ').replace('Z', '')
const date = (time: number) => new Date(time).toISOString().slice(0, 10)

/** The departments with their people; ids alone. */
export function departments(): Department[] {
  const chance = random('bench', 'departments')
  return SHARES.map((_, index) => ({
    id: idAt('dp', END - 3000 * DAY + index, chance),
    managerId: idAt('em', END - 3000 * DAY + index, chance),
    specialistIds: Array.from({ length: SPECIALISTS }, (_, n) => idAt('em', END - 2900 * DAY + n, chance)),
  }))
}

/** Departments, employees, accounts and posts. Everybody has the same password. */
export function people(all: Department[], passwordHash: string): Table[] {
  const chance = random('bench', 'people')
  const staff = all.flatMap((department, d) =>
    [department.managerId, ...department.specialistIds].map((id, n) => ({ id, department, d, n })),
  )
  return [
    {
      name: 'Department',
      columns: ['id', 'code', 'name', 'kind'],
      rows: all.map(({ id }, d) => [id, `D${d}`, `第${d + 1}招商部`, 'INVESTMENT']),
    },
    {
      name: 'Employee',
      columns: ['id', 'departmentId', 'number', 'name'],
      rows: staff.map(({ id, department, d, n }) => [id, department.id, loginOf(d, n), personName(chance)]),
    },
    {
      name: 'Account',
      columns: ['id', 'departmentId', 'employeeId', 'passwordHash'],
      rows: staff.map(({ id, department }) => [idAt('ac', END, chance), department.id, id, passwordHash]),
    },
    {
      name: 'Appointment',
      columns: ['id', 'departmentId', 'employeeId', 'position', 'startDate'],
      rows: staff.map(({ id, department, n }) => [
        idAt('ap', END, chance),
        department.id,
        id,
        n === 0 ? 'MANAGER' : 'SPECIALIST',
        '2020-01-01',
      ]),
    },
  ]
}

/** Number by which the manager (0) or a specialist (1 and up) of a department signs in. */
export const loginOf = (department: number, person: number): string => `B${department}-${person}`

const personName = (chance: Random) =>
  `${SURNAMES[chance.int(0, SURNAMES.length - 1)]}${String.fromCodePoint(chance.int(0x4e00, 0x5fff))}`

type Client = { id: string; departmentId: string; ownerId: string | null; time: number }

/** Clients with their contacts and contracts. The newest one is a hot parent: it has thousands of both. */
export function business(size: Size, all: Department[]): Table[] {
  const chance = random('bench', 'clients')
  const list: Client[] = []
  const clients: Row[] = []
  const owners = Array.from({ length: SPECIALISTS }, (_, n) => [n, 1 / (n + 1) ** 0.7] as const)
  // More of them are young than old.
  const times = Array.from({ length: size.clients }, () => END - Math.floor(YEARS * 365 * DAY * chance.next() ** 1.5))
  times.sort((a, b) => a - b)
  times.forEach((time, index) => {
    const hot = index === size.clients - 1
    const department = hot ? all[0]! : chance.weighted(all.map((each, at) => [each, SHARES[at]!] as const))
    const owner = hot ? 0 : chance.weighted(owners)
    const ownerId = !hot && chance.chance(0.04) ? null : department.specialistIds[owner]!
    const id = idAt('cl', time, chance)
    list.push({ id, departmentId: department.id, ownerId, time })
    clients.push([
      id,
      department.id,
      `K${index}`,
      `商戶${String.fromCodePoint(chance.int(0x4e00, 0x8fff), chance.int(0x4e00, 0x8fff))}${index}`,
      hot ? 'FASHION' : chance.weighted(FORMATS),
      chance.pick(['PROSPECT', 'ACTIVE', 'TENANT', 'FORMER', 'INACTIVE']),
      hot ? 'A' : chance.chance(0.1) ? null : chance.weighted(GRADES),
      ownerId,
      chance.pick(CITIES),
      chance.decimal(100_000, 9_000_000, 2),
      chance.int(0, 100),
      chance.int(0, 100),
      chance.chance(0.3) ? '來訪三次，關注扶梯口鋪位。' : null,
      instant(time),
      instant(time),
    ])
  })
  const columns =
    'id departmentId code name format state grade ownerId city investmentScale cooperationPotential creditStanding notes createdAt updatedAt'
  return [
    { name: 'Client', columns: columns.split(' '), rows: clients },
    { name: 'Contact', columns: CONTACT, rows: contacts(size, list) },
    { name: 'Contract', columns: CONTRACT, rows: contracts(size, list) },
  ]
}

/** Some clients have many and most have few: the square leans to the front of a list that the factor scatters over time. */
function parentOf(list: Client[], chance: Random, most: number): Client {
  return list[(Math.floor(chance.next() ** 2 * most) * 7919) % list.length]!
}

const CONTACT = 'id departmentId clientId name title mobile email isPrimary createdAt updatedAt'.split(' ')

function* contacts(size: Size, list: Client[]): Generator<Row> {
  const chance = random('bench', 'contacts')
  for (let index = 0; index < size.contacts; index++) {
    const client = index < size.hotContacts ? list.at(-1)! : parentOf(list, chance, list.length)
    const time = client.time + Math.floor(chance.next() * (END - client.time))
    yield [
      idAt('co', time, chance),
      client.departmentId,
      client.id,
      personName(chance),
      chance.pick(['拓展經理', '店長', '總經理', null]),
      `199${String(chance.int(0, 99_999_999)).padStart(8, '0')}`,
      `c${index}@example.test`,
      chance.chance(0.4) ? 1 : 0,
      instant(time),
      instant(time),
    ]
  }
}

const CONTRACT =
  'id departmentId number title state ownerId clientId area rentCommencement expiry signedAt submittedToLegalAt deposit totalRent firstYearRent netEffectiveRent createdAt updatedAt'.split(
    ' ',
  )

function* contracts(size: Size, list: Client[]): Generator<Row> {
  const chance = random('bench', 'contracts')
  for (let index = 0; index < size.contracts; index++) {
    const hot = index < size.hotContacts / 2
    // Not every client signs: two in five do.
    const client = hot ? list.at(-1)! : parentOf(list, chance, Math.ceil(list.length * 0.4))
    const time = client.time + Math.floor(chance.next() * (END - client.time))
    const state = chance.weighted(STATES)
    const early = state === 'DRAFT' || state === 'CANCELLED'
    yield [
      idAt('ct', time, chance),
      client.departmentId,
      `HT${index}`,
      `租賃合同 ${index}`,
      state,
      client.ownerId,
      client.id,
      chance.decimal(30, 2000, 2),
      date(time + 60 * DAY),
      date(time + chance.int(2, 6) * 365 * DAY),
      early || state === 'LEGAL_REVIEW' ? null : instant(time + 30 * DAY),
      early ? null : instant(time + 20 * DAY),
      chance.decimal(10_000, 900_000, 2),
      chance.decimal(500_000, 9_000_000, 2),
      chance.decimal(100_000, 2_000_000, 2),
      chance.decimal(60, 900, 2),
      instant(time),
      instant(time),
    ]
  }
}
