/**
 * Files follow their records: on records of every type that takes them, files of every kind, and for each actor exactly
 * those come by every route that the grid of the record's type gives him. Worked out apart from the reader, from the
 * records that Prisma finds for the scopes and from the cells as they are written.
 */
import type { TypeInfo } from '../../server/src/access/catalog.ts'
import { mayRows, operationsOf, scopeWhere } from '../../server/src/access/decide.ts'
import { ROLES } from '../../server/src/access/roles.ts'
import { createCatalog } from '../../server/src/modules/index.ts'
import { createTestApp, type TestApp } from '../kit/app.ts'
import { download, PDF, refusalOf, sha256, upload } from '../kit/files.ts'
import { id } from '../kit/world.ts'
import { type Actor, allActors } from './actors.ts'
import { fillBothSides } from './both-sides.ts'
import { idsBy, reach } from './expected.ts'

const catalog = createCatalog()
const owners = [...catalog.types.values()].filter((type) => type.files)
type File = { id: string; type: TypeInfo; recordId: string; kind: string; state: 'PRESENT' | 'REMOVED' }

let world: TestApp
let actors: Actor[]
let files: File[]
/** What the server answers of a file that does not exist. */
let absent: string
beforeAll(async () => {
  world = await createTestApp()
  await fillBothSides(world)
  actors = await allActors(world)
  await upload(world, 'manA', { record: id('un', 1), kind: 'DRAWING', name: 'a.pdf', content: PDF })
  files = await hang()
  absent = await (await download(world, 'manA', id('fa', 99_999))).text()
}, 240_000)
afterAll(() => world.close())

/** Some files on some records of each type; every fifth was removed, where the type keeps what is removed. */
async function hang(): Promise<File[]> {
  const { pool } = world.database
  await pool.query('DELETE FROM Attachment')
  const made: (File & { departmentId: string })[] = []
  for (const type of owners) {
    const [rows] = await pool.query(`SELECT id, departmentId FROM \`${type.name}\` ORDER BY id`)
    const records = rows as { id: string; departmentId: string }[]
    const kinds = [...type.files!.kinds.keys()]
    const every = Math.max(1, Math.floor(records.length / 9))
    for (const [n, record] of records.filter((_, index) => index % every === 0).entries())
      made.push({
        id: id('fa', made.length + 1),
        type,
        recordId: record.id,
        departmentId: record.departmentId,
        kind: kinds[n % kinds.length]!,
        state: type.files!.kept && n % 5 === 4 ? 'REMOVED' : 'PRESENT',
      })
  }
  await pool.query(
    'INSERT INTO Attachment (id, departmentId, recordType, recordId, kind, state, name, mediaType, size, sha256) VALUES ?',
    [
      made.map((file) => [
        ...[file.id, file.departmentId, file.type.name, file.recordId, file.kind, file.state],
        ...['合同.pdf', 'application/pdf', PDF.length, sha256(PDF)],
      ]),
    ],
  )
  return made
}

/** Records of a type on which an actor has an operation with files of a kind, whatever their state. */
async function records(actor: Actor, type: TypeInfo, kind: string, operation: 'read' | 'create' | 'update') {
  const cell = type.declaration.access.files.get(kind)?.[actor.role]?.[operation]
  if (cell === undefined) return new Set<string>()
  const read = await reach(world, actor.viewer, type)
  if (cell === true) return read
  const within = await idsBy(world, type, scopeWhere(actor.viewer, type, cell))
  return new Set([...read].filter((each) => within.has(each)))
}

async function statesOf(type: TypeInfo): Promise<Map<string, string>> {
  if (!type.lifeCycle) return new Map()
  const [rows] = await world.database.pool.query(
    `SELECT id, \`${type.lifeCycle.field.name}\` AS state FROM \`${type.name}\``,
  )
  return new Map((rows as { id: string; state: string }[]).map((row) => [row.id, row.state]))
}

/** What an actor should find: those that are there by R, those that were removed by U. */
async function expectedFor(actor: Actor): Promise<Set<string>> {
  const known = new Map<string, Set<string>>()
  const found = new Set<string>()
  for (const file of files) {
    const operation = file.state === 'PRESENT' ? 'read' : 'update'
    const key = `${file.type.name} ${file.kind} ${operation}`
    let within = known.get(key)
    if (!within) {
      within = await records(actor, file.type, file.kind, operation)
      const states = operation === 'update' && file.type.lifeCycle?.detach
      if (states) {
        const now = await statesOf(file.type)
        within = new Set([...within].filter((each) => states.includes(now.get(each)!)))
      }
      known.set(key, within)
    }
    if (within.has(file.recordId)) found.add(file.id)
  }
  return found
}

const NAMES = [
  ...['manA', 'depA', 'speA', 'legal', 'finance', 'collaborator', 'leader', 'hr', 'admin', 'partner'],
  ...['speA2', 'manB', 'speB'],
]
const actorOf = (name: string) => actors.find((actor) => actor.name === name)!

