/** The panel's own messages. The type keeps the three languages complete: a missing one does not compile. */
export type PanelMessages = {
  app: Record<'name' | 'slogan' | 'language' | 'home' | 'menu' | 'unreachable' | 'retry', string>
  groups: Record<Group, string>
  sections: Record<SectionName, string>
  menu: Record<'daily' | 'search' | 'none' | 'waiting' | 'favourite', string>
  signIn: Record<
    | 'login'
    | 'password'
    | 'wait'
    | 'unreachable'
    | 'forgot'
    | 'forgotText'
    | 'send'
    | 'sent'
    | 'back'
    | 'code'
    | 'codeText'
    | 'codeHint'
    | 'resetText'
    | 'reset'
    | 'resetDone',
    string
  >
  password: Record<'title' | 'forced' | 'current' | 'next' | 'rule' | 'changed', string>
  account: Record<
    | 'title'
    | 'devices'
    | 'devicesText'
    | 'here'
    | 'unknownDevice'
    | 'since'
    | 'lastUsed'
    | 'end'
    | 'endHere'
    | 'ended'
    | 'others'
    | 'othersText'
    | 'all'
    | 'allText'
    | 'failed',
    string
  >
  factor: Record<
    | 'title'
    | 'text'
    | 'off'
    | 'on'
    | 'demanded'
    | 'enrol'
    | 'replace'
    | 'renew'
    | 'renewText'
    | 'remove'
    | 'removeText'
    | 'removed'
    | 'passwordText'
    | 'forced'
    | 'next'
    | 'scan'
    | 'qr'
    | 'byHand'
    | 'code'
    | 'confirm'
    | 'codes'
    | 'codesText',
    string
  >
  post: Record<'choose' | 'why' | 'failed', string>
  home: Record<'hello' | 'post' | 'waiting' | 'nothing' | 'due' | 'overdue', string>
  filter: Record<'gte' | 'lte' | 'from' | 'to', string>
  masked: Record<'label' | 'why' | 'ask', string>
  why: Record<'record' | 'field' | 'rows' | 'holders' | 'state' | 'none' | 'notYours', string>
  show: Record<'overview' | 'history' | 'add' | 'times', string>
  form: Record<'number' | 'integer' | 'refused', string>
  bulk: Record<'edit' | 'title' | 'field' | 'save', string>
  conflict: Record<'title' | 'text' | 'before' | 'now' | 'keep' | 'discard', string>
  verbs: Record<'step' | 'reason' | 'done', string>
  actions: Record<'done' | ActionName | `${ActionName}Text` | 'keepHours' | 'keepHoursHelp', string>
  link: Record<'title' | 'once' | 'address' | 'code' | 'copy' | 'copied' | 'close', string>
  secret: Record<'title' | 'once' | 'kept' | 'receipt' | 'receiptOnce', string>
  files: Record<
    | 'add'
    | 'choose'
    | 'chooseOf'
    | 'hint'
    | 'none'
    | 'more'
    | 'client'
    | 'edition'
    | 'earlier'
    | 'save'
    | 'preview'
    | 'open'
    | 'replace'
    | 'remove'
    | 'removeText'
    | 'removed'
    | 'record'
    | 'gone'
    | 'tooLarge'
    | 'unreachable',
    string
  >
  history: Record<'actingFor' | 'field' | 'old' | 'new' | 'none' | 'more', string>
  variables: Record<'title' | 'note', string>
  comparison: Record<'title' | 'from' | 'to' | 'text' | 'legend' | 'whole' | 'same' | 'terms' | 'none', string>
  paper: Record<'title' | 'docx' | 'pdf' | 'print', string>
  schedule: Record<'title' | 'month' | 'from' | 'to' | 'amount' | 'total' | 'none' | 'settled', string>
  review: Record<
    'title' | 'none' | 'count' | 'waiting' | 'open' | 'toSettle' | 'unseen' | 'unchanged' | 'changed',
    string
  >
  board: Record<
    'title' | 'more' | 'days' | 'move' | 'moved' | 'refused' | 'noWay' | 'how' | 'lifted' | 'over' | 'put',
    string
  >
  import: Record<'title', string>
  export: Record<
    | 'button'
    | 'title'
    | 'what'
    | 'format'
    | 'xlsx'
    | 'csv'
    | 'columns'
    | 'shown'
    | 'all'
    | 'allAgain'
    | 'codes'
    | 'progress'
    | 'failed',
    string
  >
  figures: Record<'title', string>
  performance: Record<
    | 'title'
    | 'from'
    | 'to'
    | 'byProperty'
    | 'byClient'
    | 'upTo30'
    | 'upTo60'
    | 'upTo90'
    | 'over90'
    | 'total'
    | 'other'
    | 'fulfilment'
    | 'due'
    | 'fulfilled'
    | 'inTime'
    | 'overdue'
    | 'rate'
    | 'inTimeRate'
    | 'byState'
    | 'byClause'
    | 'count'
    | 'unsettled'
    | 'none',
    string
  >
  deposit: Record<'toReturn', string>
  payment: Record<'button' | 'text' | 'done' | 'none' | 'rest' | 'division' | 'open' | 'part', string>
  letter: Record<'button' | 'print' | 'record' | 'recorded' | 'none', string>
  report: Record<'note' | 'none' | 'when', string>
  rentRoll: Record<'title', string>
  timeline: Record<'title' | 'none' | 'more', string> & { kinds: Record<DealEventKind, string> }
  calendar: Record<
    | 'title'
    | 'today'
    | 'previous'
    | 'next'
    | 'month'
    | 'list'
    | 'view'
    | 'kinds'
    | 'all'
    | 'none'
    | 'noneOf'
    | 'more'
    | 'count'
    | 'span'
    | 'cut',
    string
  >
}

