/** Values as a document writes them: those that stand in the database, and the marks that hidden cells take. */
import { datamodel } from '../../../server/src/db/generated/datamodel.ts'
import { MARKS } from '../change/values.ts'
import { relationOf, type Tables } from '../model/tables.ts'
import type { Random } from '../random.ts'

/** A value to compare a column with, as a literal of a scalar or enum type. */
export function literal(type: string, table: string, column: string, tables: Tables, random: Random): string {
  const choices = datamodel.enums.find(({ name }) => name === type)
  if (choices) return random.pick(choices.values).name
  const mark = random.once(2)
  const held = mark ? undefined : heldValue(table, column, tables, random)
  switch (type) {
    case 'ID':
      return quoted(held ?? keyOf(table, column, tables, random))
    case 'Int':
      return String(Math.trunc(Number(held ?? MARKS.number)))
    case 'Float':
      return String(Number(held ?? MARKS.number))
    case 'Boolean':
      return String(held === undefined ? random.once(2) : Number(held) === 1)
    case 'Decimal':
      return quoted(held ?? MARKS.decimal)
    case 'Date':
      return quoted(String(held ?? MARKS.date).slice(0, 10))
    case 'DateTime':
      return quoted(`${String(held ?? MARKS.instant).replace(' ', 'T')}Z`)
    default:
      return quoted(held ?? MARKS.text)
  }
}

/** A piece of a text, for contains, startsWith and endsWith. */
export function piece(table: string, column: string, operator: string, tables: Tables, random: Random): string {
  const letters = [...String(random.once(2) ? MARKS.text : (heldValue(table, column, tables, random) ?? MARKS.text))]
  const length = Math.min(letters.length, 1 + random.below(3))
  const start =
    operator === 'startsWith'
      ? 0
      : operator === 'endsWith'
        ? letters.length - length
        : random.below(letters.length - length + 1)
  return quoted(letters.slice(start, start + length).join(''))
}

/** Words to search for: of any column of the type, whether people may search it or not. */
export function word(table: string, tables: Tables, random: Random): string {
  const rows = [...tables.all(table).values()]
  const row = rows.length > 0 ? random.pick(rows) : undefined
  const texts = Object.values(row ?? {}).filter(
    (value) => typeof value === 'string' && /\p{L}/u.test(value),
  ) as string[]
  if (texts.length === 0 || random.once(3)) return quoted(MARKS.text)
  const letters = [...random.pick(texts)]
  const start = random.below(letters.length)
  return quoted(
    letters
      .slice(start, start + 1 + random.below(4))
      .join('')
      .trim() || MARKS.text,
  )
}

export const quoted = (value: unknown): string => JSON.stringify(String(value))

function heldValue(table: string, column: string, tables: Tables, random: Random): unknown {
  const rows = [...tables.all(table).values()]
  if (rows.length === 0) return undefined
  return random.pick(rows)[column] ?? undefined
}

/** An id of the type that a key leads to, or of the type itself. */
function keyOf(table: string, column: string, tables: Tables, random: Random): string {
  const target = relationOf(table, column)?.type ?? table
  const ids = [...tables.all(target).keys()]
  return ids.length > 0 ? random.pick(ids) : 'none'
}
