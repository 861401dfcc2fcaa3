import TaskAltIcon from '@mui/icons-material/TaskAltOutlined'
import { declare } from '../../resource/declaration.ts'

/** 活動任務: what one person does for an event by a day (R5.2). */
export default declare({
  type: 'EventTask',
  group: 'events',
  order: 2,
  icon: TaskAltIcon,
  list: ['title', 'event', 'kind', 'owner', 'dueOn', 'state'],
  more: ['doneAt', 'createdAt', 'updatedAt'],
  phone: ['owner', 'dueOn', 'state'],
  filters: ['state', 'kind', 'owner', 'dueOn'],
  sort: { field: 'dueOn', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['event', 'title', 'kind', 'owner', 'dueOn', 'state'] },
    { name: 'caseHandling', fields: ['result', 'doneAt'] },
  ],
  calendar: [{ on: 'dueOn', without: ['DONE', 'CANCELLED'] }],
  tones: { state: { OPEN: 'wait', DONE: 'good', CANCELLED: 'quiet' } },
})
