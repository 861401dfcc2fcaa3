import Inventory2Icon from '@mui/icons-material/Inventory2Outlined'
import { declare } from '../../resource/declaration.ts'

/** 歸檔: where originals are kept (R6.2.2). */
export default declare({
  type: 'ArchiveRecord',
  group: 'contracts',
  order: 22,
  icon: Inventory2Icon,
  list: ['number', 'contract', 'place', 'originals', 'custodian', 'archivedOn'],
  more: ['createdAt'],
  phone: ['contract', 'place'],
  sort: { field: 'archivedOn', order: 'DESC' },
  sections: [
    {
      name: 'card',
      fields: ['number', 'contract', 'place', 'originals', 'custodian', 'archivedOn', 'scanSha256', 'note'],
    },
    { name: 'loans', fields: ['loans'] },
  ],
})
