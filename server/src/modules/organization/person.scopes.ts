import type { Scope } from '../../access/resource.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Where } from '../../access/where.ts'
import { todayIn } from '../../domain/local-date.ts'

/** Posts are held by whole days; this is the zone in which the company counts them. */
const COMPANY_TIMEZONE = 'Asia/Shanghai'

/** People who hold one of these posts today. */
const holding = (positions: readonly string[]): Where => {
  const today = new Date(`${todayIn(COMPANY_TIMEZONE)}T00:00:00Z`)
  return {
    position: { in: [...positions] },
    startDate: { lte: today },
    OR: [{ endDate: null }, { endDate: { gte: today } }],
  }
}

const others = (viewer: Viewer): Where => ({ employeeId: { not: viewer.employeeId ?? '' } })

/** Records about a person, by whom they concern (domain §12): `employeeId` names the person. */
export const personScopes = {
  self: (viewer) => ({ employeeId: viewer.employeeId ?? '' }),
  /** Of the department, but not about the viewer himself: nobody judges his own. */
  deptOthers: (viewer) => ({ departmentId: viewer.departmentId ?? '', ...others(viewer) }),
  deptsOthers: (viewer) => ({ departmentId: { in: viewer.departmentIds }, ...others(viewer) }),
  /** About managers and deputies, whom the superior leader looks after. */
  seniors: (viewer) => ({
    departmentId: { in: viewer.departmentIds },
    ...others(viewer),
    employee: { is: { appointments: { some: holding(['MANAGER', 'DEPUTY']) } } },
  }),
  /** About those who have nobody but the superior leader above them. */
  underLeader: (viewer) => ({
    departmentId: { in: viewer.departmentIds },
    ...others(viewer),
    employee: { is: { appointments: { some: holding(['MANAGER', 'HR_OFFICER']) } } },
  }),
  /** About people of departments without a manager in the system. */
  unled: (viewer) => ({
    departmentId: { in: viewer.departmentIds },
    ...others(viewer),
    employee: { is: { department: { is: { appointments: { none: holding(['MANAGER']) } } } } },
  }),
  /** About the viewer, once he has been told. */
  selfTold: (viewer) => ({ employeeId: viewer.employeeId ?? '', notifiedAt: { not: null } }),
} satisfies Record<string, Scope>
