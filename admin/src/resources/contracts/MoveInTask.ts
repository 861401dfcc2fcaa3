import ChecklistIcon from '@mui/icons-material/ChecklistOutlined'
import { declare } from '../../resource/declaration.ts'

/** 入駐手續: a procedure before opening (R3.4.1). */
export default declare({
  type: 'MoveInTask',
  group: 'contracts',
  order: 29,
  icon: ChecklistIcon,
  list: ['title', 'moveInCase', 'kind', 'authority', 'handlingDepartment', 'dueOn', 'state'],
  more: ['owner', 'submittedOn', 'approvedOn', 'permit', 'createdAt'],
  phone: ['moveInCase', 'dueOn', 'state'],
  filters: ['state', 'kind', 'handlingDepartment'],
  sort: { field: 'dueOn', order: 'ASC' },
  sections: [
    { name: 'card', fields: ['title', 'moveInCase', 'kind', 'authority', 'owner', 'handlingDepartment', 'dueOn'] },
    { name: 'progress', fields: ['state', 'submittedOn', 'approvedOn', 'blocker', 'permit'] },
  ],
  calendar: [{ on: 'dueOn', without: ['APPROVED', 'NOT_NEEDED'] }],
  tones: { state: { OPEN: 'wait', SUBMITTED: 'busy', APPROVED: 'good', REJECTED: 'bad', NOT_NEEDED: 'quiet' } },
})
