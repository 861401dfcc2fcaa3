import type { Catalog } from '../../access/catalog.ts'
import { decide, mayRows } from '../../access/decide.ts'
import { createApiClient, type NewApiClient, revokeApiClient, rotateApiClientSecret } from '../../auth/index.ts'
import { SECRET_OVERLAP_HOURS } from '../../auth/limits.ts'
import type { Builder } from '../../graphql/builder.ts'
import { describeField } from '../../graphql/describe.ts'
import { needs } from '../../graphql/needs.ts'
import { writableFields } from '../../graphql/resource-operations.ts'
import { named } from '../../graphql/resource-types.ts'
import { given, writtenRecord } from './requests.ts'

/** Machine clients: partner portals and BI tools get in by the secrets that are given here. */
export function addApiClientOperations(builder: Builder, catalog: Catalog): void {
  const apiClient = catalog.types.get('ApiClient')!
  const departmentIds = apiClient.fields.get('departmentIds')!
  const mayCreate = needs((role) => mayRows(role, apiClient, 'create'))
  const mayUpdate = needs((role) => mayRows(role, apiClient, 'update'))

  const withSecret = builder.objectRef<{ id: string; secret: string }>('ApiClientWithSecret').implement({
    description: 'A machine client with its secret, which is shown this once.',
    extensions: mayCreate,
    fields: (t) => ({
      apiClient: t.field({
        type: named('ApiClient'),
        description: 'The machine client; its id is the `client_id` of POST /oauth/token.',
        extensions: mayCreate,
        resolve: ({ id }, _args, context, info) => writtenRecord(context, info, id),
      }),
      secret: t.exposeString('secret', {
        description: 'The `client_secret`. Only its hash is kept: nobody can show it again.',
      }),
    }),
  })
  const newApiClient = builder.inputType('CreateApiClientInput', {
    description:
      'A machine client: a PARTNER acts for one client (`clientId`), a BI tool reads figures of its department and others.',
    fields: (t) => ({
      ...writableFields(t, apiClient, 'create'),
      // A list of ids in a JSON column, which is no input as it is.
      departmentIds: t.idList({
        description: describeField('departmentIds', departmentIds),
        extensions: needs((role) => decide(role, apiClient, departmentIds, 'create')),
      }),
    }),
  })
  const target = builder.inputType('ApiClientVersionInput', {
    description: 'A machine client, and the version of it that was looked at.',
    fields: (t) => ({
      id: t.id({ required: true, description: 'Its id.' }),
      version: t.int({ required: true, description: 'Its version.' }),
    }),
  })
  const rotation = builder.inputType('RotateApiClientSecretInput', {
    description: 'A machine client, the version of it that was looked at, and how long its old secret stays good.',
    fields: (t) => ({
      id: t.id({ required: true, description: 'Its id.' }),
      version: t.int({ required: true, description: 'Its version.' }),
      keepHours: t.int({
        description: `Hours for which the old secret and its tokens stay good, up to ${SECRET_OVERLAP_HOURS}; without it they end within seconds.`,
      }),
    }),
  })
  builder.mutationField('createApiClient', (t) =>
    t.field({
      type: withSecret,
      description: 'Makes a machine client. It is not repeatable by an idempotency key: the secret is not kept.',
      args: { input: t.arg({ type: newApiClient, required: true, description: 'The machine client.' }) },
      extensions: mayCreate,
      resolve: async (_root, { input }, { viewer, prisma, requestId }) => {
        const values = given(input, ['name', 'kind'])
        const made = await createApiClient(viewer, prisma, values as NewApiClient, requestId)
        return { id: made.apiClient.id, secret: made.secret }
      },
    }),
  )
  builder.mutationField('rotateApiClientSecret', (t) =>
    t.field({
      type: withSecret,
      description: 'Gives a machine client a new secret; the old one and its tokens end, at once or after some hours.',
      args: { input: t.arg({ type: rotation, required: true, description: 'Which.' }) },
      extensions: mayUpdate,
      resolve: async (_root, { input }, { viewer, prisma, requestId }) => {
        const made = await rotateApiClientSecret(viewer, prisma, { ...input, id: String(input.id) }, requestId)
        return { id: made.apiClient.id, secret: made.secret }
      },
    }),
  )
  builder.mutationField('revokeApiClient', (t) =>
    t.field({
      type: named('ApiClient'),
      description: 'Ends a machine client for good; its tokens end within seconds.',
      args: { input: t.arg({ type: target, required: true, description: 'Which.' }) },
      extensions: mayUpdate,
      resolve: async (_root, { input }, { viewer, prisma, requestId, ...context }, info) => {
        const { id } = await revokeApiClient(viewer, prisma, { ...input, id: String(input.id) }, requestId)
        return writtenRecord({ viewer, ...context }, info, id)
      },
    }),
  )
}
