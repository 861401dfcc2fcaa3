import TravelExploreIcon from '@mui/icons-material/ManageSearchOutlined'
import { declare } from '../../resource/declaration.ts'
import { NOTHING } from '../../resource/format.ts'

/** 需求意向: the space a client looks for (R3.3.1). */
export default declare({
  type: 'Demand',
  group: 'clients',
  order: 5,
  icon: TravelExploreIcon,
  list: ['client', 'format', 'areaMin', 'areaMax', 'budget', 'openBy'],
  more: ['createdAt', 'updatedAt'],
  phone: ['format', 'areaMin', 'areaMax', 'openBy'],
  filters: ['format'],
  sections: [{ name: 'card', fields: ['client', 'format', 'areaMin', 'areaMax', 'budget', 'openBy', 'concerns'] }],
  title: {
    fields: ['client', 'format', 'areaMin', 'areaMax'],
    text: ({ client, format, areaMin, areaMax }, words) => {
      const name = (client as { name?: string } | null)?.name
      const area = areaMin || areaMax ? `${areaMin ?? ''}–${areaMax ?? ''} ㎡` : undefined
      return [name, format && words.value('TradeFormat', String(format)), area].filter(Boolean).join(' · ') || NOTHING
    },
  },
  calendar: [{ on: 'openBy' }],
})
