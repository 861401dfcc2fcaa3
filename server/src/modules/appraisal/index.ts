import { resource, type Scope } from '../../access/resource.ts'
import { datesInOrder } from '../rules.ts'
import {
  appraisalCycleAccess,
  appraisalSchemeAccess,
  honorAccess,
  peerRatingAccess,
  promotionCaseAccess,
  scorecardAccess,
} from './appraisal.access.ts'
import {
  cycleStands,
  cycleTakesRatings,
  lockScheme,
  oneInForce,
  ratesAnother,
  schemeInForce,
  soundScheme,
} from './appraisal.rules.ts'
import {
  appraisalCycleStates,
  appraisalSchemeStates,
  peerRatingStates,
  promotionCaseStates,
  scorecardStates,
} from './appraisal.states.ts'
import './words.ts'

/** Records about somebody of the department other than the viewer. */
const notMe: Scope = (viewer) => ({
  departmentId: viewer.departmentId ?? '',
  employeeId: { not: viewer.employeeId ?? '' },
})
const self: Scope = (viewer) => ({ employeeId: viewer.employeeId ?? '' })
const inPost = (positions: string[]) => ({
  appointments: { some: { position: { in: positions }, endDate: null } },
})

const appraisalScheme = resource({
  type: 'AppraisalScheme',
  prefix: 'as',
  access: appraisalSchemeAccess,
  lifeCycle: appraisalSchemeStates,
  // What people are judged by, they may know; drafts are the managers'.
  scopes: { known: (viewer) => ({ departmentId: viewer.departmentId ?? '', state: { not: 'DRAFT' } }) },
  title: 'name',
  search: ['name'],
  parts: { indicators: 'si', grades: 'sg' },
  rules: soundScheme,
  lock: lockScheme,
  guard: oneInForce,
})

const appraisalCycle = resource({
  type: 'AppraisalCycle',
  prefix: 'ay',
  access: appraisalCycleAccess,
  lifeCycle: appraisalCycleStates,
  scopes: { asked: (viewer) => ({ ratings: { some: { raterId: viewer.employeeId ?? '' } } }) },
  title: 'name',
  search: ['name'],
  departmentFrom: 'scheme',
  rules: (draft) => datesInOrder(draft, 'startDate', 'endDate'),
  guard: schemeInForce,
  defaultOrder: { field: 'endDate', direction: 'DESC' },
})

const scorecard = resource({
  type: 'Scorecard',
  prefix: 'sd',
  access: scorecardAccess,
  lifeCycle: scorecardStates,
  scopes: {
    notMe,
    self,
    specialists: (viewer) => ({
      AND: [notMe(viewer), { employee: inPost(['SPECIALIST']) }],
    }),
    heads: (viewer) => ({
      departmentId: { in: viewer.departmentIds },
      employee: inPost(['MANAGER', 'DEPUTY']),
    }),
  },
  title: 'state',
  departmentFrom: 'cycle',
  guard: cycleStands,
})

const peerRating = resource({
  type: 'PeerRating',
  prefix: 'rt',
  access: peerRatingAccess,
  lifeCycle: peerRatingStates,
  scopes: {
    own: (viewer) => ({ raterId: viewer.employeeId ?? '' }),
    notMe: (viewer) => ({ departmentId: viewer.departmentId ?? '', ratedId: { not: viewer.employeeId ?? '' } }),
  },
  title: 'state',
  departmentFrom: 'cycle',
  rules: ratesAnother,
  guard: cycleTakesRatings,
})

const promotionCase = resource({
  type: 'PromotionCase',
  prefix: 'pc',
  access: promotionCaseAccess,
  lifeCycle: promotionCaseStates,
  scopes: {
    notMe,
    decided: (viewer) => ({ employeeId: viewer.employeeId ?? '', state: { in: ['APPROVED', 'REJECTED'] } }),
    submitted: (viewer) => ({ departmentId: { in: viewer.departmentIds }, state: { not: 'DRAFT' } }),
  },
  title: 'toPosition',
  departmentFrom: 'employee',
})

const honor = resource({
  type: 'Honor',
  prefix: 'hn',
  access: honorAccess,
  title: 'title',
  search: ['title'],
  defaultOrder: { field: 'awardedOn', direction: 'DESC' },
})

/** R7: what people are judged by, how they are judged, and what follows for them. */
export const appraisal = [appraisalScheme, appraisalCycle, scorecard, peerRating, promotionCase, honor]
