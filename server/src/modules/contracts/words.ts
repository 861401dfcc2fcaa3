import { addSentences } from '../../i18n/errors.ts'
import { addScopeWords } from '../../i18n/scopes.ts'

addSentences({
  RENT_ROLL_LEASES: {
    'zh-Hans': '租约明细一次最多包含 {max} 份租约，请选择部门。',
    'zh-Hant': '租約明細一次最多包含 {max} 份租約，請選擇部門。',
    en: 'A rent roll holds {max} leases at most. Choose a department.',
  },
  SHARES_SUM: {
    'zh-Hans': '业绩分成合计须为 100%，现为 {sum}%。',
    'zh-Hant': '業績分成合計須為 100%，現為 {sum}%。',
    en: 'Credit shares make up 100 %, not {sum} %.',
  },
  SHARE_TWICE: {
    'zh-Hans': '同一专员只能列一次。',
    'zh-Hant': '同一專員只能列一次。',
    en: 'Each specialist stands in the list once.',
  },
  MATERIAL_CHANGE: {
    'zh-Hans': '经理批准的主要条款（当事人、铺位、面积、租金、租期、保证金、违约责任）已改动，请重新提交经理审核。',
    'zh-Hant': '經理批准的主要條款（當事人、鋪位、面積、租金、租期、保證金、違約責任）已改動，請重新提交經理審核。',
    en: 'Party, unit, area, rent, term, deposit or liability differ from what the manager approved. Resubmit to the manager.',
  },
  TEXT_NOT_PASSED: {
    'zh-Hans': '现有条款不是法务审核通过的版本，请撤回修改后重新送审。',
    'zh-Hant': '現有條款不是法務審核通過的版本，請撤回修改後重新送審。',
    en: 'These terms are not the version that legal passed. Take the contract back and submit it again.',
  },
  OPINIONS_OPEN: {
    'zh-Hans': '还有 {count} 条审核意见未答复。',
    'zh-Hant': '還有 {count} 條審核意見未答覆。',
    en: '{count} opinions have no answer yet.',
  },
  OPINIONS_BLOCKING: {
    'zh-Hans': '还有 {count} 条“必须修改”的意见未由提出人采纳或撤回。',
    'zh-Hant': '還有 {count} 條「必須修改」的意見未由提出人採納或撤回。',
    en: '{count} opinions that must be met were neither accepted nor withdrawn by their authors.',
  },
  OTHER_PROJECT: {
    'zh-Hans': '合同的招商项目须与其洽谈的招商项目一致。',
    'zh-Hant': '合同的招商項目須與其洽談的招商項目一致。',
    en: 'The contract counts for the leasing project of its deal.',
  },
  ARCHIVE_MISSING: {
    'zh-Hans': '请先登记归档记录。',
    'zh-Hant': '請先登記歸檔記錄。',
    en: 'Enter the archive record first.',
  },
  RENEWAL_MISSING: {
    'zh-Hans': '没有已签订的续约合同。',
    'zh-Hant': '沒有已簽訂的續約合同。',
    en: 'There is no signed renewal of this contract.',
  },
})

addScopeWords({
  'Contract.task': {
    'zh-Hans': ['有关', '有副本、履约事项、入驻手续或协助请求给本人或本部门的合同'],
    'zh-Hant': ['有關', '有副本、履約事項、入駐手續或協助請求給本人或本部門的合同'],
    en: ['concerned', 'contracts with a copy, a duty, a procedure or a call for help for the viewer or his department'],
  },
  'Contract.deptNotOwn': {
    'zh-Hans': ['本部门非本人', '本部门由他人起草的合同'],
    'zh-Hant': ['本部門非本人', '本部門由他人起草的合同'],
    en: ['others’ of the department', 'contracts of the department that somebody else drafts'],
  },
  'Contract.atManager': {
    'zh-Hans': ['待经理审核', '本部门由他人起草、待经理审核的合同'],
    'zh-Hant': ['待經理審核', '本部門由他人起草、待經理審核的合同'],
    en: ['before the manager', 'contracts of the department that somebody else drafts, in manager’s review'],
  },
  'Contract.atLegal': {
    'zh-Hans': ['待法务审核', '送审且正待法务审核的合同'],
    'zh-Hant': ['待法務審核', '送審且正待法務審核的合同'],
    en: ['before legal', 'contracts in legal review'],
  },
  'Client.task': {
    'zh-Hans': ['有关', '有合同、投诉或建议由本人或本部门经办的客户'],
    'zh-Hant': ['有關', '有合同、投訴或建議由本人或本部門經辦的客戶'],
    en: ['concerned', 'clients with a contract, complaint or suggestion that concerns the viewer or his department'],
  },
  'Brand.task': {
    'zh-Hans': ['有关', '与本人或本部门经办的合同有关的品牌'],
    'zh-Hant': ['有關', '與本人或本部門經辦的合同有關的品牌'],
    en: ['concerned', 'brands of contracts that concern the viewer or his department'],
  },
})
