import type { Language } from '../i18n/language.ts'

/** Words of the rent roll's page; the type keeps the three languages complete. Headings of columns are the server's. */
type Words = Record<
  | 'asOf'
  | 'property'
  | 'allProperties'
  | 'rows'
  | 'coming'
  | 'noRows'
  | 'forecast'
  | 'forecastNote'
  | 'groups'
  | 'total'
  | 'shown'
  | 'earlier'
  | 'later'
  | 'failed',
  string
>

export const ROLL_WORDS: Record<Language, Words> = {
  'zh-Hans': {
    asOf: '截至日期',
    property: '物业',
    allProperties: '全部物业',
    rows: '在租铺位',
    coming: '已签订、尚未生效',
    noRows: '该日没有您可查看的在租租约。',
    forecast: '未来二十四个月的合同租金',
    forecastNote: '按已签合同的租金计划逐日计算，扣除免租期；到期租约不再计入，提成租金按保底或基本租金计。',
    groups: '按物业',
    total: '合计',
    shown: '第 %{from}–%{to} 行，共 %{total} 行',
    earlier: '上一页',
    later: '下一页',
    failed: '文件未能下载，请重试。',
  },
  'zh-Hant': {
    asOf: '截至日期',
    property: '物業',
    allProperties: '全部物業',
    rows: '在租鋪位',
    coming: '已簽訂、尚未生效',
    noRows: '該日沒有您可查看的在租租約。',
    forecast: '未來二十四個月的合同租金',
    forecastNote: '按已簽合同的租金計劃逐日計算，扣除免租期；到期租約不再計入，提成租金按保底或基本租金計。',
    groups: '按物業',
    total: '合計',
    shown: '第 %{from}–%{to} 行，共 %{total} 行',
    earlier: '上一頁',
    later: '下一頁',
    failed: '文件未能下載，請重試。',
  },
  en: {
    asOf: 'As of',
    property: 'Property',
    allProperties: 'All properties',
    rows: 'Units let',
    coming: 'Signed and to come',
    noRows: 'No lease that you may see is in force on that day.',
    forecast: 'Contracted rent of the next twenty-four months',
    forecastNote:
      'From the schedules of signed contracts, day by day and net of rent-free days; leases that end drop out, rents on turnover count by their guarantee or base.',
    groups: 'By property',
    total: 'Total',
    shown: 'Rows %{from}–%{to} of %{total}',
    earlier: 'Previous page',
    later: 'Next page',
    failed: 'The file did not come. Please try again.',
  },
}
