import type { Catalog } from '../../access/catalog.ts'
import { decide, mayRows } from '../../access/decide.ts'
import type { Builder } from '../../graphql/builder.ts'
import { needs } from '../../graphql/needs.ts'
import { type PlainField, plainObject } from '../../graphql/plain-object.ts'
import { named } from '../../graphql/resource-types.ts'
import { type DepositStanding, depositStanding } from './deposit.ts'

/** What the standing of a deposit is made of. */
const READ = [
  ['Contract', 'deposit'],
  ['Obligation', 'paidAmount'],
  ['BreachCase', 'deducted'],
] as const

const FIELDS: readonly PlainField<DepositStanding>[] = [
  ['agreed', 'Decimal', 'The deposit that the contract asks for now.'],
  ['received', 'Decimal', 'What came in of it.'],
  ['deducted', 'Decimal', 'What was taken of it because of breaches.'],
  ['toReturn', 'Decimal', 'What is held beyond what the contract asks for, and is to be given back.'],
]

/** `depositStanding`, for our people who read the sums that it is made of. */
export function addDeposits(builder: Builder, catalog: Catalog): void {
  const type = (name: string) => catalog.types.get(name)!
  const readers = needs(
    (role) =>
      mayRows(role, type('ReminderPolicy'), 'read') &&
      READ.every(([of, field]) => decide(role, type(of), type(of).fields.get(field)!, 'read') === true),
  )
  plainObject<DepositStanding>(
    builder,
    readers,
    'DepositStanding',
    'The deposit of a contract: agreed to, received, and what is to be given back.',
    FIELDS,
  )
  builder.queryField('depositStanding', (t) =>
    t.field({
      type: named('DepositStanding'),
      nullable: true,
      description: 'The deposit of a running contract, of what the reader reads; null where none runs.',
      args: { contractId: t.arg.id({ required: true, description: 'The contract.' }) },
      extensions: readers,
      resolve: async (_root, { contractId }, context) =>
        (await depositStanding(context, String(contractId))) as unknown as string,
    }),
  )
}
