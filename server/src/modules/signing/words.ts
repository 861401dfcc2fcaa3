import { addSentences } from '../../i18n/errors.ts'
import { addScopeWords } from '../../i18n/scopes.ts'

addSentences({
  NOTHING_TO_SIGN: {
    'zh-Hans': '该合同已归档或已结束，不再安排签约仪式。',
    'zh-Hant': '該合同已歸檔或已結束，不再安排簽約儀式。',
    en: 'This contract is archived or over; there is nothing left to sign.',
  },
  NOT_BEING_SIGNED: {
    'zh-Hans': '合同进入签订后才能登记仪式已举行。',
    'zh-Hant': '合同進入簽訂後才能登記儀式已舉行。',
    en: 'A ceremony is held once the contract is being signed.',
  },
  NOTHING_PASSED: {
    'zh-Hans': '合同经法务审核通过后才能申请用印。',
    'zh-Hant': '合同經法務審核通過後才能申請用印。',
    en: 'The seal is applied for once legal has passed the contract.',
  },
  SEAL_OUTDATED: {
    'zh-Hans': '申请用印的版本已不是待签版本：请由申请人撤回后重新申请。',
    'zh-Hant': '申請用印的版本已不是待簽版本：請由申請人撤回後重新申請。',
    en: 'It was applied for another version than the one to be signed; the applicant takes it back and applies anew.',
  },
  SEAL_BEFORE_SIGNING: {
    'zh-Hans': '合同进入签订后才能登记用印。',
    'zh-Hant': '合同進入簽訂後才能登記用印。',
    en: 'The seal is used once the contract is being signed.',
  },
  SEALED_OVER_GRANTED: {
    'zh-Hans': '只批准了 {copies} 份用印。',
    'zh-Hant': '只批准了 {copies} 份用印。',
    en: 'Only {copies} copies were granted.',
  },
})

addScopeWords({
  'SealUse.mine': {
    'zh-Hans': ['本人申请', '本人提出的用印申请'],
    'zh-Hant': ['本人申請', '本人提出的用印申請'],
    en: ['own applications', 'applications that the viewer made'],
  },
  'SealUse.othersImpartial': {
    'zh-Hans': ['他人申请', '本部门由他人提出、且本人未就合同客户申报利益冲突（或冲突已解除）的用印申请'],
    'zh-Hant': ['他人申請', '本部門由他人提出、且本人未就合同客戶申報利益衝突（或衝突已解除）的用印申請'],
    en: [
      'others’ applications',
      'applications of others in the department, for contracts with whose client the viewer has no declared conflict of interest that still stands',
    ],
  },
})
