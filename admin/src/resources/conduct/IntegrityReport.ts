import CampaignIcon from '@mui/icons-material/CampaignOutlined'
import ShieldIcon from '@mui/icons-material/ShieldOutlined'
import { declare } from '../../resource/declaration.ts'

/** 廉潔舉報: read by its handlers alone (R9.3). */
export default declare({
  type: 'IntegrityReport',
  group: 'conduct',
  order: 7,
  icon: ShieldIcon,
  list: ['number', 'category', 'filedOn', 'state', 'assignedAt'],
  more: ['anonymous', 'accused', 'closedAt', 'updatedAt'],
  phone: ['category', 'filedOn', 'state'],
  filters: ['state', 'category'],
  sort: { field: 'filedOn', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['number', 'category', 'filedOn', 'state'] },
    { name: 'confidential', fields: ['anonymous', 'reporter', 'accused', 'occurredOn', 'place', 'text'] },
    { name: 'handling', fields: ['handlers', 'assignedAt', 'findings', 'outcome', 'closedAt'] },
  ],
  related: ['handlers'],
  actions: [
    {
      mutation: 'fileIntegrityReport',
      inputType: 'FileIntegrityReportInput',
      icon: CampaignIcon,
      on: 'list',
      fields: ['category', 'text', 'accused', 'occurredOn', 'place', 'anonymous'],
      initial: { anonymous: true },
      answer: { secret: 'receipt' },
    },
  ],
  tones: {
    state: {
      FILED: 'wait',
      ASSIGNED: 'busy',
      INVESTIGATING: 'busy',
      SUBSTANTIATED: 'bad',
      UNSUBSTANTIATED: 'quiet',
      CLOSED: 'good',
    },
  },
})
