import { resource } from '../../access/resource.ts'
import { revokeEmployeeSessions } from '../../auth/index.ts'
import { datesInOrder } from '../rules.ts'
import { appointmentAccess, delegationAccess, departmentAccess, employeeAccess } from './organization.access.ts'
import { lockPosts, onePostHolder, soundDepartment } from './organization.rules.ts'

const department = resource({
  type: 'Department',
  prefix: 'dp',
  access: departmentAccess,
  scopes: {
    dept: (viewer) => ({ id: viewer.departmentId ?? '' }),
    depts: (viewer) => ({ id: { in: viewer.departmentIds } }),
  },
  title: 'name',
  search: ['name', 'code'],
  rules: soundDepartment,
})

const employee = resource({
  type: 'Employee',
  prefix: 'em',
  access: employeeAccess,
  scopes: {
    self: (viewer) => ({ id: viewer.employeeId ?? '' }),
    owner: (viewer) => ({ clients: { some: { id: viewer.clientId ?? '' } } }),
  },
  title: 'name',
  search: ['name', 'number'],
  guard: async ({ next }, db) => {
    if (next.state !== 'ACTIVE') await revokeEmployeeSessions(db, next.id as string, 'ACCOUNT_INACTIVE')
  },
})

const appointment = resource({
  type: 'Appointment',
  prefix: 'ap',
  access: appointmentAccess,
  title: 'position',
  parts: { covers: 'av' },
  rules: (draft) => datesInOrder(draft, 'startDate', 'endDate'),
  lock: lockPosts,
  guard: async (draft, db) => {
    await onePostHolder(draft, db)
    // Who loses a post, or gets another, signs in anew with what he has now.
    if (draft.previous) await revokeEmployeeSessions(db, draft.next.employeeId as string)
  },
})

const delegation = resource({
  type: 'Delegation',
  prefix: 'dg',
  access: delegationAccess,
  scopes: {
    own: (viewer) => ({ appointment: { employeeId: viewer.employeeId ?? '' } }),
    delegate: (viewer) => ({ delegateId: viewer.employeeId ?? '' }),
  },
  title: 'startDate',
  departmentFrom: 'appointment',
  rules: (draft) => datesInOrder(draft, 'startDate', 'endDate'),
})

/** R2.1: departments, people, posts and who stands in for whom. */
export const organization = [department, employee, appointment, delegation]
