import LockClockIcon from '@mui/icons-material/LockClockOutlined'
import { declare } from '../../resource/declaration.ts'

/** 月度關賬: months whose figures stay (R7.1). */
export default declare({
  type: 'KpiSnapshot',
  group: 'figures',
  order: 90,
  icon: LockClockIcon,
  list: ['month', 'note', 'createdAt'],
  sort: { field: 'month', order: 'DESC' },
  sections: [{ name: 'card', fields: ['month', 'note'] }],
})
