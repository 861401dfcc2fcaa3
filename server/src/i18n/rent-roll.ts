/** Words of the rent roll, for its files and for the panel. */
import type { Locale } from './locale.ts'

type Header = keyof typeof HEADERS

/** Headings of columns, by their names in the API. */
const HEADERS = {
  number: ['合同编号', '合同編號', 'Contract'],
  contractId: ['合同', '合同', 'Contract id'],
  state: ['合同状态', '合同狀態', 'State'],
  departmentId: ['部门', '部門', 'Department id'],
  department: ['部门', '部門', 'Department'],
  propertyId: ['物业', '物業', 'Property id'],
  property: ['物业', '物業', 'Property'],
  unitId: ['铺位', '鋪位', 'Unit id'],
  unit: ['铺位', '鋪位', 'Unit'],
  floor: ['楼层', '樓層', 'Floor'],
  client: ['租户', '租戶', 'Tenant'],
  brand: ['品牌', '品牌', 'Brand'],
  area: ['面积（㎡）', '面積（㎡）', 'Area (㎡)'],
  from: ['起', '起', 'From'],
  to: ['止', '止', 'To'],
  remainingMonths: ['剩余租期（月）', '剩餘租期（月）', 'Months left'],
  rentType: ['租金方式', '租金方式', 'Rent type'],
  basis: ['租金依据', '租金依據', 'Rent taken from'],
  currency: ['币种', '幣種', 'Currency'],
  rate: ['当前单价', '當前單價', 'Rate'],
  rentUnit: ['计价单位', '計價單位', 'Rent unit'],
  monthlyRent: ['月租金', '月租金', 'Monthly rent'],
  rentPerSqm: ['月租金（每㎡）', '月租金（每㎡）', 'Monthly rent per ㎡'],
  netEffectiveRent: ['净有效租金（每㎡每月）', '淨有效租金（每㎡每月）', 'NER (㎡ and month)'],
  deposit: ['保证金', '保證金', 'Deposit'],
  nextStepOn: ['下次调租日', '下次調租日', 'Next step'],
  nextRate: ['调后单价', '調後單價', 'Rate from then'],
  leases: ['租约数', '租約數', 'Leases'],
  units: ['铺位数', '鋪位數', 'Units'],
  wale: ['加权平均剩余租期（年）', '加權平均剩餘租期（年）', 'WALE (years)'],
  unknown: ['租金未知的租约', '租金未知的租約', 'Leases without a known rent'],
  month: ['月份', '月份', 'Month'],
  amount: ['应收租金', '應收租金', 'Contracted rent'],
  expiring: ['到期租约', '到期租約', 'Leases that end'],
  expiringArea: ['到期面积（㎡）', '到期面積（㎡）', 'Area that ends (㎡)'],
} as const satisfies Record<string, readonly [string, string, string]>

/** What the rent shown is taken from. */
const BASES = {
  SCHEDULE: ['租金阶段', '租金階段', 'Rent steps'],
  GUARANTEE: ['保底租金', '保底租金', 'Guarantee'],
  STATED: ['导入的年租金', '匯入的年租金', 'Imported yearly rent'],
  UNKNOWN: ['未知', '未知', 'Unknown'],
} as const

const OWN = {
  title: ['租约明细', '租約明細', 'Rent roll'],
  forecast: ['租金预测', '租金預測', 'Rent forecast'],
} as const

const AT: Record<Locale, 0 | 1 | 2> = { 'zh-Hans': 0, 'zh-Hant': 1, en: 2 }

export const rollHeader = (locale: Locale, name: string): string => HEADERS[name as Header]?.[AT[locale]] ?? name
export const rollBasis = (locale: Locale, basis: string): string =>
  BASES[basis as keyof typeof BASES]?.[AT[locale]] ?? basis
export const rollTitle = (locale: Locale, of: keyof typeof OWN): string => OWN[of][AT[locale]]
