import ReportProblemIcon from '@mui/icons-material/ReportProblemOutlined'
import { declare } from '../../resource/declaration.ts'

/** 投訴: charged, handled, asked about afterwards, closed (R4.2). */
export default declare({
  type: 'Complaint',
  group: 'clients',
  order: 13,
  icon: ReportProblemIcon,
  list: ['title', 'client', 'kind', 'severity', 'filedAt', 'dueAt', 'handler', 'state', 'rating'],
  more: ['assignedAt', 'resolvedAt', 'returnVisitedAt', 'closedAt', 'createdAt', 'updatedAt'],
  phone: ['kind', 'dueAt', 'state'],
  filters: ['state', 'kind', 'severity', 'handler', 'dueAt'],
  sort: { field: 'filedAt', order: 'DESC' },
  sections: [
    {
      name: 'card',
      fields: ['client', 'title', 'description', 'kind', 'severity', 'filedAt', 'dueAt', 'state'],
    },
    { name: 'caseHandling', fields: ['handler', 'assignedAt', 'progress', 'resolution', 'resolvedAt'] },
    { name: 'followUp', fields: ['returnVisitNote', 'returnVisitedAt', 'rating', 'closedAt'] },
  ],
  calendar: [{ on: 'dueAt', without: ['RESOLVED', 'RETURN_VISITED', 'CLOSED'] }],
  tones: {
    state: {
      NEW: 'wait',
      ASSIGNED: 'wait',
      HANDLING: 'busy',
      RESOLVED: 'good',
      RETURN_VISITED: 'good',
      CLOSED: 'quiet',
      REOPENED: 'bad',
    },
    severity: { LOW: 'quiet', NORMAL: 'wait', HIGH: 'bad', URGENT: 'bad' },
  },
})
