import QuestionAnswerIcon from '@mui/icons-material/QuestionAnswerOutlined'
import { declare } from '../../resource/declaration.ts'

/** 問答: what a client asks and is told (R3.3.1). */
export default declare({
  type: 'Inquiry',
  group: 'clients',
  order: 12,
  icon: QuestionAnswerIcon,
  list: ['subject', 'client', 'method', 'askedAt', 'dueAt', 'state', 'answeredBy'],
  more: ['contact', 'answeredAt', 'createdAt', 'updatedAt'],
  phone: ['client', 'dueAt', 'state'],
  filters: ['state', 'method', 'askedAt', 'dueAt'],
  sort: { field: 'askedAt', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['client', 'contact', 'subject', 'method', 'askedAt', 'dueAt', 'state'] },
    { name: 'question', fields: ['question', 'answer', 'answeredBy', 'answeredAt'] },
  ],
  narrow: { contact: { clientId: 'clientId' } },
  calendar: [{ on: 'dueAt', without: ['ANSWERED', 'CLOSED'] }],
  tones: { state: { OPEN: 'wait', ANSWERED: 'good', CLOSED: 'quiet' } },
})
