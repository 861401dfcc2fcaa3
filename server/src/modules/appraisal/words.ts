import { addSentences } from '../../i18n/errors.ts'
import { addScopeWords } from '../../i18n/scopes.ts'

addSentences({
  WEIGHTS_SUM: {
    'zh-Hans': '各指标权重合计应为 100，现为 {sum}。',
    'zh-Hant': '各指標權重合計應為 100，現為 {sum}。',
    en: 'The weights must add up to 100; they make {sum}.',
  },
  GRADES_TWICE: {
    'zh-Hans': '等级名称和最低分不能重复。',
    'zh-Hant': '等級名稱和最低分不能重複。',
    en: 'Grades must differ in name and in least score.',
  },
  SCHEME_IN_FORCE: {
    'zh-Hans': '本部门已有生效的考核方案，请先停用。',
    'zh-Hant': '本部門已有生效的考核方案，請先停用。',
    en: 'The department has a scheme in force. Retire that first.',
  },
  SCHEME_NOT_IN_FORCE: {
    'zh-Hans': '请选择生效中的考核方案。',
    'zh-Hant': '請選擇生效中的考核方案。',
    en: 'Choose a scheme that is in force.',
  },
  RATES_HIMSELF: { 'zh-Hans': '不能给自己评分。', 'zh-Hant': '不能給自己評分。', en: 'Nobody rates himself.' },
  CYCLE_CLOSED: {
    'zh-Hans': '该考核周期已关闭，考核表不再变动。',
    'zh-Hant': '該考核週期已關閉，考核表不再變動。',
    en: 'This appraisal cycle is closed; its scorecards no longer change.',
  },
  CYCLE_NOT_OPEN: {
    'zh-Hans': '该考核周期已不在进行中。',
    'zh-Hant': '該考核週期已不在進行中。',
    en: 'This appraisal cycle is no longer open.',
  },
})

addScopeWords({
  known: {
    'zh-Hans': ['已公布', '本部门生效或停用的方案'],
    'zh-Hant': ['已公布', '本部門生效或停用的方案'],
    en: ['known', 'schemes of the department that are or were in force'],
  },
  asked: {
    'zh-Hans': ['被邀评分', '邀请本人评分的考核周期'],
    'zh-Hant': ['被邀評分', '邀請本人評分的考核週期'],
    en: ['asked to rate', 'cycles in which the viewer is asked for a rating'],
  },
  notMe: {
    'zh-Hans': ['本部门他人', '关于本部门其他人的记录'],
    'zh-Hant': ['本部門他人', '關於本部門其他人的記錄'],
    en: ['others of the department', 'records about others of the department'],
  },
  specialists: {
    'zh-Hans': ['本部门专员', '关于本部门招商专员的记录'],
    'zh-Hant': ['本部門專員', '關於本部門招商專員的記錄'],
    en: ['specialists', 'records about the department’s specialists'],
  },
  heads: {
    'zh-Hans': ['经理与副经理', '关于所服务部门经理和副经理的记录'],
    'zh-Hant': ['經理與副經理', '關於所服務部門經理和副經理的記錄'],
    en: ['manager and deputy', 'records about managers and deputies of the departments served'],
  },
  'PeerRating.own': {
    'zh-Hans': ['本人评分', '请本人给出的评分'],
    'zh-Hant': ['本人評分', '請本人給出的評分'],
    en: ['own rating', 'ratings that the viewer is asked for'],
  },
  decided: {
    'zh-Hans': ['关于本人的决定', '关于本人且已有决定的晋升'],
    'zh-Hant': ['關於本人的決定', '關於本人且已有決定的晉升'],
    en: ['decided about me', 'promotions of the viewer that were decided'],
  },
})
