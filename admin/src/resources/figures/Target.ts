import Icon from '@mui/icons-material/FlagOutlined'
import { declare } from '../../resource/declaration.ts'

/** 招商指标: a target for a figure and a period (R1.1). */
export default declare({
  type: 'Target',
  group: 'figures',
  order: 1,
  icon: Icon,
  list: ['kpi', 'period', 'startDate', 'employee', 'project', 'value'],
  phone: ['value', 'employee', 'startDate'],
  filters: ['kpi', 'period', 'employee', 'project'],
  sort: { field: 'startDate', order: 'DESC' },
  sections: [{ name: 'card', fields: ['kpi', 'period', 'startDate', 'employee', 'project', 'value', 'note'] }],
})
