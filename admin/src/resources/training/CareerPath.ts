import TimelineIcon from '@mui/icons-material/TimelineOutlined'
import { declare } from '../../resource/declaration.ts'

/** 職業發展通道: from which post to which (R8.4). */
export default declare({
  type: 'CareerPath',
  group: 'training',
  order: 5,
  icon: TimelineIcon,
  list: ['title', 'fromPosition', 'toPosition', 'active'],
  more: ['department', 'createdAt', 'updatedAt'],
  phone: ['fromPosition', 'toPosition'],
  filters: ['toPosition'],
  sort: { field: 'title', order: 'ASC' },
  sections: [
    { name: 'card', fields: ['department', 'title', 'fromPosition', 'toPosition', 'active', 'requirements'] },
    { name: 'steps', fields: ['steps'] },
  ],
  related: ['steps', 'developmentPlans'],
})
