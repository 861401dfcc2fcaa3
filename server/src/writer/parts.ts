import type { Catalog, TypeInfo } from '../access/catalog.ts'
import type { PartRows, Values } from '../access/resource.ts'
import { ulid } from '../domain/ulid.ts'
import type { Fault } from '../graphql/errors.ts'
import { LIMITS } from '../limits.ts'
import { partsOf, partValues } from './load.ts'
import type { Wanted } from './references.ts'
import { delegateOf } from './store.ts'
import type { Transaction } from './transaction.ts'
import { prismaData, readValues, reportMissing, sameValue } from './values.ts'

/** Lists inside a record as they came in: only those that were given, whole. */
export function readParts(
  catalog: Catalog,
  type: TypeInfo,
  input: Values,
  path: string,
  faults: Fault[],
): { rows: PartRows; wanted: Wanted[] } {
  const rows: PartRows = {}
  const wanted: Wanted[] = []
  for (const { field, part } of partsOf(catalog, type)) {
    const given = input[field]
    if (!Array.isArray(given)) continue
    if (given.length > LIMITS.partsMax)
      faults.push({ path: `${path}${field}`, code: 'BULK_MAX', params: { max: LIMITS.partsMax } })
    rows[field] = given.slice(0, LIMITS.partsMax).map((item: Values, index) => {
      const place = `${path}${field}.${index}.`
      const values = readValues(part, withoutDefaulted(part, item), place, faults)
      reportMissing(part, values, place, faults)
      wanted.push({ type: part, values, path: place })
      return partValues(part, { ...partDefaults(part), ...values })
    })
  }
  return { rows, wanted }
}

/** What a form leaves empty and has a default is left to it. */
const withoutDefaulted = (part: TypeInfo, item: Values): Values =>
  Object.fromEntries(
    Object.entries(item).filter(
      ([name, value]) => (value !== null && value !== '') || !part.fields.get(name)?.hasDefault,
    ),
  )

function partDefaults(part: TypeInfo): Values {
  const defaults: Values = {}
  for (const field of part.fields.values()) if (field.defaultValue !== null) defaults[field.name] = field.defaultValue
  return defaults
}

/** Writes the lists of new records. */
export async function insertParts(
  tx: Transaction,
  catalog: Catalog,
  type: TypeInfo,
  records: { id: string; rows: PartRows }[],
): Promise<void> {
  for (const { field, part, via } of partsOf(catalog, type)) {
    const data = records.flatMap(({ id, rows }) =>
      (rows[field] ?? []).map((row, position) => ({
        ...prismaData(part, row),
        id: `${part.prefix}_${ulid()}`,
        [via]: id,
        position,
      })),
    )
    if (data.length > 0) await delegateOf(tx, part).createMany({ data })
  }
}

/** Replaces the lists that differ. The record's own version guards them. */
export async function replaceParts(
  tx: Transaction,
  catalog: Catalog,
  type: TypeInfo,
  id: string,
  previous: Values,
  rows: PartRows,
): Promise<void> {
  const changed: PartRows = {}
  for (const { field, part, via } of partsOf(catalog, type)) {
    const next = rows[field]
    if (!next || sameValue(previous[field], next)) continue
    changed[field] = next
    await delegateOf(tx, part).deleteMany({ where: { [via]: id } })
  }
  await insertParts(tx, catalog, type, [{ id, rows: changed }])
}
