import ApiIcon from '@mui/icons-material/ApiOutlined'
import AutorenewIcon from '@mui/icons-material/Autorenew'
import BlockIcon from '@mui/icons-material/Block'
import KeyIcon from '@mui/icons-material/KeyOutlined'
import { declare, type Row } from '../../resource/declaration.ts'

const isLive = ({ revokedAt }: Row) => !revokedAt

/** A machine client: a partner's site or a BI tool. */
export default declare({
  type: 'ApiClient',
  group: 'administration',
  order: 2,
  icon: ApiIcon,
  list: ['name', 'kind', 'clientId', 'persistedOnly', 'lastUsedAt', 'expiresAt', 'revokedAt'],
  more: ['scope', 'secretSince', 'createdAt', 'updatedAt'],
  phone: ['kind', 'clientId', 'lastUsedAt'],
  filters: ['kind', 'persistedOnly'],
  sections: [
    {
      name: 'access',
      fields: ['name', 'kind', 'scope', 'clientId', 'allDepartments', 'persistedOnly'],
    },
    {
      name: 'term',
      fields: ['secretSince', 'expiresAt', 'revokedAt', 'lastUsedAt'],
    },
  ],
  actions: [
    {
      mutation: 'createApiClient',
      inputType: 'CreateApiClientInput',
      icon: KeyIcon,
      on: 'list',
      fields: ['name', 'kind', 'clientId', 'allDepartments', 'persistedOnly', 'expiresAt'],
      inputs: [
        { name: 'departmentId', kind: 'reference', target: 'Department' },
        { name: 'departmentIds', kind: 'references', target: 'Department' },
      ],
      answer: { record: 'apiClient', secret: 'secret' },
    },
    {
      mutation: 'rotateApiClientSecret',
      inputType: 'ApiClientVersionInput',
      icon: AutorenewIcon,
      on: 'record',
      when: isLive,
      answer: { record: 'apiClient', secret: 'secret' },
    },
    {
      mutation: 'revokeApiClient',
      inputType: 'ApiClientVersionInput',
      icon: BlockIcon,
      on: 'record',
      when: isLive,
    },
  ],
})
