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
  list: ['name', 'kind', 'clientId', 'persistedOnly', 'readOnly', 'lastUsedAt', 'expiresAt', 'revokedAt'],
  more: ['scope', 'secretSince', 'createdAt', 'updatedAt'],
  phone: ['kind', 'clientId', 'lastUsedAt'],
  filters: ['kind', 'persistedOnly', 'readOnly'],
  sections: [
    {
      name: 'access',
      fields: ['name', 'kind', 'scope', 'clientId', 'allDepartments', 'persistedOnly', 'readOnly'],
    },
    {
      name: 'term',
      fields: ['secretSince', 'previousUntil', 'expiresAt', 'revokedAt', 'lastUsedAt'],
    },
  ],
  actions: [
    {
      mutation: 'createApiClient',
      inputType: 'CreateApiClientInput',
      icon: KeyIcon,
      on: 'list',
      fields: ['name', 'kind', 'clientId', 'allDepartments', 'persistedOnly', 'readOnly', 'expiresAt'],
      inputs: [
        { name: 'departmentId', kind: 'reference', target: 'Department' },
        { name: 'departmentIds', kind: 'references', target: 'Department' },
      ],
      answer: { record: 'apiClient', secret: 'secret' },
    },
    {
      mutation: 'rotateApiClientSecret',
      inputType: 'RotateApiClientSecretInput',
      icon: AutorenewIcon,
      on: 'record',
      inputs: [{ name: 'keepHours', kind: 'number' }],
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
