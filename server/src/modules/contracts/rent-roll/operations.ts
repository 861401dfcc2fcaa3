/** `rentRoll` in the API: for those who read everything of a contract that it is made of. */
import type { Catalog } from '../../../access/catalog.ts'
import { decideWithTarget } from '../../../access/decide.ts'
import type { RoleCode } from '../../../access/roles.ts'
import type { Builder } from '../../../graphql/builder.ts'
import { costs } from '../../../graphql/costs.ts'
import { needs } from '../../../graphql/needs.ts'
import { type PlainField, plainObject } from '../../../graphql/plain-object.ts'
import { named } from '../../../graphql/resource-types.ts'
import { LIMITS } from '../../../limits.ts'
import { pageBounds } from '../../../reader/paging.ts'
import { DIVISIONS, type RentRoll, type RollGroup, type RollQuestion, rentRollOf } from './ask.ts'
import { type Column, FORECAST_COLUMNS, ROW_COLUMNS, TOTAL_COLUMNS } from './columns.ts'
import { LEASE_FIELDS, type RentBasis } from './lease.ts'
import type { RollRow } from './roll.ts'
import type { ForecastMonth, Totals } from './sums.ts'

/** Whether a role has the roll: it reads each contract's card and all of its money, on every row that it reaches. */
export function mayReadRentRoll(catalog: Catalog, role: RoleCode): boolean {
  const contract = catalog.types.get('Contract')!
  return LEASE_FIELDS.every((each) => {
    const name = typeof each === 'string' ? each : each[0]
    return decideWithTarget(catalog, role, contract, contract.fields.get(name)!, 'read') === true
  })
}

const BASES: Record<RentBasis, string> = {
  SCHEDULE: 'The rent steps; of a rent that hangs on turnover its fixed base.',
  GUARANTEE: 'The guaranteed rent of a turnover lease; zero where there is none.',
  STATED: 'The yearly rent that an import stated, a twelfth of it a month.',
  UNKNOWN: 'Nothing is recorded that a rent follows from.',
}

const GROUP: readonly PlainField<RollGroup>[] = [
  ['id', 'ID', 'Its id; null for leases without one.', true],
  ['name', 'String', 'Its name.', true],
  ['totals', '[RentRollTotal]', 'What is in force on the day, in each money.'],
  ['forecast', '[RentRollMonth]', 'Month by month, in each money.'],
]

const ROLL: readonly PlainField<RentRoll & { totalCount: number; comingCount: number }>[] = [
  ['asOf', 'Date', 'The day.'],
  ['rows', '[RentRollRow]', 'Units by property and code; those of the page asked for.'],
  ['totalCount', 'Int', 'How many rows there are in all.'],
  [
    'comingCount',
    'Int',
    'How many rows there are of what is signed and in force later: supplements, and leases that begin.',
  ],
  ['totals', '[RentRollTotal]', 'Of all that is in force on the day, in each money.'],
  [
    'forecast',
    '[RentRollMonth]',
    `The ${LIMITS.rentRollMonths} months that begin with that of the day, in each money.`,
  ],
  ['groups', '[RentRollGroup]', 'The same for each department or property, where that was asked for.'],
]

/** Adds the query and its types. */
export function addRentRoll(builder: Builder, catalog: Catalog): void {
  const readers = needs((role) => mayReadRentRoll(catalog, role))
  addTypes(builder, readers)
  builder.queryField('rentRoll', (t) =>
    t.field({
      type: named('RentRoll'),
      description:
        'Units let on a day with tenant, term and rent, their totals, and the contracted rent of the months from then on; of contracts within reach alone (R6.3.3).',
      args: {
        asOf: t.arg({ type: named('Date'), description: 'The day; today where none is named.' }),
        departmentIds: t.arg.idList({ description: 'Of these departments alone.' }),
        propertyIds: t.arg.idList({ description: 'Of these properties alone.' }),
        by: t.arg({ type: named('RentRollDivision'), description: 'By what it is summed up beside the whole.' }),
        coming: t.arg.boolean({ description: 'The rows of what is signed and in force later, instead.' }),
        first: t.arg.int({ defaultValue: LIMITS.pageDefault, description: `How many rows, 1 to ${LIMITS.pageMax}.` }),
        offset: t.arg.int({ description: 'How many rows to skip.' }),
      },
      extensions: { ...readers, ...costs(LIMITS.points.rentRoll) },
      resolve: async (_root, { first, offset, coming, ...question }, context) => {
        const page = pageBounds({ first, offset })
        const roll = await rentRollOf(context, question as RollQuestion)
        const all = coming ? roll.coming : roll.rows
        const rows = all.slice(page.offset, page.offset + page.first)
        return { ...roll, rows, totalCount: all.length, comingCount: roll.coming.length } as unknown as string
      },
    }),
  )
}

function addTypes(builder: Builder, readers: ReturnType<typeof needs>): void {
  const object = <Row extends object>(name: string, description: string, columns: readonly Column<Row>[]) =>
    plainObject<Row>(
      builder,
      readers,
      name,
      description,
      columns.map((each) => [each.name, each.type, each.description, each.nullable]),
    )
  const choices = (name: string, description: string, values: [value: string, description: string][]) =>
    builder.enumType(name, {
      description,
      values: Object.fromEntries(values.map(([value, description]) => [value, { value, description }])),
    })
  choices('RentBasis', 'What the rent of a lease is taken from.', Object.entries(BASES))
  choices(
    'RentRollDivision',
    'By what the roll is summed up beside the whole.',
    DIVISIONS.map((value) => [value, `By ${value.toLowerCase()}.`]),
  )
  object<RollRow>('RentRollRow', 'A unit under a lease that is in force on the day.', ROW_COLUMNS)
  object<Totals>('RentRollTotal', 'The leases in force on the day together, in one money.', TOTAL_COLUMNS)
  object<ForecastMonth>(
    'RentRollMonth',
    'What leases bring in in a month, as contracted, in one money.',
    FORECAST_COLUMNS,
  )
  plainObject(builder, readers, 'RentRollGroup', 'The leases of one department or property together.', GROUP)
  plainObject(builder, readers, 'RentRoll', 'Units let on a day, and what they bring in from then on.', ROLL)
}
