import { resource, type Scope } from '../../access/resource.ts'
import type { Viewer } from '../../access/viewer.ts'
import { datesInOrder } from '../rules.ts'
import { closeVisitTasks } from '../tasks/index.ts'
import { communicationPlanAccess, gradePolicyAccess, inquiryAccess, visitAccess } from './care.access.ts'
import {
  askQuestions,
  contactOfClient,
  dueByGrade,
  happened,
  soundRating,
  soundSurvey,
  soundVisit,
  visitOfClient,
} from './care.rules.ts'
import {
  communicationPlanStates,
  complaintStates,
  inquiryStates,
  satisfactionSurveyStates,
  suggestionStates,
  visitStates,
} from './care.states.ts'
import { complaintAccess, satisfactionSurveyAccess, suggestionAccess, surveyTemplateAccess } from './voice.access.ts'
import './words.ts'

/** What belongs to a client is its owner's, the partner's who acts for it, and the handler's and his department's. */
const careScopes: Record<string, Scope> = {
  own: (viewer) => ({ client: { ownerId: viewer.employeeId ?? '' } }),
  cl: (viewer) => ({ clientId: viewer.clientId ?? '' }),
}
const handledScopes: Record<string, Scope> = {
  ...careScopes,
  // Several ways to one's own records together: the department is what an index finds them by.
  own: (viewer) => ({ departmentId: viewer.departmentId ?? '', client: { ownerId: viewer.employeeId ?? '' } }),
  ownHandled: (viewer) => ({ departmentId: viewer.departmentId ?? '', handlerId: viewer.employeeId ?? '' }),
  handler: (viewer) => ({ handlerId: viewer.employeeId ?? '' }),
  task: (viewer) => ({ handler: { departmentId: viewer.departmentId ?? '' } }),
}
/** Who plans something leads it, unless another is named. */
const ownedByOneself = (viewer: Viewer) => ({ ownerId: viewer.employeeId })
/** A partner speaks for its one client. */
const ofOwnClient = (viewer: Viewer) => (viewer.clientId ? { clientId: viewer.clientId } : {})

const gradePolicy = resource({ type: 'GradePolicy', prefix: 'gp', access: gradePolicyAccess, title: 'grade' })

const communicationPlan = resource({
  type: 'CommunicationPlan',
  prefix: 'cm',
  access: communicationPlanAccess,
  scopes: careScopes,
  lifeCycle: communicationPlanStates,
  title: 'title',
  search: ['title'],
  departmentFrom: 'client',
  parts: { steps: 'cs' },
  defaults: ownedByOneself,
  rules: (draft) => datesInOrder(draft, 'startDate', 'endDate'),
  defaultOrder: { field: 'startDate', direction: 'DESC' },
})

const visit = resource({
  type: 'Visit',
  prefix: 'vi',
  access: visitAccess,
  scopes: careScopes,
  lifeCycle: visitStates,
  title: 'purpose',
  search: ['purpose', 'location'],
  departmentFrom: 'client',
  parts: { checklist: 'vc', participants: 'vp' },
  defaults: ownedByOneself,
  rules: soundVisit,
  guard: async (draft, db) => {
    await visitOfClient(draft, db)
    if (draft.verb === 'complete') await closeVisitTasks(draft.next.clientId, db)
  },
  defaultOrder: { field: 'plannedAt', direction: 'DESC' },
})

const inquiry = resource({
  type: 'Inquiry',
  prefix: 'iq',
  access: inquiryAccess,
  scopes: careScopes,
  lifeCycle: inquiryStates,
  title: 'subject',
  search: ['subject'],
  departmentFrom: 'client',
  rules: (draft) => happened(draft, 'askedAt'),
  lock: dueByGrade('askedAt'),
  guard: contactOfClient,
  defaultOrder: { field: 'askedAt', direction: 'DESC' },
})

const complaint = resource({
  type: 'Complaint',
  prefix: 'cn',
  access: complaintAccess,
  scopes: handledScopes,
  lifeCycle: complaintStates,
  title: 'title',
  search: ['title'],
  departmentFrom: 'client',
  defaults: ofOwnClient,
  rules: (draft) => {
    happened(draft, 'filedAt')
    soundRating(draft, 'rating')
  },
  lock: dueByGrade('filedAt'),
  defaultOrder: { field: 'filedAt', direction: 'DESC' },
})

const suggestion = resource({
  type: 'Suggestion',
  prefix: 'su',
  access: suggestionAccess,
  scopes: handledScopes,
  lifeCycle: suggestionStates,
  title: 'title',
  search: ['title'],
  departmentFrom: 'client',
  defaults: ofOwnClient,
  rules: (draft) => happened(draft, 'receivedAt'),
  defaultOrder: { field: 'receivedAt', direction: 'DESC' },
})

const surveyTemplate = resource({
  type: 'SurveyTemplate',
  prefix: 'st',
  access: surveyTemplateAccess,
  scopes: { asked: (viewer) => ({ surveys: { some: { clientId: viewer.clientId ?? '' } } }) },
  title: 'name',
  search: ['name'],
  parts: { questions: 'sq' },
})

const satisfactionSurvey = resource({
  type: 'SatisfactionSurvey',
  prefix: 'sv',
  access: satisfactionSurveyAccess,
  scopes: careScopes,
  lifeCycle: satisfactionSurveyStates,
  title: 'title',
  search: ['title'],
  departmentFrom: 'client',
  parts: { answers: 'sa' },
  rules: soundSurvey,
  lock: askQuestions,
  defaultOrder: { field: 'sentOn', direction: 'DESC' },
})

/** R3.2.2, R4.2, R4.3: how clients are kept. */
export const care = [
  gradePolicy,
  communicationPlan,
  visit,
  inquiry,
  complaint,
  suggestion,
  surveyTemplate,
  satisfactionSurvey,
]
