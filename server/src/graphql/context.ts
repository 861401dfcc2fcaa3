import type { GraphQLSchema } from 'graphql'
import type { Tickets } from '../auth/tickets.ts'
import type { FileParts } from '../files/store.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { Query } from '../reader/read.ts'
import type { WriteContext } from '../writer/context.ts'

/** What resolvers know: the viewer, and reads and writes under his rights. */
export type Context = WriteContext & {
  /** Rows by position, for the reader. */
  query: Query
  /** The schema of the viewer's role. */
  schema: GraphQLSchema
  /** Mails go out with the change that queues them. */
  mailer: Mailer
  files: FileParts
  /** Links that stand for the viewer's token. */
  tickets: Tickets
}
