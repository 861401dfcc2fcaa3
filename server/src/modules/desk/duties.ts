import type { Catalog, FieldInfo, ResolvedVerb, TypeInfo } from '../../access/catalog.ts'
import { GridError } from '../../access/grid.ts'

/** Verbs of a type that somebody waits for, and the field that says until when. */
type Duty = {
  type: string
  verbs: readonly string[]
  due?: string
  /** The verb is a duty only of those who have it in one of these scopes: others may, and need not. */
  only?: readonly string[]
  /** Only records with a date wait. */
  dated?: true
}

/** What waits for people: everything else that they may do, they do when they choose to. */
const DUTIES: readonly Duty[] = [
  { type: 'Task', verbs: ['finish'], due: 'dueOn', only: ['self'] },
  { type: 'PromotionPlan', verbs: ['approve'] },
  { type: 'WorkReport', verbs: ['acknowledge'] },
  { type: 'SupportRequest', verbs: ['accept', 'answer', 'close'], due: 'dueOn' },
  { type: 'AppraisalCycle', verbs: ['confirm'], due: 'endDate' },
  { type: 'Scorecard', verbs: ['assess', 'review', 'confirm'] },
  { type: 'PeerRating', verbs: ['give'] },
  { type: 'PromotionCase', verbs: ['approve'] },
  { type: 'TrainingPlan', verbs: ['approve'] },
  { type: 'TrainingSession', verbs: ['hold'], due: 'endAt' },
  { type: 'DevelopmentPlan', verbs: ['agree'] },
  { type: 'LeaveRequest', verbs: ['approve'], due: 'startDate' },
  { type: 'ConductRecord', verbs: ['reply', 'confirm'], due: 'replyDueOn' },
  { type: 'DisciplinaryAction', verbs: ['reply', 'impose'], due: 'replyDueOn' },
  { type: 'GiftDeclaration', verbs: ['decide'] },
  { type: 'GiftDeclaration', verbs: ['settle'], only: ['self'] },
  { type: 'ConflictDeclaration', verbs: ['acknowledge'] },
  { type: 'IntegrityReport', verbs: ['assign', 'investigate', 'substantiate', 'refute', 'close'] },
  { type: 'Contract', verbs: ['approve', 'passLegalReview'] },
  { type: 'Contract', verbs: ['resubmit', 'startSigning', 'sign', 'archive'], only: ['own'] },
  { type: 'ReviewOpinion', verbs: ['answer', 'accept'] },
  { type: 'SealUse', verbs: ['approve'] },
  { type: 'SealUse', verbs: ['use'], only: ['own'] },
  { type: 'SigningCeremony', verbs: ['hold'], due: 'startsAt', only: ['own'] },
  { type: 'CopyDistribution', verbs: ['confirm'] },
  { type: 'Obligation', verbs: ['declareBreach'], due: 'dueOn', only: ['own'] },
  { type: 'BreachCase', verbs: ['claimPenalty'], due: 'cureUntil', only: ['own'], dated: true },
  { type: 'ObligationReminder', verbs: ['acknowledge'], due: 'dueOn', only: ['self'] },
  { type: 'ObligationReminder', verbs: ['post'], due: 'dueOn', only: ['ownLetter'] },
  { type: 'MoveInTask', verbs: ['submit', 'approve'], due: 'dueOn', only: ['own', 'task'] },
  { type: 'TenantSales', verbs: ['confirm'], only: ['signed'] },
  { type: 'PromotionMaterial', verbs: ['approve'] },
  { type: 'TermRound', verbs: ['approve'] },
  {
    type: 'Deal',
    verbs: ['contact', 'visit', 'confirmNeeds', 'propose', 'negotiate'],
    due: 'nextStepOn',
    only: ['own'],
    dated: true,
  },
  { type: 'Visit', verbs: ['prepare', 'complete'], due: 'plannedAt', only: ['own'] },
  { type: 'Inquiry', verbs: ['answer'], due: 'dueAt', only: ['own'] },
  { type: 'Complaint', verbs: ['assign', 'begin', 'resolve'], due: 'dueAt' },
  { type: 'Complaint', verbs: ['returnVisit', 'close'] },
  { type: 'Suggestion', verbs: ['consider'] },
  { type: 'Event', verbs: ['approve', 'summarise'], due: 'startsAt' },
  { type: 'EventTask', verbs: ['finish'], due: 'dueOn', only: ['self'] },
]

export type ResolvedDuty = Omit<Duty, 'type' | 'verbs' | 'due'> & {
  type: TypeInfo
  verbs: ResolvedVerb[]
  due: FieldInfo | null
}

/** The duties with the types and fields that they name. Throws GridError for one that is not there. */
export function resolveDuties(catalog: Catalog): ResolvedDuty[] {
  return DUTIES.map((duty) => {
    const type = catalog.types.get(duty.type)
    const missing = (what: string): never => {
      throw new GridError(`the duties name ${what}, which is not there`)
    }
    if (!type?.lifeCycle) return missing(duty.type)
    const due = duty.due === undefined ? null : (type.fields.get(duty.due) ?? missing(`${duty.type}.${duty.due}`))
    const verbs = duty.verbs.map((name) => type.lifeCycle!.verbs.get(name) ?? missing(`${name} of ${duty.type}`))
    return { ...duty, type, verbs, due }
  })
}
