import { addSentences } from '../../i18n/errors.ts'

addSentences({
  KPI_WHOLE_MONTHS: {
    'zh-Hans': '请按整月查询：自某月第一天起，至某月最后一天止。',
    'zh-Hant': '請按整月查詢：自某月第一天起，至某月最後一天止。',
    en: 'Ask for whole months: from the first day of one to the last day of one.',
  },
  KPI_TOTALS_ONLY: {
    'zh-Hans': '您的岗位可查看部门合计和本人的指标；其他细分请按员工查询。',
    'zh-Hant': '您的崗位可查看部門合計和本人的指標；其他細分請按員工查詢。',
    en: "Your post reads the department's totals and your own figures; divide by employee for the rest.",
  },
  KPI_TOO_FINE: {
    'zh-Hans': '这样细分会落到单份合同，请减少细分维度。',
    'zh-Hant': '這樣細分會落到單份合同，請減少細分維度。',
    en: 'Divided so finely the figure would be that of a single contract. Divide by less.',
  },
  KPI_NOT_YOURS: {
    'zh-Hans': '您的岗位不查看该指标。',
    'zh-Hant': '您的崗位不查看該指標。',
    en: 'Your post does not have this figure.',
  },
  KPI_ONE_PERIOD: {
    'zh-Hans': '日、周、月、季度、年只能选择一种。',
    'zh-Hant': '日、週、月、季度、年只能選擇一種。',
    en: 'Choose one of day, week, month, quarter and year.',
  },
  KPI_PERIODS: {
    'zh-Hans': '最多 {max} 个时段，请缩短时间范围。',
    'zh-Hant': '最多 {max} 個時段，請縮短時間範圍。',
    en: 'At most {max} periods; choose a shorter time.',
  },
  KPI_AREA_RATES: {
    'zh-Hans': '面积类比率只能按部门和物业拆分。',
    'zh-Hant': '面積類比率只能按部門和物業拆分。',
    en: 'Rates of area are divided by department and property alone.',
  },
  KPI_UNKNOWN: {
    'zh-Hans': '没有这个指标或维度：{name}。',
    'zh-Hant': '沒有這個指標或維度：{name}。',
    en: 'There is no such figure or dimension: {name}.',
  },
  KPI_NOT_OVER: {
    'zh-Hans': '该月尚未结束，不能关账。',
    'zh-Hant': '該月尚未結束，不能關賬。',
    en: 'This month is not over yet and cannot be closed.',
  },
  KPI_CLOSED: {
    'zh-Hans': '该月已经关账。',
    'zh-Hant': '該月已經關賬。',
    en: 'This month is closed already.',
  },
})
