import { type Draft, type RuleDb, resource, type Scope } from '../../access/resource.ts'
import { byContract, ofPartner, SIGNED_STATES } from '../contracts/contracts.scopes.ts'
import { datesInOrder } from '../rules.ts'
import { closeVisitTasks } from '../tasks/index.ts'
import { moveInCaseAccess, moveInTaskAccess, returnVisitAccess } from './occupancy.access.ts'
import { moveInCaseStates, moveInTaskStates } from './occupancy.states.ts'
import './words.ts'

const handled: Scope = (viewer) => ({
  OR: [{ handlingDepartmentId: viewer.departmentId ?? '' }, { ownerId: viewer.employeeId ?? '' }],
})

const moveInCase = resource({
  type: 'MoveInCase',
  prefix: 'mi',
  access: moveInCaseAccess,
  lifeCycle: moveInCaseStates,
  scopes: { ...byContract, task: (viewer) => ({ tasks: { some: handled(viewer) } }) },
  title: 'title',
  search: ['title'],
  departmentFrom: 'contract',
  defaults: (viewer) => ({ ownerId: viewer.role === 'SPE' ? viewer.employeeId : null }),
  lock: async ({ next, verb }, db) => {
    if (verb === 'ready') await db.execute('UPDATE MoveInCase SET version = version WHERE id = ?', [next.id])
  },
  guard: soundCase,
})

async function soundCase(draft: Draft, db: RuleDb): Promise<void> {
  await contractSigned(draft, db)
  if (draft.verb !== 'ready') return
  const open = await db.query(
    "SELECT id FROM MoveInTask WHERE moveInCaseId = ? AND state NOT IN ('APPROVED', 'NOT_NEEDED') LOCK IN SHARE MODE",
    [draft.next.id],
  )
  if (open.length > 0) draft.fault('state', 'TASKS_OPEN', { count: open.length })
}

/** A merchant moves in, and is visited, under a signed contract. */
async function contractSigned({ next, previous, fault }: Draft, db: RuleDb): Promise<void> {
  if (previous !== null) return
  const [contract] = await db.query<{ state: string }>('SELECT state FROM Contract WHERE id = ?', [next.contractId])
  if (!SIGNED_STATES.includes(contract?.state ?? '')) fault('contractId', 'NOT_SIGNED_YET')
}

const moveInTask = resource({
  type: 'MoveInTask',
  prefix: 'mk',
  access: moveInTaskAccess,
  lifeCycle: moveInTaskStates,
  scopes: {
    own: (viewer) => ({ moveInCase: { contract: { ownerId: viewer.employeeId ?? '' } } }),
    cl: (viewer) => ({ moveInCase: { contract: ofPartner(viewer) } }),
    task: handled,
  },
  title: 'title',
  search: ['title', 'authority'],
  departmentFrom: 'moveInCase',
  rules: (draft) => datesInOrder(draft, 'submittedOn', 'approvedOn'),
  // A new procedure and the finding that all are through meet on the case.
  lock: async ({ next }, db) => db.execute('UPDATE MoveInCase SET version = version WHERE id = ?', [next.moveInCaseId]),
  defaultOrder: { field: 'dueOn', direction: 'ASC' },
})

const returnVisit = resource({
  type: 'ReturnVisit',
  prefix: 'rv',
  access: returnVisitAccess,
  scopes: { ...byContract, task: (viewer) => ({ supportDepartmentId: viewer.departmentId ?? '' }) },
  title: 'visitedOn',
  search: ['difficulties', 'support'],
  departmentFrom: 'contract',
  defaults: (viewer) => ({ visitorId: viewer.employeeId }),
  rules: (draft) => datesInOrder(draft, 'visitedOn', 'nextVisitOn'),
  guard: async (draft, db) => {
    await contractSigned(draft, db)
    if (draft.previous === null) await closeVisitTasks(await clientOf(draft, db), db)
  },
  defaultOrder: { field: 'visitedOn', direction: 'DESC' },
})

async function clientOf({ next }: Draft, db: RuleDb): Promise<unknown> {
  const [contract] = await db.query('SELECT clientId FROM Contract WHERE id = ?', [next.contractId])
  return contract?.clientId ?? null
}

/** R3.4: moving in, and visits to merchants in business. */
export const occupancy = [moveInCase, moveInTask, returnVisit]
