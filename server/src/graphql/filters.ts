import type { Builder } from './builder.ts'

type Operators = Record<string, { type: string; list?: boolean; description: string }>

const EQUALITY = (type: string): Operators => ({
  equals: { type, description: 'The same.' },
  not: { type, description: 'Anything else; empty values do not count.' },
  in: { type, list: true, description: 'One of these.' },
  notIn: { type, list: true, description: 'None of these; empty values do not count.' },
  isNull: { type: 'Boolean', description: 'Empty (true) or filled (false).' },
})

const RANGE = (type: string): Operators => ({
  lt: { type, description: 'Less, or before.' },
  lte: { type, description: 'Less or the same.' },
  gt: { type, description: 'More, or after.' },
  gte: { type, description: 'More or the same.' },
})

const TEXT: Operators = {
  contains: { type: 'String', description: 'Holds this text; case and accents do not matter.' },
  startsWith: { type: 'String', description: 'Begins with this text.' },
  endsWith: { type: 'String', description: 'Ends with this text.' },
}

const BY_KIND: Record<string, Operators> = {
  ID: EQUALITY('ID'),
  STRING: { ...EQUALITY('String'), ...TEXT },
  INT: { ...EQUALITY('Int'), ...RANGE('Int') },
  DECIMAL: { ...EQUALITY('Decimal'), ...RANGE('Decimal') },
  DATE: { ...EQUALITY('Date'), ...RANGE('Date') },
  DATETIME: { ...EQUALITY('DateTime'), ...RANGE('DateTime') },
  BOOLEAN: {
    equals: { type: 'Boolean', description: 'The same.' },
    isNull: { type: 'Boolean', description: 'Empty (true) or filled (false).' },
  },
}

const NAMES: Record<string, string> = {
  ID: 'IDFilter',
  STRING: 'StringFilter',
  INT: 'IntFilter',
  DECIMAL: 'DecimalFilter',
  DATE: 'DateFilter',
  DATETIME: 'DateTimeFilter',
  BOOLEAN: 'BooleanFilter',
}

/** Filter inputs by kind of field; JSON is not filtered by. */
export function createFilters(builder: Builder): (kind: string, enumName: string | null) => unknown {
  const made = new Map<string, unknown>()
  return (kind, enumName) => {
    const name = kind === 'ENUM' ? `${enumName}Filter` : NAMES[kind]
    if (!name) return null
    if (!made.has(name)) {
      const operators = kind === 'ENUM' ? EQUALITY(enumName!) : BY_KIND[kind]!
      made.set(
        name,
        builder.inputType(name, {
          description: `Conditions on a ${kind === 'ENUM' ? enumName : kind.toLowerCase()}; all of them must hold.`,
          fields: (t) =>
            Object.fromEntries(
              Object.entries(operators).map(([operator, { type, list, description }]) => [
                operator,
                // Types are known by name only here; Pothos resolves them when the schema is built.
                t.field({ type: (list ? [type] : type) as 'String', description }),
              ]),
            ),
        }),
      )
    }
    return made.get(name)
  }
}
