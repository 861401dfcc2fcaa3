import HistoryIcon from '@mui/icons-material/HistoryOutlined'
import { declare } from '../../resource/declaration.ts'

/** Who changed which record and when (R1.3); the values stand with the record, under the rights of its fields. */
export default declare({
  type: 'AuditEntry',
  group: 'administration',
  order: 4,
  icon: HistoryIcon,
  list: ['at', 'actorName', 'actorRole', 'action', 'recordType', 'recordId'],
  phone: ['actorName', 'action', 'recordType'],
  filters: ['action', 'at'],
  sort: { field: 'at', order: 'DESC' },
  sections: [{ name: 'card', fields: ['at', 'actorName', 'actorRole', 'action', 'recordType', 'recordId'] }],
  wording: { actorRole: 'role', recordType: 'type' },
})
