import FactCheckIcon from '@mui/icons-material/FactCheckOutlined'
import PlaylistAddIcon from '@mui/icons-material/PlaylistAdd'
import { declare } from '../../resource/declaration.ts'

/** 預審操作: what machine clients may send by its hash. */
export default declare({
  type: 'PersistedOperation',
  group: 'administration',
  order: 6,
  icon: FactCheckIcon,
  list: ['name', 'kind', 'state', 'valid', 'approvedAt', 'approvedBy'],
  more: ['sha256', 'problem', 'createdAt', 'updatedAt'],
  phone: ['kind', 'state', 'valid'],
  filters: ['kind', 'state', 'valid'],
  sections: [
    { name: 'card', fields: ['name', 'kind', 'state', 'valid', 'problem', 'approvedAt', 'approvedBy'] },
    { name: 'content', fields: ['sha256', 'text'] },
  ],
  actions: [
    {
      mutation: 'registerPersistedOperation',
      inputType: 'RegisterPersistedOperationInput',
      icon: PlaylistAddIcon,
      on: 'list',
      fields: ['name', 'kind', 'text'],
    },
  ],
  tones: { state: { PROPOSED: 'busy', APPROVED: 'good', RETIRED: 'quiet' } },
})
