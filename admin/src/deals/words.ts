import type { Language } from '../i18n/language.ts'

/** Words for what stands beside an offer; the type keeps the three languages complete. */
export type OfferWords = Record<
  | 'comparables'
  | 'note'
  | 'anyFormat'
  | 'none'
  | 'contract'
  | 'near'
  | 'tenant'
  | 'unit'
  | 'area'
  | 'term'
  | 'months'
  | 'rent'
  | 'ner'
  | 'signed'
  | 'imported'
  | 'mean'
  | 'offer'
  | 'distance'
  | 'reach'
  | 'reachNote'
  | 'noPolicy'
  | 'policy'
  | 'maxDiscount'
  | 'maxFree'
  | 'days'
  | 'asking'
  | 'floor'
  | 'allowed'
  | 'target'
  | 'offered'
  | 'reached'
  | 'missed'
  | 'free'
  | 'noFree'
  | 'uniform'
  | 'first'
  | 'last'
  | 'guarantee',
  string
> & { nearness: Record<'FLOOR' | 'PROPERTY' | 'DEPARTMENT', string> }

export const OFFER_WORDS: Record<Language, OfferWords> = {
  'zh-Hans': {
    comparables: '周边成交参考',
    note: '业态：%{format}；%{since} 以来签约，由近及远；仅含您可查看的合同。',
    anyFormat: '不限',
    none: '没有您可查看的近期同业态成交。',
    contract: '合同',
    near: '远近',
    tenant: '租户',
    unit: '铺位',
    area: '面积（㎡）',
    term: '租期',
    months: '个月',
    rent: '起始租金（每㎡每月）',
    ner: '净有效租金（每㎡每月）',
    signed: '签约日',
    imported: '导入合同',
    mean: '按面积加权平均',
    offer: '本轮条款',
    distance: '与平均相差',
    reach: '达到政策净有效租金',
    reachNote: '政策净有效租金：按政策内最低租金，并给足政策允许的免租期计算。',
    noPolicy: '该项目当日没有生效的优惠政策或底价。',
    policy: '优惠政策',
    maxDiscount: '折扣上限',
    maxFree: '免租上限',
    days: '%{count} 天',
    asking: '招商租金',
    floor: '底价',
    allowed: '政策内最低租金',
    target: '政策净有效租金',
    offered: '本轮净有效租金',
    reached: '已达到',
    missed: '未达到',
    free: '在此租金下最多免租',
    noFree: '不免租也达不到',
    uniform: '在此免租期下，全期统一租金至少',
    first: '仅调首个阶段，至少',
    last: '仅调最后阶段，至少',
    guarantee: '每月保底至少',
    nearness: { FLOOR: '同楼层', PROPERTY: '同物业', DEPARTMENT: '同部门' },
  },
  'zh-Hant': {
    comparables: '周邊成交參考',
    note: '業態：%{format}；%{since} 以來簽約，由近及遠；僅含您可查看的合同。',
    anyFormat: '不限',
    none: '沒有您可查看的近期同業態成交。',
    contract: '合同',
    near: '遠近',
    tenant: '租戶',
    unit: '鋪位',
    area: '面積（㎡）',
    term: '租期',
    months: '個月',
    rent: '起始租金（每㎡每月）',
    ner: '淨有效租金（每㎡每月）',
    signed: '簽約日',
    imported: '匯入合同',
    mean: '按面積加權平均',
    offer: '本輪條款',
    distance: '與平均相差',
    reach: '達到政策淨有效租金',
    reachNote: '政策淨有效租金：按政策內最低租金，並給足政策允許的免租期計算。',
    noPolicy: '該項目當日沒有生效的優惠政策或底價。',
    policy: '優惠政策',
    maxDiscount: '折扣上限',
    maxFree: '免租上限',
    days: '%{count} 天',
    asking: '招商租金',
    floor: '底價',
    allowed: '政策內最低租金',
    target: '政策淨有效租金',
    offered: '本輪淨有效租金',
    reached: '已達到',
    missed: '未達到',
    free: '在此租金下最多免租',
    noFree: '不免租也達不到',
    uniform: '在此免租期下，全期統一租金至少',
    first: '僅調首個階段，至少',
    last: '僅調最後階段，至少',
    guarantee: '每月保底至少',
    nearness: { FLOOR: '同樓層', PROPERTY: '同物業', DEPARTMENT: '同部門' },
  },
  en: {
    comparables: 'Signed nearby',
    note: 'Trade: %{format}; signed since %{since}, the nearest first; of the contracts that you may see.',
    anyFormat: 'any',
    none: 'There is no recent lease of this trade that you may see.',
    contract: 'Contract',
    near: 'Where',
    tenant: 'Tenant',
    unit: 'Unit',
    area: 'Area (㎡)',
    term: 'Term',
    months: 'months',
    rent: 'First rent (㎡ and month)',
    ner: 'NER (㎡ and month)',
    signed: 'Signed',
    imported: 'imported',
    mean: 'Mean by area',
    offer: 'These terms',
    distance: 'Distance to the mean',
    reach: 'Reaching the policy’s NER',
    reachNote:
      'The policy’s net effective rent is that of the lowest rent within policy, with all the rent-free days that it grants.',
    noPolicy: 'No policy is in force for this project on that day, and there is no floor rent.',
    policy: 'Policy',
    maxDiscount: 'Greatest discount',
    maxFree: 'Most rent-free',
    days: '%{count} days',
    asking: 'Asking rent',
    floor: 'Floor rent',
    allowed: 'Lowest rent within policy',
    target: 'Policy’s NER',
    offered: 'NER of these terms',
    reached: 'reached',
    missed: 'not reached',
    free: 'Most days rent-free at this rent',
    noFree: 'not even without any',
    uniform: 'Lowest rent of the whole term, these days free',
    first: 'Lowest first step alone',
    last: 'Lowest last step alone',
    guarantee: 'Lowest guarantee a month',
    nearness: { FLOOR: 'Same floor', PROPERTY: 'Same property', DEPARTMENT: 'Department' },
  },
}
