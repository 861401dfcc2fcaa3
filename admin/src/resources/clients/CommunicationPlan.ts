import ForumIcon from '@mui/icons-material/ForumOutlined'
import { declare } from '../../resource/declaration.ts'

/** 溝通計劃: how a client is kept in touch with (R4.2). */
export default declare({
  type: 'CommunicationPlan',
  group: 'clients',
  order: 10,
  icon: ForumIcon,
  list: ['title', 'client', 'startDate', 'endDate', 'owner', 'state'],
  more: ['createdAt', 'updatedAt'],
  phone: ['client', 'startDate', 'state'],
  filters: ['state', 'owner', 'startDate'],
  sort: { field: 'startDate', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['client', 'title', 'startDate', 'endDate', 'owner', 'state'] },
    { name: 'preparation', fields: ['goals', 'steps'] },
    { name: 'evaluation', fields: ['result'] },
  ],
  calendar: [{ on: 'endDate', without: ['CANCELLED'] }],
  tones: { state: { DRAFT: 'wait', ACTIVE: 'busy', DONE: 'good', CANCELLED: 'quiet' } },
})
