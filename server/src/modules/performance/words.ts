import { addSentences } from '../../i18n/errors.ts'
import { addScopeWords } from '../../i18n/scopes.ts'

addSentences({
  NO_SUM_DUE: {
    'zh-Hans': '该义务不是应收款。',
    'zh-Hant': '該義務不是應收款。',
    en: 'No sum is due for this obligation.',
  },
  OVER_SUM_DUE: {
    'zh-Hans': '收款合计 {sum} 超过应收 {due}。',
    'zh-Hant': '收款合計 {sum} 超過應收 {due}。',
    en: 'Receipts of {sum} are more than the {due} that is due.',
  },
  OVER_ALL_DUE: {
    'zh-Hans': '该合同的应收款全部结清后还余 {rest}，请核对金额。',
    'zh-Hant': '該合同的應收款全部結清後還餘 {rest}，請核對金額。',
    en: 'Once all that is owed under the contract is paid, {rest} is left over: check the amount.',
  },
  PAYMENT_PARTS: {
    'zh-Hans': '各笔分配合计 {sum}，与收款金额不一致。',
    'zh-Hant': '各筆分配合計 {sum}，與收款金額不一致。',
    en: 'The parts add up to {sum}, which is not the amount received.',
  },
  PAID_TWICE: {
    'zh-Hans': '同一笔应收款只能分配一次。',
    'zh-Hant': '同一筆應收款只能分配一次。',
    en: 'Each sum can be given one part of the payment.',
  },
  OVER_DEPOSIT: {
    'zh-Hans': '扣除额超过已收且尚未扣除的保证金 {held}。',
    'zh-Hant': '扣除額超過已收且尚未扣除的保證金 {held}。',
    en: 'More than the {held} that is held of the deposit.',
  },
  EVIDENCE_MISSING: {
    'zh-Hans': '每项措施须有证据：请填写证据说明或上传证据文件。',
    'zh-Hant': '每項措施須有證據：請填寫證據說明或上傳證據文件。',
    en: 'A measure stands on evidence: describe it, or add a file.',
  },
  MONTH_START: {
    'zh-Hans': '请填写该月的第一天。',
    'zh-Hant': '請填寫該月的第一天。',
    en: 'Enter the first day of the month.',
  },
  MONEY_BY_RECEIPT: {
    'zh-Hans': '应收款由财务登记收款。',
    'zh-Hant': '應收款由財務登記收款。',
    en: 'Sums are fulfilled by finance’s receipts.',
  },
})

addScopeWords({
  'Obligation.ownDeed': {
    'zh-Hans': ['名下非金钱', '本人名下合同的非金钱义务'],
    'zh-Hant': ['名下非金錢', '本人名下合同的非金錢義務'],
    en: ['own, no money', 'obligations other than money under contracts that the viewer owns'],
  },
  'Obligation.deed': {
    'zh-Hans': ['经办非金钱', '由本人或本部门经办的非金钱义务'],
    'zh-Hant': ['經辦非金錢', '由本人或本部門經辦的非金錢義務'],
    en: ['handled, no money', 'obligations other than money that the viewer or his department sees to'],
  },
  'Obligation.task': {
    'zh-Hans': ['经办', '由本人或本部门经办的义务'],
    'zh-Hant': ['經辦', '由本人或本部門經辦的義務'],
    en: ['handled', 'obligations that the viewer or his department sees to'],
  },
  'BreachCase.noticed': {
    'zh-Hans': ['已催告', '已向合作方所代表的客户发出催告的案件'],
    'zh-Hant': ['已催告', '已向合作方所代表的客戶發出催告的案件'],
    en: ['noticed', 'cases of which the one client for whom the partner acts was given notice'],
  },
})
