/** What the database itself would not take: two rows alike where they must differ, a row gone that others refer to. */
import { type Change, MODELS, type Row, type Tables } from '../model/tables.ts'

/** Columns that the database looks at: those that must differ, and keys. */
const WATCHED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...MODELS].map(([name, { uniqueFields, fields }]) => [
    name,
    new Set([...uniqueFields.flat(), ...fields.flatMap(({ relationFromFields }) => relationFromFields)]),
  ]),
)

/** The changes without those that it would refuse. */
export function possible<Any extends Change>(tables: Tables, changes: readonly Any[]): Any[] {
  const refused = refusedOf(
    tables,
    changes.filter((change) => change.kind === 'row' || WATCHED.get(change.table)!.has(change.column)),
  )
  return refused.size === 0 ? [...changes] : changes.filter((change) => !refused.has(change))
}

function refusedOf(tables: Tables, watched: readonly Change[]): Set<Change> {
  const refused = new Set<Change>()
  for (let rest = watched; ; ) {
    tables.apply(rest)
    const more = [...clashes(tables, rest), ...orphaning(tables, rest)]
    tables.undo(rest)
    if (more.length === 0) return refused
    for (const change of more) refused.add(change)
    // What is left out may stand in another's way again.
    rest = rest.filter((change) => !refused.has(change))
  }
}

function clashes(tables: Tables, changes: readonly Change[]): Change[] {
  const byRow = new Map<string, Map<string, Change[]>>()
  for (const change of changes) {
    const rows = byRow.get(change.table) ?? new Map<string, Change[]>()
    byRow.set(change.table, rows)
    const same = rows.get(change.id)
    if (same) same.push(change)
    else rows.set(change.id, [change])
  }
  const found: Change[] = []
  for (const [name, touched] of byRow) {
    const { uniqueFields } = MODELS.get(name)!
    for (const names of uniqueFields) {
      const own = (row: Row) =>
        (touched.get(row.id) ?? []).filter((each) => each.kind === 'row' || names.includes(each.column))
      const all = [...tables.all(name).values()]
      const altered = new Set(all.filter((row) => own(row).length > 0))
      if (altered.size === 0) continue
      // Rows that stay as they are were there first.
      const rows = [...all.filter((row) => !altered.has(row)), ...altered]
      const taken = new Set<string>()
      for (const row of rows) {
        if (names.some((column) => row[column] === null || row[column] === undefined)) continue
        const key = names.map((column) => String(row[column]).toLowerCase()).join('\0')
        if (taken.has(key)) found.push(...own(row))
        taken.add(key)
      }
    }
  }
  return found
}

function orphaning(tables: Tables, changes: readonly Change[]): Change[] {
  const gone = changes.filter((change) => change.kind === 'row' && change.after === null)
  if (gone.length === 0) return []
  const referred = keysInUse(tables)
  return gone.filter(({ id }) => referred.has(id))
}

/** Ids of the rows that others refer to. */
export function keysInUse(tables: Tables): Set<unknown> {
  const referred = new Set<unknown>()
  for (const [name, { fields }] of MODELS) {
    const keys = new Set(fields.flatMap(({ relationFromFields }) => relationFromFields))
    for (const row of tables.all(name).values()) for (const key of keys) referred.add(row[key])
  }
  return referred
}
