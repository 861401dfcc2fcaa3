/** What a value is changed to, in the ways in which values really change. */
import type { DatamodelField } from '../../../server/src/db/datamodel-types.ts'
import { datamodel } from '../../../server/src/db/generated/datamodel.ts'
import { id as idOf } from '../../kit/world.ts'
import { MODELS, type Row, relationOf, type Tables } from '../model/tables.ts'
import type { Random } from '../random.ts'

/** To a value that probes ask for; to nothing; to what another row has; a little. */
export const WAYS = ['mark', 'empty', 'other', 'near'] as const
export type Way = (typeof WAYS)[number]

/** Values that probes ask for and hidden cells take, so that whoever tells of a cell tells by these. */
export const MARKS = {
  text: '暗記',
  number: 77,
  decimal: '0.77',
  date: '2031-07-07',
  instant: '2031-07-07 07:07:07.000',
}

/** A cell, and what stands in it. */
export type Place = { table: string; id: string; column: DatamodelField; value: unknown }

/** The new value; undefined where there is none that differs. */
export function changed({ table, column, value }: Place, way: Way, tables: Tables, random: Random): unknown {
  if (way === 'empty') return column.isRequired || value === null ? undefined : null
  const isUnique = MODELS.get(table)!.uniqueFields.some((names) => names.length === 1 && names[0] === column.name)
  const next =
    (way === 'other' && !isUnique) || leadsToMany(table, column)
      ? otherValue(table, column, value, tables, random)
      : relationOf(table, column.name) || isKey(column)
        ? otherKey(table, column, value, tables, random)
        : near(column, value, way === 'near' && value !== null, isUnique, random)
  return next === undefined || same(next, value) ? undefined : next
}

const same = (a: unknown, b: unknown) => (a === null || b === null ? a === b : String(a) === String(b))

/** A key without a relation: who wrote the row. */
const isKey = ({ nativeType, isId }: DatamodelField) => !isId && nativeType?.[0] === 'Char' && nativeType[1][0] === '30'

/** The id of a record of whatever type: what another row has is one. */
const leadsToMany = (table: string, { name }: DatamodelField) =>
  MODELS.get(table)!.fields.filter((field) => field.relationFromFields.includes(name)).length > 1

function otherValue(table: string, column: DatamodelField, value: unknown, tables: Tables, random: Random): unknown {
  return differing(tables.list(table), random, (row) => !same(row[column.name], value))?.[column.name]
}

function otherKey(table: string, column: DatamodelField, value: unknown, tables: Tables, random: Random): unknown {
  const target = relationOf(table, column.name)?.type ?? 'Account'
  return differing(tables.list(target), random, ({ id }) => id !== value)?.id
}

/** Some row that differs; whoever finds none in so many hardly has one. */
function differing(rows: readonly Row[], random: Random, differs: (row: Row) => boolean): Row | undefined {
  for (let tries = 0; tries < 20 && rows.length > 0; tries++) {
    const row = random.pick(rows)
    if (differs(row)) return row
  }
  return undefined
}

/** The mark of the kind, or the value a little off. */
function near(column: DatamodelField, value: unknown, little: boolean, isUnique: boolean, random: Random): unknown {
  if (column.kind === 'enum') {
    const names = datamodel.enums.find(({ name }) => name === column.type)!.values.map(({ name }) => name)
    const others = names.filter((name) => name !== value)
    return others.length > 0 ? random.pick(others) : undefined
  }
  switch (column.type) {
    case 'Boolean':
      return value === null ? 1 : 1 - Number(value)
    case 'Int':
    case 'BigInt':
      return little ? Number(value) + 1 : MARKS.number
    case 'Decimal': {
      const scale = Number(column.nativeType?.[1][1] ?? 2)
      return (little ? Number(value) + 10 ** -scale : Number(MARKS.decimal)).toFixed(scale)
    }
    case 'DateTime': {
      const day = column.nativeType?.[0] === 'Date'
      if (!little) return day ? MARKS.date : MARKS.instant
      const next = new Date(Date.parse(`${String(value).slice(0, 10)}T00:00:00Z`) + 86_400_000).toISOString()
      return day ? next.slice(0, 10) : `${next.slice(0, 10)}${String(value).slice(10)}`
    }
    case 'Json':
      return JSON.stringify([MARKS.text])
    default:
      return text(column, value, little, isUnique, random)
  }
}

/** Columns whose values must be of a kind that nothing in the model says. */
const WORDS: Record<string, readonly string[]> = {
  timezone: ['America/New_York', 'Europe/Paris', 'Asia/Tokyo'],
  currency: ['USD', 'EUR', 'HKD'],
}

function text(column: DatamodelField, value: unknown, little: boolean, isUnique: boolean, random: Random): string {
  const words = WORDS[column.name]
  if (words) return random.pick(words)
  const length = Number(column.nativeType?.[1][0] ?? 191)
  const ascii = column.nativeType?.[0] === 'Char'
  if (isUnique || ascii) return idOf('', random.below(2 ** 31)).slice(-Math.min(length, 20))
  if (!little) return MARKS.text
  // In the middle, so that what a half-shown value shows stays.
  const letters = [...String(value)]
  const middle = Math.floor(letters.length / 2)
  const other = letters[middle] === '8' ? '6' : '8'
  return [...letters.slice(0, middle), other, ...letters.slice(middle + 1)].join('').slice(0, length)
}
