import LayersIcon from '@mui/icons-material/LayersOutlined'
import { declare } from '../../resource/declaration.ts'

/** 樓層: a floor of a property. */
export default declare({
  type: 'Floor',
  group: 'space',
  order: 2,
  inMenu: false,
  icon: LayersIcon,
  list: ['code', 'name', 'level', 'property'],
  phone: ['name', 'property'],
  sort: { field: 'level', order: 'ASC' },
  sections: [{ name: 'card', fields: ['property', 'code', 'name', 'level'] }],
  related: ['units'],
})
