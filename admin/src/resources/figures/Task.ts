import TaskIcon from '@mui/icons-material/ChecklistRtlOutlined'
import { declare } from '../../resource/declaration.ts'

/** 待辦: what one person has to do by a day (domain §11). */
export default declare({
  type: 'Task',
  group: 'figures',
  order: 0,
  icon: TaskIcon,
  list: ['title', 'client', 'dueOn', 'owner', 'state', 'origin'],
  more: ['deal', 'contract', 'event', 'result', 'doneAt', 'createdAt'],
  phone: ['dueOn', 'state', 'client'],
  filters: ['state', 'origin', 'owner', 'dueOn'],
  sort: { field: 'dueOn', order: 'ASC' },
  sections: [
    { name: 'card', fields: ['title', 'description', 'dueOn', 'owner', 'state', 'origin'] },
    { name: 'concerns', fields: ['client', 'deal', 'contract', 'event'] },
    { name: 'result', fields: ['result', 'doneAt'] },
  ],
  narrow: { deal: { clientId: 'clientId' }, contract: { clientId: 'clientId' } },
  calendar: [{ on: 'dueOn', without: ['DONE', 'CANCELLED'] }],
  tones: { state: { OPEN: 'wait', DONE: 'good', CANCELLED: 'quiet' } },
})
