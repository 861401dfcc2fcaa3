/** Operations that were approved for machine clients: their registration, and whether the schema still has all of them. */
import { type GraphQLSchema, Kind, parse, printSchema, validate } from 'graphql'
import type { Pool } from 'mysql2/promise'
import type { Catalog } from '../../access/catalog.ts'
import { mayRows } from '../../access/decide.ts'
import { type Draft, resource } from '../../access/resource.ts'
import type { RoleCode } from '../../access/roles.ts'
import type { Viewer } from '../../access/viewer.ts'
import { rowsOf, sha256 } from '../../auth/base.ts'
import { MACHINE_ROLES } from '../../auth/viewer.ts'
import type { ApiClientKind } from '../../db/generated/client/enums.ts'
import type { FindApproved } from '../../graphql/approved.ts'
import type { Builder } from '../../graphql/builder.ts'
import { checkDocument, checkNesting } from '../../graphql/document-limits.ts'
import { UserError } from '../../graphql/errors.ts'
import { needs } from '../../graphql/needs.ts'
import { KEY, unpack, writableFields } from '../../graphql/resource-operations.ts'
import { named } from '../../graphql/resource-types.ts'
import type { Job } from '../../jobs/job.ts'
import { LIMITS } from '../../limits.ts'
import { createRecords } from '../../writer/save.ts'
import { persistedOperationAccess } from './administration.access.ts'
import { persistedOperationStates } from './administration.states.ts'
import { given, writtenRecord } from './requests.ts'

export type Schemas = Record<RoleCode, GraphQLSchema>

export const persistedOperation = resource({
  type: 'PersistedOperation',
  prefix: 'pso',
  access: persistedOperationAccess,
  lifeCycle: persistedOperationStates,
  title: 'name',
  search: ['name', 'sha256'],
  createdByModule: true,
  derived: {
    valid: {
      description: 'Whether all that it asks for is in the schema of its clients.',
      kind: 'BOOLEAN',
      sql: (column) => `${column('problem')} IS NULL`,
    },
  },
  rules: soundOperation,
  defaultOrder: { field: 'name', direction: 'ASC' },
})

function soundOperation({ next, previous, verb, fault }: Draft): void {
  if (!previous) next.sha256 = sha256(String(next.text))
  if (verb === 'approve' && next.problem) fault('problem', 'OPERATION_OUTDATED', { problem: String(next.problem) })
}

/** Registers an operation; one that its clients could not send as it is is refused. */
export function addPersistedOperations(builder: Builder, catalog: Catalog, schemas: () => Schemas): void {
  const type = catalog.types.get('PersistedOperation')!
  const mayCreate = needs((role) => mayRows(role, type, 'create'))
  const input = builder.inputType('RegisterPersistedOperationInput', {
    description: 'An operation that machine clients are to send by its hash, once it is approved.',
    fields: (t) => ({
      ...writableFields(t, type, 'create'),
      idempotencyKey: t.string({ description: KEY }),
    }),
  })
  builder.mutationField('registerPersistedOperation', (t) =>
    t.field({
      type: named('PersistedOperation'),
      description: 'Registers an operation for machine clients; it is checked against their schema.',
      args: { input: t.arg({ type: input, required: true, description: 'The operation.' }) },
      extensions: mayCreate,
      resolve: async (_root, args, context, info) => {
        const { values, repeat } = unpack(context, info, args.input)
        const { kind, text } = given(values, ['name', 'kind', 'text'])
        const problem = problemOf(schemas()[MACHINE_ROLES[kind as ApiClientKind]], String(text).trim())
        if (problem) throw UserError.badInput('input.text', 'OPERATION_NOT_VALID', { problem })
        const saved = await createRecords(context, type, [{ input: values, path: 'input.' }], repeat)
        return writtenRecord(context, info, saved.ids[0]!)
      },
    }),
  )
}

/** What stands against an operation, in the words of the parser or the validation; null where nothing does. */
export function problemOf(schema: GraphQLSchema, text: string): string | null {
  try {
    checkNesting(text)
    const document = parse(text, { maxTokens: LIMITS.documentTokens })
    checkDocument(document)
    const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    if (operations.length !== 1) return 'The document must hold one operation.'
    return validate(schema, document, undefined, { maxErrors: 1 })[0]?.message.slice(0, PROBLEM) ?? null
  } catch (error) {
    return (error as Error).message.slice(0, PROBLEM)
  }
}

/** Characters of a problem that are kept. */
const PROBLEM = 500

/** Looks approved operations up for those who send them by their hash. */
export const findApproved =
  (pool: Pool): FindApproved =>
  async (viewer: Viewer, hash) => {
    const kind = KINDS.find((each) => MACHINE_ROLES[each] === viewer.role)
    if (!kind || !/^[0-9a-f]{64}$/.test(hash)) return null
    const [row] = await rowsOf<{ text: string }>(
      pool,
      "SELECT text FROM PersistedOperation WHERE kind = ? AND sha256 = ? AND state = 'APPROVED'",
      [kind, hash],
    )
    return row?.text ?? null
  }

const KINDS = Object.keys(MACHINE_ROLES) as ApiClientKind[]

/**
 * Holds operations against the schema of today where they were last held against another: a server that starts with
 * another schema says within minutes which of them are no longer valid. Nothing of the record changes by it but what it
 * says of the schema, so that it is not in the trail.
 */
export const recheckOperations =
  (schemas: Schemas): Job =>
  async ({ pool, prisma }) => {
    let checked = 0
    for (const kind of KINDS) {
      const schema = schemas[MACHINE_ROLES[kind]]
      const fingerprint = fingerprintOf(schema)
      const rows = await rowsOf<{ id: string; text: string }>(
        pool,
        'SELECT id, text FROM PersistedOperation WHERE kind = ? AND (checkedWith IS NULL OR checkedWith <> ?) LIMIT ?',
        [kind, fingerprint, LIMITS.lapsesAtOnce],
      )
      for (const { id, text } of rows) {
        // By hand, so that `updatedAt` keeps the last real change.
        await prisma.$executeRaw`UPDATE PersistedOperation
          SET problem = ${problemOf(schema, text)}, checkedWith = ${fingerprint} WHERE id = ${id}`
      }
      checked += rows.length
    }
    return checked
  }

const fingerprints = new WeakMap<GraphQLSchema, string>()

function fingerprintOf(schema: GraphQLSchema): string {
  let known = fingerprints.get(schema)
  if (!known) {
    known = sha256(printSchema(schema))
    fingerprints.set(schema, known)
  }
  return known
}
