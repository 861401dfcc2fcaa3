import MailIcon from '@mui/icons-material/MailOutlined'
import QrCodeIcon from '@mui/icons-material/QrCode2Outlined'
import { declare } from '../../resource/declaration.ts'
import { NOTHING } from '../../resource/format.ts'

/** 活動邀請: a client or one of its contacts is asked to come. */
export default declare({
  type: 'EventInvitation',
  group: 'events',
  order: 3,
  icon: MailIcon,
  list: ['client', 'contact', 'event', 'invitedOn', 'respondBy', 'seats', 'state'],
  more: ['respondedAt', 'note', 'createdAt', 'updatedAt'],
  phone: ['event', 'state'],
  filters: ['state', 'event', 'client'],
  sort: { field: 'invitedOn', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['event', 'client', 'contact', 'seats', 'invitedOn', 'respondBy', 'note'] },
    { name: 'progress', fields: ['state', 'respondedAt', 'linkMadeAt'] },
  ],
  related: ['checkIns', 'feedback'],
  narrow: { contact: { clientId: 'clientId' } },
  title: {
    fields: ['client', 'event'],
    text: ({ client, event }) =>
      [(client as { name?: string } | null)?.name, (event as { theme?: string } | null)?.theme]
        .filter(Boolean)
        .join(' · ') || NOTHING,
  },
  actions: [
    {
      mutation: 'createInvitationLink',
      inputType: 'PublicLinkInput',
      icon: QrCodeIcon,
      on: 'record',
      answer: { secret: 'path', isLink: true },
    },
  ],
  calendar: [{ on: 'respondBy', without: ['ACCEPTED', 'DECLINED', 'NO_RESPONSE'] }],
  tones: { state: { INVITED: 'wait', ACCEPTED: 'good', DECLINED: 'bad', NO_RESPONSE: 'quiet' } },
})
