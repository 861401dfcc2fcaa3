import StorefrontIcon from '@mui/icons-material/StorefrontOutlined'
import { declare } from '../../resource/declaration.ts'

/** 回訪: how a merchant in business is doing (R3.4.2). */
export default declare({
  type: 'ReturnVisit',
  group: 'contracts',
  order: 30,
  icon: StorefrontIcon,
  list: ['visitedOn', 'contract', 'visitor', 'sales', 'footfall', 'supportDepartment', 'nextVisitOn'],
  more: ['staffCount', 'difficulties', 'createdAt'],
  phone: ['contract', 'visitor'],
  sort: { field: 'visitedOn', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['contract', 'visitedOn', 'visitor', 'nextVisitOn'] },
    { name: 'business', fields: ['sales', 'footfall', 'staffCount'] },
    { name: 'content', fields: ['difficulties', 'supportDepartment', 'support'] },
  ],
  title: {
    fields: ['contract', 'visitedOn'],
    text: ({ contract, visitedOn }) =>
      [(contract as { number?: string } | null)?.number, visitedOn].filter(Boolean).join(' · '),
  },
  calendar: [{ from: 'visitedOn' }, { on: 'nextVisitOn' }],
})
