import Icon from '@mui/icons-material/AssignmentIndOutlined'
import { declare } from '../../resource/declaration.ts'

/** 考核表 of one person in a cycle (R7.2). */
export default declare({
  type: 'Scorecard',
  group: 'people',
  order: 8,
  icon: Icon,
  list: ['employee', 'cycle', 'state', 'reviewedBy'],
  phone: ['cycle', 'state'],
  filters: ['state', 'cycle', 'employee'],
  sections: [
    { name: 'card', fields: ['cycle', 'employee', 'state'] },
    { name: 'content', fields: ['selfComment', 'managerComment', 'findings', 'appeal'] },
    { name: 'progress', fields: ['reviewedBy', 'reviewedAt'] },
  ],
  title: {
    fields: ['employee', 'cycle'],
    text: ({ employee, cycle }) =>
      [(employee as { name?: string } | null)?.name, (cycle as { name?: string } | null)?.name]
        .filter(Boolean)
        .join(' · '),
  },
  tones: { state: { OPEN: 'wait', SELF_REVIEWED: 'busy', REVIEWED: 'busy', CONFIRMED: 'good', APPEALED: 'bad' } },
})
