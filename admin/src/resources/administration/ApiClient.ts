import ApiIcon from '@mui/icons-material/ApiOutlined'
import { declare } from '../../resource/declaration.ts'

/** A machine client: a partner's site or a BI tool. */
export default declare({
  type: 'ApiClient',
  group: 'administration',
  order: 2,
  icon: ApiIcon,
  list: ['name', 'kind', 'client', 'lastUsedAt', 'expiresAt', 'revokedAt'],
  more: ['createdAt', 'updatedAt'],
  phone: ['kind', 'client', 'lastUsedAt'],
  filters: ['kind'],
  sections: [{ name: 'access', fields: ['name', 'kind', 'client', 'expiresAt', 'revokedAt', 'lastUsedAt'] }],
})
