import { addSentences } from '../../i18n/errors.ts'
import { addScopeWords } from '../../i18n/scopes.ts'

const attending = {
  'zh-Hans': ['本人参加', '本人报名的培训'],
  'zh-Hant': ['本人參加', '本人報名的培訓'],
  en: ['taking part', 'training that the viewer takes part in'],
} satisfies Record<string, [string, string]>

addScopeWords({
  'TrainingCourse.attending': attending,
  'TrainingSession.attending': attending,
  deptNotSubmitter: {
    'zh-Hans': ['本部门他人提交', '本部门中由他人提交的记录'],
    'zh-Hant': ['本部門他人提交', '本部門中由他人提交的記錄'],
    en: ['submitted by others', 'records of the department that somebody else has submitted'],
  },
  deptsNotSubmitter: {
    'zh-Hans': ['所服务部门他人提交', '所服务部门中由他人提交的记录'],
    'zh-Hant': ['所服務部門他人提交', '所服務部門中由他人提交的記錄'],
    en: ['submitted by others, served', 'records of the departments served that somebody else has submitted'],
  },
})

addSentences({
  PLAN_WITHOUT_COURSES: {
    'zh-Hans': '计划中还没有课程。',
    'zh-Hant': '計劃中還沒有課程。',
    en: 'The plan has no courses yet.',
  },
  COURSE_TRAINER: {
    'zh-Hans': '内部培训请填写授课人。',
    'zh-Hant': '內部培訓請填寫授課人。',
    en: 'An internal course names who teaches.',
  },
  COURSE_INSTITUTION: {
    'zh-Hans': '外部培训请填写培训机构。',
    'zh-Hant': '外部培訓請填寫培訓機構。',
    en: 'An external course names its institution.',
  },
  COURSE_LINK: {
    'zh-Hans': '线上学习请填写课程网址。',
    'zh-Hant': '線上學習請填寫課程網址。',
    en: 'An online course names its address.',
  },
  SESSION_NOT_BEGUN: {
    'zh-Hans': '场次尚未开始。',
    'zh-Hant': '場次尚未開始。',
    en: 'The session has not begun yet.',
  },
  SESSION_CLOSED: {
    'zh-Hans': '该场次已结束或已取消，不能再报名。',
    'zh-Hant': '該場次已結束或已取消，不能再報名。',
    en: 'The session was held or cancelled: no more seats are given.',
  },
  SESSION_FULL: {
    'zh-Hans': '名额已满（共 {capacity} 人）。',
    'zh-Hant': '名額已滿（共 {capacity} 人）。',
    en: 'All {capacity} seats are taken.',
  },
  SESSION_NOT_HELD: {
    'zh-Hans': '场次举办后才能登记出席情况。',
    'zh-Hant': '場次舉辦後才能登記出席情況。',
    en: 'Attendance is recorded once the session was held.',
  },
  CAPACITY_BELOW_TAKEN: {
    'zh-Hans': '已有 {taken} 人报名，名额不能少于此数。',
    'zh-Hant': '已有 {taken} 人報名，名額不能少於此數。',
    en: '{taken} seats are taken; there cannot be fewer.',
  },
  RATED_BEFORE_ATTENDING: {
    'zh-Hans': '出席培训后才能评价。',
    'zh-Hant': '出席培訓後才能評價。',
    en: 'A rating is given after taking part.',
  },
  PLAN_AGREED: {
    'zh-Hans': '规划已商定，如需修改请先退回草稿。',
    'zh-Hant': '規劃已商定，如需修改請先退回草稿。',
    en: 'This was agreed on. Open the plan again to change it.',
  },
})
