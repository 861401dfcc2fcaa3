import { resource } from '../../access/resource.ts'
import { revokeActingSessions, revokeEmployeeSessions } from '../../auth/index.ts'
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
  guard: async ({ next, previous }, db) => {
    const id = next.id as string
    if (next.state !== 'ACTIVE') await revokeEmployeeSessions(db, id, 'ACCOUNT_INACTIVE')
    // Whoever has left lends nobody his post any more.
    if (next.state === 'LEFT') await revokeActingSessions(db, { holder: id })
    if (!previous || previous.departmentId === next.departmentId) return
    const accounts = await db.query<{ id: string }>('SELECT id FROM Account WHERE employeeId = ?', [id])
    const values = { departmentId: next.departmentId }
    await db.changeAll(
      'Account',
      accounts.map((account) => ({ id: account.id, values })),
    )
    await revokeEmployeeSessions(db, id)
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
    if (!draft.previous) return
    // Who loses a post, or gets another, signs in anew with what he has now; so does he to whom it was lent.
    for (const holder of new Set([draft.previous.employeeId, draft.next.employeeId]))
      await revokeEmployeeSessions(db, holder as string)
    await revokeActingSessions(db, { appointment: draft.next.id as string })
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
  guard: async ({ next, previous }, db) => {
    if (previous) await revokeActingSessions(db, { delegation: next.id as string })
  },
})

/** R2.1: departments, people, posts and who stands in for whom. */
export const organization = [department, employee, appointment, delegation]
