import { type Draft, resource } from '../../access/resource.ts'
import { datesInOrder } from '../rules.ts'
import { promotionPlanAccess, supportRequestAccess, targetAccess, workReportAccess } from './planning.access.ts'
import { startsPeriod } from './planning.rules.ts'
import { promotionPlanStates, supportRequestStates, workReportStates } from './planning.states.ts'
import { keepFigures } from './report-figures.ts'
import './words.ts'

const target = resource({
  type: 'Target',
  prefix: 'tg',
  access: targetAccess,
  scopes: {
    self: (viewer) => ({ employeeId: viewer.employeeId ?? '' }),
    totals: (viewer) => ({ departmentId: { in: viewer.departmentIds }, employeeId: null }),
  },
  title: 'kpi',
  rules: (draft) => {
    startsPeriod(draft)
    const { next, fault } = draft
    if (next.employeeId && next.projectId) fault('projectId', 'TARGET_OF_ONE')
    // One target for a figure and a period; a unique index cannot see that two empty employees are the same department.
    next.subjectKey = next.employeeId ?? next.projectId ?? next.departmentId
  },
  defaultOrder: { field: 'startDate', direction: 'DESC' },
})

const promotionPlan = resource({
  type: 'PromotionPlan',
  prefix: 'pn',
  access: promotionPlanAccess,
  lifeCycle: promotionPlanStates,
  scopes: {
    released: (viewer) => ({
      departmentId: viewer.departmentId ?? '',
      state: { in: ['APPROVED', 'IN_PROGRESS', 'CLOSED'] },
    }),
    submitted: (viewer) => ({ departmentId: { in: viewer.departmentIds }, state: { not: 'DRAFT' } }),
  },
  title: 'title',
  search: ['title'],
  parts: { actions: 'pa' },
  rules: startsPeriod,
  defaultOrder: { field: 'startDate', direction: 'DESC' },
})

const workReport = resource({
  type: 'WorkReport',
  prefix: 'wr',
  access: workReportAccess,
  lifeCycle: workReportStates,
  scopes: {
    self: (viewer) => ({ authorId: viewer.employeeId ?? '' }),
    handedIn: (viewer) => ({
      departmentId: viewer.departmentId ?? '',
      authorId: { not: viewer.employeeId ?? '' },
      state: { not: 'DRAFT' },
    }),
    submitted: (viewer) => ({ departmentId: { in: viewer.departmentIds }, state: { not: 'DRAFT' } }),
  },
  title: 'title',
  search: ['title'],
  parts: { figures: 'wf' },
  defaults: (viewer) => ({ authorId: viewer.employeeId }),
  rules: (draft) => datesInOrder(draft, 'startDate', 'endDate'),
  lock: keepFigures,
  defaultOrder: { field: 'endDate', direction: 'DESC' },
})

const supportRequest = resource({
  type: 'SupportRequest',
  prefix: 'sr',
  access: supportRequestAccess,
  lifeCycle: supportRequestStates,
  scopes: {
    mine: (viewer) => ({ requesterId: viewer.employeeId ?? '' }),
    task: (viewer) => ({
      AND: [
        { OR: [{ toDepartmentId: viewer.departmentId ?? '' }, { handlerId: viewer.employeeId ?? '' }] },
        { requesterId: { not: viewer.employeeId ?? '' } },
      ],
    }),
  },
  title: 'subject',
  search: ['subject'],
  defaults: (viewer) => ({ requesterId: viewer.employeeId }),
  rules: ratedOneToFive,
})

function ratedOneToFive({ next, verb, fault }: Draft): void {
  if (verb === 'close' && (Number(next.rating) < 1 || Number(next.rating) > 5)) fault('rating', 'ONE_TO_FIVE')
}

/** R1.1, R2.2: targets, plans, reports, and help between posts and departments. */
export const planning = [target, promotionPlan, workReport, supportRequest]
export { addReportPreview } from './report-figures.ts'
