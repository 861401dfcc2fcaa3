import HowToRegIcon from '@mui/icons-material/HowToRegOutlined'
import { declare } from '../../resource/declaration.ts'

/** 培訓報名: who takes part, and what came of it (R8.3). */
export default declare({
  type: 'Enrollment',
  group: 'training',
  order: 4,
  icon: HowToRegIcon,
  list: ['session', 'employee', 'state', 'hours', 'score', 'passed', 'progress'],
  more: ['rating', 'createdAt', 'updatedAt'],
  phone: ['employee', 'state', 'score'],
  filters: ['state', 'employee', 'session'],
  sections: [
    { name: 'card', fields: ['session', 'employee', 'state'] },
    { name: 'result', fields: ['progress', 'hours', 'score', 'passed', 'rating', 'feedback', 'note'] },
  ],
  title: {
    fields: ['employee', 'session'],
    text: ({ employee, session }) => {
      const course = (session as { course?: { title?: string } } | null)?.course
      return [(employee as { name?: string } | null)?.name, course?.title].filter(Boolean).join(' · ')
    },
  },
  tones: { state: { ENROLLED: 'wait', ATTENDED: 'good', ABSENT: 'bad', WITHDRAWN: 'quiet' } },
})
