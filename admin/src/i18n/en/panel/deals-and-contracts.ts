import type { PanelMessages } from '../../panel.ts'

/** Deals, contracts, review and performance. */
export const dealsAndContracts: Pick<
  PanelMessages,
  | 'variables'
  | 'comparison'
  | 'paper'
  | 'schedule'
  | 'rentRoll'
  | 'timeline'
  | 'review'
  | 'board'
  | 'performance'
  | 'deposit'
  | 'payment'
  | 'letter'
> = {
  variables: {
    title: 'Variables',
    note: 'Written in double braces, the terms of the contract stand in their place. A click copies one.',
  },
  comparison: {
    title: 'Compare versions',
    from: 'Earlier version',
    to: 'Later version',
    text: 'Text',
    legend: 'Struck out: gone. Underlined: new.',
    whole: 'Whole text',
    same: 'The texts are the same.',
    terms: 'Terms that differ',
    none: 'There is one version at most: nothing to compare.',
  },
  paper: { title: 'Printed text', docx: 'Word', pdf: 'PDF', print: 'Print' },
  schedule: {
    settled: 'Turnover rent settled',
    title: 'Rent by month',
    month: 'Month',
    from: 'From',
    to: 'To',
    amount: 'Rent',
    total: 'Total',
    none: 'The terms are not complete yet: area, dates and rent steps give the rent.',
  },
  rentRoll: { title: 'Rent roll' },
  timeline: {
    title: 'Timeline',
    none: 'Nothing has happened yet.',
    more: 'Earlier',
    kinds: {
      INQUIRY_ASKED: 'The client asked',
      INQUIRY_ANSWERED: 'Answered the client',
      VISIT_PLANNED: 'Visit planned',
      VISITED: 'Visited',
      PROPOSAL_DRAFTED: 'Proposal drawn up',
      PROPOSAL_SENT: 'Proposal sent',
      PROPOSAL_ANSWERED: 'Proposal answered',
      TERMS_OFFERED: 'Terms put forward',
      TERMS_DECIDED: 'Terms decided',
      UNIT_HELD: 'Unit held',
      HOLD_ENDED: 'Hold ended',
      CONTRACT_DRAFTED: 'Contract drafted',
      CONTRACT_SUBMITTED: 'Contract submitted',
      CONTRACT_APPROVED: 'Approved by the manager',
      LEGAL_PASSED: 'Passed by legal',
      CONTRACT_SIGNED: 'Contract signed',
      CONTRACT_ARCHIVED: 'Contract archived',
      HANDOVER_CONFIRMED: 'Handover confirmed',
      OPENED: 'Opened',
      TERMINATED: 'Contract ended',
      STAGE: 'Stage',
    },
  },
  review: {
    title: 'Contracts to review',
    none: 'No contract waits for your review.',
    count: '%{count} in all, the longest waiting first.',
    waiting: 'Waiting %{days} days',
    open: 'Opinions unanswered: %{count}',
    toSettle: 'Opinions for you to settle: %{count}',
    unseen: 'You have not judged it yet; this is version %{version}.',
    unchanged: 'The text is as you left it, version %{version}.',
    changed: 'Since version %{from}, which you saw last, version %{to} changed: %{terms}',
  },
  board: {
    title: 'Deal board',
    more: '%{count} more in the list',
    days: '%{count} days',
    move: 'Move “%{name}”',
    moved: '“%{name}” is now in “%{stage}”',
    refused: '“%{name}” was not moved: %{why}',
    noWay: 'there is no way straight to “%{stage}”',
    how: 'Press space to lift a card, arrow keys to choose a stage, space again to drop it, Escape to leave it where it is.',
    lifted: '“%{name}” is lifted',
    over: '“%{name}” is over “%{stage}”',
    put: '“%{name}” stays where it was',
  },
  performance: {
    title: 'Performance',
    from: 'Due from',
    to: 'Due to',
    byProperty: 'Overdue by property, as of %{day}',
    byClient: 'Overdue by client, as of %{day}',
    upTo30: 'Up to 30 days',
    upTo60: '31–60 days',
    upTo90: '61–90 days',
    over90: 'Over 90 days',
    total: 'Total',
    other: 'Others',
    fulfilment: 'Fulfilment by kind',
    due: 'Due',
    fulfilled: 'Fulfilled',
    inTime: 'In time',
    overdue: 'Overdue',
    rate: 'Fulfilled, %',
    inTimeRate: 'In time, %',
    byState: 'Breaches by stage',
    byClause: 'Breaches by clause',
    count: 'Cases',
    unsettled: 'Not settled',
    none: 'Nothing.',
  },
  deposit: {
    toReturn:
      'The deposit is %{agreed} now. %{received} came in and %{deducted} was deducted: %{toReturn} is to be given back.',
  },
  payment: {
    button: 'Record a payment',
    text: 'One payment may settle several sums: the oldest first, unless you divide it otherwise. The parts make up the whole payment.',
    done: '%{smart_count} receipt recorded |||| %{smart_count} receipts recorded',
    none: 'Nothing is open under this contract.',
    rest: '%{rest} is left over when all is paid.',
    division: 'Division',
    open: 'Open',
    part: 'Of this payment',
  },
  letter: {
    button: 'Letter of demand',
    print: 'Print',
    record: 'Record as posted',
    recorded: 'Recorded for %{count} sums',
    none: 'No sum is overdue.',
  },
}
