import NotificationsActiveIcon from '@mui/icons-material/NotificationsActiveOutlined'
import { declare } from '../../resource/declaration.ts'

/** 履約提醒: what client and staff were reminded of (R6.3.1). */
export default declare({
  type: 'ObligationReminder',
  group: 'contracts',
  order: 31,
  icon: NotificationsActiveIcon,
  list: ['title', 'contract', 'dueOn', 'offsetDays', 'amount', 'side', 'channel', 'state', 'sentAt'],
  more: [
    'obligation',
    'employee',
    'recipientName',
    'recipientAddress',
    'byHand',
    'note',
    'seenAt',
    'failedAt',
    'createdAt',
  ],
  phone: ['contract', 'dueOn', 'channel', 'state'],
  filters: ['state', 'side', 'channel'],
  sections: [
    { name: 'card', fields: ['title', 'obligation', 'contract', 'dueOn', 'offsetDays', 'amount'] },
    { name: 'reach', fields: ['side', 'channel', 'recipientName', 'recipientAddress', 'employee', 'note'] },
    { name: 'progress', fields: ['state', 'byHand', 'sentAt', 'seenAt', 'failedAt', 'expiresOn'] },
  ],
  tones: { state: { QUEUED: 'wait', SENT: 'busy', SEEN: 'good', FAILED: 'bad', PASSED_OVER: 'quiet' } },
})
