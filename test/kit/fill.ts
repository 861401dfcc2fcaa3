/**
 * Rows for every type that has none yet, so that what is declared is tested by being declared: keys lead to every row
 * that there is in turn, now of the own department, now of another; states and choices take every value; what may be
 * empty is empty now and then. The same in every run.
 */
import type { Pool } from 'mysql2/promise'
import type { Catalog, FieldInfo, TypeInfo } from '../../server/src/access/catalog.ts'
import { datamodel } from '../../server/src/db/generated/datamodel.ts'
import { DEPARTMENTS, id, PEOPLE } from './world.ts'

type Row = Record<string, unknown>

export type FillOptions = {
  /** Rows of each type. */
  rows: number
  /** Department of the n-th row. */
  departmentOf: (n: number) => string
}

const FEW: FillOptions = { rows: 48, departmentOf: (n) => (n % 3 === 0 ? DEPARTMENTS.B : DEPARTMENTS.A) }

/** Fills the tables of the catalog's types that are empty. */
export async function fillEmpty(pool: Pool, catalog: Catalog, options = FEW): Promise<void> {
  const random = numbers(20_261_123)
  for (const type of inOrder(catalog)) {
    const [known] = await pool.query(`SELECT 1 FROM \`${type.name}\` LIMIT 1`)
    if ((known as unknown[]).length > 0) continue
    const targets = await targetsOf(pool, type)
    const records = type.declaration.holdsFiles ? await recordsWithFiles(pool, catalog) : null
    // Files come and go with their records: what they are leaves the rows of other types as they were.
    const chance = records ? numbers(type.prefix.length) : random
    const rows = Array.from({ length: options.rows }, (_, n) => ({
      ...rowOf(type, catalog, n + 1, options.departmentOf(n + 1), targets, chance),
      ...(records && placeOfFile(records, n)),
    }))
    const names = Object.keys(rows[0]!)
    for (let at = 0; at < rows.length; at += 500) {
      // Rows that clash with what must be unique are left out.
      await pool.query('INSERT IGNORE INTO ?? (??) VALUES ?', [
        type.name,
        names,
        rows.slice(at, at + 500).map((row) => names.map((name) => row[name])),
      ])
    }
  }
}

/** Types after those that they refer to. */
function inOrder(catalog: Catalog): TypeInfo[] {
  const placed = new Set<string>()
  const place = (name: string, above: readonly string[]): void => {
    if (placed.has(name) || above.includes(name)) return
    for (const field of modelOf(name).fields) {
      if (field.relationFromFields.length > 0) place(field.type, [...above, name])
    }
    placed.add(name)
  }
  for (const name of catalog.types.keys()) place(name, [])
  return [...placed].flatMap((name) => catalog.types.get(name) ?? [])
}

const modelOf = (name: string) => datamodel.models.find((model) => model.name === name)!

type Targets = Map<string, Target[]>

async function targetsOf(pool: Pool, type: TypeInfo): Promise<Targets> {
  const targets: Targets = new Map()
  for (const { relationFromFields, type: target } of modelOf(type.name).fields) {
    if (relationFromFields.length === 0) continue
    const scoped = modelOf(target).fields.some(({ name }) => name === 'departmentId')
    const [rows] = await pool.query(
      `SELECT id, ${scoped ? 'departmentId' : 'NULL AS departmentId'} FROM \`${target}\` ORDER BY id`,
    )
    targets.set(relationFromFields[0]!, rows as Target[])
  }
  return targets
}

function rowOf(
  type: TypeInfo,
  catalog: Catalog,
  n: number,
  departmentId: string,
  targets: Targets,
  random: (below: number) => number,
): Row {
  const row: Row = { id: id(type.prefix, 500 + n) }
  for (const field of modelOf(type.name).fields) {
    const { name } = field
    if (field.kind === 'object' || ['id', 'createdAt', 'updatedAt', 'version'].includes(name)) continue
    if (name === 'departmentId') row[name] = departmentId
    else if (name === 'createdById') row[name] = id('ac', 1 + random(Object.keys(PEOPLE).length))
    else if (name === 'updatedById') row[name] = null
    else if (name === 'position' && type.partOf) row[name] = n
    else if (targets.has(name)) {
      const all = targets.get(name)!
      const own = byDepartment(all).get(departmentId) ?? []
      // People of serving departments are few, and have to do with everything.
      const far = random(all.length <= Object.keys(PEOPLE).length ? 2 : 5) === 0
      const from = own.length > 0 && !far ? own : all
      const at = far ? n + Object.keys(row).length : random(from.length)
      row[name] = !field.isRequired && random(4) === 0 ? null : (from[at % from.length]?.id ?? null)
    } else if (!field.isRequired && random(4) === 0) row[name] = null
    else row[name] = valueFor(type.fields.get(name), field, catalog, n, random)
  }
  return row
}

type Records = { type: TypeInfo; ids: Target[] }[]

/** The records of each type that takes files. */
async function recordsWithFiles(pool: Pool, catalog: Catalog): Promise<Records> {
  const types = [...catalog.types.values()].filter((type) => type.files)
  const records = await Promise.all(
    types.map(async (type) => {
      const [rows] = await pool.query(`SELECT id, departmentId FROM \`${type.name}\` ORDER BY id`)
      return { type, ids: rows as Target[] }
    }),
  )
  return records.filter(({ ids }) => ids.length > 0)
}

/** Types take turns, and of each its records and its kinds. */
function placeOfFile(records: Records, n: number): Row {
  const { type, ids } = records[n % records.length]!
  const turn = Math.floor(n / records.length)
  const record = ids[(turn * 7) % ids.length]!
  const kinds = [...type.files!.kinds.keys()]
  return {
    recordType: type.name,
    recordId: record.id,
    departmentId: record.departmentId,
    kind: kinds[turn % kinds.length],
    seriesId: null,
  }
}

type Target = { id: string; departmentId: string | null }
const grouped = new WeakMap<Target[], Map<string | null, Target[]>>()

function byDepartment(all: Target[]): Map<string | null, Target[]> {
  let groups = grouped.get(all)
  if (!groups) {
    groups = new Map()
    for (const target of all) groups.set(target.departmentId, [...(groups.get(target.departmentId) ?? []), target])
    grouped.set(all, groups)
  }
  return groups
}

type ModelField = (typeof datamodel.models)[number]['fields'][number]

function valueFor(
  info: FieldInfo | undefined,
  field: ModelField,
  catalog: Catalog,
  n: number,
  random: (below: number) => number,
): unknown {
  const day = `20${20 + random(9)}-0${1 + random(9)}-1${random(10)}`
  if (field.kind === 'enum') {
    const values = catalog.enums.get(field.type)!.values
    return values[(n + random(2)) % values.length]!.name
  }
  switch (field.type) {
    case 'Int':
    case 'BigInt':
      return info?.max ? 1 + random(info.max) : n
    case 'Decimal':
      return 1 + random(90)
    case 'Boolean':
      return random(2)
    case 'DateTime':
      return field.nativeType?.[0] === 'Date' ? day : `${day} 0${random(10)}:00:00.000`
    case 'Json':
      return '[]'
    default: {
      const length = Number(field.nativeType?.[1][0] ?? 191)
      return `${field.name}${n}`.slice(-length)
    }
  }
}

/** Numbers from 0 up to `below`, the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
