import CompareArrowsIcon from '@mui/icons-material/CompareArrowsOutlined'
import { declare } from '../../resource/declaration.ts'

/** 利益衝突申報: an interest that stands against the duty (R9.3). */
export default declare({
  type: 'ConflictDeclaration',
  group: 'conduct',
  order: 6,
  icon: CompareArrowsIcon,
  list: ['counterparty', 'employee', 'kind', 'client', 'since', 'state'],
  more: ['acknowledgedBy', 'acknowledgedAt', 'endedOn', 'createdAt', 'updatedAt'],
  phone: ['employee', 'kind', 'state'],
  filters: ['state', 'kind', 'employee'],
  sections: [
    { name: 'card', fields: ['employee', 'counterparty', 'client', 'kind', 'since', 'description', 'state'] },
    { name: 'decision', fields: ['measures', 'acknowledgedAt', 'acknowledgedBy', 'endedOn'] },
  ],
  tones: { state: { DECLARED: 'wait', ACKNOWLEDGED: 'busy', ENDED: 'quiet' } },
})
