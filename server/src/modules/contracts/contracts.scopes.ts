import type { Scope } from '../../access/resource.ts'
import type { Viewer } from '../../access/viewer.ts'
import { and, untold, type Where } from '../../access/where.ts'

/** From signing on the terms stand (domain §5 rule 5). */
export const SIGNED_STATES = ['SIGNED', 'ARCHIVED', 'IN_FORCE', 'EXPIRED', 'TERMINATED', 'RENEWED']
/** Where a specialist still writes. */
export const DRAFT_STATES = ['DRAFT', 'REVISING']
/** A unit let in one of these cannot be let again for the same days. */
export const LETTING_STATES = ['SIGNED', 'ARCHIVED', 'IN_FORCE']

/** Contracts that have come to the legal reviewer: for review before they are signed, or because one was broken. */
export const cameToReview = (viewer: Viewer): Where => ({
  departmentId: { in: viewer.departmentIds },
  OR: [{ submittedToLegalAt: { not: null } }, { breachCases: { some: {} } }],
})

/** Signed contracts of the departments that the viewer's post serves. */
export const signedOfServed = (viewer: Viewer): Where => ({
  departmentId: { in: viewer.departmentIds },
  state: { in: SIGNED_STATES },
})

/** Contracts that a partner sees: its client's, from signing on. */
export const ofPartner = (viewer: Viewer): Where => ({
  clientId: viewer.clientId ?? '',
  state: { in: ['SIGNING', ...SIGNED_STATES] },
})

/** Contracts with a copy, a duty, a procedure or a call for help addressed to the viewer or his department. */
export const concernsViewer = (viewer: Viewer): Where => {
  const department = viewer.departmentId ?? ''
  const person = viewer.employeeId ?? ''
  return {
    OR: [
      { copies: { some: { OR: [{ recipientDepartmentId: department }, { recipientEmployeeId: person }] } } },
      { obligations: { some: { OR: [{ handlingDepartmentId: department }, { handlerId: person }] } } },
      {
        moveInCases: {
          some: { tasks: { some: { OR: [{ handlingDepartmentId: department }, { ownerId: person }] } } },
        },
      },
      { returnVisits: { some: { supportDepartmentId: department } } },
    ],
  }
}

/** Nobody judges what he drafted himself (domain §5 rule 2). */
const notOwn = (viewer: Viewer): Where => ({
  OR: [{ ownerId: null }, { ownerId: { not: viewer.employeeId ?? '' } }],
})

/** No conflict of interest with the client, declared by the viewer and not ended, stands against it (R9.3). */
export const impartial = (viewer: Viewer): Where => ({
  NOT: {
    client: {
      is: {
        conflictDeclarations: { some: { employeeId: viewer.employeeId ?? '', state: { in: STANDING_CONFLICTS } } },
      },
    },
  },
})
const STANDING_CONFLICTS = ['DECLARED', 'ACKNOWLEDGED']

/** What belongs to a contract follows it. */
export const byContract: Record<string, Scope> = {
  own: (viewer) => ({ contract: { ownerId: viewer.employeeId ?? '' } }),
  rev: (viewer) => ({ departmentId: { in: viewer.departmentIds }, contract: cameToReview(viewer) }),
  signed: (viewer) => ({ contract: signedOfServed(viewer) }),
  cl: (viewer) => ({ contract: ofPartner(viewer) }),
}

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
  deptImpartial: (viewer) =>
    and({ departmentId: viewer.departmentId ?? '' }, notOwn(viewer), untold(impartial(viewer))),
  revImpartial: (viewer) => and(cameToReview(viewer), notOwn(viewer), untold(impartial(viewer))),
  atManager: (viewer) => and({ departmentId: viewer.departmentId ?? '', state: 'MANAGER_REVIEW' }, notOwn(viewer)),
  atLegal: (viewer) => ({ AND: [cameToReview(viewer), { state: 'LEGAL_REVIEW' }] }),
  rev: cameToReview,
  signed: signedOfServed,
  task: concernsViewer,
  cl: ofPartner,
}
