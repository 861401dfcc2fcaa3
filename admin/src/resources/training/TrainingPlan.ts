import EventNoteIcon from '@mui/icons-material/EventNoteOutlined'
import { declare } from '../../resource/declaration.ts'

/** 培訓計劃: the training of a year (R8.1). */
export default declare({
  type: 'TrainingPlan',
  group: 'training',
  order: 1,
  icon: EventNoteIcon,
  list: ['title', 'year', 'state', 'budget', 'submittedBy', 'approvedAt'],
  more: ['department', 'submittedAt', 'approvedBy', 'createdAt', 'updatedAt'],
  phone: ['year', 'state'],
  filters: ['state', 'year'],
  sort: { field: 'year', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['department', 'year', 'title', 'state', 'budget'] },
    { name: 'grounds', fields: ['businessNeeds', 'staffSituation'] },
    { name: 'decision', fields: ['submittedAt', 'submittedBy', 'approvedAt', 'approvedBy'] },
  ],
  related: ['courses'],
  tones: { state: { DRAFT: 'quiet', SUBMITTED: 'wait', APPROVED: 'good' } },
})
