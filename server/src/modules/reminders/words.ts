import { addSentences } from '../../i18n/errors.ts'
import { addScopeWords } from '../../i18n/scopes.ts'

addSentences({
  REMINDER_DAYS: {
    'zh-Hans': '请填写天数，如“30, 7, 1”：最多 10 个，每个不超过 365 天。',
    'zh-Hant': '請填寫天數，如「30, 7, 1」：最多 10 個，每個不超過 365 天。',
    en: 'Enter days as in “30, 7, 1”: at most 10, none above 365.',
  },
  NOTHING_TO_REMIND: {
    'zh-Hans': '该义务已履行、已豁免、尚未确定或属我方义务，无需提醒商户。',
    'zh-Hant': '該義務已履行、已豁免、尚未確定或屬我方義務，無需提醒商戶。',
    en: 'It is done, waived, not certain yet or ours to do: there is nothing to remind the client of.',
  },
})

addScopeWords({
  'ObligationReminder.self': {
    'zh-Hans': ['本人', '提醒本人的待跟进事项'],
    'zh-Hant': ['本人', '提醒本人的待跟進事項'],
    en: ['self', 'reminders to the viewer'],
  },
  'ObligationReminder.own': {
    'zh-Hans': ['名下', '本人名下合同的提醒，以及提醒本人的'],
    'zh-Hant': ['名下', '本人名下合同的提醒，以及提醒本人的'],
    en: ['own', 'reminders under contracts that the viewer owns, and those to himself'],
  },
  'ObligationReminder.ownClient': {
    'zh-Hans': ['名下客户', '本人名下客户的联系方式'],
    'zh-Hant': ['名下客戶', '本人名下客戶的聯絡方式'],
    en: ['own clients', 'of clients that the viewer owns, and of himself'],
  },
  'ObligationReminder.letter': {
    'zh-Hans': ['函件', '本部门待寄送的函件'],
    'zh-Hant': ['函件', '本部門待寄送的函件'],
    en: ['letters', 'letters of the department'],
  },
  'ObligationReminder.ownLetter': {
    'zh-Hans': ['名下函件', '本人名下合同的函件'],
    'zh-Hant': ['名下函件', '本人名下合同的函件'],
    en: ['own letters', 'letters under contracts that the viewer owns'],
  },
  'ObligationReminder.toClient': {
    'zh-Hans': ['致商户', '发给合作方所代表的客户的提醒'],
    'zh-Hant': ['致商戶', '發給合作方所代表的客戶的提醒'],
    en: ['to the client', 'reminders to the one client for whom the partner acts'],
  },
  'ObligationReminder.inPortal': {
    'zh-Hans': ['门户', '在合作方门户中发给其客户的提醒'],
    'zh-Hant': ['入口', '在合作方入口網站中發給其客戶的提醒'],
    en: ['in the portal', 'reminders to the partner’s client in its portal'],
  },
})
