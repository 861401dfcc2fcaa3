import Icon from '@mui/icons-material/EmojiEventsOutlined'
import { declare } from '../../resource/declaration.ts'

/** 荣誉表彰 (R7.3). */
export default declare({
  type: 'Honor',
  group: 'people',
  order: 11,
  icon: Icon,
  list: ['title', 'employee', 'awardedOn', 'awardedBy'],
  phone: ['employee', 'awardedOn'],
  filters: ['employee'],
  sort: { field: 'awardedOn', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['title', 'employee', 'awardedOn', 'awardedBy'] },
    { name: 'content', fields: ['reason'] },
  ],
})
