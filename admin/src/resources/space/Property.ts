import ApartmentIcon from '@mui/icons-material/ApartmentOutlined'
import { declare } from '../../resource/declaration.ts'

/** 物業: a mall, park or building (R3.1.2). */
export default declare({
  type: 'Property',
  group: 'space',
  order: 1,
  icon: ApartmentIcon,
  list: ['name', 'code', 'kind', 'city', 'gfa', 'gla', 'openedOn'],
  more: ['region', 'country', 'address', 'postalCode', 'department', 'createdAt', 'updatedAt'],
  phone: ['code', 'kind', 'city'],
  filters: ['kind', 'city'],
  sort: { field: 'name', order: 'ASC' },
  sections: [
    { name: 'card', fields: ['name', 'code', 'kind', 'gfa', 'gla', 'openedOn', 'department'] },
    { name: 'address', fields: ['country', 'region', 'city', 'address', 'postalCode'] },
  ],
  related: ['floors', 'units', 'leasingProjects', 'contracts'],
})
