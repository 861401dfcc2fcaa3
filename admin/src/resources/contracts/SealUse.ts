import ApprovalIcon from '@mui/icons-material/ApprovalOutlined'
import { declare } from '../../resource/declaration.ts'

/** 用印申請: the company's seal, applied for and approved before a contract is signed (R6.2.1). */
export default declare({
  type: 'SealUse',
  group: 'contracts',
  order: 20,
  icon: ApprovalIcon,
  list: ['reason', 'contract', 'kind', 'copies', 'applicant', 'state', 'createdAt'],
  more: ['contractVersion', 'decidedAt', 'decidedBy', 'usedAt', 'usedBy', 'sealedCopies'],
  phone: ['contract', 'kind', 'state'],
  filters: ['state', 'kind'],
  sections: [
    { name: 'card', fields: ['contract', 'contractVersion', 'kind', 'copies', 'reason', 'applicant', 'state'] },
    { name: 'decision', fields: ['decidedAt', 'decidedBy', 'comment'] },
    { name: 'handling', fields: ['usedAt', 'usedBy', 'sealedCopies'] },
  ],
  prefilled: { use: { sealedCopies: 'copies' } },
  tones: { state: { APPLIED: 'wait', APPROVED: 'busy', REFUSED: 'bad', USED: 'good', WITHDRAWN: 'quiet' } },
})
