import DoneAllIcon from '@mui/icons-material/DoneAllOutlined'
import { declare } from '../../resource/declaration.ts'

/** 已讀簽收: who has read which regulation (R9.3). */
export default declare({
  type: 'PolicyAcknowledgement',
  group: 'conduct',
  order: 9,
  icon: DoneAllIcon,
  list: ['document', 'employee', 'readAt'],
  phone: ['employee', 'readAt'],
  filters: ['document', 'employee'],
  sort: { field: 'readAt', order: 'DESC' },
  sections: [{ name: 'card', fields: ['document', 'employee', 'readAt'] }],
  title: {
    fields: ['document', 'employee'],
    text: ({ document, employee }) =>
      [(document as { title?: string } | null)?.title, (employee as { name?: string } | null)?.name]
        .filter(Boolean)
        .join(' · '),
  },
})
