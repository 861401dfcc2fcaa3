/** What happens to a deal: in which records it is told, when, and by which of their fields. */

/** How a record belongs to the deal: by its key, by its client's, or by its contract's. */
export type Link = 'DEAL' | 'CLIENT' | 'CONTRACT'

export type Source = {
  kind: string
  /** In plain words, for the API. */
  words: string
  type: string
  link: Link
  /** An instant, or a day of the department. */
  at: string
  title?: string
  /** A choice that says how it went, and the one before it. */
  state?: string
  before?: string
  actor?: string
  /** Key of the unit that it is about. */
  unit?: string
  /** Only records in these states. */
  only?: readonly string[]
}

/** In the order in which they follow each other where they happen at once. */
export const SOURCES: readonly Source[] = [
  {
    kind: 'INQUIRY_ASKED',
    words: 'The client asked.',
    type: 'Inquiry',
    link: 'CLIENT',
    at: 'askedAt',
    title: 'subject',
  },
  {
    ...{
      kind: 'INQUIRY_ANSWERED',
      words: 'The client was answered.',
      type: 'Inquiry',
      link: 'CLIENT',
      at: 'answeredAt',
    },
    ...{ title: 'subject', actor: 'answeredById' },
  },
  {
    ...{ kind: 'VISIT_PLANNED', words: 'A visit is planned.', type: 'Visit', link: 'DEAL', at: 'plannedAt' },
    ...{ title: 'purpose', actor: 'ownerId', only: ['PLANNED', 'PREPARED'] },
  },
  {
    ...{ kind: 'VISITED', words: 'The client was visited.', type: 'Visit', link: 'DEAL', at: 'visitedAt' },
    ...{ title: 'purpose', actor: 'ownerId', only: ['DONE'] },
  },
  {
    ...{ kind: 'PROPOSAL_DRAFTED', words: 'A proposal was drawn up.', type: 'Proposal', link: 'DEAL', at: 'createdAt' },
    ...{ title: 'title', actor: 'preparedById' },
  },
  { kind: 'PROPOSAL_SENT', words: 'It was sent.', type: 'Proposal', link: 'DEAL', at: 'sentAt', title: 'title' },
  {
    ...{ kind: 'PROPOSAL_ANSWERED', words: 'It was answered.', type: 'Proposal', link: 'DEAL', at: 'answeredAt' },
    ...{ title: 'title', state: 'state' },
  },
  {
    ...{ kind: 'TERMS_OFFERED', words: 'Terms were put forward.', type: 'TermRound', link: 'DEAL', at: 'offeredOn' },
    ...{ title: 'round', state: 'offeredBy', actor: 'recordedById' },
  },
  {
    ...{ kind: 'TERMS_DECIDED', words: 'They were decided on.', type: 'TermRound', link: 'DEAL', at: 'decidedAt' },
    ...{ title: 'round', state: 'state', actor: 'decidedById' },
  },
  {
    kind: 'UNIT_HELD',
    words: 'A unit was held.',
    type: 'UnitReservation',
    link: 'DEAL',
    at: 'createdAt',
    unit: 'unitId',
  },
  {
    ...{ kind: 'HOLD_ENDED', words: 'The hold ended.', type: 'UnitReservation', link: 'DEAL', at: 'endedAt' },
    ...{ state: 'state', unit: 'unitId' },
  },
  {
    kind: 'CONTRACT_DRAFTED',
    words: 'A contract was drafted.',
    type: 'Contract',
    link: 'DEAL',
    at: 'createdAt',
    title: 'number',
  },
  {
    ...{
      kind: 'CONTRACT_SUBMITTED',
      words: 'A version of it was submitted.',
      type: 'ContractVersion',
      link: 'CONTRACT',
    },
    ...{ at: 'createdAt', title: 'title', actor: 'authorId' },
  },
  {
    ...{
      kind: 'CONTRACT_APPROVED',
      words: 'The manager approved it.',
      type: 'Contract',
      link: 'DEAL',
      at: 'approvedAt',
    },
    ...{ title: 'number', actor: 'approvedById' },
  },
  {
    ...{ kind: 'LEGAL_PASSED', words: 'Legal passed it.', type: 'Contract', link: 'DEAL', at: 'legalPassedAt' },
    ...{ title: 'number', actor: 'legalPassedById' },
  },
  { kind: 'CONTRACT_SIGNED', words: 'It was signed.', type: 'Contract', link: 'DEAL', at: 'signedAt', title: 'number' },
  {
    kind: 'CONTRACT_ARCHIVED',
    words: 'It was archived.',
    type: 'Contract',
    link: 'DEAL',
    at: 'archivedAt',
    title: 'number',
  },
  {
    ...{ kind: 'HANDOVER_CONFIRMED', words: 'The handover was confirmed.', type: 'Contract', link: 'DEAL' },
    ...{ at: 'handoverConfirmedAt', title: 'number' },
  },
  { kind: 'OPENED', words: 'The shop opened.', type: 'Contract', link: 'DEAL', at: 'actualOpening', title: 'number' },
  {
    kind: 'TERMINATED',
    words: 'The contract ended.',
    type: 'Contract',
    link: 'DEAL',
    at: 'terminatedOn',
    title: 'number',
  },
  {
    ...{ kind: 'STAGE', words: 'The deal came to a stage.', type: 'DealStageChange', link: 'DEAL', at: 'changedAt' },
    ...{ state: 'toStage', before: 'fromStage', actor: 'changedById' },
  },
]
