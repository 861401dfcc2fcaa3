import { addSentences } from '../../i18n/errors.ts'
import { addScopeWords } from '../../i18n/scopes.ts'

addSentences({
  NOT_IN_REVIEW: {
    'zh-Hans': '合同不在审核中。',
    'zh-Hant': '合同不在審核中。',
    en: 'The contract is not under review.',
  },
  OTHER_CONTRACT: {
    'zh-Hans': '不属于该合同。',
    'zh-Hant': '不屬於該合同。',
    en: 'It does not belong to this contract.',
  },
  NOT_SIGNED_YET: {
    'zh-Hans': '合同尚未签订。',
    'zh-Hant': '合同尚未簽訂。',
    en: 'The contract is not signed yet.',
  },
  LOANS_OVER_ORIGINALS: {
    'zh-Hans': '借出份数超过正本份数。',
    'zh-Hant': '借出份數超過正本份數。',
    en: 'More are lent out than there are originals.',
  },
  RECIPIENT: {
    'zh-Hans': '请填写与接收方类别相符的接收部门或接收人。',
    'zh-Hant': '請填寫與接收方類別相符的接收部門或接收人。',
    en: 'Name the department or person that fits the kind of recipient.',
  },
})

addScopeWords({
  'ReviewOpinion.author': {
    'zh-Hans': ['本人提出', '本人（或所代理的人）提出的审核意见'],
    'zh-Hant': ['本人提出', '本人（或所代理的人）提出的審核意見'],
    en: ['own opinions', 'opinions of the viewer, or of whom he acts for'],
  },
  'CopyDistribution.addressed': {
    'zh-Hans': ['发给本人', '发给本人或本部门的副本'],
    'zh-Hant': ['發給本人', '發給本人或本部門的副本'],
    en: ['addressed', 'copies for the viewer or his department'],
  },
  'CopyDistribution.received': {
    'zh-Hans': ['发给客户', '已发给合作方所代表的客户的副本'],
    'zh-Hant': ['發給客戶', '已發給合作方所代表的客戶的副本'],
    en: ['sent to the client', 'copies sent to the one client for whom the partner acts'],
  },
})
