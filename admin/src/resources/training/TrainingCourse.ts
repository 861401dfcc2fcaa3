import MenuBookIcon from '@mui/icons-material/MenuBookOutlined'
import { declare } from '../../resource/declaration.ts'

/** 培訓課程: what is taught, how and by whom (R8.2, R8.3). */
export default declare({
  type: 'TrainingCourse',
  group: 'training',
  order: 2,
  icon: MenuBookIcon,
  list: ['title', 'category', 'mode', 'hours', 'trainer', 'plannedOn', 'mandatory'],
  more: ['plan', 'trainerName', 'institution', 'link', 'cost', 'department', 'createdAt', 'updatedAt'],
  phone: ['category', 'mode', 'plannedOn'],
  filters: ['category', 'mode', 'plan'],
  sort: { field: 'plannedOn', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['department', 'plan', 'title', 'category', 'mode', 'hours', 'plannedOn', 'mandatory'] },
    { name: 'teaching', fields: ['trainer', 'trainerName', 'institution', 'link', 'cost'] },
    { name: 'contents', fields: ['objective', 'materials'] },
  ],
  related: ['sessions'],
  calendar: [{ on: 'plannedOn' }],
})
