import CardGiftcardIcon from '@mui/icons-material/CardGiftcardOutlined'
import { declare } from '../../resource/declaration.ts'

/** 禮品申報: what one was given, and what becomes of it (R9.3). */
export default declare({
  type: 'GiftDeclaration',
  group: 'conduct',
  order: 5,
  icon: CardGiftcardIcon,
  list: ['giver', 'employee', 'receivedOn', 'estimatedValue', 'state', 'decision'],
  more: ['client', 'description', 'decidedBy', 'settledOn', 'createdAt', 'updatedAt'],
  phone: ['employee', 'receivedOn', 'state'],
  filters: ['state', 'employee'],
  sort: { field: 'receivedOn', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['employee', 'giver', 'client', 'receivedOn', 'estimatedValue', 'description', 'state'] },
    { name: 'decision', fields: ['decision', 'comment', 'decidedAt', 'decidedBy', 'settledOn'] },
  ],
  tones: { state: { DECLARED: 'wait', DECIDED: 'busy', SETTLED: 'good', WITHDRAWN: 'quiet' } },
})
