import Icon from '@mui/icons-material/EmojiEventsOutlined'
import { declare } from '../../resource/declaration.ts'

/** 荣誉表彰 (R7.3). */
export default declare({
  type: 'Honor',
  group: 'people',
  order: 11,
  icon: Icon,
  list: ['title', 'employee', 'awardedOn', 'awardedBy'],
  more: ['department'],
  phone: ['employee', 'awardedOn'],
  filters: ['employee'],
  sort: { field: 'awardedOn', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['department', 'title', 'employee', 'awardedOn', 'awardedBy'] },
    { name: 'content', fields: ['reason'] },
  ],
})
