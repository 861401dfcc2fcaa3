/**
 * What the real server is measured against: Yoga and mysql2 by hand, for these four operations alone. No log-in, no
 * rights, no limits; joins, batches and counts where asked for, as good as one would write them.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createSchema, createYoga } from 'graphql-yoga'
import { createPool } from '../../../server/src/db/index.ts'
import { batched } from './batch.ts'
import { type ClientFilter, createQueries, type Queries, type Row } from './queries.ts'
import { typeDefs } from './schema.ts'
import { updateClient } from './update.ts'

type Loaders = Record<'contracts' | 'contacts', (id: string, first: number) => Promise<Row[]>>
type Page = { first?: number }

const pool = createPool(process.env.DATABASE_URL!)
const queries = createQueries(pool)

const loaders = (source: Queries): Loaders => ({
  contracts: batched((ids, first) => source.contractsOf(ids, first)),
  contacts: batched((ids, first) => source.contactsOf(ids, first)),
})

const isoTime = (row: Row) => `${String(row.createdAt).replace(' ', 'T')}Z`
const owner = (row: Row) => (row.ownerId ? { id: row.ownerId, name: row.ownerName } : null)

const yoga = createYoga({
  schema: createSchema<{ loaders: Loaders }>({
    typeDefs,
    resolvers: {
      Query: {
        clients: (_root, { where, first }: { where?: ClientFilter; first?: number }) => ({
          nodes: () => queries.clients(where ?? {}, first ?? 25),
          totalCount: () => queries.countClients(where ?? {}),
        }),
        contract: (_root, { id }: { id: string }) => queries.contract(id),
      },
      Mutation: { updateClient: (_root, { input }) => updateClient(pool, input) },
      Client: {
        createdAt: isoTime,
        owner,
        contracts: ({ id }: Row, { first }: Page, context) => ({
          nodes: context.loaders.contracts(id as string, first ?? 25),
        }),
        contacts: ({ id }: Row, { first }: Page, context) => ({
          nodes: context.loaders.contacts(id as string, first ?? 25),
        }),
      },
      Contact: { isPrimary: (row: Row) => row.isPrimary === 1 },
      Contract: {
        createdAt: isoTime,
        owner,
        client: (row: Row) =>
          row.clientId && {
            id: row.clientId,
            name: row.clientName,
            code: row.clientCode,
            grade: row.clientGrade,
            format: row.clientFormat,
          },
      },
    },
  }),
  context: () => ({ loaders: loaders(queries) }),
  graphiql: false,
  landingPage: false,
  logging: false,
  cors: false,
})

const server = createServer(yoga)
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  console.log(`The hand-written server is ready at http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
process.once('SIGTERM', () => process.exit(0))
