import RuleFolderIcon from '@mui/icons-material/RuleFolderOutlined'
import { declare } from '../../resource/declaration.ts'

/** 行為記錄: with the right of reply (R9.2, R9.4). */
export default declare({
  type: 'ConductRecord',
  group: 'conduct',
  order: 3,
  icon: RuleFolderIcon,
  list: ['employee', 'kind', 'occurredOn', 'points', 'state', 'replyDueOn'],
  more: ['facts', 'repliedAt', 'confirmedAt', 'createdAt', 'updatedAt'],
  phone: ['kind', 'occurredOn', 'state'],
  filters: ['state', 'kind', 'employee'],
  sort: { field: 'occurredOn', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['employee', 'kind', 'occurredOn', 'points', 'state', 'facts'] },
    { name: 'reply', fields: ['notifiedAt', 'replyDueOn', 'reply', 'repliedAt'] },
    { name: 'decision', fields: ['conclusion', 'confirmedAt', 'confirmedBy'] },
  ],
  related: ['disciplinaryActions'],
  title: {
    fields: ['employee', 'kind', 'occurredOn'],
    text: ({ employee, kind, occurredOn }, words) =>
      [(employee as { name?: string } | null)?.name, kind && words.value('ConductKind', String(kind)), occurredOn]
        .filter(Boolean)
        .join(' · '),
  },
  calendar: [{ on: 'replyDueOn', without: ['CONFIRMED', 'WITHDRAWN'] }],
  tones: {
    state: { DRAFT: 'quiet', NOTIFIED: 'wait', REPLIED: 'busy', CONFIRMED: 'bad', WITHDRAWN: 'quiet' },
  },
})
