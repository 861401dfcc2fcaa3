import LockClockIcon from '@mui/icons-material/LockClockOutlined'
import { declare } from '../../resource/declaration.ts'

/** 意向鎖鋪: a unit held for a deal (domain §4). */
export default declare({
  type: 'UnitReservation',
  group: 'contracts',
  order: 4,
  icon: LockClockIcon,
  list: ['unit', 'state', 'heldUntil', 'deal', 'endedAt'],
  more: ['note', 'createdAt', 'updatedAt'],
  phone: ['state', 'heldUntil', 'deal'],
  filters: ['state', 'unit'],
  sort: { field: 'heldUntil', order: 'DESC' },
  sections: [{ name: 'card', fields: ['unit', 'deal', 'heldUntil', 'state', 'endedAt', 'note'] }],
  title: {
    fields: ['unit', 'heldUntil'],
    text: ({ unit, heldUntil }) => [(unit as { code?: string } | null)?.code, heldUntil].filter(Boolean).join(' · '),
  },
  calendar: [{ on: 'heldUntil', without: ['FULFILLED', 'RELEASED', 'EXPIRED'] }],
  tones: { state: { HELD: 'wait', FULFILLED: 'good', RELEASED: 'quiet', EXPIRED: 'quiet' } },
})
