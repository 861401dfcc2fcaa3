import { addSentences } from '../../i18n/errors.ts'

addSentences({
  ROUND_NOT_ACCEPTED: {
    'zh-Hans': '该轮条款尚未获批准，不能据以起草合同。',
    'zh-Hant': '該輪條款尚未獲批准，不能據以起草合同。',
    en: 'This round of terms was not accepted: no contract is drafted from it.',
  },
  NO_ROUND_ACCEPTED: {
    'zh-Hans': '该洽谈尚无已获批准或在政策内的条款。',
    'zh-Hant': '該洽談尚無已獲批准或在政策內的條款。',
    en: 'This deal has no terms that were accepted yet.',
  },
  DEAL_HAS_CONTRACT: {
    'zh-Hans': '该洽谈已有合同 {number}。',
    'zh-Hant': '該洽談已有合同 {number}。',
    en: 'This deal has a contract already: {number}.',
  },
  FOLLOWS_NOTHING: {
    'zh-Hans': '请选择补充协议、续约或换铺。',
    'zh-Hant': '請選擇補充協議、續約或換鋪。',
    en: 'Choose supplement, renewal or relocation.',
  },
  NOT_TO_BE_FOLLOWED: {
    'zh-Hans': '合同在当前状态下不能据以起草该类后续合同。',
    'zh-Hant': '合同在目前狀態下不能據以起草該類後續合同。',
    en: 'In its present state the contract cannot be followed by one of this kind.',
  },
  DEAL_WITHOUT_UNITS: {
    'zh-Hans': '请先在洽谈项目中登记铺位。',
    'zh-Hant': '請先在洽談項目中登記鋪位。',
    en: 'Name the units in the deal first.',
  },
})
