import { addSentences } from '../../i18n/errors.ts'

addSentences({
  OPERATION_MISSING: {
    'zh-Hans': '请提供操作文本，或预审操作的 SHA-256。',
    'zh-Hant': '請提供操作文字，或預審操作的 SHA-256。',
    en: 'Send the text of an operation, or the SHA-256 of an approved one.',
  },
  OPERATION_NOT_APPROVED: {
    'zh-Hans': '此客户端没有这一预审操作。',
    'zh-Hant': '此用戶端沒有這一預審操作。',
    en: 'No such operation is approved for this client.',
  },
  APPROVED_OPERATIONS_ONLY: {
    'zh-Hans': '此客户端仅限预审操作：只能发送其 SHA-256。',
    'zh-Hant': '此用戶端僅限預審操作：只能傳送其 SHA-256。',
    en: 'This client is held to approved operations: it sends their SHA-256 and nothing else.',
  },
  READ_ONLY_CLIENT: {
    'zh-Hans': '此客户端只读，不能修改数据。',
    'zh-Hant': '此用戶端唯讀，不能修改資料。',
    en: 'This client only reads; it may change nothing.',
  },
  OPERATION_NOT_VALID: {
    'zh-Hans': '该类客户端不能发送此操作：{problem}',
    'zh-Hant': '該類用戶端不能傳送此操作：{problem}',
    en: 'Clients of that kind cannot send this: {problem}',
  },
  OPERATION_OUTDATED: {
    'zh-Hans': '接口已变更，此操作不再有效：{problem}',
    'zh-Hant': '介面已變更，此操作不再有效：{problem}',
    en: 'The schema has changed; this is no longer valid: {problem}',
  },
})
