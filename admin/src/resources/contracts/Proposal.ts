import LightbulbIcon from '@mui/icons-material/LightbulbOutlined'
import { declare } from '../../resource/declaration.ts'

/** 方案: a solution tailored to a client (R3.3.1). */
export default declare({
  type: 'Proposal',
  group: 'contracts',
  order: 2,
  icon: LightbulbIcon,
  list: ['title', 'deal', 'state', 'area', 'rent', 'termMonths', 'validUntil', 'sentAt'],
  more: ['rentUnit', 'rentFreeDays', 'answeredAt', 'preparedBy', 'createdAt', 'updatedAt'],
  phone: ['deal', 'state', 'validUntil'],
  filters: ['state'],
  sections: [
    { name: 'card', fields: ['title', 'deal', 'state', 'preparedBy', 'validUntil'] },
    { name: 'proposed', fields: ['needs', 'solution', 'area', 'rentUnit', 'rent', 'termMonths', 'rentFreeDays'] },
    { name: 'answer', fields: ['sentAt', 'answeredAt', 'response'] },
  ],
  calendar: [{ on: 'validUntil', without: ['ACCEPTED', 'DECLINED', 'WITHDRAWN', 'LAPSED'] }],
  tones: {
    state: { DRAFT: 'quiet', SENT: 'wait', ACCEPTED: 'good', DECLINED: 'bad', WITHDRAWN: 'quiet', LAPSED: 'quiet' },
  },
})
