import CampaignIcon from '@mui/icons-material/CampaignOutlined'
import { declare } from '../../resource/declaration.ts'

/** 渠道: a way by which clients are found (R3.2.1). */
export default declare({
  type: 'Channel',
  group: 'clients',
  order: 6,
  icon: CampaignIcon,
  list: ['name', 'kind', 'cost', 'active'],
  more: ['createdAt', 'updatedAt'],
  phone: ['kind', 'cost'],
  filters: ['kind'],
  sort: { field: 'name', order: 'ASC' },
  sections: [{ name: 'card', fields: ['name', 'kind', 'cost', 'active', 'note'] }],
  related: ['clients'],
})