/** Verbs beside create, change and delete. */
export type ActionName =
  | 'draftContract'
  | 'draftFollowingContract'
  | 'reviseContractTemplate'
  | 'createAccount'
  | 'setPassword'
  | 'endAccountSessions'
  | 'resetSecondFactor'
  | 'createApiClient'
  | 'rotateApiClientSecret'
  | 'revokeApiClient'
  | 'registerPersistedOperation'
  | 'fileIntegrityReport'
  | 'acknowledgePolicyDocument'
  | 'createInvitationLink'
  | 'createSurveyLink'
  | 'remindClient'

/** What a deal's timeline tells. */
export type DealEventKind =
  | 'INQUIRY_ASKED'
  | 'INQUIRY_ANSWERED'
  | 'VISIT_PLANNED'
  | 'VISITED'
  | 'PROPOSAL_DRAFTED'
  | 'PROPOSAL_SENT'
  | 'PROPOSAL_ANSWERED'
  | 'TERMS_OFFERED'
  | 'TERMS_DECIDED'
  | 'UNIT_HELD'
  | 'HOLD_ENDED'
  | 'CONTRACT_DRAFTED'
  | 'CONTRACT_SUBMITTED'
  | 'CONTRACT_APPROVED'
  | 'LEGAL_PASSED'
  | 'CONTRACT_SIGNED'
  | 'CONTRACT_ARCHIVED'
  | 'HANDOVER_CONFIRMED'
  | 'OPENED'
  | 'TERMINATED'
  | 'STAGE'

/** Groups of the menu. */
export type Group =
  | 'clients'
  | 'contracts'
  | 'space'
  | 'events'
  | 'figures'
  | 'people'
  | 'training'
  | 'conduct'
  | 'administration'

/** Headings under which declarations group fields. */
export type SectionName =
  | 'data'
  | 'loans'
  | 'money'
  | 'notice'
  | 'legal'
  | 'business'
  | 'shares'
  | 'settlement'
  | 'projectPlan'
  | 'projectTeam'
  | 'limits'
  | 'findings'
  | 'segment'
  | 'material'
  | 'outlook'
  | 'talks'
  | 'lost'
  | 'proposed'
  | 'answer'
  | 'judgement'
  | 'card'
  | 'assessment'
  | 'confidential'
  | 'wishes'
  | 'registration'
  | 'bank'
  | 'reach'
  | 'parties'
  | 'space'
  | 'term'
  | 'rent'
  | 'fees'
  | 'clauses'
  | 'figures'
  | 'address'
  | 'engineering'
  | 'personal'
  | 'period'
  | 'access'
  | 'run'
  | 'content'
  | 'progress'
  | 'grounds'
  | 'decision'
  | 'teaching'
  | 'contents'
  | 'result'
  | 'steps'
  | 'growth'
  | 'reviews'
  | 'exam'
  | 'reply'
  | 'handling'
  | 'wording'
  | 'strategy'
  | 'preparation'
  | 'visitRecord'
  | 'question'
  | 'caseHandling'
  | 'followUp'
  | 'surveyAnswers'
  | 'eventPlan'
  | 'budget'
  | 'guest'
  | 'guests'
  | 'concerns'
  | 'evaluation'
  | 'reported'
