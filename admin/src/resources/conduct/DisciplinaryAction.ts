import GavelIcon from '@mui/icons-material/GavelOutlined'
import { declare } from '../../resource/declaration.ts'

/** 處分: follows from a confirmed record (R9.4). */
export default declare({
  type: 'DisciplinaryAction',
  group: 'conduct',
  order: 4,
  icon: GavelIcon,
  list: ['employee', 'kind', 'effectiveOn', 'endsOn', 'state', 'replyDueOn'],
  more: ['conductRecord', 'imposedAt', 'imposedBy', 'createdAt', 'updatedAt'],
  phone: ['kind', 'effectiveOn', 'state'],
  filters: ['state', 'kind', 'employee'],
  sort: { field: 'effectiveOn', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['employee', 'conductRecord', 'kind', 'effectiveOn', 'endsOn', 'state', 'grounds'] },
    { name: 'reply', fields: ['notifiedAt', 'replyDueOn', 'reply', 'repliedAt'] },
    { name: 'decision', fields: ['imposedAt', 'imposedBy'] },
  ],
  narrow: { conductRecord: { employeeId: 'employeeId' } },
  title: {
    fields: ['employee', 'kind', 'effectiveOn'],
    text: ({ employee, kind, effectiveOn }, words) =>
      [(employee as { name?: string } | null)?.name, kind && words.value('DisciplinaryKind', String(kind)), effectiveOn]
        .filter(Boolean)
        .join(' · '),
  },
  calendar: [{ on: 'replyDueOn', without: ['IMPOSED', 'WITHDRAWN'] }, { on: 'endsOn' }],
  tones: {
    state: {
      DRAFT: 'quiet',
      NOTIFIED: 'wait',
      REPLIED: 'busy',
      IMPOSED: 'bad',
      LIFTED: 'quiet',
      WITHDRAWN: 'quiet',
    },
  },
})
