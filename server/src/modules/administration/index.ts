import type { Catalog } from '../../access/catalog.ts'
import { resource } from '../../access/resource.ts'
import { revokeAccountSessions, SCOPES } from '../../auth/index.ts'
import type { Builder } from '../../graphql/builder.ts'
import { CONFIDENTIAL_TYPES } from '../conduct/integrity.scopes.ts'
import { addAccountOperations } from './accounts.ts'
import { accountAccess, apiClientAccess, auditAccess, refusalAccess } from './administration.access.ts'
import { addApiClientOperations } from './api-clients.ts'
import { addPersistedOperations, persistedOperation, type Schemas } from './persisted-operations.ts'
import './words.ts'

export { findApproved, recheckOperations } from './persisted-operations.ts'

const auditEntry = resource({
  type: 'AuditEntry',
  prefix: 'au',
  access: auditAccess,
  scopes: { open: () => ({ recordType: { notIn: CONFIDENTIAL_TYPES } }) },
  title: 'at',
  search: ['actorName'],
})

const refusal = resource({
  type: 'Refusal',
  prefix: 'rx',
  access: refusalAccess,
  title: 'operation',
  search: ['operation', 'code', 'actorName', 'address'],
})

const account = resource({
  type: 'Account',
  prefix: 'ac',
  access: accountAccess,
  title: 'employee',
  createdByModule: true,
  // A log-in that is suspended must not come back to life with its old sessions when it is opened again.
  guard: async ({ next }, db) => {
    if (next.state !== 'ACTIVE') await revokeAccountSessions(db, next.id as string)
  },
})

const apiClient = resource({
  type: 'ApiClient',
  prefix: 'api',
  access: apiClientAccess,
  title: 'name',
  search: ['name'],
  createdByModule: true,
  derived: {
    scope: {
      description: 'The scope of its tokens, as `/oauth/token` grants it.',
      sql: (column) => `CASE ${column('kind')} WHEN 'PARTNER' THEN '${SCOPES.PARTNER}' ELSE '${SCOPES.BI}' END`,
    },
  },
})

/** Log-ins of people and machines, what these may send, the trail of changes, and what was refused. */
export const administration = [auditEntry, refusal, account, apiClient, persistedOperation]

/** Mutations that make log-ins, hand out passwords and secrets, and register operations. */
export function addAdministration(builder: Builder, catalog: Catalog, schemas: () => Schemas): void {
  addAccountOperations(builder, catalog)
  addApiClientOperations(builder, catalog)
  addPersistedOperations(builder, catalog, schemas)
}
