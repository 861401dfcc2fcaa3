import type { Scope } from '../../access/resource.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Where } from '../../access/where.ts'
import { cameToReview } from '../contracts/contracts.scopes.ts'

const isOwn = (viewer: Viewer): Where => ({ ownerId: viewer.employeeId ?? '' })
/** A reviewer opens all that he must judge (domain §5): the talks behind a contract that came to him. */
const inReview = (viewer: Viewer): Where => ({ contracts: { some: cameToReview(viewer) } })

export const dealScopes: Record<string, Scope> = {
  own: isOwn,
  // Nobody courts another's client (domain §12).
  ownClient: (viewer) => ({ ...isOwn(viewer), client: isOwn(viewer) }),
  rev: inReview,
}

/** What belongs to a deal is seen by those who see the deal. */
export const ofDeal: Record<string, Scope> = {
  own: (viewer) => ({ deal: isOwn(viewer) }),
  rev: (viewer) => ({ deal: inReview(viewer) }),
}

export const proposalScopes: Record<string, Scope> = {
  ...ofDeal,
  cl: (viewer) => ({
    deal: { clientId: viewer.clientId ?? '' },
    state: { in: ['SENT', 'ACCEPTED', 'DECLINED', 'LAPSED'] },
  }),
}

export const termRoundScopes: Record<string, Scope> = {
  ...ofDeal,
  /** Terms beyond the policy: not for him who put them down, nor for him who leads the talks. */
  deptNotOwn: (viewer) => ({
    departmentId: viewer.departmentId ?? '',
    needsApproval: true,
    OR: [{ recordedById: null }, { recordedById: { not: viewer.employeeId ?? '' } }],
    deal: { OR: [{ ownerId: null }, { ownerId: { not: viewer.employeeId ?? '' } }] },
  }),
}
