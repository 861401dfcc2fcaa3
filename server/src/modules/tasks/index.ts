import { type Draft, type RuleDb, resource } from '../../access/resource.ts'
import { taskAccess } from './tasks.access.ts'
import { taskStates } from './tasks.states.ts'
import './words.ts'

const task = resource({
  type: 'Task',
  prefix: 'tk',
  access: taskAccess,
  lifeCycle: taskStates,
  scopes: { self: (viewer) => ({ ownerId: viewer.employeeId ?? '' }) },
  title: 'title',
  search: ['title'],
  departmentFrom: 'owner',
  defaults: (viewer) => ({ ownerId: viewer.employeeId }),
  rules: ({ next, verb }) => {
    if (verb === 'reopen') next.doneAt = null
  },
  guard: concernsOneClient,
  defaultOrder: { field: 'dueOn', direction: 'ASC' },
})

/** What a task concerns belongs together. */
async function concernsOneClient({ next, fault }: Draft, db: RuleDb): Promise<void> {
  for (const [field, table] of [
    ['dealId', 'Deal'],
    ['contractId', 'Contract'],
  ] as const) {
    if (!next[field] || !next.clientId) continue
    const [row] = await db.query('SELECT clientId FROM ?? WHERE id = ?', [table, next[field]])
    if (row?.clientId !== next.clientId) fault(field, 'OTHER_CLIENT')
  }
}

/** What people have to do by a day. */
export const tasks = [task]
export { makeVisitTasks } from './overdue-visits.ts'
export { closeVisitTasks, handVisitTasks } from './visit-tasks.ts'
