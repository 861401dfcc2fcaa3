import StorefrontIcon from '@mui/icons-material/StorefrontOutlined'
import { declare } from '../../resource/declaration.ts'

/** 客戶: the merchant as a party (R4.1). */
export default declare({
  type: 'Client',
  group: 'clients',
  order: 1,
  icon: StorefrontIcon,
  list: ['name', 'code', 'format', 'state', 'grade', 'owner', 'city', 'createdAt'],
  more: [
    'subFormat',
    'channel',
    'region',
    'website',
    'investmentScale',
    'cooperationPotential',
    'creditStanding',
    'department',
    'updatedAt',
  ],
  phone: ['state', 'format', 'grade', 'owner'],
  filters: ['state', 'grade', 'format', 'owner'],
  sections: [
    {
      name: 'card',
      fields: [
        'name',
        'code',
        'format',
        'subFormat',
        'state',
        'grade',
        'owner',
        'channel',
        'region',
        'city',
        'website',
        'department',
      ],
    },
    { name: 'assessment', fields: ['investmentScale', 'cooperationPotential', 'creditStanding'] },
    { name: 'confidential', fields: ['notes'] },
  ],
  related: ['brands', 'contacts', 'demands', 'legalEntities', 'deals', 'contracts'],
  tones: {
    state: { PROSPECT: 'wait', ACTIVE: 'busy', TENANT: 'good', FORMER: 'quiet', INACTIVE: 'quiet' },
  },
})
