import ForwardToInboxIcon from '@mui/icons-material/ForwardToInboxOutlined'
import { declare } from '../../resource/declaration.ts'

/** 副本分發: copies on their way to those who work with them (R6.2.2). */
export default declare({
  type: 'CopyDistribution',
  group: 'contracts',
  order: 23,
  icon: ForwardToInboxIcon,
  list: ['recipientKind', 'contract', 'recipientDepartment', 'recipientEmployee', 'method', 'state', 'sentAt'],
  more: ['copies', 'confirmedAt', 'confirmedBy', 'createdAt'],
  phone: ['contract', 'state'],
  filters: ['state', 'recipientKind'],
  sections: [
    {
      name: 'card',
      fields: ['contract', 'recipientKind', 'recipientDepartment', 'recipientEmployee', 'method', 'copies', 'note'],
    },
    { name: 'progress', fields: ['state', 'sentAt', 'confirmedAt', 'confirmedBy'] },
  ],
  tones: { state: { PREPARED: 'wait', SENT: 'busy', CONFIRMED: 'good' } },
})
