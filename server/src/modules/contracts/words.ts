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
  VERSION_NOT_LATEST: {
    'zh-Hans': '您审核的是第 {named} 版，现送审的是第 {present} 版：请重新阅读后再审。',
    'zh-Hant': '您審核的是第 {named} 版，現送審的是第 {present} 版：請重新閱讀後再審。',
    en: 'You judged version {named}; version {present} is the one before you. Read it first.',
  },
  LEGAL_ONLY: {
    'zh-Hans': '经理批准的主要条款未改动：请直送法务复审。',
    'zh-Hant': '經理批准的主要條款未改動：請直送法務複審。',
    en: 'Nothing that the manager approved has changed: it goes to legal alone.',
  },
  SEAL_NOT_APPROVED: {
    'zh-Hans': '法务审核通过的第 {version} 版尚无已批准的用印申请。',
    'zh-Hant': '法務審核通過的第 {version} 版尚無已批准的用印申請。',
    en: 'No use of the seal has been approved for version {version}, which legal passed.',
  },
  SIGNATORY_AMOUNT: {
    'zh-Hans': '{name}的签字权限为合同总额 {limit} 元以内，本合同为 {amount} 元。',
    'zh-Hant': '{name}的簽字權限為合同總額 {limit} 元以內，本合同為 {amount} 元。',
    en: '{name} signs for a total of up to {limit}; this contract comes to {amount}.',
  },
  SIGNATORY_AMOUNT_OPEN: {
    'zh-Hans': '本合同租金总额无法确定，{name}的签字权限却限于 {limit} 元以内：请由不限金额的签字人签署。',
    'zh-Hant': '本合同租金總額無法確定，{name}的簽字權限卻限於 {limit} 元以內：請由不限金額的簽字人簽署。',
    en: 'The total of this contract cannot be told, and {name} signs for up to {limit}: somebody without such a limit must sign.',
  },
  SIGNATORY_YEARS: {
    'zh-Hans': '{name}的签字权限为租期 {limit} 年以内，本合同租期更长。',
    'zh-Hant': '{name}的簽字權限為租期 {limit} 年以內，本合同租期更長。',
    en: '{name} signs for leases of up to {limit} years; this one is longer.',
  },
  SIGNATORY_NOT_VALID: {
    'zh-Hans': '{name}的签字授权自 {from} 起至 {to}，今日不在期内。',
    'zh-Hant': '{name}的簽字授權自 {from} 起至 {to}，今日不在期內。',
    en: '{name} may sign from {from} to {to}, which is not today.',
  },
  SIGNATORY_ELSEWHERE: {
    'zh-Hans': '签字人不属于本合同所在部门的授权名单。',
    'zh-Hant': '簽字人不屬於本合同所在部門的授權名單。',
    en: 'The signatory is not on the list of the contract’s department.',
  },
  SCAN_MISSING: {
    'zh-Hans': '请先在归档记录中上传原件扫描件。',
    'zh-Hant': '請先在歸檔記錄中上傳原件掃描件。',
    en: 'Upload the scan of the original to the archive record first.',
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
  ORIGINAL_OVER: {
    'zh-Hans': '原合同已不在履行，补充协议不能生效。',
    'zh-Hant': '原合同已不在履行，補充協議不能生效。',
    en: 'The original contract is over: its supplement cannot come in force.',
  },
  FOLLOWER_UNDER_WAY: {
    'zh-Hans': '该合同已有同类后续合同 {number} 正在办理。',
    'zh-Hant': '該合同已有同類後續合同 {number} 正在辦理。',
    en: 'A contract of this kind that follows it is under way already: {number}.',
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
  'Contract.deptImpartial': {
    'zh-Hans': ['无利害关系', '本部门由他人起草、且本人未就其客户申报利益冲突（或冲突已解除）的合同'],
    'zh-Hant': ['無利害關係', '本部門由他人起草、且本人未就其客戶申報利益衝突（或衝突已解除）的合同'],
    en: [
      'impartial',
      'contracts of the department that somebody else drafts and with whose client the viewer has no declared conflict of interest that still stands',
    ],
  },
  'Contract.revImpartial': {
    'zh-Hans': ['送审无利害关系', '已送法务审核、由他人起草、且本人未就其客户申报利益冲突（或冲突已解除）的合同'],
    'zh-Hant': ['送審無利害關係', '已送法務審核、由他人起草、且本人未就其客戶申報利益衝突（或衝突已解除）的合同'],
    en: [
      'impartial',
      'contracts that came to review, drafted by somebody else, with whose client the viewer has no declared conflict of interest that still stands',
    ],
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
