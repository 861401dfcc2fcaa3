import { addSentences } from '../../i18n/errors.ts'

addSentences({
  LETTER_OF: {
    'zh-Hans': '请指定一份合同或一位客户。',
    'zh-Hant': '請指定一份合同或一位客戶。',
    en: 'Name either a contract or a client.',
  },
  NOTHING_OVERDUE: {
    'zh-Hans': '没有逾期未付的款项，无需发函。',
    'zh-Hant': '沒有逾期未付的款項，無需發函。',
    en: 'No sum is overdue, so there is no letter to be written.',
  },
})
