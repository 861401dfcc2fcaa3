import ShieldIcon from '@mui/icons-material/GppBadOutlined'
import { declare } from '../../resource/declaration.ts'

/** What was refused and to whom, the same within a minute added up. */
export default declare({
  type: 'Refusal',
  group: 'administration',
  order: 5,
  icon: ShieldIcon,
  list: ['at', 'operation', 'code', 'count', 'actorName', 'actorRole', 'address'],
  more: ['detail', 'recordId'],
  phone: ['at', 'code', 'actorName', 'count'],
  filters: ['code', 'at'],
  sort: { field: 'at', order: 'DESC' },
  sections: [
    {
      name: 'card',
      fields: ['at', 'count', 'operation', 'code', 'detail', 'recordId', 'actorName', 'actorRole', 'address'],
    },
  ],
  wording: { actorRole: 'role' },
})
