import type { Language } from '../i18n/language.ts'
import type { Encoding } from './api.ts'

type Words = Record<
  | 'kind'
  | 'file'
  | 'choose'
  | 'sample'
  | 'columns'
  | 'columnsHelp'
  | 'leaveOut'
  | 'required'
  | 'encoding'
  | 'first'
  | 'found'
  | Encoding
  | 'unreadable'
  | 'mode'
  | 'goodRows'
  | 'allOrNothing'
  | 'dryRun'
  | 'run'
  | 'working'
  | 'done'
  | 'trial'
  | 'failed'
  | 'rowsTotal'
  | 'created'
  | 'updated'
  | 'unchanged'
  | 'bad'
  | 'line'
  | 'column'
  | 'problem'
  | 'warning'
  | 'more'
  | 'hint',
  string
>

/** The words of the import page; the type keeps the languages complete. */
export const IMPORT_WORDS: Record<Language, Words> = {
  'zh-Hans': {
    kind: '导入内容',
    file: '文件',
    choose: '选择 CSV 或 Excel 文件',
    sample: '下载标题行模板',
    columns: '列对应',
    columnsHelp: '能识别的标题已自动对应，其余请选择，或留空不导入。',
    leaveOut: '不导入',
    required: '缺少必填列：',
    encoding: '文件编码',
    first: '文件前几行',
    found: '共 {rows} 行。',
    'utf-8': 'UTF-8',
    gb18030: 'GB18030（简体中文 Excel）',
    big5: 'Big5（繁体中文 Excel）',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16（大端）',
    unreadable: '无法读取该文件。',
    mode: '有错误的行',
    goodRows: '跳过错误行，导入其余',
    allOrNothing: '有一行错误就全部不导入',
    dryRun: '试运行（不写入）',
    run: '导入',
    working: '正在处理 {done} / {total} 行……',
    done: '导入完成',
    trial: '试运行完成，没有写入任何数据',
    failed: '没有全部导入',
    rowsTotal: '总行数',
    created: '新增',
    updated: '更新',
    unchanged: '未变',
    bad: '有误',
    line: '行',
    column: '列',
    problem: '问题',
    warning: '提示',
    more: '仅显示前 {max} 条。',
    hint: '可用 CSV 或 Excel（.xlsx）的第一个工作表。同一文件可重复导入：已有的记录按编号识别，不会重复；导出“全部列”的文件修改后可直接导入。',
  },
  'zh-Hant': {
    kind: '匯入內容',
    file: '檔案',
    choose: '選擇 CSV 或 Excel 檔案',
    sample: '下載標題列範本',
    columns: '欄位對應',
    columnsHelp: '能識別的標題已自動對應，其餘請選擇，或留空不匯入。',
    leaveOut: '不匯入',
    required: '缺少必填欄位：',
    encoding: '檔案編碼',
    first: '檔案前幾列',
    found: '共 {rows} 列。',
    'utf-8': 'UTF-8',
    gb18030: 'GB18030（簡體中文 Excel）',
    big5: 'Big5（繁體中文 Excel）',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16（大端）',
    unreadable: '無法讀取該檔案。',
    mode: '有錯誤的列',
    goodRows: '略過錯誤列，匯入其餘',
    allOrNothing: '有一列錯誤就全部不匯入',
    dryRun: '試運行（不寫入）',
    run: '匯入',
    working: '正在處理 {done} / {total} 列……',
    done: '匯入完成',
    trial: '試運行完成，沒有寫入任何資料',
    failed: '沒有全部匯入',
    rowsTotal: '總列數',
    created: '新增',
    updated: '更新',
    unchanged: '未變',
    bad: '有誤',
    line: '行',
    column: '欄',
    problem: '問題',
    warning: '提示',
    more: '僅顯示前 {max} 筆。',
    hint: '可用 CSV 或 Excel（.xlsx）的第一個工作表。同一檔案可重複匯入：已有的記錄按編號識別，不會重複；匯出「全部欄」的檔案修改後可直接匯入。',
  },
  en: {
    kind: 'What to import',
    file: 'File',
    choose: 'Choose a CSV or Excel file',
    sample: 'Download a header line',
    columns: 'Columns',
    columnsHelp: 'Headers that are understood are matched already. Choose for the others, or leave them out.',
    leaveOut: 'Leave out',
    required: 'Required columns are missing: ',
    encoding: 'Encoding of the file',
    first: 'First rows of the file',
    found: '{rows} rows.',
    'utf-8': 'UTF-8',
    gb18030: 'GB18030 (Excel in simplified Chinese)',
    big5: 'Big5 (Excel in traditional Chinese)',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16 (big-endian)',
    unreadable: 'The file cannot be read.',
    mode: 'Where rows are wrong',
    goodRows: 'Skip them and import the others',
    allOrNothing: 'Import nothing unless all are right',
    dryRun: 'Dry run (writes nothing)',
    run: 'Import',
    working: '{done} of {total} rows done …',
    done: 'The import is done',
    trial: 'The dry run is done; nothing was written',
    failed: 'Not everything was imported',
    rowsTotal: 'Rows',
    created: 'Created',
    updated: 'Updated',
    unchanged: 'Unchanged',
    bad: 'Wrong',
    line: 'Line',
    column: 'Column',
    problem: 'Problem',
    warning: 'Note',
    more: 'The first {max} are shown.',
    hint: 'CSV, or the first sheet of an Excel workbook (.xlsx). A file can be imported again: records are known by their numbers and do not double. A list exported with all columns can be changed and imported as it is.',
  },
}
