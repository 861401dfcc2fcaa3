import EventAvailableIcon from '@mui/icons-material/EventAvailableOutlined'
import NotificationAddIcon from '@mui/icons-material/NotificationAddOutlined'
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
    {
      name: 'card',
      fields: ['title', 'contract', 'kind', 'side', 'dueOn', 'periodFrom', 'periodTo', 'sales', 'provisional'],
    },
    { name: 'money', fields: ['amount', 'paidAmount'] },
    { name: 'progress', fields: ['state', 'fulfilledOn', 'handler', 'handlingDepartment', 'note'] },
  ],
  related: ['receipts', 'reminders', 'breachCases'],
  actions: [
    {
      mutation: 'remindClient',
      inputType: 'RemindClientInput',
      icon: NotificationAddIcon,
      on: 'record',
      when: ({ side, provisional, state }) =>
        side === 'LESSEE' && !provisional && ['PENDING', 'OVERDUE', 'BREACHED'].includes(String(state)),
      inputs: [{ name: 'note', kind: 'text' }],
    },
  ],
  calendar: [{ on: 'dueOn', without: ['FULFILLED', 'WAIVED'] }],
  tones: { state: { PENDING: 'wait', OVERDUE: 'bad', FULFILLED: 'good', BREACHED: 'bad', WAIVED: 'quiet' } },
})
