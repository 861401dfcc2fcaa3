import RateReviewIcon from '@mui/icons-material/RateReviewOutlined'
import { declare } from '../../resource/declaration.ts'
import { NOTHING } from '../../resource/format.ts'

/** 活動反饋: what a guest thought of it (R5.2). */
export default declare({
  type: 'EventFeedback',
  group: 'events',
  order: 5,
  icon: RateReviewIcon,
  list: ['event', 'score', 'text', 'invitation', 'givenAt'],
  more: ['createdAt', 'updatedAt'],
  phone: ['score', 'text'],
  filters: ['event', 'score', 'givenAt'],
  sort: { field: 'givenAt', order: 'DESC' },
  sections: [{ name: 'card', fields: ['event', 'invitation', 'score', 'text', 'givenAt'] }],
  narrow: { invitation: { eventId: 'eventId' } },
  title: {
    fields: ['event', 'score'],
    text: ({ event, score }) =>
      [(event as { theme?: string } | null)?.theme, score].filter(Boolean).join(' · ') || NOTHING,
  },
})
