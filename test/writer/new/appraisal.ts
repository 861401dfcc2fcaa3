import { DEPARTMENTS, employeeOf, id } from '../../kit/world.ts'
import type { Before, NewRecords } from './index.ts'

const scheme = id('as', 900)
const cycle = id('ay', 900)
const departmentId = DEPARTMENTS.A

/** A scheme in force and an open cycle by it. */
export const beforeAppraisal: Before = {
  AppraisalScheme: [{ id: scheme, departmentId, name: '生效方案', state: 'IN_FORCE' }],
  AppraisalCycle: [
    {
      id: cycle,
      departmentId,
      schemeId: scheme,
      name: '本月',
      kind: 'MONTHLY',
      startDate: '2026-01-01',
      endDate: '2026-01-31',
    },
  ],
}

/** Everybody of the department but its manager, each once. */
const others = (['depA', 'speA', 'speA2'] as const).map(employeeOf)

export const appraisal: NewRecords = {
  AppraisalScheme: (n) => ({ name: `方案${n}` }),
  AppraisalCycle: (n) => ({
    schemeId: scheme,
    name: `週期${n}`,
    kind: 'MONTHLY',
    startDate: '2031-01-01',
    endDate: '2031-01-31',
  }),
  Scorecard: (n) => ({ cycleId: cycle, employeeId: others[n % 3] }),
  PeerRating: (n) => ({ cycleId: cycle, ratedId: others[n % 3], raterId: others[(n + 1) % 3] }),
  PromotionCase: () => ({ employeeId: employeeOf('speA'), toPosition: 'DEPUTY', reasons: '業績突出' }),
  Honor: (n) => ({ title: `榮譽${n}`, awardedOn: '2026-01-01', reason: '超額完成' }),
}
