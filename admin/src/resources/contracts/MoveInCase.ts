import MoveToInboxIcon from '@mui/icons-material/MoveToInboxOutlined'
import { declare } from '../../resource/declaration.ts'

/** 入駐: a merchant on the way to opening (R3.4.1). */
export default declare({
  type: 'MoveInCase',
  group: 'contracts',
  order: 28,
  icon: MoveToInboxIcon,
  list: ['title', 'contract', 'owner', 'state', 'targetOpening', 'openedOn'],
  phone: ['state', 'targetOpening'],
  filters: ['state', 'owner'],
  sections: [
    { name: 'card', fields: ['title', 'contract', 'owner', 'state', 'targetOpening', 'openedOn'] },
    { name: 'content', fields: ['guidance'] },
  ],
  related: ['tasks'],
  calendar: [{ on: 'targetOpening', without: ['OPENED', 'CANCELLED'] }],
  tones: { state: { PREPARING: 'wait', IN_PROGRESS: 'busy', READY: 'good', OPENED: 'good', CANCELLED: 'quiet' } },
})