describe.each(NAMES)('%s', (name) => {
  test('[R01 R02 R03 O07] finds the files of the records that he reads, by every route, and no other', async () => {
    const actor = actorOf(name)
    const expected = await expectedFor(actor)
    const ask = async (query: string) => {
      const answer = await world.graphql(actor.as, query)
      expect([query, answer.errors]).toEqual([query, undefined])
      return answer.data
    }
    const listed = new Set<string>()
    for (let after: string | null = null; ; ) {
      const { attachments } = await ask(
        `{ attachments(first: 100${after ? `, after: "${after}"` : ''}) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
      )
      expect(attachments.totalCount).toBe(expected.size)
      for (const node of attachments.nodes) listed.add(node.id)
      if (!attachments.pageInfo.hasNextPage) break
      after = attachments.pageInfo.endCursor
    }
    expect([...listed].sort()).toEqual([...expected].sort())

    const related = new Set<string>()
    for (const type of owners.filter((each) => [...each.files!.kinds.values()].some((cells) => cells[actor.role]))) {
      const data = await ask(
        `{ list: ${type.plural}(first: 60) { nodes { id files(first: 20) { totalCount nodes { id recordId } } } } }`,
      )
      for (const node of data.list.nodes) {
        expect(node.files.totalCount).toBe(node.files.nodes.length)
        for (const file of node.files.nodes) {
          expect(file.recordId).toBe(node.id)
          related.add(file.id)
        }
      }
    }
    expect([...related].sort()).toEqual([...expected].sort())

    for (let at = 0; at < files.length; at += 25) {
      const some = files.slice(at, at + 25)
      // A file is asked for by two ways of the four: neighbours by others, and the next actor by others as well.
      const ways = (fileId: string) => [
        `attachment(id: "${fileId}") { id }`,
        `fileLink(id: "${fileId}") { url }`,
        `node(id: "${fileId}") { id }`,
        ...(actor.role === 'PAR' ? [] : [`history(id: "${fileId}") { totalCount }`]),
      ]
      const turn = (n: number, all: string[]) =>
        [0, 2].map((more) => all[(n + NAMES.indexOf(name) + more) % all.length])
      const fields = (fileId: string, n: number) => {
        const [first, second] = turn(n, ways(fileId))
        return `a${n}: ${first} b${n}: ${second}`
      }
      const data = await ask(`{ ${some.map((file, n) => fields(file.id, n)).join(' ')} }`)
      for (const [n, file] of some.entries()) {
        const found = [data[`a${n}`], data[`b${n}`]].map((each) => each !== null)
        expect([file.id, ...found]).toEqual([file.id, expected.has(file.id), expected.has(file.id)])
      }
    }
    // The content, of every fourth file.
    for (const file of files.filter((_, index) => (index + NAMES.indexOf(name)) % 4 === 0)) {
      const response = await download(world, actor.as as never, file.id)
      const text = await response.text()
      const given = response.status === 200
      expect([file.type.name, file.id, given]).toEqual([file.type.name, file.id, expected.has(file.id)])
      if (!given) expect([response.status, text]).toEqual([404, absent])
    }
  })
})

describe.each(NAMES)('%s', (name) => {
  test('[F05 M02] adds files where the grid says so, and nowhere else; the record tells in `may` where', async () => {
    const actor = actorOf(name)
    for (const type of owners) {
      const kinds = [...type.files!.kinds.keys()]
      const cells = (kind: string) => type.declaration.access.files.get(kind)?.[actor.role]
      const kind = kinds.find((each) => cells(each)?.create)
      const known = kind ?? kinds.find((each) => cells(each)?.read)
      const read = await reach(world, actor.viewer, type)
      const states = await statesOf(type)
      const open = type.lifeCycle?.attach
      const within = kind ? await records(actor, type, kind, 'create') : new Set<string>()
      const isOpen = (recordId: string) => !open || open.includes(states.get(recordId)!)
      const takes = [...within].filter(isOpen).sort()
      if (read.size > 0 && operationsOf(actor.role, type).length > 0) {
        const { data } = await world.graphql(actor.as, `{ list: ${type.plural}(first: 100) { nodes { id may } } }`)
        const told = data.list.nodes.filter(({ may }: { may: string[] }) => may.includes('attach'))
        expect([type.name, told.map((node: { id: string }) => node.id).sort()]).toEqual([type.name, takes])
      }
      const [rows] = await world.database.pool.query(`SELECT id FROM \`${type.name}\` ORDER BY id`)
      const all = (rows as { id: string }[]).map((row) => row.id)
      const cases: [string, string | undefined][] = [
        ['', takes[0]],
        // Where no kind is for the role, that is said before any record is looked for, unless there are none for it either.
        [
          known || !mayRows(actor.role, type, 'read') ? 'NOT_FOUND' : 'BAD_USER_INPUT',
          all.find((each) => !read.has(each)),
        ],
        ['INVALID_TRANSITION', [...within].find((each) => !isOpen(each))],
        ['FORBIDDEN', kind ? [...read].find((each) => !within.has(each) && isOpen(each)) : undefined],
      ]
      for (const [code, record] of cases) {
        if (!record) continue
        const answer = await upload(world, actor.as as never, {
          record,
          kind: known ?? kinds[0]!,
          name: 'a.pdf',
          content: PDF,
        })
        expect([type.name, record, refusalOf(answer).split(':')[0]]).toEqual([type.name, record, code])
      }
    }
  })
})

test('the world has files on both sides: each role that reads files finds some and not all', async () => {
  for (const actor of actors.slice(0, 10)) {
    const { size } = await expectedFor(actor)
    expect([actor.name, size > 0 && size < files.length]).toEqual([actor.name, true])
  }
  // Types of which no row is read by anybody would prove nothing.
  const seen = new Set<TypeInfo>()
  for (const actor of actors) {
    const expected = await expectedFor(actor)
    for (const file of files) if (expected.has(file.id)) seen.add(file.type)
  }
  expect(owners.filter((type) => !seen.has(type)).map((type) => type.name)).toEqual([])
})

test('[F12] files stand in the schema of those roles alone that read some', () => {
  const reading = ROLES.filter((role) =>
    owners.some((type) => [...type.files!.kinds.values()].some((cells) => cells[role]?.read)),
  )
  expect(ROLES.filter((role) => !reading.includes(role))).toEqual(['BI', 'PUB'])
  expect(ROLES.filter((role) => catalog.files!.declaration.access.rows.read[role])).toEqual(reading)
})
