import AccountTreeIcon from '@mui/icons-material/AccountTreeOutlined'
import { declare } from '../../resource/declaration.ts'

/** 部門: a department of the operator (R2.1). */
export default declare({
  type: 'Department',
  group: 'people',
  order: 1,
  icon: AccountTreeIcon,
  list: ['name', 'code', 'kind', 'parent', 'phone'],
  more: ['timezone', 'currency', 'createdAt', 'updatedAt'],
  phone: ['kind', 'phone'],
  filters: ['kind'],
  sort: { field: 'name', order: 'ASC' },
  sections: [{ name: 'card', fields: ['name', 'code', 'kind', 'parent', 'phone', 'timezone', 'currency'] }],
  related: ['appointments', 'employees', 'properties', 'children'],
})
