import SummarizeIcon from '@mui/icons-material/SummarizeOutlined'
import { declare } from '../../resource/declaration.ts'

/** 總結報告: effect, problems, improvements (R5.3). */
export default declare({
  type: 'EventSummary',
  group: 'events',
  order: 6,
  icon: SummarizeIcon,
  list: ['title', 'event', 'attendance', 'createdAt'],
  more: ['updatedAt'],
  phone: ['event', 'attendance'],
  sections: [
    { name: 'card', fields: ['event', 'title', 'attendance'] },
    { name: 'evaluation', fields: ['effect', 'problems', 'improvements'] },
  ],
})
