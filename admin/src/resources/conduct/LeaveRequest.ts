import BeachAccessIcon from '@mui/icons-material/BeachAccessOutlined'
import { declare } from '../../resource/declaration.ts'

/** 請假申請: applied for before it begins (R9.1). */
export default declare({
  type: 'LeaveRequest',
  group: 'conduct',
  order: 2,
  icon: BeachAccessIcon,
  list: ['employee', 'kind', 'startDate', 'endDate', 'days', 'state'],
  more: ['standIn', 'cause', 'decidedBy', 'decidedAt', 'createdAt', 'updatedAt'],
  phone: ['kind', 'startDate', 'state'],
  filters: ['state', 'kind', 'employee', 'startDate'],
  sort: { field: 'startDate', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['employee', 'kind', 'startDate', 'endDate', 'days', 'cause', 'standIn', 'state'] },
    { name: 'decision', fields: ['comment', 'decidedAt', 'decidedBy'] },
  ],
  title: {
    fields: ['employee', 'kind', 'startDate'],
    text: ({ employee, kind, startDate }, words) =>
      [(employee as { name?: string } | null)?.name, kind && words.value('LeaveKind', String(kind)), startDate]
        .filter(Boolean)
        .join(' · '),
  },
  calendar: [{ from: 'startDate', to: 'endDate', without: ['REJECTED', 'CANCELLED'] }],
  tones: { state: { SUBMITTED: 'wait', APPROVED: 'good', REJECTED: 'bad', CANCELLED: 'quiet' } },
})
