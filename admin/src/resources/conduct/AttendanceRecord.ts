import AccessTimeIcon from '@mui/icons-material/AccessTimeOutlined'
import { declare } from '../../resource/declaration.ts'

/** 考勤記錄: late, early or absent (R9.1). */
export default declare({
  type: 'AttendanceRecord',
  group: 'conduct',
  order: 1,
  icon: AccessTimeIcon,
  list: ['employee', 'day', 'kind', 'minutes', 'excused', 'note'],
  more: ['createdAt', 'updatedAt'],
  phone: ['day', 'kind', 'minutes'],
  filters: ['kind', 'employee', 'day'],
  sort: { field: 'day', order: 'DESC' },
  sections: [{ name: 'card', fields: ['employee', 'day', 'kind', 'minutes', 'excused', 'note'] }],
  title: {
    fields: ['employee', 'day', 'kind'],
    text: ({ employee, day, kind }, words) =>
      [(employee as { name?: string } | null)?.name, day, kind && words.value('AttendanceKind', String(kind))]
        .filter(Boolean)
        .join(' · '),
  },
  tones: { kind: { LATE: 'wait', EARLY: 'wait', ABSENT: 'bad' } },
})
