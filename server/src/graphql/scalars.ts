import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { isLocalDate } from '../domain/local-date.ts'
import type { Builder } from './builder.ts'

const bad = (what: string) => new GraphQLError(what, { extensions: { code: 'BAD_USER_INPUT' } })

/** Scalars of the API; each refuses what it cannot hold exactly. */
export function addScalars(builder: Builder): void {
  builder.addScalarType('Decimal', exact, {})
  builder.addScalarType('Date', localDate, {})
  builder.addScalarType('DateTime', instant, {})
  builder.addScalarType('JSON', json, {})
}

const exact = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'An exact decimal as a string, with all places of its column: "12.50". Numbers are taken as input too.',
  serialize: (value) => String(value),
  parseValue: (value) => decimal(value),
  parseLiteral: (node) => decimal(literal(node)),
})

const localDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A local date of the department: "2026-11-23".',
  serialize: (value) => String(value),
  parseValue: (value) => date(value),
  parseLiteral: (node) => date(literal(node)),
})

const instant = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant in UTC with milliseconds: "2026-11-23T08:00:00.000Z".',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: (value) => time(value),
  parseLiteral: (node) => time(literal(node)),
})

const json = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'Any JSON value.',
  serialize: (value) => value,
  parseValue: () => {
    throw bad('JSON is not taken as input')
  },
})

function literal(node: ValueNode): unknown {
  return node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : null
}

function decimal(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || !/^\s*-?\d{1,30}(\.\d{1,20})?\s*$|^\s*$/.test(text)) {
    throw bad('Decimal must be a number such as "1234.56"')
  }
  return text
}

function date(value: unknown): string {
  if (value === '') return value
  if (!isLocalDate(value)) throw bad('Date must be a date that exists, such as "2026-11-23"')
  return value
}

function time(value: unknown): Date {
  const text =
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(value)
      ? value
      : null
  const parsed = text ? new Date(text) : null
  const year = parsed?.getUTCFullYear() ?? 0
  if (!parsed || Number.isNaN(parsed.getTime()) || year < 1900 || year > 2999) {
    throw bad('DateTime must be an instant such as "2026-11-23T08:00:00Z"')
  }
  return parsed
}
