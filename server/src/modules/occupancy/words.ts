import { addSentences } from '../../i18n/errors.ts'
import { addScopeWords } from '../../i18n/scopes.ts'

addSentences({
  TASKS_OPEN: {
    'zh-Hans': '还有 {count} 项手续未办结。',
    'zh-Hant': '還有 {count} 項手續未辦結。',
    en: '{count} procedures are not through yet.',
  },
})

addScopeWords({
  'MoveInCase.task': {
    'zh-Hans': ['经办', '有手续由本人或本部门经办的入驻事项'],
    'zh-Hant': ['經辦', '有手續由本人或本部門經辦的入駐事項'],
    en: ['concerned', 'move-ins with a procedure for the viewer or his department'],
  },
  'MoveInTask.task': {
    'zh-Hans': ['经办', '由本人或本部门经办的手续'],
    'zh-Hant': ['經辦', '由本人或本部門經辦的手續'],
    en: ['handled', 'procedures for the viewer or his department'],
  },
  'ReturnVisit.task': {
    'zh-Hans': ['请求协助', '请本部门协助的回访'],
    'zh-Hant': ['請求協助', '請本部門協助的回訪'],
    en: ['asked to help', 'visits after which the viewer’s department was asked to help'],
  },
})
