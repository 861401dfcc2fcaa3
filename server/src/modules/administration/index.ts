import { resource } from '../../access/resource.ts'
import { revokeAccountSessions } from '../../auth/index.ts'
import { accountAccess, auditAccess } from './administration.access.ts'

const auditEntry = resource({
  type: 'AuditEntry',
  prefix: 'au',
  access: auditAccess,
  title: 'at',
  search: ['actorName'],
})

const account = resource({
  type: 'Account',
  prefix: 'ac',
  access: accountAccess,
  title: 'employee',
  // A log-in that is suspended must not come back to life with its old sessions when it is opened again.
  guard: async ({ next }, db) => {
    if (next.state !== 'ACTIVE') await revokeAccountSessions(db, next.id as string)
  },
})

/** Log-ins and the trail of changes. */
export const administration = [auditEntry, account]
