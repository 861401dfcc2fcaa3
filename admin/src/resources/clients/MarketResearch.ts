import TravelExploreIcon from '@mui/icons-material/TravelExploreOutlined'
import { declare } from '../../resource/declaration.ts'

/** 市場調研: what is known of the market (R3.1.1). */
export default declare({
  type: 'MarketResearch',
  group: 'clients',
  order: 20,
  icon: TravelExploreIcon,
  list: ['title', 'kind', 'format', 'competitor', 'rentLevel', 'occupancy', 'researchedOn', 'author'],
  more: ['project', 'source', 'createdAt', 'updatedAt'],
  phone: ['kind', 'competitor', 'researchedOn'],
  filters: ['kind', 'format', 'project'],
  sort: { field: 'researchedOn', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['title', 'kind', 'project', 'format', 'researchedOn', 'author', 'source'] },
    { name: 'findings', fields: ['competitor', 'rentLevel', 'occupancy', 'tenantMix', 'conclusion'] },
  ],
})
