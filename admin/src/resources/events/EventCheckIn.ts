import HowToRegIcon from '@mui/icons-material/HowToRegOutlined'
import { declare } from '../../resource/declaration.ts'
import { NOTHING } from '../../resource/format.ts'

/** 簽到: who came, invited or not (R5.2). */
export default declare({
  type: 'EventCheckIn',
  group: 'events',
  order: 4,
  icon: HowToRegIcon,
  list: ['checkedInAt', 'event', 'client', 'walkInName', 'walkInCompany', 'method'],
  more: ['invitation', 'walkInMobile', 'createdAt', 'updatedAt'],
  phone: ['client', 'walkInName', 'method'],
  filters: ['method', 'event', 'checkedInAt'],
  sort: { field: 'checkedInAt', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['event', 'invitation', 'client', 'method', 'checkedInAt'] },
    { name: 'guest', fields: ['walkInName', 'walkInCompany', 'walkInMobile', 'receivedBy'] },
  ],
  narrow: { invitation: { eventId: 'eventId' } },
  title: {
    fields: ['client', 'walkInName', 'event'],
    text: ({ client, walkInName, event }) =>
      [(client as { name?: string } | null)?.name ?? walkInName, (event as { theme?: string } | null)?.theme]
        .filter(Boolean)
        .join(' · ') || NOTHING,
  },
})
