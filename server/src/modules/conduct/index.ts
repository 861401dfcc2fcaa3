import { ulid } from 'ulid'
import { resource } from '../../access/resource.ts'
import type { Viewer } from '../../access/viewer.ts'
import { personScopes } from '../organization/person.scopes.ts'
import { datesInOrder } from '../rules.ts'
import {
  attendanceRecordAccess,
  conductRecordAccess,
  conflictDeclarationAccess,
  disciplinaryActionAccess,
  giftDeclarationAccess,
  leaveRequestAccess,
} from './conduct.access.ts'
import {
  followsFromRecord,
  handlersCanRead,
  handlersDiffer,
  leaveInTime,
  lockLeave,
  notAhead,
  oneEditionInForce,
  soundAttendance,
  soundLeave,
  timeToReply,
} from './conduct.rules.ts'
import {
  conductRecordStates,
  conflictDeclarationStates,
  disciplinaryActionStates,
  giftDeclarationStates,
  integrityReportStates,
  leaveRequestStates,
  policyDocumentStates,
} from './conduct.states.ts'
import { integrityReportAccess } from './integrity.access.ts'
import { integrityScopes } from './integrity.scopes.ts'
import { policyAcknowledgementAccess, policyDocumentAccess } from './policy.access.ts'
import './words.ts'

const oneself = (viewer: Viewer) => ({ employeeId: viewer.employeeId })

const attendanceRecord = resource({
  type: 'AttendanceRecord',
  prefix: 'at',
  access: attendanceRecordAccess,
  scopes: personScopes,
  title: 'day',
  departmentFrom: 'employee',
  rules: soundAttendance,
  guard: notAhead('day'),
  defaultOrder: { field: 'day', direction: 'DESC' },
})

const leaveRequest = resource({
  type: 'LeaveRequest',
  prefix: 'lr',
  access: leaveRequestAccess,
  filesTraced: true,
  lifeCycle: leaveRequestStates,
  scopes: personScopes,
  title: 'startDate',
  departmentFrom: 'employee',
  defaults: oneself,
  rules: soundLeave,
  lock: lockLeave,
  guard: leaveInTime,
  defaultOrder: { field: 'startDate', direction: 'DESC' },
})

const conductRecord = resource({
  type: 'ConductRecord',
  prefix: 'cc',
  access: conductRecordAccess,
  filesTraced: true,
  lifeCycle: conductRecordStates,
  scopes: personScopes,
  title: 'facts',
  search: ['facts'],
  departmentFrom: 'employee',
  guard: async (draft, db) => {
    await notAhead('occurredOn')(draft, db)
    await timeToReply(draft, db)
  },
  defaultOrder: { field: 'occurredOn', direction: 'DESC' },
})

const giftDeclaration = resource({
  type: 'GiftDeclaration',
  prefix: 'gd',
  access: giftDeclarationAccess,
  lifeCycle: giftDeclarationStates,
  scopes: personScopes,
  title: 'giver',
  search: ['giver', 'description'],
  departmentFrom: 'employee',
  defaults: oneself,
  rules: (draft) => datesInOrder(draft, 'receivedOn', 'settledOn'),
  guard: notAhead('receivedOn'),
  defaultOrder: { field: 'receivedOn', direction: 'DESC' },
})

const conflictDeclaration = resource({
  type: 'ConflictDeclaration',
  prefix: 'cx',
  access: conflictDeclarationAccess,
  lifeCycle: conflictDeclarationStates,
  scopes: {
    ...personScopes,
    rev: (viewer) => ({
      departmentId: { in: viewer.departmentIds },
      client: { is: { contracts: { some: { submittedToLegalAt: { not: null } } } } },
    }),
  },
  title: 'counterparty',
  search: ['counterparty'],
  departmentFrom: 'employee',
  defaults: oneself,
  rules: (draft) => datesInOrder(draft, 'since', 'endedOn'),
})

const integrityReport = resource({
  type: 'IntegrityReport',
  prefix: 'ir',
  access: integrityReportAccess,
  filesTraced: true,
  lifeCycle: integrityReportStates,
  scopes: integrityScopes,
  title: 'number',
  search: ['number'],
  parts: { handlers: 'irh' },
  createdByModule: true,
  defaults: () => ({ number: `JB-${ulid().slice(-8)}` }),
  rules: handlersDiffer,
  guard: handlersCanRead,
  defaultOrder: { field: 'filedOn', direction: 'DESC' },
})

const disciplinaryAction = resource({
  type: 'DisciplinaryAction',
  prefix: 'da',
  access: disciplinaryActionAccess,
  lifeCycle: disciplinaryActionStates,
  scopes: personScopes,
  title: 'kind',
  search: ['grounds'],
  departmentFrom: 'employee',
  rules: (draft) => datesInOrder(draft, 'effectiveOn', 'endsOn'),
  guard: async (draft, db) => {
    await followsFromRecord(draft, db)
    await timeToReply(draft, db)
  },
  defaultOrder: { field: 'effectiveOn', direction: 'DESC' },
})

const policyDocument = resource({
  type: 'PolicyDocument',
  prefix: 'pd',
  access: policyDocumentAccess,
  lifeCycle: policyDocumentStates,
  scopes: { published: (viewer) => ({ departmentId: { in: viewer.departmentIds }, state: 'PUBLISHED' }) },
  title: 'title',
  search: ['title', 'text'],
  rules: ({ next, fault }) => {
    if (Number(next.edition) === 0) fault('edition', 'NOT_POSITIVE')
  },
  guard: oneEditionInForce,
})

const policyAcknowledgement = resource({
  type: 'PolicyAcknowledgement',
  prefix: 'pk',
  access: policyAcknowledgementAccess,
  scopes: { self: personScopes.self },
  title: 'readAt',
  departmentFrom: 'employee',
  createdByModule: true,
  defaults: (viewer) => ({ employeeId: viewer.employeeId, readAt: new Date() }),
  defaultOrder: { field: 'readAt', direction: 'DESC' },
})

/** R9: attendance, leave, conduct and integrity. */
export const conduct = [
  attendanceRecord,
  leaveRequest,
  conductRecord,
  giftDeclaration,
  conflictDeclaration,
  integrityReport,
  disciplinaryAction,
  policyDocument,
  policyAcknowledgement,
]
export { addConduct } from './operations.ts'
