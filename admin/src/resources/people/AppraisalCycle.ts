import Icon from '@mui/icons-material/EventRepeatOutlined'
import { declare } from '../../resource/declaration.ts'

/** 考核周期 (R7.2). */
export default declare({
  type: 'AppraisalCycle',
  group: 'people',
  order: 7,
  icon: Icon,
  list: ['name', 'kind', 'startDate', 'endDate', 'state'],
  phone: ['state', 'endDate'],
  filters: ['state', 'kind'],
  sort: { field: 'endDate', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['name', 'scheme', 'kind', 'startDate', 'endDate', 'state'] },
    { name: 'progress', fields: ['confirmedAt', 'confirmedBy'] },
  ],
  related: ['scorecards', 'ratings'],
  calendar: [{ on: 'endDate' }],
  tones: { state: { OPEN: 'busy', SCORED: 'wait', CONFIRMED: 'good', APPEALED: 'bad', CLOSED: 'quiet' } },
})
