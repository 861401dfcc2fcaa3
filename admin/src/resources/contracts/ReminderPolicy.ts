import EditNotificationsIcon from '@mui/icons-material/EditNotificationsOutlined'
import { declare } from '../../resource/declaration.ts'

/** 提醒與催款設置: when people are reminded, and in whose name (R6.3.1). */
export default declare({
  type: 'ReminderPolicy',
  group: 'contracts',
  order: 36,
  icon: EditNotificationsIcon,
  list: ['validFrom', 'daysBefore', 'daysAfter', 'senderName', 'senderPhone'],
  more: ['senderAddress', 'payeeName', 'bankName', 'bankAccount', 'createdAt', 'updatedAt'],
  phone: ['daysBefore', 'daysAfter'],
  sort: { field: 'validFrom', order: 'DESC' },
  sections: [
    { name: 'term', fields: ['validFrom', 'daysBefore', 'daysAfter'] },
    { name: 'reach', fields: ['senderName', 'senderAddress', 'senderPhone'] },
    { name: 'bank', fields: ['payeeName', 'bankName', 'bankAccount'] },
  ],
})
