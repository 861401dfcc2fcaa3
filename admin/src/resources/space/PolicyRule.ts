import PercentIcon from '@mui/icons-material/PercentOutlined'
import { declare } from '../../resource/declaration.ts'

/** 優惠政策: what may be granted without asking (R3.3.2). */
export default declare({
  type: 'PolicyRule',
  group: 'space',
  order: 5,
  icon: PercentIcon,
  list: [
    'name',
    'project',
    'format',
    'maxRentFreeDays',
    'maxDiscountPercent',
    'maxTermMonths',
    'approver',
    'validFrom',
    'validTo',
  ],
  more: ['createdAt', 'updatedAt'],
  phone: ['project', 'maxDiscountPercent', 'validFrom'],
  filters: ['project', 'format'],
  sort: { field: 'validFrom', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['project', 'name', 'format', 'validFrom', 'validTo', 'note'] },
    { name: 'limits', fields: ['maxRentFreeDays', 'maxDiscountPercent', 'maxTermMonths', 'approver'] },
  ],
  calendar: [{ on: 'validTo' }],
})
