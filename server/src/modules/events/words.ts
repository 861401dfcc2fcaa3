import { addSentences } from '../../i18n/errors.ts'
import { addScopeWords } from '../../i18n/scopes.ts'

addScopeWords({
  'Event.deptNotOwn': {
    'zh-Hans': ['本部门他人负责', '本部门中由他人负责的活动'],
    'zh-Hant': ['本部門他人負責', '本部門中由他人負責的活動'],
    en: ['others’ of the department', 'events of the department that others are responsible for'],
  },
  'Event.task': {
    'zh-Hans': ['有任务', '本人所在部门承担任务的活动'],
    'zh-Hant': ['有任務', '本人所在部門承擔任務的活動'],
    en: ['with a task', 'events that have a task for the viewer’s department'],
  },
  'Event.invited': {
    'zh-Hans': ['受邀', '已邀请该合作方客户的活动'],
    'zh-Hant': ['受邀', '已邀請該合作方客戶的活動'],
    en: ['invited', 'events to which the client for whom the partner acts is invited'],
  },
  'EventTask.self': {
    'zh-Hans': ['本人任务', '由本人负责的任务'],
    'zh-Hant': ['本人任務', '由本人負責的任務'],
    en: ['own tasks', 'tasks that the viewer is to do'],
  },
  'EventTask.task': {
    'zh-Hans': ['本部门任务', '由本人所在部门负责的任务'],
    'zh-Hant': ['本部門任務', '由本人所在部門負責的任務'],
    en: ['tasks of the department', 'tasks that somebody of the viewer’s department is to do'],
  },
})

addSentences({
  OUTSIDE_EVENT: {
    'zh-Hans': '时间须在活动开始与结束之间。',
    'zh-Hant': '時間須在活動開始與結束之間。',
    en: 'The time must lie between start and end of the event.',
  },
  EVENT_APPROVED: {
    'zh-Hans': '此项内容已经批准；如需变更，请先将活动退回策划。',
    'zh-Hant': '此項內容已經批准；如需變更，請先將活動退回策劃。',
    en: 'This was approved: send the event back to planning to change it.',
  },
  SUMMARY_MISSING: {
    'zh-Hans': '请先填写活动总结报告。',
    'zh-Hant': '請先填寫活動總結報告。',
    en: 'Write the summary report of the event first.',
  },
  EVENT_OVER: {
    'zh-Hans': '活动已总结或已取消。',
    'zh-Hant': '活動已總結或已取消。',
    en: 'The event is closed or cancelled.',
  },
  EVENT_NOT_RUNNING: {
    'zh-Hans': '活动尚未开始，或已取消。',
    'zh-Hant': '活動尚未開始，或已取消。',
    en: 'The event has not begun, or was cancelled.',
  },
  EVENT_NOT_ENDED: {
    'zh-Hans': '活动结束后才能填写总结报告。',
    'zh-Hant': '活動結束後才能填寫總結報告。',
    en: 'A summary is written once the event has ended.',
  },
  INVITED_ALREADY: {
    'zh-Hans': '该客户已受邀参加此活动。',
    'zh-Hant': '該客戶已受邀參加此活動。',
    en: 'This client is invited to the event already.',
  },
  OTHER_EVENT: {
    'zh-Hans': '该邀请属于另一场活动。',
    'zh-Hant': '該邀請屬於另一場活動。',
    en: 'The invitation is to another event.',
  },
  WALK_IN_INVITED: {
    'zh-Hans': '凭邀请到场的不属于临时到访。',
    'zh-Hant': '憑邀請到場的不屬於臨時到訪。',
    en: 'Who comes by an invitation is no walk-in.',
  },
})
