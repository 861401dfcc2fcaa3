import HandshakeIcon from '@mui/icons-material/HandshakeOutlined'
import NoteAddIcon from '@mui/icons-material/NoteAddOutlined'
import { DealTimeline } from '../../deals/DealTimeline.tsx'
import { declare } from '../../resource/declaration.ts'

/** 洽談項目: talks with one client about space (R3.3). */
export default declare({
  type: 'Deal',
  group: 'contracts',
  order: 0,
  icon: HandshakeIcon,
  list: [
    'title',
    'client',
    'stage',
    'stageSince',
    'project',
    'expectedArea',
    'winProbability',
    'expectedSignOn',
    'owner',
  ],
  more: [
    'number',
    'brand',
    'channel',
    'expectedAmount',
    'nextStep',
    'nextStepOn',
    'stageBefore',
    'lostReason',
    'createdAt',
    'updatedAt',
  ],
  phone: ['client', 'stage', 'stageSince', 'owner'],
  filters: ['stage', 'owner', 'project'],
  sort: { field: 'stageSince', order: 'DESC' },
  sections: [
    {
      name: 'card',
      fields: [
        'title',
        'number',
        'client',
        'brand',
        'project',
        'channel',
        'sourceEvent',
        'owner',
        'stage',
        'stageSince',
        'stageBefore',
      ],
    },
    { name: 'space', fields: ['units'] },
    { name: 'outlook', fields: ['expectedArea', 'expectedAmount', 'winProbability', 'expectedSignOn'] },
    { name: 'talks', fields: ['nextStep', 'nextStepOn', 'notes'] },
    { name: 'lost', fields: ['lostReason', 'lostNote'] },
  ],
  related: ['visits', 'proposals', 'termRounds', 'reservations', 'contracts', 'stageChanges', 'todos'],
  actions: [
    {
      mutation: 'draftContract',
      inputType: 'DraftContractInput',
      icon: NoteAddIcon,
      on: 'record',
      opens: 'Contract',
      when: ({ stage }) => ['TERMS', 'INTENT', 'CONTRACTING'].includes(String(stage)),
    },
  ],
  tabs: [{ name: 'timeline', needs: [], query: 'dealTimeline', isFirst: true, view: DealTimeline }],
  calendar: [
    { on: 'nextStepOn', without: ['SIGNED', 'HANDED_OVER', 'OPENED', 'LOST', 'IDLE'] },
    { on: 'expectedSignOn', without: ['SIGNED', 'HANDED_OVER', 'OPENED', 'LOST', 'IDLE'] },
  ],
  tones: {
    stage: {
      LEAD: 'wait',
      CONTACTED: 'wait',
      VISITED: 'wait',
      NEEDS_CONFIRMED: 'busy',
      PROPOSED: 'busy',
      TERMS: 'busy',
      INTENT: 'busy',
      CONTRACTING: 'busy',
      SIGNED: 'good',
      HANDED_OVER: 'good',
      OPENED: 'good',
      LOST: 'bad',
      IDLE: 'quiet',
    },
  },
})
