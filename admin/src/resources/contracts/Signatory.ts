import HowToRegIcon from '@mui/icons-material/HowToRegOutlined'
import { declare } from '../../resource/declaration.ts'

/** 授權簽字人: who may sign for the company, and how far (R6.2.1). */
export default declare({
  type: 'Signatory',
  group: 'contracts',
  order: 31,
  icon: HowToRegIcon,
  list: ['name', 'authority', 'maxAmount', 'maxYears', 'validFrom', 'validTo', 'department'],
  more: ['employee', 'createdAt'],
  phone: ['authority', 'validTo'],
  sort: { field: 'validFrom', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['name', 'employee', 'department', 'authority', 'note'] },
    { name: 'limits', fields: ['maxAmount', 'maxYears', 'validFrom', 'validTo'] },
  ],
})
