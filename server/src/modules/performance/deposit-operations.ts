import type { Catalog } from '../../access/catalog.ts'
import { decide, mayRows } from '../../access/decide.ts'
import type { Builder } from '../../graphql/builder.ts'
import { needs } from '../../graphql/needs.ts'
import { named } from '../../graphql/resource-types.ts'
import { type DepositStanding, depositStanding } from './deposit.ts'

/** What the standing of a deposit is made of. */
const READ = [
  ['Contract', 'deposit'],
  ['Obligation', 'paidAmount'],
  ['BreachCase', 'deducted'],
] as const

const FIELDS: readonly (readonly [keyof DepositStanding, string])[] = [
  ['agreed', 'The deposit that the contract asks for now.'],
  ['received', 'What came in of it.'],
  ['deducted', 'What was taken of it because of breaches.'],
  ['toReturn', 'What is held beyond what the contract asks for, and is to be given back.'],
]

/** `depositStanding`, for our people who read the sums that it is made of. */
export function addDeposits(builder: Builder, catalog: Catalog): void {
  const type = (name: string) => catalog.types.get(name)!
  const readers = needs(
    (role) =>
      mayRows(role, type('ReminderPolicy'), 'read') &&
      READ.every(([of, field]) => decide(role, type(of), type(of).fields.get(field)!, 'read') === true),
  )
  builder.objectRef<DepositStanding>('DepositStanding').implement({
    description: 'The deposit of a contract: agreed to, received, and what is to be given back.',
    extensions: readers,
    fields: (t) =>
      Object.fromEntries(
        FIELDS.map(([key, description]) => [
          key,
          t.field({ type: named('Decimal'), description, resolve: (standing) => standing[key] }),
        ]),
      ) as Record<string, never>,
  })
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
