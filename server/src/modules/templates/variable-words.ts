import type { Locale } from '../../i18n/locale.ts'
import type { VariableName } from './variables.ts'

type Words = readonly [hans: string, hant: string, en: string]

const WORDS: Record<VariableName, Words> = {
  number: ['合同编号', '合同編號', 'contract number'],
  title: ['合同名称', '合同名稱', 'contract title'],
  contractType: ['合同类型', '合同類型', 'contract type'],
  original: ['原合同编号', '原合同編號', 'number of the original contract'],
  project: ['招商项目', '招商項目', 'leasing project'],
  client: ['客户', '客戶', 'client'],
  brand: ['品牌', '品牌', 'brand'],
  lessor: ['出租方', '出租方', 'lessor'],
  lessorCode: ['出租方统一社会信用代码', '出租方統一社會信用代碼', 'unified code of the lessor'],
  lessee: ['承租方', '承租方', 'lessee'],
  lesseeCode: ['承租方统一社会信用代码', '承租方統一社會信用代碼', 'unified code of the lessee'],
  guarantor: ['担保方', '擔保方', 'guarantor'],
  property: ['物业', '物業', 'property'],
  units: ['铺位及面积', '鋪位及面積', 'units with areas'],
  unitCodes: ['铺位号', '鋪位號', 'unit codes'],
  area: ['租赁面积', '租賃面積', 'leased area'],
  areaBasis: ['面积口径', '面積口徑', 'basis of the area'],
  permittedUse: ['经营用途', '經營用途', 'permitted use'],
  handoverDate: ['交付日', '交付日', 'handover date'],
  fitOutDays: ['装修期', '裝修期', 'fit-out period'],
  plannedOpening: ['计划开业日', '計劃開業日', 'planned opening'],
  rentCommencement: ['起租日', '起租日', 'first day of rent'],
  expiry: ['到期日', '到期日', 'last day of the term'],
  term: ['租赁期限（起止与月数）', '租賃期限（起止與月數）', 'term with its length'],
  rentType: ['租金方式', '租金方式', 'rent type'],
  rentUnit: ['租金单位', '租金單位', 'rent unit'],
  dayCount: ['月天数计法', '月天數計法', 'day count'],
  rentSteps: ['租金标准（分期）', '租金標準（分期）', 'rent by steps'],
  rentFree: ['免租期', '免租期', 'rent-free periods'],
  escalation: ['租金递增', '租金遞增', 'escalation'],
  turnoverRate: ['提成比例', '提成比例', 'share of turnover'],
  minimumGuarantee: ['保底租金（含大写）', '保底租金（含大寫）', 'guaranteed rent, in capitals too'],
  totalRent: ['租金总额（含大写）', '租金總額（含大寫）', 'total rent, in capitals too'],
  firstYearRent: ['首年租金（含大写）', '首年租金（含大寫）', 'rent of the first year, in capitals too'],
  managementFee: ['物业管理费', '物業管理費', 'management fee'],
  promotionFee: ['推广费', '推廣費', 'promotion fee'],
  deposit: ['履约保证金（含大写）', '履約保證金（含大寫）', 'deposit, in capitals too'],
  earnestMoney: ['定金（含大写）', '定金（含大寫）', 'earnest money, in capitals too'],
  lateFeeRate: ['滞纳金日率', '滯納金日率', 'late fee per day'],
  taxRate: ['税率', '稅率', 'tax rate'],
  options: ['选择权条款', '選擇權條款', 'options'],
  breachLiability: ['违约责任', '違約責任', 'breach liability'],
}

const PLACE: Record<Locale, 0 | 1 | 2> = { 'zh-Hans': 0, 'zh-Hant': 1, en: 2 }

/** All variables with what they are called, in the order in which a contract tells them. */
export const variablesIn = (locale: Locale): { name: string; label: string }[] =>
  Object.entries(WORDS).map(([name, words]) => ({ name, label: words[PLACE[locale]] }))
