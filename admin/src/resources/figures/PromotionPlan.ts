import Icon from '@mui/icons-material/MapOutlined'
import { declare } from '../../resource/declaration.ts'

/** 招商计划 (R2.2.1). */
export default declare({
  type: 'PromotionPlan',
  group: 'figures',
  order: 2,
  icon: Icon,
  list: ['title', 'period', 'startDate', 'state', 'approvedAt'],
  more: ['budget', 'submittedAt', 'approvedBy'],
  phone: ['period', 'state'],
  filters: ['state', 'period'],
  sort: { field: 'startDate', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['title', 'period', 'startDate', 'state', 'budget'] },
    { name: 'content', fields: ['goals', 'channels', 'actions'] },
    { name: 'progress', fields: ['submittedAt', 'approvedAt', 'approvedBy', 'result'] },
  ],
  calendar: [{ on: 'startDate' }],
  tones: { state: { DRAFT: 'quiet', SUBMITTED: 'wait', APPROVED: 'good', IN_PROGRESS: 'busy', CLOSED: 'quiet' } },
})
