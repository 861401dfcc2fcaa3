import TrendingUpIcon from '@mui/icons-material/TrendingUpOutlined'
import { declare } from '../../resource/declaration.ts'

/** 職業發展規劃: where a person wants to go, and how (R8.4). */
export default declare({
  type: 'DevelopmentPlan',
  group: 'training',
  order: 6,
  icon: TrendingUpIcon,
  list: ['employee', 'year', 'careerPath', 'mentor', 'state', 'agreedAt'],
  more: ['agreedBy', 'createdAt', 'updatedAt'],
  phone: ['year', 'state'],
  filters: ['state', 'year', 'employee'],
  sort: { field: 'year', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['employee', 'year', 'careerPath', 'mentor', 'state', 'agreedAt', 'agreedBy'] },
    { name: 'growth', fields: ['interests', 'strengths', 'goal', 'advice'] },
    { name: 'reviews', fields: ['reviews'] },
  ],
  related: ['reviews'],
  title: {
    fields: ['employee', 'year'],
    text: ({ employee, year }) => [(employee as { name?: string } | null)?.name, year].filter(Boolean).join(' · '),
  },
  tones: { state: { DRAFT: 'quiet', AGREED: 'busy', CLOSED: 'good' } },
})
