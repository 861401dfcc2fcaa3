/** What a rule writes into further records goes through the trail: no plain SQL beside it, and each effect has its entry. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCatalog } from '../../server/src/modules/index.ts'

const catalog = createCatalog()
const folder = join(import.meta.dirname, '../../server/src/modules')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))

/** Rows are held by counting a guard that nobody reads, or by a write that changes nothing. */
const HOLDS = /^UPDATE (\w+) SET (?:(\w+Guard|roundCount) = \2 \+ 1|version = version) WHERE id = \?$/
/** What the machinery notes of a record, which nobody may set and which is no change of it. */
const NOTED = [
  // The hash of a link; that it was made stands in the trail.
  'links/give.ts: UPDATE ?? SET linkHash = ? WHERE id = ?',
  // What figures counted a contract for, before a supplement took effect on it: told by the figures and by nothing else.
  'contracts/take-over.ts: UPDATE Contract SET countedArea = COALESCE(countedArea, area), countedTotalRent = COALESCE(countedTotalRent, totalRent), countedFirstYearRent = COALESCE(countedFirstYearRent, firstYearRent), countedDeposit = COALESCE(countedDeposit, deposit) WHERE id = ?',
  'contracts/take-over.ts: UPDATE Contract c JOIN Contract o ON o.id = c.originalId SET c.formerArea = o.area, c.formerTotalRent = o.totalRent, c.formerFirstYearRent = o.firstYearRent, c.formerTerms = ? WHERE c.id = ?',
  // Whether an operation still fits the schema of this server.
  `administration/persisted-operations.ts: UPDATE PersistedOperation SET problem = \${problemOf(schema, text)}, checkedWith = \${fingerprint} WHERE id = \${id}`,
]
/** A report of misconduct is filed by a statement of its own, which knows no author, and writes its entry beside it. */
const BY_ITSELF = ['conduct/file-report.ts integrityReport']

/** Statements that write a table: the table, and the whole text up to its end. */
function writes(source: string): { table: string; text: string }[] {
  const found = source.matchAll(
    /(['"`])\s*((?:INSERT(?: IGNORE)? INTO|REPLACE INTO|UPDATE|DELETE FROM)\s+[`]?(\w+|\?\?).*?)\1/gs,
  )
  return [...found].map((match) => ({ table: match[3]!, text: match[2]!.replace(/\s+/g, ' ').trim() }))
}

test('the check finds what it looks for', () => {
  expect(writes("db.execute('INSERT INTO Obligation SET ?', [])")).toEqual([
    { table: 'Obligation', text: 'INSERT INTO Obligation SET ?' },
  ])
  expect(writes('`UPDATE Deal\n  SET stage = 1`')).toHaveLength(1)
  expect(HOLDS.test('UPDATE Unit SET leaseGuard = leaseGuard + 1 WHERE id = ?')).toBe(true)
  expect(HOLDS.test('UPDATE Unit SET state = state + 1 WHERE id = ?')).toBe(false)
})

test('[R1.3 api MAN] no rule writes a record by plain SQL: such a change would have no version and no entry', () => {
  const plain = files.flatMap((file) =>
    writes(readFileSync(join(folder, file), 'utf8'))
      .filter(({ table, text }) => (table === '??' || catalog.types.has(table)) && !HOLDS.test(text))
      .map(({ text }) => `${file}: ${text}`),
  )
  expect(plain.sort()).toEqual([...NOTED].sort())
  const guards = files
    .flatMap((file) => writes(readFileSync(join(folder, file), 'utf8')))
    .filter(({ text }) => HOLDS.test(text))
  expect(guards.length).toBeGreaterThan(5)
  // A guard that somebody reads would be a value without a trail.
  for (const { table, text } of guards) {
    const guard = HOLDS.exec(text)![2]
    if (guard) expect([table, guard, catalog.types.get(table)!.fields.has(guard)]).toEqual([table, guard, false])
  }
})

test('no rule writes a record by Prisma either', () => {
  const singles = [...catalog.types.values()].map((type) => type.single).join('|')
  const calls = new RegExp(`\\.(${singles})\\.(?:create|createMany|update|updateMany|upsert|delete|deleteMany)\\b`, 'g')
  const found = files.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(calls)].map((match) => `${file} ${match[1]}`),
  )
  expect(found).toEqual(BY_ITSELF)
})
