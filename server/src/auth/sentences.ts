import type { Params } from '../graphql/errors.ts'
import { sentence } from '../i18n/errors.ts'
import type { Locale } from '../i18n/locale.ts'

/** What the log-in has to say for itself, beside the sentences that all of the API shares. */
const SENTENCES = {
  WRONG_LOGIN: {
    'zh-Hans': '工号、邮箱或密码不正确。',
    'zh-Hant': '工號、郵箱或密碼不正確。',
    en: 'Wrong staff number, e-mail or password.',
  },
  SIGN_IN_AGAIN: { 'zh-Hans': '请重新登录。', 'zh-Hant': '請重新登入。', en: 'Please sign in again.' },
  CHANGE_PASSWORD_FIRST: {
    'zh-Hans': '请先修改密码。',
    'zh-Hant': '請先修改密碼。',
    en: 'Choose a password of your own first.',
  },
  SET_UP_FACTOR_FIRST: {
    'zh-Hans': '您的岗位须启用两步验证，请先完成设置。',
    'zh-Hant': '您的崗位須啟用兩步驗證，請先完成設定。',
    en: 'Your post demands two-step verification. Set it up first.',
  },
  SECOND_FACTOR_DEMANDED: {
    'zh-Hans': '您的岗位须启用两步验证，不能停用。',
    'zh-Hant': '您的崗位須啟用兩步驗證，不能停用。',
    en: 'Your post demands two-step verification; it cannot be turned off.',
  },
  NO_SECOND_FACTOR: {
    'zh-Hans': '您尚未启用两步验证。',
    'zh-Hant': '您尚未啟用兩步驗證。',
    en: 'You have not set up two-step verification.',
  },
  WRONG_CODE: {
    'zh-Hans': '验证码不正确或已使用过。',
    'zh-Hant': '驗證碼不正確或已使用過。',
    en: 'The code is wrong or was used before.',
  },
  ENROL_AGAIN: {
    'zh-Hans': '设置已超时，请重新开始。',
    'zh-Hant': '設定已逾時，請重新開始。',
    en: 'It took too long. Please begin again.',
  },
  LINK_ENDED: {
    'zh-Hans': '此链接已失效或已使用过，请重新申请。',
    'zh-Hant': '此連結已失效或已使用過，請重新申請。',
    en: 'This link has ended or was used before. Please ask for a new one.',
  },
  NO_POST: {
    'zh-Hans': '您目前没有任职，无法使用本系统。请联系人事部门。',
    'zh-Hant': '您目前沒有任職，無法使用本系統。請聯絡人事部門。',
    en: 'You hold no post at present. Please ask the HR department.',
  },
  NOT_YOUR_POST: {
    'zh-Hans': '您目前不担任该岗位。',
    'zh-Hant': '您目前不擔任該崗位。',
    en: 'You do not hold that post at present.',
  },
  PEOPLE_ONLY: { 'zh-Hans': '仅限员工账号。', 'zh-Hant': '僅限員工帳號。', en: 'Only for the log-ins of people.' },
  TOO_MANY_TRIES: {
    'zh-Hans': '尝试次数过多，请稍后再试。',
    'zh-Hant': '嘗試次數過多，請稍後再試。',
    en: 'Too many attempts. Please wait a while.',
  },
  BUSY: {
    'zh-Hans': '系统繁忙，请稍后再试。',
    'zh-Hant': '系統繁忙，請稍後再試。',
    en: 'The service is busy. Please try again shortly.',
  },
  BAD_BODY: {
    'zh-Hans': '请求内容格式不正确。',
    'zh-Hant': '請求內容格式不正確。',
    en: 'The body of the request is malformed.',
  },
  BODY_TOO_LARGE: { 'zh-Hans': '请求内容过大。', 'zh-Hant': '請求內容過大。', en: 'The body is too large.' },
  WRONG_MEDIA_TYPE: {
    'zh-Hans': '不接受此内容类型。',
    'zh-Hant': '不接受此內容類型。',
    en: 'This content type is not accepted here.',
  },
  WRONG_METHOD: {
    'zh-Hans': '不支持该请求方法。',
    'zh-Hant': '不支援該請求方法。',
    en: 'This method is not allowed here.',
  },
  FOREIGN_ORIGIN: {
    'zh-Hans': '不接受其他网站的请求。',
    'zh-Hant': '不接受其他網站的請求。',
    en: 'Requests from other sites are refused.',
  },
  TOO_SHORT: { 'zh-Hans': '至少 {min} 个字符。', 'zh-Hant': '至少 {min} 個字元。', en: 'At least {min} characters.' },
  NOT_VALID: { 'zh-Hans': '此项无效。', 'zh-Hant': '此項無效。', en: 'This is not valid.' },
  WRONG_PASSWORD: { 'zh-Hans': '密码不正确。', 'zh-Hant': '密碼不正確。', en: 'The password is wrong.' },
} as const

/** The sentences by which an error of the log-in as a whole is told. */
export type Reason = keyof typeof SENTENCES

/** The sentence of a code: of the log-in, or of those that all of the API shares. */
export function sentenceOf(code: string, locale: Locale, params: Params = {}): string {
  if (!Object.hasOwn(SENTENCES, code)) return sentence(code, locale, params)
  return SENTENCES[code as Reason][locale].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
}
