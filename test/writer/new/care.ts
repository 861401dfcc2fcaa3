import { CLIENTS } from '../../kit/world.ts'
import type { NewRecords } from './index.ts'

const GRADES = ['A', 'B', 'C', 'D']

export const care: NewRecords = {
  GradePolicy: (n) => ({ grade: GRADES[n % 4], serviceStrategy: `新策略${n}` }),
  CommunicationPlan: (n) => ({
    clientId: CLIENTS.ofSpeA,
    title: `新溝通計劃${n}`,
    startDate: '2026-01-01',
    endDate: '2026-12-31',
  }),
  Visit: (n) => ({ clientId: CLIENTS.ofSpeA, purpose: `新拜訪${n}`, plannedAt: '2031-03-02T02:00:00Z' }),
  Inquiry: (n) => ({ clientId: CLIENTS.ofSpeA, subject: `新問題${n}`, question: '租期多長？' }),
  Complaint: (n) => ({ clientId: CLIENTS.ofSpeA, title: `新投訴${n}` }),
  Suggestion: (n) => ({ clientId: CLIENTS.ofSpeA, title: `新建議${n}` }),
  SurveyTemplate: (n) => ({ name: `新問卷${n}`, questions: [{ text: '服務如何？' }] }),
  SatisfactionSurvey: (n) => ({
    clientId: CLIENTS.ofSpeA,
    title: `新調查${n}`,
    sentOn: '2026-01-01',
    expiresOn: '2031-12-31',
  }),
}
