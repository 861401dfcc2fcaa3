import QrCodeIcon from '@mui/icons-material/QrCode2Outlined'
import SentimentSatisfiedAltIcon from '@mui/icons-material/SentimentSatisfiedAltOutlined'
import { declare } from '../../resource/declaration.ts'

/** 滿意度調查: one client asked once (R4.2). */
export default declare({
  type: 'SatisfactionSurvey',
  group: 'clients',
  order: 15,
  icon: SentimentSatisfiedAltIcon,
  list: ['title', 'client', 'channel', 'sentOn', 'expiresOn', 'state', 'score', 'answeredAt'],
  more: ['template', 'respondent', 'createdAt', 'updatedAt'],
  phone: ['client', 'sentOn', 'score'],
  filters: ['state', 'channel', 'sentOn'],
  sort: { field: 'sentOn', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['client', 'template', 'title', 'channel', 'sentOn', 'expiresOn', 'state', 'linkMadeAt'] },
    { name: 'surveyAnswers', fields: ['score', 'answeredAt', 'respondent', 'answers', 'comment'] },
  ],
  actions: [
    {
      mutation: 'createSurveyLink',
      inputType: 'PublicLinkInput',
      icon: QrCodeIcon,
      on: 'record',
      when: ({ state }) => state === 'SENT',
      answer: { secret: 'path', isLink: true },
    },
  ],
  calendar: [{ on: 'expiresOn', without: ['ANSWERED', 'EXPIRED'] }],
  tones: { state: { SENT: 'wait', ANSWERED: 'good', EXPIRED: 'quiet' } },
})
