import MenuBookIcon from '@mui/icons-material/MenuBookOutlined'
import { declare } from '../../resource/declaration.ts'

/** 宣傳資料: brochures, posters, slides (R3.1.2). */
export default declare({
  type: 'PromotionMaterial',
  group: 'clients',
  order: 22,
  icon: MenuBookIcon,
  list: ['title', 'edition', 'kind', 'state', 'project', 'audience', 'approvedAt'],
  more: ['author', 'approvedBy', 'retiredAt', 'createdAt', 'updatedAt'],
  phone: ['kind', 'edition', 'state'],
  filters: ['state', 'kind', 'project'],
  sections: [
    {
      name: 'card',
      fields: [
        'title',
        'kind',
        'edition',
        'state',
        'project',
        'audience',
        'author',
        'approvedBy',
        'approvedAt',
        'retiredAt',
      ],
    },
    { name: 'material', fields: ['summary', 'url'] },
  ],
  tones: { state: { DRAFT: 'wait', APPROVED: 'good', RETIRED: 'quiet' } },
})
