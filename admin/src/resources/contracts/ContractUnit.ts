import KeyIcon from '@mui/icons-material/KeyOutlined'
import { declare } from '../../resource/declaration.ts'

/** A unit let by a contract; seen in the contract and among the lettings of the unit. */
export default declare({
  type: 'ContractUnit',
  group: 'contracts',
  order: 9,
  inMenu: false,
  icon: KeyIcon,
  list: ['contract', 'unit', 'area'],
  sections: [{ name: 'card', fields: ['contract', 'unit', 'area'] }],
})
