import type { Scope } from '../../access/resource.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Where } from '../../access/where.ts'

/** From signing on the terms stand (domain §5 rule 5). */
export const SIGNED_STATES = ['SIGNED', 'ARCHIVED', 'IN_FORCE', 'EXPIRED', 'TERMINATED', 'RENEWED']
/** Where a specialist still writes. */
export const DRAFT_STATES = ['DRAFT', 'REVISING']
/** A unit let in one of these cannot be let again for the same days. */
export const LETTING_STATES = ['SIGNED', 'ARCHIVED', 'IN_FORCE']

/** Contracts that have come to the legal reviewer. */
export const cameToReview = (viewer: Viewer): Where => ({
  departmentId: { in: viewer.departmentIds },
  submittedToLegalAt: { not: null },
})

export const contractScopes: Record<string, Scope> = {
  own: (viewer) => ({ ownerId: viewer.employeeId ?? '' }),
  ownDraft: (viewer) => ({ ownerId: viewer.employeeId ?? '', state: { in: DRAFT_STATES }, imported: false }),
  /** Before anything is signed the manager may still set the money terms. */
  deptUnsigned: (viewer) => ({
    departmentId: viewer.departmentId ?? '',
    state: { in: [...DRAFT_STATES, 'MANAGER_REVIEW'] },
    imported: false,
  }),
  /** Signed elsewhere and brought in. */
  deptImported: (viewer) => ({ departmentId: viewer.departmentId ?? '', imported: true }),
  rev: cameToReview,
  signed: (viewer) => ({ departmentId: { in: viewer.departmentIds }, state: { in: SIGNED_STATES } }),
  cl: (viewer) => ({ clientId: viewer.clientId ?? '', state: { in: ['SIGNING', ...SIGNED_STATES] } }),
}
