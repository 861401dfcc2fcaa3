import type { Catalog } from '../../access/catalog.ts'
import { decide } from '../../access/decide.ts'
import type { Builder } from '../../graphql/builder.ts'
import { needs } from '../../graphql/needs.ts'
import { listOf, type Named, named } from '../../graphql/resource-types.ts'
import { readOne } from '../../reader/read.ts'
import type { RelationSelection, Selection } from '../../reader/select.ts'
import { type ContractTerms, leaseTermsOf, type RentSchedule, rentSchedule, TermError } from './money/index.ts'

const COLUMNS = [
  'area',
  'rentType',
  'rentUnit',
  'dayCount',
  'rentCommencement',
  'expiry',
  'turnoverRate',
  'minimumGuarantee',
  'escalationPercent',
  'escalationEvery',
  'totalRent',
]
const LISTS = ['rentSteps', 'rentFreePeriods']

/** The rent of a contract month by month, for those who may read its money (domain §5). */
export function addRentSchedule(builder: Builder, catalog: Catalog): void {
  builder.objectRef<RentSchedule['months'][number]>('RentMonth').implement({
    description: 'One lease month and its rent.',
    fields: (t) => ({
      from: t.field({ type: named('Date'), description: 'First day.', resolve: (month) => month.from }),
      to: t.field({ type: named('Date'), description: 'Last day.', resolve: (month) => month.to }),
      amount: t.field({
        type: named('Decimal'),
        description: "Rent due, in the contract's currency.",
        resolve: (month) => month.amount,
      }),
    }),
  })
  builder.objectRef<RentSchedule>('RentSchedule').implement({
    description: 'The rent of a contract by lease months, rounded to the cent each; the total is their sum.',
    fields: (t) => ({
      months: t.field({
        type: listOf('RentMonth') as unknown as Named,
        description: 'The lease months in order.',
        resolve: (schedule) => schedule.months as unknown as string,
      }),
      total: t.field({
        type: named('Decimal'),
        description: 'Rent of the whole term.',
        resolve: (schedule) => schedule.total,
      }),
      firstYear: t.field({
        type: named('Decimal'),
        description: 'Rent of the first twelve lease months.',
        resolve: (schedule) => schedule.firstYear,
      }),
    }),
  })
  const contract = catalog.types.get('Contract')!
  builder.queryField('rentSchedule', (t) =>
    t.field({
      type: named('RentSchedule'),
      nullable: true,
      description: 'The rent of a contract month by month; null while its terms are not complete.',
      args: { contractId: t.arg.id({ required: true, description: 'The contract.' }) },
      extensions: needs((role) =>
        [...COLUMNS, ...LISTS].every((name) => decide(role, contract, contract.fields.get(name)!, 'read') !== false),
      ),
      resolve: async (_root, { contractId }, context) => {
        const record = await readOne(
          { catalog, viewer: context.viewer, query: context.query },
          termsOf(catalog),
          String(contractId),
        )
        if (!record) return null
        // Read under the viewer's rights: a field that is withheld leaves the terms incomplete.
        const terms = { ...record, ...Object.fromEntries(LISTS.map((list) => [list, record[`$${list}`]])) }
        return scheduleOf(terms as unknown as ContractTerms) as unknown as string
      },
    }),
  )
}

function termsOf(catalog: Catalog): Selection {
  const type = catalog.types.get('Contract')!
  const relations = LISTS.map((key): RelationSelection => {
    const field = type.fields.get(key)!
    const target = catalog.types.get(field.target!)!
    const columns = new Set(
      [...target.fields.values()].filter((each) => each.kind === 'DATE' || each.kind === 'DECIMAL'),
    )
    return { key, field, target, args: {}, page: null, one: { type: target, columns, relations: [], masked: false } }
  })
  return { type, columns: new Set(COLUMNS.map((name) => type.fields.get(name)!)), relations, masked: false }
}

function scheduleOf(terms: ContractTerms): RentSchedule | null {
  if (!terms.area || !terms.rentCommencement || !terms.expiry) return null
  try {
    return rentSchedule(leaseTermsOf(terms))
  } catch (error) {
    if (error instanceof TermError) return null
    throw error
  }
}
