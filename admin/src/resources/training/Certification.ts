import WorkspacePremiumIcon from '@mui/icons-material/WorkspacePremiumOutlined'
import { declare } from '../../resource/declaration.ts'

/** 資格證書: exam, support, result and expiry (R8.4). */
export default declare({
  type: 'Certification',
  group: 'training',
  order: 7,
  icon: WorkspacePremiumIcon,
  list: ['name', 'employee', 'state', 'examOn', 'obtainedOn', 'expiry', 'support'],
  more: ['issuer', 'fee', 'number', 'createdAt', 'updatedAt'],
  phone: ['employee', 'state', 'expiry'],
  filters: ['state', 'employee', 'expiry'],
  sections: [
    { name: 'card', fields: ['employee', 'name', 'issuer', 'state', 'number', 'obtainedOn', 'expiry'] },
    { name: 'exam', fields: ['examOn', 'fee', 'support', 'note'] },
  ],
  calendar: [
    { on: 'examOn', without: ['FAILED', 'EXPIRED'] },
    { on: 'expiry', without: ['FAILED'] },
  ],
  tones: { state: { PREPARING: 'wait', OBTAINED: 'good', FAILED: 'bad', EXPIRED: 'quiet' } },
})
