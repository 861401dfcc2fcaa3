import { addSentences } from '../../i18n/errors.ts'
import { addScopeWords } from '../../i18n/scopes.ts'

addScopeWords({
  'Deal.own': {
    'zh-Hans': ['名下', '本人负责的洽谈项目'],
    'zh-Hant': ['名下', '本人負責的洽談項目'],
    en: ['own', 'deals that the viewer leads'],
  },
  'Deal.ownClient': {
    'zh-Hans': ['名下客户', '本人名下客户的、由本人负责的洽谈项目'],
    'zh-Hant': ['名下客戶', '本人名下客戶的、由本人負責的洽談項目'],
    en: ['own clients', 'deals that the viewer leads with clients he owns'],
  },
  'Deal.rev': {
    'zh-Hans': ['送审', '合同已送法务审核的洽谈项目'],
    'zh-Hant': ['送審', '合同已送法務審核的洽談項目'],
    en: ['came to review', 'deals whose contract has come to legal review'],
  },
  'DealStageChange.own': {
    'zh-Hans': ['名下', '本人负责的洽谈项目的阶段记录'],
    'zh-Hant': ['名下', '本人負責的洽談項目的階段記錄'],
    en: ['own', 'moves of deals that the viewer leads'],
  },
  'Proposal.own': {
    'zh-Hans': ['名下', '本人负责的洽谈项目的方案'],
    'zh-Hant': ['名下', '本人負責的洽談項目的方案'],
    en: ['own', 'proposals of deals that the viewer leads'],
  },
  'Proposal.rev': {
    'zh-Hans': ['送审', '合同已送法务审核的洽谈项目的方案'],
    'zh-Hant': ['送審', '合同已送法務審核的洽談項目的方案'],
    en: ['came to review', 'proposals of deals whose contract has come to legal review'],
  },
  'Proposal.cl': {
    'zh-Hans': ['已发送', '已发送给合作方所代表的客户的方案'],
    'zh-Hant': ['已發送', '已發送給合作方所代表的客戶的方案'],
    en: ['sent to them', 'proposals that were sent to the client for whom the partner acts'],
  },
  'TermRound.own': {
    'zh-Hans': ['名下', '本人负责的洽谈项目的条款'],
    'zh-Hant': ['名下', '本人負責的洽談項目的條款'],
    en: ['own', 'term rounds of deals that the viewer leads'],
  },
  'TermRound.rev': {
    'zh-Hans': ['送审', '合同已送法务审核的洽谈项目的条款'],
    'zh-Hant': ['送審', '合同已送法務審核的洽談項目的條款'],
    en: ['came to review', 'term rounds of deals whose contract has come to legal review'],
  },
  'TermRound.deptNotOwn': {
    'zh-Hans': ['本部门他人', '本部门超出政策、由他人提出且非本人负责的条款'],
    'zh-Hant': ['本部門他人', '本部門超出政策、由他人提出且非本人負責的條款'],
    en: [
      'others’ of the department',
      'term rounds beyond the policy that somebody else put down, of deals that somebody else leads',
    ],
  },
  'UnitReservation.own': {
    'zh-Hans': ['名下', '为本人负责的洽谈项目锁定的铺位'],
    'zh-Hant': ['名下', '為本人負責的洽談項目鎖定的鋪位'],
    en: ['own', 'units held for deals that the viewer leads'],
  },
})

addSentences({
  DEAL_OTHER_CLIENT: {
    'zh-Hans': '不属于该洽谈项目的客户。',
    'zh-Hant': '不屬於該洽談項目的客戶。',
    en: 'It does not belong to the client of this deal.',
  },
  UNIT_TWICE: { 'zh-Hans': '该铺位已列出。', 'zh-Hant': '該鋪位已列出。', en: 'This unit is in the list already.' },
  DEAL_CLOSED: {
    'zh-Hans': '该洽谈项目已签约或已流失，不再洽谈。',
    'zh-Hant': '該洽談項目已簽約或已流失，不再洽談。',
    en: 'This deal is signed or lost; nothing is negotiated any more.',
  },
  STAGE_BEYOND: {
    'zh-Hans': '搁置的项目只能恢复到搁置前的阶段或更早的阶段。',
    'zh-Hant': '擱置的項目只能恢復到擱置前的階段或更早的階段。',
    en: 'A deal that was put aside comes back to the stage where it stood, or to an earlier one.',
  },
  GATE_VISIT: {
    'zh-Hans': '请先登记一次已完成的拜访。',
    'zh-Hant': '請先登記一次已完成的拜訪。',
    en: 'Record a visit that has taken place first.',
  },
  GATE_DEMAND: {
    'zh-Hans': '请先登记该客户的需求意向。',
    'zh-Hant': '請先登記該客戶的需求意向。',
    en: 'Record the client’s demand first.',
  },
  GATE_PROPOSAL: {
    'zh-Hans': '请先向客户发送方案。',
    'zh-Hant': '請先向客戶發送方案。',
    en: 'Send a proposal to the client first.',
  },
  GATE_TERMS: {
    'zh-Hans': '请先有一轮符合优惠政策或已获批准的条款。',
    'zh-Hant': '請先有一輪符合優惠政策或已獲批准的條款。',
    en: 'There must be a round of terms first that keeps to the policy or was approved.',
  },
  GATE_CONTRACT: {
    'zh-Hans': '请先起草并关联合同。',
    'zh-Hant': '請先起草並關聯合同。',
    en: 'Draft a contract and link it to this deal first.',
  },
  GATE_SIGNED: {
    'zh-Hans': '关联的合同尚未签订。',
    'zh-Hant': '關聯的合同尚未簽訂。',
    en: 'The contract linked to this deal is not signed.',
  },
  GATE_HANDOVER: {
    'zh-Hans': '合同约定的交付日未到或未填写。',
    'zh-Hant': '合同約定的交付日未到或未填寫。',
    en: 'The contract’s handover date is empty or has not come.',
  },
  GATE_OPENING: {
    'zh-Hans': '合同的实际开业日未到或未填写。',
    'zh-Hant': '合同的實際開業日未到或未填寫。',
    en: 'The contract’s actual opening is empty or has not come.',
  },
  APPROVAL_BY_MANAGER: {
    'zh-Hans': '超出优惠政策的条款须由部门经理批准。',
    'zh-Hant': '超出優惠政策的條款須由部門經理批准。',
    en: 'Terms beyond the policy are for the manager to approve.',
  },
  UNIT_NOT_FREE: {
    'zh-Hans': '该铺位已出租或暂不招商，不能锁定。',
    'zh-Hant': '該鋪位已出租或暫不招商，不能鎖定。',
    en: 'The unit is let or not offered, so it cannot be held.',
  },
  UNIT_HELD: {
    'zh-Hans': '该铺位已被锁定至 {until}。',
    'zh-Hant': '該鋪位已被鎖定至 {until}。',
    en: 'The unit is held until {until}.',
  },
  HOLD_PAST: { 'zh-Hans': '该日期已过。', 'zh-Hant': '該日期已過。', en: 'That day has passed.' },
  HOLD_TOO_LONG: {
    'zh-Hans': '该项目的铺位最多锁定 {max} 天。',
    'zh-Hant': '該項目的鋪位最多鎖定 {max} 天。',
    en: 'Units of this project are held for {max} days at most.',
  },
})
