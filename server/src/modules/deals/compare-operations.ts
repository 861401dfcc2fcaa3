/** `comparables` in the API: for those who read deals and all that is compared of contracts. */
import type { Catalog } from '../../access/catalog.ts'
import { decideWithTarget, mayRead } from '../../access/decide.ts'
import type { RoleCode } from '../../access/roles.ts'
import type { Builder } from '../../graphql/builder.ts'
import { costs } from '../../graphql/costs.ts'
import { needs } from '../../graphql/needs.ts'
import { type PlainField, plainObject } from '../../graphql/plain-object.ts'
import { listOf, type Named, named } from '../../graphql/resource-types.ts'
import { LIMITS } from '../../limits.ts'
import { COMPARED, type Comparable, type Comparables, type Compared, comparablesTo, NEARNESS } from './comparables.ts'
import { type OfferArguments, offerArguments, offerOf } from './offer.ts'

const NEAR_WORDS = ['On the same floor.', 'In the same property.', 'Elsewhere in the department.']

function mayCompare(catalog: Catalog, role: RoleCode): boolean {
  const contract = catalog.types.get('Contract')!
  return (
    mayRead(catalog, role, catalog.types.get('Deal')!) &&
    COMPARED.every((each) => {
      const field = contract.fields.get(typeof each === 'string' ? each : each[0])!
      return decideWithTarget(catalog, role, contract, field, 'read') === true
    })
  )
}

/** Adds the query and its types. */
export function addComparables(builder: Builder, catalog: Catalog): void {
  const readers = needs((role) => mayCompare(catalog, role))
  addTypes(builder, readers)
  builder.queryField('comparables', (t) =>
    t.field({
      type: named('Comparables'),
      nullable: true,
      description:
        'Leases of the same trade that were signed nearby of late, of those within reach, and how an offer stands to them (R3.3.2); null where the deal or round is not within reach.',
      args: offerArguments(t, catalog),
      extensions: { ...readers, ...costs(LIMITS.points.comparables) },
      resolve: async (_root, args, context) => {
        const offer = await offerOf(context, args as OfferArguments)
        return (offer && (await comparablesTo(context, offer))) as unknown as string
      },
    }),
  )
}

const LEASE: readonly PlainField<Comparable>[] = [
  ['contractId', 'ID', 'The contract.'],
  ['number', 'String', 'Its number.'],
  ['near', 'Nearness', 'How near it is.'],
  ['property', 'String', 'Its property.', true],
  ['unit', 'String', 'Codes of its units.', true],
  ['tenant', 'String', 'Its brand, or else its client.', true],
  ['signedOn', 'Date', 'When it was signed; null for an imported one that does not say.', true],
  ['rentCommencement', 'Date', 'First day of rent.', true],
  ['area', 'Decimal', 'Leased area, in square metres.', true],
  ['termMonths', 'Decimal', 'Its term from the first day of rent, in months.', true],
  ['rent', 'Decimal', 'The rent that it begins with, per square metre and month.', true],
  ['netEffectiveRent', 'Decimal', 'Net effective rent, per square metre and month.', true],
]

function addTypes(builder: Builder, readers: ReturnType<typeof needs>): void {
  builder.enumType('Nearness', {
    description: 'How near a lease is to what is talked about.',
    values: Object.fromEntries(NEARNESS.map((value, at) => [value, { value, description: NEAR_WORDS[at]! }])),
  })
  plainObject(builder, readers, 'ComparableLease', 'A lease that an offer can be held against.', LEASE)
  const decimal = <Row>(read: (row: Row) => string | null, description: string) => ({
    type: named('Decimal'),
    nullable: true as const,
    description,
    resolve: read,
  })
  builder.objectRef<Compared>('ComparedOffer').implement({
    description: 'What is compared of an offer.',
    extensions: readers,
    fields: (t) => ({
      rent: t.field(decimal<Compared>(({ rent }) => rent, 'The rent that it begins with, per square metre and month.')),
      netEffectiveRent: t.field(
        decimal<Compared>(
          ({ netEffectiveRent }) => netEffectiveRent,
          'Net effective rent, per square metre and month.',
        ),
      ),
    }),
  })
  type Mean = NonNullable<Comparables['mean']>
  builder.objectRef<Mean>('ComparableMean').implement({
    description: 'The leases shown, each by its area.',
    extensions: readers,
    fields: (t) => ({
      leases: t.int({ description: 'How many of them have a net effective rent.', resolve: ({ leases }) => leases }),
      area: t.field({
        type: named('Decimal'),
        description: 'Their area, in square metres.',
        resolve: ({ area }) => area,
      }),
      rent: t.field(decimal<Mean>(({ rent }) => rent, 'Mean of the rents that they begin with.')),
      netEffectiveRent: t.field(
        decimal<Mean>(({ netEffectiveRent }) => netEffectiveRent, 'Mean of their net effective rents.'),
      ),
    }),
  })
  builder.objectRef<Comparables>('Comparables').implement({
    description: 'What was signed nearby.',
    extensions: readers,
    fields: (t) => ({
      format: t.field({
        type: named('TradeFormat'),
        nullable: true,
        description:
          'The trade that all of them are of: of the brand, the client or the unit; null where none is known.',
        resolve: ({ format }) => format,
      }),
      currency: t.string({ description: 'ISO 4217 code of their money.', resolve: ({ currency }) => currency }),
      since: t.field({
        type: named('Date'),
        description: 'Signed on this day or later.',
        resolve: ({ since }) => since,
      }),
      rows: t.field({
        type: listOf('ComparableLease') as unknown as Named,
        description: `The nearest first, and of those the one signed last; ${LIMITS.comparables} at most.`,
        resolve: ({ rows }) => rows as unknown as string,
      }),
      mean: t.field({
        type: named('ComparableMean'),
        nullable: true,
        description: 'Of the rows; null where none of them has a net effective rent.',
        resolve: ({ mean }) => mean as unknown as string,
      }),
      offer: t.field({
        type: named('ComparedOffer'),
        nullable: true,
        description: 'The offer; null where no rent follows from it yet.',
        resolve: ({ offer }) => offer as unknown as string,
      }),
      distance: t.field(
        decimal<Comparables>(({ distance }) => distance, "The offer's net effective rent less their mean."),
      ),
      distancePercent: t.field(
        decimal<Comparables>(({ distancePercent }) => distancePercent, 'The same in percent of the mean.'),
      ),
    }),
  })
}
