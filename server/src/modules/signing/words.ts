import { addSentences } from '../../i18n/errors.ts'

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
})
