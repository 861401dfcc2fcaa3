import type { Locale } from './locale.ts'

type Sentence = Record<Locale, string>

/** Every sentence of refusal the API speaks, by code; `{name}` takes a parameter. */
const SENTENCES: Record<string, Sentence> = {
  UNAUTHENTICATED: {
    'zh-Hans': '请先登录，或重新登录。',
    'zh-Hant': '請先登入，或重新登入。',
    en: 'Sign in first, or sign in again.',
  },
  NOT_FOUND: { 'zh-Hans': '没有这条记录。', 'zh-Hant': '沒有這筆記錄。', en: 'There is no such record.' },
  FORBIDDEN: {
    'zh-Hans': '您的岗位不能这样做。',
    'zh-Hant': '您的崗位不能這樣做。',
    en: 'Your post does not allow this.',
  },
  BAD_USER_INPUT: {
    'zh-Hans': '有些内容需要更正。',
    'zh-Hant': '有些內容需要更正。',
    en: 'Some of what was entered needs correction.',
  },
  CONFLICT: {
    'zh-Hans': '其他人刚刚修改了这条记录，请重新载入后再试。',
    'zh-Hant': '其他人剛剛修改了這筆記錄，請重新載入後再試。',
    en: 'Somebody else has just changed this record. Load it again and repeat your change.',
  },
  LIMIT_EXCEEDED: {
    'zh-Hans': '请求过大，请分次进行。',
    'zh-Hant': '請求過大，請分次進行。',
    en: 'The request is too large. Split it.',
  },
  RATE_LIMITED: {
    'zh-Hans': '请求过于频繁，请稍后再试。',
    'zh-Hant': '請求過於頻繁，請稍後再試。',
    en: 'Too many requests. Try again shortly.',
  },
  IDEMPOTENCY_MISMATCH: {
    'zh-Hans': '同一请求标识已用于另一个请求。',
    'zh-Hant': '同一請求標識已用於另一個請求。',
    en: 'This idempotency key was used for another request.',
  },
  UNAVAILABLE: {
    'zh-Hans': '服务暂时不可用，请稍后再试。',
    'zh-Hant': '服務暫時不可用，請稍後再試。',
    en: 'The service is not available now. Try again shortly.',
  },
  INVALID_TRANSITION: {
    'zh-Hans': '当前状态下不能这样做。',
    'zh-Hant': '目前狀態下不能這樣做。',
    en: 'The present state does not allow this.',
  },
  STATE_ALLOWS: {
    'zh-Hans': '{needed}现在的状态是“{state}”，可以：{allowed}。',
    'zh-Hant': '{needed}目前的狀態是「{state}」，可以：{allowed}。',
    en: '{needed}Its state is “{state}” now. Possible are: {allowed}.',
  },
  STATE_ENDS: {
    'zh-Hans': '{needed}现在的状态是“{state}”，不再变动。',
    'zh-Hant': '{needed}目前的狀態是「{state}」，不再變動。',
    en: '{needed}Its state is “{state}” now, which is final.',
  },
  VERB_NOT_YOURS: {
    'zh-Hans': '{rule}可以办理的有：{allowed}。',
    'zh-Hant': '{rule}可以辦理的有：{allowed}。',
    en: '{rule} Those who may: {allowed}.',
  },
  REASON_REQUIRED: { 'zh-Hans': '请说明原因。', 'zh-Hant': '請說明原因。', en: 'Say why.' },
  REQUIRED: { 'zh-Hans': '必填。', 'zh-Hant': '必填。', en: 'Required.' },
  TOO_LONG: { 'zh-Hans': '最多 {max} 个字符。', 'zh-Hant': '最多 {max} 個字元。', en: 'At most {max} characters.' },
  CONTROL_CHARACTER: {
    'zh-Hans': '含有不可见的控制字符。',
    'zh-Hant': '含有不可見的控制字元。',
    en: 'It holds control characters.',
  },
  DECIMAL: {
    'zh-Hans': '请输入数字，如 1234.56。',
    'zh-Hant': '請輸入數字，如 1234.56。',
    en: 'Enter a number such as 1234.56.',
  },
  SCALE: {
    'zh-Hans': '最多 {scale} 位小数。',
    'zh-Hant': '最多 {scale} 位小數。',
    en: 'At most {scale} decimal places.',
  },
  TOO_LARGE: { 'zh-Hans': '数值过大。', 'zh-Hant': '數值過大。', en: 'The number is too large.' },
  NEGATIVE: { 'zh-Hans': '不能为负数。', 'zh-Hant': '不能為負數。', en: 'It cannot be negative.' },
  MIN: { 'zh-Hans': '不能小于 {min}。', 'zh-Hant': '不能小於 {min}。', en: 'Not less than {min}.' },
  MAX: { 'zh-Hans': '不能大于 {max}。', 'zh-Hant': '不能大於 {max}。', en: 'Not more than {max}.' },
  DATE: {
    'zh-Hans': '请输入日期，如 2026-11-23。',
    'zh-Hant': '請輸入日期，如 2026-11-23。',
    en: 'Enter a date such as 2026-11-23.',
  },
  PAGE_MAX: { 'zh-Hans': '每页最多 {max} 条。', 'zh-Hant': '每頁最多 {max} 筆。', en: 'At most {max} records a page.' },
  OFFSET_MAX: {
    'zh-Hans': '翻页过深，请缩小筛选范围。',
    'zh-Hant': '翻頁過深，請縮小篩選範圍。',
    en: 'That is too far into the list. Narrow the filter.',
  },
  OFFSET_AND_AFTER: {
    'zh-Hans': 'offset 与 after 只能用一个。',
    'zh-Hant': 'offset 與 after 只能用一個。',
    en: 'Give offset or after, not both.',
  },
  CURSOR: {
    'zh-Hans': '游标不属于此列表或此排序。',
    'zh-Hant': '游標不屬於此清單或此排序。',
    en: 'The cursor does not belong to this list or order.',
  },
  FILTER_SIZE: {
    'zh-Hans': '筛选条件过多（最多 {max} 项）。',
    'zh-Hant': '篩選條件過多（最多 {max} 項）。',
    en: 'Too many conditions (at most {max}).',
  },
  RECORDS: {
    'zh-Hans': '一次最多查询 {max} 条记录。',
    'zh-Hant': '一次最多查詢 {max} 筆記錄。',
    en: 'One operation asks for {max} records at most.',
  },
  REFERENCE: { 'zh-Hans': '没有这条记录。', 'zh-Hant': '沒有這筆記錄。', en: 'There is no such record.' },
  TAKEN: { 'zh-Hans': '已被使用。', 'zh-Hant': '已被使用。', en: 'Already in use.' },
  IN_USE: {
    'zh-Hans': '其他记录仍引用它，不能删除。',
    'zh-Hant': '其他記錄仍引用它，不能刪除。',
    en: 'Other records still refer to it, so it cannot be deleted.',
  },
  FIELD_FORBIDDEN: {
    'zh-Hans': '您不能修改这条记录的此项。{rule}',
    'zh-Hant': '您不能修改這筆記錄的此項。{rule}',
    en: 'You may not change this field of this record.{rule}',
  },
  OUT_OF_REACH: {
    'zh-Hans': '这样修改后记录将不在您的权限范围内。',
    'zh-Hant': '這樣修改後記錄將不在您的權限範圍內。',
    en: 'The record would then be outside what you may change.',
  },
  EMPTY: { 'zh-Hans': '至少选择一条。', 'zh-Hant': '至少選擇一筆。', en: 'Choose at least one.' },
  BULK_MAX: { 'zh-Hans': '一次最多 {max} 条。', 'zh-Hant': '一次最多 {max} 筆。', en: 'At most {max} at a time.' },
  IDEMPOTENCY_KEY: {
    'zh-Hans': '请求标识为 1 至 128 个可见字符。',
    'zh-Hant': '請求標識為 1 至 128 個可見字元。',
    en: 'An idempotency key has 1 to 128 visible characters.',
  },
  DATES_ORDER: {
    'zh-Hans': '结束日期早于开始日期。',
    'zh-Hant': '結束日期早於開始日期。',
    en: 'The end is before the start.',
  },
  RANGE_ORDER: { 'zh-Hans': '上限小于下限。', 'zh-Hant': '上限小於下限。', en: 'The upper end is below the lower.' },
  MANAGER_TAKEN: {
    'zh-Hans': '该部门此期间已有部门经理，每个部门只能有一位。',
    'zh-Hant': '該部門此期間已有部門經理，每個部門只能有一位。',
    en: 'The department already has a manager in this period; there can be only one.',
  },
  DEPUTY_TAKEN: {
    'zh-Hans': '该部门此期间已有副经理，每个部门只能有一位。',
    'zh-Hant': '該部門此期間已有副經理，每個部門只能有一位。',
    en: 'The department already has a deputy manager in this period; there can be only one.',
  },
  UNIFIED_CODE_LENGTH: {
    'zh-Hans': '统一社会信用代码为 18 位。',
    'zh-Hant': '統一社會信用代碼為 18 位。',
    en: 'A unified social credit code has 18 characters.',
  },
  UNIFIED_CODE_ALPHABET: {
    'zh-Hans': '统一社会信用代码只含数字和大写字母（不含 I、O、S、V、Z）。',
    'zh-Hant': '統一社會信用代碼只含數字和大寫字母（不含 I、O、S、V、Z）。',
    en: 'A unified social credit code has digits and capital letters without I, O, S, V, Z.',
  },
  UNIFIED_CODE_CHECK_DIGIT: {
    'zh-Hans': '统一社会信用代码的校验位不符，请核对。',
    'zh-Hant': '統一社會信用代碼的校驗位不符，請核對。',
    en: 'The check character of the unified social credit code is wrong. Compare it with the licence.',
  },
  OTHER_CLIENT: {
    'zh-Hans': '不属于该合同的客户。',
    'zh-Hant': '不屬於該合同的客戶。',
    en: 'It does not belong to the client of this contract.',
  },
  OTHER_PROPERTY: {
    'zh-Hans': '不属于该物业。',
    'zh-Hant': '不屬於該物業。',
    en: 'It does not belong to that property.',
  },
  DOUBLE_LETTING: {
    'zh-Hans': '该铺位在此期间已有生效合同 {number}。',
    'zh-Hant': '該鋪位在此期間已有生效合同 {number}。',
    en: 'The unit is already let in this period by contract {number}.',
  },
  LET_ALREADY: {
    'zh-Hans': '该铺位在此期间已有生效合同。',
    'zh-Hant': '該鋪位在此期間已有生效合同。',
    en: 'The unit is already let in this period.',
  },
  ABOVE_ASKING_RENT: {
    'zh-Hans': '底价高于报价。',
    'zh-Hant': '底價高於報價。',
    en: 'The floor rent is above the asking rent.',
  },
  NOT_POSITIVE: { 'zh-Hans': '必须大于零。', 'zh-Hant': '必須大於零。', en: 'It must be more than zero.' },
  INVALID_DATE: { 'zh-Hans': '没有这一天。', 'zh-Hant': '沒有這一天。', en: 'There is no such day.' },
  DATE_OUT_OF_RANGE: { 'zh-Hans': '日期超出范围。', 'zh-Hant': '日期超出範圍。', en: 'The date is out of range.' },
  INVALID_DECIMAL: { 'zh-Hans': '请输入数字。', 'zh-Hant': '請輸入數字。', en: 'Enter a number.' },
  TOO_MANY_DECIMALS: { 'zh-Hans': '小数位过多。', 'zh-Hant': '小數位過多。', en: 'Too many decimal places.' },
  INVALID_CHOICE: { 'zh-Hans': '请选择列出的一项。', 'zh-Hant': '請選擇列出的一項。', en: 'Choose one of the list.' },
  INVALID_INTEGER: { 'zh-Hans': '请输入整数。', 'zh-Hant': '請輸入整數。', en: 'Enter a whole number.' },
  EXPIRY_BEFORE_COMMENCEMENT: {
    'zh-Hans': '到期日早于起租日。',
    'zh-Hant': '到期日早於起租日。',
    en: 'The expiry is before the rent commencement.',
  },
  TERM_TOO_LONG: { 'zh-Hans': '租期过长。', 'zh-Hant': '租期過長。', en: 'The term is too long.' },
  FIRST_STEP_AFTER_COMMENCEMENT: {
    'zh-Hans': '首个租金阶段应从起租日或更早开始。',
    'zh-Hant': '首個租金階段應從起租日或更早開始。',
    en: 'The first rent step must begin on the rent commencement or earlier.',
  },
  STEPS_NOT_ASCENDING: {
    'zh-Hans': '租金阶段应按日期先后排列。',
    'zh-Hant': '租金階段應按日期先後排列。',
    en: 'Rent steps must follow each other by date.',
  },
  STEPS_NOT_FOR_TURNOVER: {
    'zh-Hans': '纯提成合同没有租金阶段。',
    'zh-Hant': '純提成合同沒有租金階段。',
    en: 'A pure turnover lease has no rent steps.',
  },
  RENT_FREE_REVERSED: {
    'zh-Hans': '免租期结束早于开始。',
    'zh-Hant': '免租期結束早於開始。',
    en: 'The rent-free period ends before it begins.',
  },
  RENT_FREE_OUTSIDE_TERM: {
    'zh-Hans': '免租期不在租期内。',
    'zh-Hant': '免租期不在租期內。',
    en: 'The rent-free period lies outside the term.',
  },
  RENT_FREE_OVERLAP: { 'zh-Hans': '免租期互相重叠。', 'zh-Hant': '免租期互相重疊。', en: 'Rent-free periods overlap.' },
  AMOUNT_TOO_LARGE: { 'zh-Hans': '金额过大。', 'zh-Hant': '金額過大。', en: 'The amount is too large.' },
  OPENING_BEFORE_HANDOVER: {
    'zh-Hans': '开业日早于交付日。',
    'zh-Hant': '開業日早於交付日。',
    en: 'The opening is before the handover.',
  },
  TERM_OVER_LEGAL_MAXIMUM: {
    'zh-Hans': '租期超过法定上限（{clause}），超出部分无效。',
    'zh-Hant': '租期超過法定上限（{clause}），超出部分無效。',
    en: 'The term exceeds the legal maximum ({clause}); the excess is void.',
  },
  EARNEST_MONEY_OVER_SHARE: {
    'zh-Hans': '定金超过合同金额的法定比例（{clause}）。',
    'zh-Hant': '定金超過合同金額的法定比例（{clause}）。',
    en: 'The earnest money exceeds its legal share of the amount ({clause}).',
  },
  WRITTEN_FORM_REQUIRED: {
    'zh-Hans': '租期六个月以上应采用书面形式（{clause}）。',
    'zh-Hant': '租期六個月以上應採用書面形式（{clause}）。',
    en: 'A lease of six months and longer must be in writing ({clause}).',
  },
  SIGNED_CONTRACT: {
    'zh-Hans': '已签署合同的条款只能通过补充协议变更。',
    'zh-Hant': '已簽署合同的條款只能透過補充協議變更。',
    en: 'The terms of a signed contract change by a supplementary agreement only.',
  },
  EMAIL: {
    'zh-Hans': '请输入有效的电子邮箱。',
    'zh-Hant': '請輸入有效的電子郵箱。',
    en: 'Enter a valid e-mail address.',
  },
  URL: {
    'zh-Hans': '请输入以 http:// 或 https:// 开头的网址。',
    'zh-Hant': '請輸入以 http:// 或 https:// 開頭的網址。',
    en: 'Enter an address that begins with http:// or https://.',
  },
  TIMEZONE: { 'zh-Hans': '没有这个时区。', 'zh-Hant': '沒有這個時區。', en: 'There is no such time zone.' },
  CURRENCY: {
    'zh-Hans': '请输入三位货币代码，如 CNY。',
    'zh-Hant': '請輸入三位貨幣代碼，如 CNY。',
    en: 'Enter a currency code of three letters, such as CNY.',
  },
  SELF_REFERENCE: { 'zh-Hans': '不能是自己。', 'zh-Hant': '不能是自己。', en: 'It cannot be itself.' },
  WEAK_PASSWORD: { 'zh-Hans': '密码过于简单。', 'zh-Hant': '密碼過於簡單。', en: 'The password is too simple.' },
}

/** Codes that have a sentence. */
export const ERROR_CODES: readonly string[] = Object.keys(SENTENCES)

/** Adds a module's own sentences; a code that exists already stops the server. */
export function addSentences(sentences: Record<string, Sentence>): void {
  for (const [code, sentence] of Object.entries(sentences)) {
    if (SENTENCES[code]) throw new Error(`the error code ${code} has a sentence already`)
    SENTENCES[code] = sentence
  }
}

/** The sentence of a code in a language. */
export function sentence(
  code: string,
  locale: Locale,
  params: Record<string, string | number | ((locale: Locale) => string)> = {},
): string {
  const text = SENTENCES[code]?.[locale]
  if (!text) throw new Error(`the error code ${code} has no sentence`)
  const filled = (value: (typeof params)[string] | undefined) =>
    typeof value === 'function' ? value(locale) : (value ?? '')
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(filled(params[name])))
}
