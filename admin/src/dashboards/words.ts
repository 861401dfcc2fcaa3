import type { Language } from '../i18n/language.ts'
import type { DivisionName } from './api.ts'

type Name =
  | 'unit'
  | 'span'
  | 'department'
  | 'allDepartments'
  | 'wholeDepartment'
  | 'before'
  | 'target'
  | 'actual'
  | 'completion'
  | 'targets'
  | 'noTargets'
  | 'withheld'
  | 'closed'
  | 'open'
  | 'figure'
  | 'total'
  | 'none'
  | 'records'
  | 'recordsNote'
  | 'back'
  | 'csv'
  | 'thisMonth'
  | 'allFigures'

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR'

/** Words of the pages of figures. The type keeps the three languages complete. */
export type FigureWords = Record<Name, string> & {
  units: Record<Unit, string>
  views: Record<'business' | 'performance' | 'targets', string>
  trends: Record<'DAY' | 'WEEK' | 'MONTH', string>
  byPeriod: Record<'MONTH' | 'QUARTER' | 'YEAR', string>
  /** Headings of tables, of their first columns, and for what has none. */
  by: Record<DivisionName, string>
  heads: Record<DivisionName, string>
  nones: Record<DivisionName, string>
}

export const FIGURE_WORDS: Record<Language, FigureWords> = {
  'zh-Hans': {
    unit: '周期',
    span: '粒度',
    department: '部门',
    allDepartments: '全部部门',
    wholeDepartment: '部门合计',
    before: '上期',
    target: '目标',
    actual: '实际',
    completion: '完成率',
    targets: '指标完成情况',
    noTargets: '本期没有设定指标。',
    withheld: '样本过少，部分或全部不予显示',
    closed: '已关账',
    open: '未关账',
    figure: '指标',
    total: '合计',
    none: '本期没有数据。',
    records: '指标明细',
    recordsNote: '仅列出您可查看的记录，可能少于计入指标的记录。',
    back: '返回指标看板',
    csv: '导出 CSV',
    thisMonth: '本月主要指标',
    allFigures: '全部指标',
    units: { DAY: '日', WEEK: '周', MONTH: '月', QUARTER: '季度', YEAR: '年' },
    views: { business: '招商业绩', performance: '履约统计', targets: '指标完成' },
    trends: { MONTH: '近十二个月走势', WEEK: '近十三周走势', DAY: '当月逐日走势' },
    byPeriod: { MONTH: '按月', QUARTER: '按季度', YEAR: '按年' },
    by: { EMPLOYEE: '按招商专员', PROJECT: '按招商项目', PROPERTY: '按物业项目' },
    heads: { EMPLOYEE: '招商专员', PROJECT: '招商项目', PROPERTY: '物业项目' },
    nones: { EMPLOYEE: '未指定', PROJECT: '未归入招商项目', PROPERTY: '未归入物业' },
  },
  'zh-Hant': {
    unit: '週期',
    span: '粒度',
    department: '部門',
    allDepartments: '全部部門',
    wholeDepartment: '部門合計',
    before: '上期',
    target: '目標',
    actual: '實際',
    completion: '完成率',
    targets: '指標完成情況',
    noTargets: '本期沒有設定指標。',
    withheld: '樣本過少，部分或全部不予顯示',
    closed: '已關賬',
    open: '未關賬',
    figure: '指標',
    total: '合計',
    none: '本期沒有數據。',
    records: '指標明細',
    recordsNote: '僅列出您可查看的記錄，可能少於計入指標的記錄。',
    back: '返回指標看板',
    csv: '匯出 CSV',
    thisMonth: '本月主要指標',
    allFigures: '全部指標',
    units: { DAY: '日', WEEK: '週', MONTH: '月', QUARTER: '季度', YEAR: '年' },
    views: { business: '招商業績', performance: '履約統計', targets: '指標完成' },
    trends: { MONTH: '近十二個月走勢', WEEK: '近十三週走勢', DAY: '當月逐日走勢' },
    byPeriod: { MONTH: '按月', QUARTER: '按季度', YEAR: '按年' },
    by: { EMPLOYEE: '按招商專員', PROJECT: '按招商項目', PROPERTY: '按物業項目' },
    heads: { EMPLOYEE: '招商專員', PROJECT: '招商項目', PROPERTY: '物業項目' },
    nones: { EMPLOYEE: '未指定', PROJECT: '未歸入招商項目', PROPERTY: '未歸入物業' },
  },
  en: {
    unit: 'Period',
    span: 'Divided by',
    department: 'Department',
    allDepartments: 'All departments',
    wholeDepartment: 'Department',
    before: 'Before',
    target: 'Target',
    actual: 'Actual',
    completion: 'Completion',
    targets: 'Targets and completion',
    noTargets: 'No targets are set for this period.',
    withheld: 'Too few records: some or all of it is withheld',
    closed: 'Closed',
    open: 'Open',
    figure: 'Figure',
    total: 'Total',
    none: 'Nothing was counted.',
    records: 'Records behind a figure',
    recordsNote: 'Only records that you may see are listed; more may have been counted.',
    back: 'Back to the figures',
    csv: 'Export CSV',
    thisMonth: 'This month',
    allFigures: 'All figures',
    units: { DAY: 'Day', WEEK: 'Week', MONTH: 'Month', QUARTER: 'Quarter', YEAR: 'Year' },
    views: { business: 'Business', performance: 'Performance', targets: 'Targets' },
    trends: { MONTH: 'The last twelve months', WEEK: 'The last thirteen weeks', DAY: 'The days of the month' },
    byPeriod: { MONTH: 'By month', QUARTER: 'By quarter', YEAR: 'By year' },
    by: { EMPLOYEE: 'By specialist', PROJECT: 'By leasing project', PROPERTY: 'By property' },
    heads: { EMPLOYEE: 'Specialist', PROJECT: 'Leasing project', PROPERTY: 'Property' },
    nones: { EMPLOYEE: 'Nobody', PROJECT: 'No leasing project', PROPERTY: 'No property' },
  },
}
