import { addSentences } from '../../i18n/errors.ts'
import { addScopeWords } from '../../i18n/scopes.ts'

addSentences({
  PERIOD_START: {
    'zh-Hans': '请填写该月、该季度或该年的第一天。',
    'zh-Hant': '請填寫該月、該季度或該年的第一天。',
    en: 'Enter the first day of the month, quarter or year.',
  },
  TARGET_OF_ONE: {
    'zh-Hans': '一个指标只能对应一名员工或一个招商项目。',
    'zh-Hant': '一個指標只能對應一名員工或一個招商項目。',
    en: 'A target is that of a person or of a project, not of both.',
  },
  ONE_TO_FIVE: { 'zh-Hans': '请给 1 至 5 分。', 'zh-Hant': '請給 1 至 5 分。', en: 'Give 1 to 5 points.' },
})

addScopeWords({
  'Target.totals': {
    'zh-Hans': ['部门指标', '所服务部门的部门级指标'],
    'zh-Hant': ['部門指標', '所服務部門的部門級指標'],
    en: ['department totals', 'targets of whole departments'],
  },
  'Target.self': {
    'zh-Hans': ['本人', '本人的指标'],
    'zh-Hant': ['本人', '本人的指標'],
    en: ['self', 'the viewer’s own targets'],
  },
  released: {
    'zh-Hans': ['已批准', '本部门已批准的计划'],
    'zh-Hant': ['已批准', '本部門已批准的計劃'],
    en: ['released', 'plans of the department from their approval on'],
  },
  submitted: {
    'zh-Hans': ['已提交', '所服务部门已提交的记录'],
    'zh-Hant': ['已提交', '所服務部門已提交的記錄'],
    en: ['submitted', 'records of the departments served, from their submission on'],
  },
  handedIn: {
    'zh-Hans': ['下属已提交', '本部门其他人已提交的汇报'],
    'zh-Hant': ['下屬已提交', '本部門其他人已提交的匯報'],
    en: ['handed in', 'reports handed in by others of the department'],
  },
  mine: {
    'zh-Hans': ['本人提出', '本人提出的请求'],
    'zh-Hant': ['本人提出', '本人提出的請求'],
    en: ['asked by me', 'requests that the viewer made'],
  },
  'SupportRequest.task': {
    'zh-Hans': ['请本方办理', '向本人或本部门提出的请求'],
    'zh-Hant': ['請本方辦理', '向本人或本部門提出的請求'],
    en: ['asked of me', 'requests addressed to the viewer or his department'],
  },
})
