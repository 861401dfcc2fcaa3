import type { Language } from '../i18n/language.ts'

/** Words of the pages of figures. The type keeps the three languages complete. */
export type FigureWords = Record<
  | 'month'
  | 'department'
  | 'allDepartments'
  | 'lastMonth'
  | 'target'
  | 'closed'
  | 'open'
  | 'trend'
  | 'figure'
  | 'byMonth'
  | 'byEmployee'
  | 'byProperty'
  | 'employee'
  | 'property'
  | 'nobody'
  | 'noProperty'
  | 'total'
  | 'none'
  | 'records'
  | 'recordsNote'
  | 'back'
  | 'csv',
  string
>

export const FIGURE_WORDS: Record<Language, FigureWords> = {
  'zh-Hans': {
    month: '月份',
    department: '部门',
    allDepartments: '全部部门',
    lastMonth: '上月',
    target: '目标',
    closed: '已关账',
    open: '未关账',
    trend: '近十二个月走势',
    figure: '指标',
    byMonth: '按月',
    byEmployee: '按招商专员',
    byProperty: '按物业项目',
    employee: '招商专员',
    property: '物业项目',
    nobody: '未指定',
    noProperty: '未归入物业',
    total: '合计',
    none: '本期没有数据。',
    records: '指标明细',
    recordsNote: '仅列出您可查看的记录，可能少于计入指标的记录。',
    back: '返回指标看板',
    csv: '导出 CSV',
  },
  'zh-Hant': {
    month: '月份',
    department: '部門',
    allDepartments: '全部部門',
    lastMonth: '上月',
    target: '目標',
    closed: '已關賬',
    open: '未關賬',
    trend: '近十二個月走勢',
    figure: '指標',
    byMonth: '按月',
    byEmployee: '按招商專員',
    byProperty: '按物業項目',
    employee: '招商專員',
    property: '物業項目',
    nobody: '未指定',
    noProperty: '未歸入物業',
    total: '合計',
    none: '本期沒有數據。',
    records: '指標明細',
    recordsNote: '僅列出您可查看的記錄，可能少於計入指標的記錄。',
    back: '返回指標看板',
    csv: '匯出 CSV',
  },
  en: {
    month: 'Month',
    department: 'Department',
    allDepartments: 'All departments',
    lastMonth: 'Last month',
    target: 'Target',
    closed: 'Closed',
    open: 'Open',
    trend: 'The last twelve months',
    figure: 'Figure',
    byMonth: 'By month',
    byEmployee: 'By specialist',
    byProperty: 'By property',
    employee: 'Specialist',
    property: 'Property',
    nobody: 'Nobody',
    noProperty: 'No property',
    total: 'Total',
    none: 'Nothing was counted.',
    records: 'Records behind a figure',
    recordsNote: 'Only records that you may see are listed; more may have been counted.',
    back: 'Back to the figures',
    csv: 'Export CSV',
  },
}
