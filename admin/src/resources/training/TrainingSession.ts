import CoPresentIcon from '@mui/icons-material/CoPresentOutlined'
import { declare } from '../../resource/declaration.ts'
import { formatInstant } from '../../resource/format.ts'

/** 培訓場次: one time that a course is held (R8.3). */
export default declare({
  type: 'TrainingSession',
  group: 'training',
  order: 3,
  icon: CoPresentIcon,
  list: ['course', 'startAt', 'endAt', 'place', 'capacity', 'state'],
  more: ['createdAt', 'updatedAt'],
  phone: ['startAt', 'place', 'state'],
  filters: ['state', 'course', 'startAt'],
  sort: { field: 'startAt', order: 'DESC' },
  sections: [{ name: 'card', fields: ['course', 'startAt', 'endAt', 'place', 'capacity', 'state', 'note'] }],
  related: ['enrollments'],
  title: {
    fields: ['course', 'startAt'],
    text: ({ course, startAt }) =>
      [(course as { title?: string } | null)?.title, startAt && formatInstant(String(startAt))]
        .filter(Boolean)
        .join(' · '),
  },
  calendar: [{ from: 'startAt', to: 'endAt', without: ['CANCELLED'] }],
  tones: { state: { PLANNED: 'wait', HELD: 'good', CANCELLED: 'quiet' } },
})
