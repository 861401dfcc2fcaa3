import DrawIcon from '@mui/icons-material/DrawOutlined'
import { declare } from '../../resource/declaration.ts'

/** 簽約儀式: the occasion on which a contract is signed (R3.3.3). */
export default declare({
  type: 'SigningCeremony',
  group: 'contracts',
  order: 21,
  icon: DrawIcon,
  list: ['title', 'contract', 'startsAt', 'place', 'host', 'state'],
  more: ['endsAt', 'heldAt', 'createdAt'],
  phone: ['contract', 'startsAt', 'state'],
  filters: ['state', 'host', 'startsAt'],
  sort: { field: 'startsAt', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['title', 'contract', 'startsAt', 'endsAt', 'place', 'host', 'state', 'heldAt'] },
    { name: 'guests', fields: ['attendees'] },
    { name: 'content', fields: ['agenda', 'notes'] },
  ],
  calendar: [{ from: 'startsAt', to: 'endsAt', without: ['CANCELLED'] }],
  tones: { state: { PLANNED: 'wait', HELD: 'good', CANCELLED: 'quiet' } },
})
