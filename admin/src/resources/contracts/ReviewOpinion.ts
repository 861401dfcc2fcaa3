import RateReviewIcon from '@mui/icons-material/RateReviewOutlined'
import { declare } from '../../resource/declaration.ts'

/** 審核意見: what a reviewer says of a clause (R6.1.3). */
export default declare({
  type: 'ReviewOpinion',
  group: 'contracts',
  order: 19,
  icon: RateReviewIcon,
  list: ['clause', 'contract', 'severity', 'state', 'author', 'createdAt'],
  more: ['answeredAt', 'answeredBy', 'settledAt'],
  phone: ['contract', 'severity', 'state'],
  filters: ['state', 'severity'],
  sections: [
    { name: 'card', fields: ['contract', 'contractVersion', 'clause', 'severity', 'state', 'author'] },
    { name: 'content', fields: ['text', 'suggestion'] },
    { name: 'answer', fields: ['answer', 'answeredAt', 'answeredBy', 'settledAt'] },
  ],
  tones: { state: { OPEN: 'wait', ANSWERED: 'busy', ACCEPTED: 'good', WITHDRAWN: 'quiet' } },
})
