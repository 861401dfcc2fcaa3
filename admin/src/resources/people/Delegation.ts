import SwapHorizIcon from '@mui/icons-material/SwapHorizOutlined'
import { declare } from '../../resource/declaration.ts'

/** 代理授權: acting in another's post for a time (R2.2.1). */
export default declare({
  type: 'Delegation',
  group: 'people',
  order: 4,
  icon: SwapHorizIcon,
  list: ['delegate', 'appointment', 'startDate', 'endDate', 'reason'],
  more: ['createdAt', 'updatedAt'],
  phone: ['appointment', 'startDate', 'endDate'],
  sort: { field: 'startDate', order: 'DESC' },
  sections: [{ name: 'card', fields: ['appointment', 'delegate', 'startDate', 'endDate', 'reason'] }],
  title: {
    fields: ['delegate', 'appointment'],
    text: ({ delegate, appointment }, words) => {
      const { position } = (appointment ?? {}) as { position?: string }
      return [(delegate as { name?: string } | null)?.name, position && words.value('Position', position)]
        .filter(Boolean)
        .join(' → ')
    },
  },
  calendar: [{ from: 'startDate', to: 'endDate' }],
})
