import Icon from '@mui/icons-material/SupportAgentOutlined'
import { declare } from '../../resource/declaration.ts'

/** 协作请求: a problem or request between posts and departments (R1.3). */
export default declare({
  type: 'SupportRequest',
  group: 'people',
  order: 5,
  icon: Icon,
  list: ['subject', 'requester', 'toDepartment', 'handler', 'dueOn', 'state'],
  phone: ['toDepartment', 'state', 'dueOn'],
  filters: ['state', 'toDepartment', 'handler'],
  sections: [
    { name: 'card', fields: ['subject', 'toDepartment', 'dueOn', 'client', 'requester', 'state'] },
    { name: 'content', fields: ['text'] },
    { name: 'progress', fields: ['handler', 'answer', 'answeredAt', 'rating', 'ratingComment'] },
  ],
  calendar: [{ on: 'dueOn', without: ['CLOSED', 'CANCELLED'] }],
  tones: { state: { OPEN: 'wait', ACCEPTED: 'busy', ANSWERED: 'good', CLOSED: 'quiet', CANCELLED: 'quiet' } },
})
