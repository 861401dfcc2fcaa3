import { addSentences } from '../i18n/errors.ts'

/** What an import has to say for itself, beside the sentences that all of the API shares. */
addSentences({
  IMPORT_UNKNOWN: {
    'zh-Hans': '本部门没有“{value}”。',
    'zh-Hant': '本部門沒有「{value}」。',
    en: 'The department has no "{value}".',
  },
  IMPORT_AMBIGUOUS: {
    'zh-Hans': '有多条记录名为“{value}”，请改用编号。',
    'zh-Hant': '有多筆記錄名為「{value}」，請改用編號。',
    en: 'Several records are named "{value}". Give the number instead.',
  },
  IMPORT_REPEATED: {
    'zh-Hans': '与第 {firstLine} 行是同一条记录。',
    'zh-Hant': '與第 {firstLine} 行是同一筆記錄。',
    en: 'It is the same record as line {firstLine}.',
  },
  IMPORT_PRESENT: {
    'zh-Hans': '该编号已存在且内容不同；已签合同不能通过导入修改。',
    'zh-Hant': '該編號已存在且內容不同；已簽合同不能透過匯入修改。',
    en: 'The number exists already with other content. Signed contracts are not changed by an import.',
  },
  IMPORT_NOT_YOURS: {
    'zh-Hans': '该记录已存在，且不在您可修改的范围内。',
    'zh-Hant': '該記錄已存在，且不在您可修改的範圍內。',
    en: 'The record exists already and is not yours to change.',
  },
  IMPORT_BOOLEAN: { 'zh-Hans': '请填写“是”或“否”。', 'zh-Hant': '請填寫「是」或「否」。', en: 'Enter yes or no.' },
  IMPORT_EMPTY: { 'zh-Hans': '文件中没有数据行。', 'zh-Hant': '檔案中沒有資料列。', en: 'The file holds no rows.' },
  IMPORT_ENCODING: {
    'zh-Hans': '文件不是 UTF-8 编码（第 {line} 行起）。请另存为“CSV UTF-8”后再试。',
    'zh-Hant': '檔案不是 UTF-8 編碼（第 {line} 行起）。請另存為「CSV UTF-8」後再試。',
    en: 'The file is not UTF-8 (from line {line}). Save it as "CSV UTF-8" and try again.',
  },
  IMPORT_ROWS: {
    'zh-Hans': '一次最多导入 {max} 行。',
    'zh-Hant': '一次最多匯入 {max} 行。',
    en: 'At most {max} rows at a time.',
  },
  IMPORT_BYTES: {
    'zh-Hans': '文件过大（最多 {max} MB）。',
    'zh-Hant': '檔案過大（最多 {max} MB）。',
    en: 'The file is too large (at most {max} MB).',
  },
  IMPORT_COLUMNS: {
    'zh-Hans': '列数过多（最多 {max} 列）。',
    'zh-Hant': '欄數過多（最多 {max} 欄）。',
    en: 'Too many columns (at most {max}).',
  },
  IMPORT_MISSING_COLUMN: {
    'zh-Hans': '缺少“{name}”列。',
    'zh-Hant': '缺少「{name}」欄。',
    en: 'There is no column for "{name}".',
  },
  IMPORT_NO_COLUMN: {
    'zh-Hans': '文件中没有“{name}”列。',
    'zh-Hant': '檔案中沒有「{name}」欄。',
    en: 'The file has no column "{name}".',
  },
  IMPORT_NO_FIELD: {
    'zh-Hans': '此导入没有“{name}”项，或您的岗位不能填写。',
    'zh-Hant': '此匯入沒有「{name}」項，或您的崗位不能填寫。',
    en: 'This import has no field "{name}", or your post may not fill it.',
  },
  IMPORT_FIELD_TWICE: {
    'zh-Hans': '有两列对应“{name}”。',
    'zh-Hant': '有兩欄對應「{name}」。',
    en: 'Two columns are mapped to "{name}".',
  },
  IMPORT_INTERRUPTED: {
    'zh-Hans': '导入被中断；已写入的行保留，可重新导入同一文件。',
    'zh-Hant': '匯入被中斷；已寫入的列保留，可重新匯入同一檔案。',
    en: 'The import was interrupted. What was written stays; import the same file again to go on.',
  },
  NO_HEADER: { 'zh-Hans': '文件没有标题行。', 'zh-Hant': '檔案沒有標題列。', en: 'The file has no header line.' },
  REPEATED_COLUMN: {
    'zh-Hans': '标题行中“{column}”出现两次。',
    'zh-Hant': '標題列中「{column}」出現兩次。',
    en: 'The header names "{column}" twice.',
  },
  CELL_COUNT: {
    'zh-Hans': '该行有 {found} 格，应为 {wanted} 格。',
    'zh-Hant': '該列有 {found} 格，應為 {wanted} 格。',
    en: 'The row has {found} cells instead of {wanted}.',
  },
  UNCLOSED_QUOTE: { 'zh-Hans': '引号没有闭合。', 'zh-Hant': '引號沒有閉合。', en: 'A quotation mark is not closed.' },
})
