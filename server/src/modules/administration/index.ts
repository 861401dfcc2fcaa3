import { resource } from '../../access/resource.ts'
import { accountAccess, auditAccess } from './administration.access.ts'

const auditEntry = resource({
  type: 'AuditEntry',
  prefix: 'au',
  access: auditAccess,
  title: 'at',
  search: ['actorName'],
})

const account = resource({ type: 'Account', prefix: 'ac', access: accountAccess, title: 'employee' })

/** Log-ins and the trail of changes. */
export const administration = [auditEntry, account]
