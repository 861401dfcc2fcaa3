import type { Scope } from '../../access/resource.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Where } from '../../access/where.ts'

/** The person whom a report is about never reaches it, in whatever post. */
const notAbout = (viewer: Viewer): Where => ({
  OR: [{ accusedId: null }, { accusedId: { not: viewer.employeeId ?? '' } }],
})

export const integrityScopes: Record<string, Scope> = {
  handler: (viewer) => ({ handlers: { some: { employeeId: viewer.employeeId ?? '' } }, ...notAbout(viewer) }),
  assigning: (viewer) => ({ departmentId: { in: viewer.departmentIds }, ...notAbout(viewer) }),
}

/** Types whose trail is for the people concerned alone: not even the administrator sees that there are entries. */
export const CONFIDENTIAL_TYPES = ['IntegrityReport']
