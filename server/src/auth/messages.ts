import type { Locale } from '../i18n/locale.ts'

/** Texts of the log-in for people, in the three languages, in the order of the columns below. */
const TEXTS = {
  WRONG_LOGIN: ['工号、邮箱或密码不正确。', '工號、郵箱或密碼不正確。', 'Wrong staff number, e-mail or password.'],
  SIGN_IN_AGAIN: ['请重新登录。', '請重新登入。', 'Please sign in again.'],
  NO_POST: [
    '您目前没有任职，无法使用本系统。请联系人事部门。',
    '您目前沒有任職，無法使用本系統。請聯絡人事部門。',
    'You hold no post at present. Please ask the HR department.',
  ],
  NOT_YOUR_POST: ['您目前不担任该岗位。', '您目前不擔任該崗位。', 'You do not hold that post at present.'],
  TOO_MANY_TRIES: [
    '尝试次数过多，请稍后再试。',
    '嘗試次數過多，請稍後再試。',
    'Too many attempts. Please wait a while.',
  ],
  BUSY: ['系统繁忙，请稍后再试。', '系統繁忙，請稍後再試。', 'The service is busy. Please try again shortly.'],
  BAD_INPUT: ['请检查填写内容。', '請檢查填寫內容。', 'Please check what was entered.'],
  BAD_BODY: [
    '请求内容不是有效的 JSON 对象。',
    '請求內容不是有效的 JSON 物件。',
    'The body is not a valid JSON object.',
  ],
  BODY_TOO_LARGE: ['请求内容过大。', '請求內容過大。', 'The body is too large.'],
  WRONG_MEDIA_TYPE: [
    '仅接受 application/json。',
    '僅接受 application/json。',
    'Only application/json is accepted here.',
  ],
  WRONG_METHOD: ['不支持该请求方法。', '不支援該請求方法。', 'This method is not allowed here.'],
  FOREIGN_ORIGIN: ['不接受其他网站的请求。', '不接受其他網站的請求。', 'Requests from other sites are refused.'],
  NOT_THERE: ['没有找到该记录。', '沒有找到該記錄。', 'There is no such record.'],
  CHANGED_MEANWHILE: ['该记录已被他人修改。', '該記錄已被他人修改。', 'The record was changed by someone else.'],
  OUTAGE: ['服务暂时不可用。', '服務暫時無法使用。', 'The service is not available at the moment.'],
  ACTING: ['代理', '代理', 'Acting '],
  REQUIRED: ['此项必填。', '此項必填。', 'This is required.'],
  TOO_SHORT: ['太短。', '太短。', 'This is too short.'],
  TOO_LONG: ['太长。', '太長。', 'This is too long.'],
  TOO_COMMON: ['此密码太常见，请换一个。', '此密碼太常見，請換一個。', 'This password is too easy to guess.'],
  INVALID: ['此项无效。', '此項無效。', 'This is not valid.'],
  NOT_FOUND: ['没有找到。', '沒有找到。', 'This was not found.'],
  TAKEN: ['已存在。', '已存在。', 'There is one already.'],
} as const satisfies Record<string, readonly [string, string, string]>

export type MessageKey = keyof typeof TEXTS

const COLUMN: Record<Locale, 0 | 1 | 2> = { 'zh-Hans': 0, 'zh-Hant': 1, en: 2 }

/** The text of a message in a language. */
export const messageOf = (key: MessageKey, locale: Locale): string => TEXTS[key][COLUMN[locale]]
