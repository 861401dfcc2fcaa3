import DirectionsWalkIcon from '@mui/icons-material/DirectionsWalkOutlined'
import { declare } from '../../resource/declaration.ts'

/** 拜訪: planned, prepared, recorded (R3.2.2). */
export default declare({
  type: 'Visit',
  group: 'clients',
  order: 11,
  icon: DirectionsWalkIcon,
  list: ['purpose', 'client', 'kind', 'plannedAt', 'owner', 'state', 'sentiment', 'nextOn'],
  more: ['location', 'visitedAt', 'nextStep', 'createdAt', 'updatedAt'],
  phone: ['client', 'plannedAt', 'state'],
  filters: ['state', 'kind', 'owner', 'plannedAt'],
  sort: { field: 'plannedAt', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['client', 'deal', 'purpose', 'kind', 'plannedAt', 'location', 'owner', 'state'] },
    { name: 'preparation', fields: ['materials', 'checklist', 'participants'] },
    {
      name: 'visitRecord',
      fields: ['visitedAt', 'sentiment', 'needs', 'objections', 'outcome', 'nextStep', 'nextOn'],
    },
  ],
  narrow: { deal: { clientId: 'clientId' } },
  calendar: [{ from: 'plannedAt', without: ['CANCELLED'] }, { on: 'nextOn' }],
  tones: {
    state: { PLANNED: 'wait', PREPARED: 'busy', DONE: 'good', CANCELLED: 'quiet' },
    sentiment: { POSITIVE: 'good', NEUTRAL: 'quiet', NEGATIVE: 'bad' },
  },
})
