import LightbulbIcon from '@mui/icons-material/LightbulbOutlined'
import { declare } from '../../resource/declaration.ts'

/** 意見建議: what a client proposes (R4.2). */
export default declare({
  type: 'Suggestion',
  group: 'clients',
  order: 14,
  icon: LightbulbIcon,
  list: ['title', 'client', 'receivedAt', 'handler', 'state', 'repliedAt'],
  more: ['createdAt', 'updatedAt'],
  phone: ['client', 'receivedAt', 'state'],
  filters: ['state', 'handler', 'receivedAt'],
  sort: { field: 'receivedAt', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['client', 'title', 'content', 'receivedAt', 'state'] },
    { name: 'caseHandling', fields: ['handler', 'reply', 'repliedAt'] },
  ],
  tones: { state: { NEW: 'wait', CONSIDERING: 'busy', ADOPTED: 'good', DECLINED: 'quiet' } },
})
