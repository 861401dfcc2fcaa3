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
    'zh-Hans': '无法确定文件的编码：第 {line} 行起不是 UTF-8。请选择编码，或另存为“CSV UTF-8”后再试。',
    'zh-Hant': '無法確定檔案的編碼：第 {line} 行起不是 UTF-8。請選擇編碼，或另存為「CSV UTF-8」後再試。',
    en: 'The encoding of the file is not certain: from line {line} on it is not UTF-8. Choose it, or save the file as "CSV UTF-8" and try again.',
  },
  IMPORT_NOT_ENCODED: {
    'zh-Hans': '第 {line} 行起不是 {encoding} 编码。',
    'zh-Hant': '第 {line} 行起不是 {encoding} 編碼。',
    en: 'From line {line} on the file is not in {encoding}.',
  },
  IMPORT_OLD_EXCEL: {
    'zh-Hans': '这是旧版 Excel 文件（.xls）或带密码的文件，请另存为 .xlsx（不加密码）后再试。',
    'zh-Hant': '這是舊版 Excel 檔案（.xls）或有密碼的檔案，請另存為 .xlsx（不加密碼）後再試。',
    en: 'This is a workbook of the old format (.xls) or one with a password. Save it as .xlsx without a password and try again.',
  },
  IMPORT_WORKBOOK: {
    'zh-Hans': '无法读取该工作簿：文件损坏，或不是 Excel 文件。',
    'zh-Hant': '無法讀取該活頁簿：檔案損毀，或不是 Excel 檔案。',
    en: 'The workbook cannot be read: it is damaged, or it is no workbook.',
  },
  IMPORT_UNPACKED: {
    'zh-Hans': '该工作簿解压后过大（最多 {max} MB）。',
    'zh-Hant': '該活頁簿解壓後過大（最多 {max} MB）。',
    en: 'The workbook is too large once unpacked (at most {max} MB).',
  },
  IMPORT_FORMULA: {
    'zh-Hans': '单元格是公式，请改为数值或文字（可复制后“选择性粘贴—数值”）。',
    'zh-Hant': '儲存格是公式，請改為數值或文字（可複製後「選擇性貼上—值」）。',
    en: 'The cell holds a formula. Put its value there (copy, then paste as values).',
  },
  IMPORT_STALE: {
    'zh-Hans': '导出之后，该记录已被他人修改；请重新导出后再改。',
    'zh-Hant': '匯出之後，該記錄已被他人修改；請重新匯出後再改。',
    en: 'The record has been changed since it was exported. Export it again and repeat the change.',
  },
  IMPORT_ROWS: {
    'zh-Hans': '一次最多导入 {max} 行（文件在第 {line} 行仍未结束）。',
    'zh-Hant': '一次最多匯入 {max} 行（檔案在第 {line} 行仍未結束）。',
    en: 'At most {max} rows at a time (the file goes on at line {line}).',
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
  UNCLOSED_QUOTE: {
    'zh-Hans': '第 {line} 行的引号没有闭合或位置不对。',
    'zh-Hant': '第 {line} 行的引號沒有閉合或位置不對。',
    en: 'In line {line} a quotation mark is not closed, or stands in the wrong place.',
  },
})
