import { addSentences } from '../../i18n/errors.ts'
import { addScopeWords } from '../../i18n/scopes.ts'

type Words = Parameters<typeof addScopeWords>[0][string]

const handler: Words = {
  'zh-Hans': ['经办', '由本人经办的记录'],
  'zh-Hant': ['經辦', '由本人經辦的記錄'],
  en: ['handler', 'records that the viewer is charged with'],
}
const ownHandled: Words = {
  'zh-Hans': ['本部门内经办', '本部门由本人经办的记录'],
  'zh-Hant': ['本部門內經辦', '本部門由本人經辦的記錄'],
  en: ['handled here', 'records of the department that the viewer is charged with'],
}
const task: Words = {
  'zh-Hans': ['本部门经办', '由本人所在部门经办的记录'],
  'zh-Hant': ['本部門經辦', '由本人所在部門經辦的記錄'],
  en: ['handled by the department', 'records that somebody of the viewer’s department is charged with'],
}

addScopeWords({
  'Complaint.handler': handler,
  'Suggestion.handler': handler,
  'Complaint.ownHandled': ownHandled,
  'Suggestion.ownHandled': ownHandled,
  'Complaint.task': task,
  'Suggestion.task': task,
  'SurveyTemplate.asked': {
    'zh-Hans': ['已发问卷', '已向该合作方客户发出调查的问卷'],
    'zh-Hant': ['已發問卷', '已向該合作方客戶發出調查的問卷'],
    en: ['asked', 'sets of questions put to the client for whom the partner acts'],
  },
})

addSentences({
  NOT_YET: {
    'zh-Hans': '时间不能晚于现在。',
    'zh-Hant': '時間不能晚於現在。',
    en: 'The time cannot be later than now.',
  },
  RATING: {
    'zh-Hans': '评分为 1 至 5 分。',
    'zh-Hant': '評分為 1 至 5 分。',
    en: 'A rating goes from 1 to 5.',
  },
  SURVEY_UNANSWERED: {
    'zh-Hans': '请至少为一个问题打分。',
    'zh-Hant': '請至少為一個問題打分。',
    en: 'Give at least one question a score.',
  },
})
