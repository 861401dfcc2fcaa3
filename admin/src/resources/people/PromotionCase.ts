import Icon from '@mui/icons-material/TrendingUpOutlined'
import { declare } from '../../resource/declaration.ts'

/** 晋升 (R7.3). */
export default declare({
  type: 'PromotionCase',
  group: 'people',
  order: 10,
  icon: Icon,
  list: ['employee', 'toPosition', 'effectiveOn', 'state'],
  phone: ['toPosition', 'state'],
  filters: ['state'],
  sections: [
    { name: 'card', fields: ['employee', 'toPosition', 'effectiveOn', 'state'] },
    { name: 'content', fields: ['reasons'] },
    { name: 'progress', fields: ['submittedAt', 'decidedAt', 'decidedBy'] },
  ],
  calendar: [{ on: 'effectiveOn', without: ['REJECTED'] }],
  tones: { state: { DRAFT: 'quiet', SUBMITTED: 'wait', APPROVED: 'good', REJECTED: 'bad' } },
})
