import GavelIcon from '@mui/icons-material/GavelOutlined'
import { declare } from '../../resource/declaration.ts'

/** 違約: a breach and the measures taken (R6.3.2). */
export default declare({
  type: 'BreachCase',
  group: 'contracts',
  order: 26,
  icon: GavelIcon,
  list: ['title', 'contract', 'clause', 'state', 'noticeSentOn', 'cureUntil', 'penalty'],
  more: ['obligation', 'deducted', 'legalConsentOn', 'settledAt', 'createdAt'],
  phone: ['contract', 'state', 'cureUntil'],
  filters: ['state'],
  sections: [
    { name: 'card', fields: ['title', 'contract', 'obligation', 'clause', 'state'] },
    { name: 'content', fields: ['facts', 'evidence'] },
    { name: 'notice', fields: ['notice', 'noticeSentOn', 'cureUntil'] },
    { name: 'money', fields: ['penalty', 'deducted'] },
    { name: 'legal', fields: ['legalAdvice', 'legalConsentOn'] },
    { name: 'settlement', fields: ['settlement', 'settledAt'] },
  ],
  calendar: [{ on: 'cureUntil', without: ['SETTLED'] }],
  tones: {
    state: {
      NOTICE: 'wait',
      CURE: 'wait',
      PENALTY: 'busy',
      DEPOSIT_DEDUCTION: 'busy',
      TERMINATION: 'bad',
      LITIGATION: 'bad',
      SETTLED: 'good',
    },
  },
})
