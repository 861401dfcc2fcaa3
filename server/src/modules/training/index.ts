import { resource, type Scope } from '../../access/resource.ts'
import type { Viewer } from '../../access/viewer.ts'
import { personScopes } from '../organization/person.scopes.ts'
import {
  careerPathAccess,
  certificationAccess,
  developmentPlanAccess,
  enrollmentAccess,
  trainingCourseAccess,
  trainingPlanAccess,
  trainingSessionAccess,
} from './training.access.ts'
import {
  agreedStands,
  lockSeats,
  plansCourses,
  roomForAll,
  seatInSession,
  soundCertification,
  soundCourse,
  soundEnrollment,
  soundSession,
} from './training.rules.ts'
import {
  certificationStates,
  developmentPlanStates,
  enrollmentStates,
  trainingPlanStates,
  trainingSessionStates,
} from './training.states.ts'
import './words.ts'

const { self, deptOthers, deptsOthers } = personScopes
const ofPerson: Record<string, Scope> = { self, deptOthers, deptsOthers }
const oneself = (viewer: Viewer) => ({ employeeId: viewer.employeeId })
const notSubmitter = (viewer: Viewer) => ({ submittedById: { not: viewer.employeeId ?? '' } })
const attendedBy = (viewer: Viewer) => ({ enrollments: { some: self(viewer) } })

const trainingPlan = resource({
  type: 'TrainingPlan',
  prefix: 'tp',
  access: trainingPlanAccess,
  lifeCycle: trainingPlanStates,
  scopes: {
    deptNotSubmitter: (viewer) => ({ departmentId: viewer.departmentId ?? '', ...notSubmitter(viewer) }),
    deptsNotSubmitter: (viewer) => ({ departmentId: { in: viewer.departmentIds }, ...notSubmitter(viewer) }),
  },
  title: 'title',
  search: ['title'],
  rules: ({ next, fault }) => {
    if (next.year != null && Number(next.year) < 2000) fault('year', 'MIN', { min: 2000 })
  },
  guard: plansCourses,
  defaultOrder: { field: 'year', direction: 'DESC' },
})

const trainingCourse = resource({
  type: 'TrainingCourse',
  prefix: 'tc',
  access: trainingCourseAccess,
  scopes: { attending: (viewer) => ({ sessions: { some: attendedBy(viewer) } }) },
  title: 'title',
  search: ['title', 'institution'],
  departmentFrom: 'plan',
  rules: soundCourse,
})

const trainingSession = resource({
  type: 'TrainingSession',
  prefix: 'tn',
  access: trainingSessionAccess,
  lifeCycle: trainingSessionStates,
  scopes: { attending: attendedBy },
  title: 'startAt',
  search: ['place'],
  departmentFrom: 'course',
  rules: soundSession,
  guard: roomForAll,
  defaultOrder: { field: 'startAt', direction: 'DESC' },
})

const enrollment = resource({
  type: 'Enrollment',
  prefix: 'en',
  access: enrollmentAccess,
  lifeCycle: enrollmentStates,
  scopes: ofPerson,
  title: 'employee',
  departmentFrom: 'employee',
  // Who gives no name takes the seat himself.
  defaults: oneself,
  rules: soundEnrollment,
  lock: lockSeats,
  guard: seatInSession,
})

const careerPath = resource({
  type: 'CareerPath',
  prefix: 'cq',
  access: careerPathAccess,
  title: 'title',
  search: ['title'],
  parts: { steps: 'cqs' },
})

const developmentPlan = resource({
  type: 'DevelopmentPlan',
  prefix: 'dv',
  access: developmentPlanAccess,
  lifeCycle: developmentPlanStates,
  scopes: ofPerson,
  title: 'employee',
  parts: { reviews: 'dr' },
  departmentFrom: 'employee',
  defaults: oneself,
  rules: agreedStands,
})

const certification = resource({
  type: 'Certification',
  prefix: 'cf',
  access: certificationAccess,
  lifeCycle: certificationStates,
  scopes: ofPerson,
  title: 'name',
  search: ['name', 'number', 'issuer'],
  departmentFrom: 'employee',
  defaults: oneself,
  rules: soundCertification,
})

/** R8: training, growth and certificates. */
export const training = [
  trainingPlan,
  trainingCourse,
  trainingSession,
  enrollment,
  careerPath,
  developmentPlan,
  certification,
]
