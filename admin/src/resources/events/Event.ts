import CelebrationIcon from '@mui/icons-material/CelebrationOutlined'
import { declare } from '../../resource/declaration.ts'

/** 活動: planned, approved, carried out, summed up (R5). */
export default declare({
  type: 'Event',
  group: 'events',
  order: 1,
  icon: CelebrationIcon,
  list: ['theme', 'type', 'startsAt', 'endsAt', 'place', 'owner', 'state', 'budget'],
  more: ['expectedAttendance', 'actualCost', 'approvedBy', 'approvedAt', 'createdAt', 'updatedAt'],
  phone: ['startsAt', 'place', 'state'],
  filters: ['state', 'type', 'owner', 'startsAt'],
  sort: { field: 'startsAt', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['theme', 'type', 'startsAt', 'endsAt', 'place', 'owner', 'state'] },
    { name: 'eventPlan', fields: ['goals', 'audience', 'expectedAttendance', 'publicity', 'agenda'] },
    { name: 'budget', fields: ['budget', 'actualCost'] },
    { name: 'decision', fields: ['approvedBy', 'approvedAt', 'cancelReason'] },
  ],
  related: ['tasks', 'invitations', 'checkIns', 'feedback', 'summaries', 'sourcedClients', 'sourcedDeals'],
  calendar: [{ from: 'startsAt', to: 'endsAt', without: ['CANCELLED'] }],
  tones: {
    state: {
      PLANNED: 'wait',
      APPROVED: 'good',
      PREPARING: 'busy',
      RUNNING: 'busy',
      ENDED: 'wait',
      SUMMARISED: 'quiet',
      CANCELLED: 'bad',
    },
  },
})
