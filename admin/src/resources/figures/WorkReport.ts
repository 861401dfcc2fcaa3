import Icon from '@mui/icons-material/SummarizeOutlined'
import { declare } from '../../resource/declaration.ts'

/** 工作汇报 to superiors (R2.2.1). */
export default declare({
  type: 'WorkReport',
  group: 'figures',
  order: 3,
  icon: Icon,
  list: ['title', 'author', 'startDate', 'endDate', 'state'],
  phone: ['author', 'state'],
  filters: ['state', 'author'],
  sort: { field: 'endDate', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['title', 'startDate', 'endDate', 'author', 'state'] },
    { name: 'content', fields: ['text', 'problems', 'nextSteps'] },
    { name: 'progress', fields: ['submittedAt', 'acknowledgedAt', 'acknowledgedBy', 'comment'] },
  ],
  calendar: [{ on: 'endDate' }],
  tones: { state: { DRAFT: 'quiet', SUBMITTED: 'wait', ACKNOWLEDGED: 'good' } },
})
