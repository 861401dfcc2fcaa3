import SellIcon from '@mui/icons-material/SellOutlined'
import { declare } from '../../resource/declaration.ts'

/** 品牌: what a client trades under. */
export default declare({
  type: 'Brand',
  group: 'clients',
  order: 2,
  icon: SellIcon,
  list: ['name', 'nameZh', 'client', 'format', 'tier', 'storeCount', 'areaMin', 'areaMax'],
  more: ['nameEn', 'subFormat', 'priceBand', 'firstStore', 'floorWish', 'wikidata', 'createdAt', 'updatedAt'],
  phone: ['nameZh', 'format', 'tier'],
  filters: ['format', 'tier'],
  sort: { field: 'name', order: 'ASC' },
  sections: [
    {
      name: 'card',
      fields: [
        'client',
        'name',
        'nameZh',
        'nameEn',
        'format',
        'subFormat',
        'tier',
        'priceBand',
        'storeCount',
        'firstStore',
        'wikidata',
        'sourceKey',
      ],
    },
    { name: 'wishes', fields: ['areaMin', 'areaMax', 'floorWish', 'engineering', 'expansionPlan'] },
  ],
  related: ['deals', 'contracts'],
})
