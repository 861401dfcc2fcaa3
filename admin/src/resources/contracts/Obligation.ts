import EventAvailableIcon from '@mui/icons-material/EventAvailableOutlined'
import { declare } from '../../resource/declaration.ts'

/** 履約義務: what is due under contracts (R6.3.1). */
export default declare({
  type: 'Obligation',
  group: 'contracts',
  order: 24,
  icon: EventAvailableIcon,
  list: ['title', 'contract', 'kind', 'side', 'dueOn', 'amount', 'paidAmount', 'state'],
  more: ['handler', 'handlingDepartment', 'provisional', 'periodFrom', 'periodTo', 'fulfilledOn', 'sequence'],
  phone: ['contract', 'dueOn', 'amount', 'state'],
  filters: ['state', 'kind', 'side'],
  sort: { field: 'dueOn', order: 'ASC' },
  sections: [
    { name: 'card', fields: ['title', 'contract', 'kind', 'side', 'dueOn', 'periodFrom', 'periodTo', 'provisional'] },
    { name: 'money', fields: ['amount', 'paidAmount'] },
    { name: 'progress', fields: ['state', 'fulfilledOn', 'handler', 'handlingDepartment', 'note'] },
  ],
  related: ['receipts', 'breachCases'],
  calendar: [{ on: 'dueOn', without: ['FULFILLED', 'WAIVED'] }],
  tones: { state: { PENDING: 'wait', OVERDUE: 'bad', FULFILLED: 'good', BREACHED: 'bad', WAIVED: 'quiet' } },
})
