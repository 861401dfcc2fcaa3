import { addSentences } from '../../i18n/errors.ts'
import { addScopeWords } from '../../i18n/scopes.ts'

addScopeWords({
  'Attachment.record': {
    'zh-Hans': ['随记录', '所属记录可见、且该类别附件对本岗位开放的附件'],
    'zh-Hant': ['隨記錄', '所屬記錄可見、且該類別附件對本崗位開放的附件'],
    en: ['as the record', 'files of kinds open to the role, on records that the viewer reads'],
  },
  'Attachment.adding': {
    'zh-Hans': ['可上传', '本岗位可以为其上传该类别附件的记录'],
    'zh-Hant': ['可上傳', '本崗位可以為其上傳該類別附件的記錄'],
    en: ['adding', 'files on records to which the role adds files of that kind'],
  },
  'Attachment.held': {
    'zh-Hans': ['可管理', '本岗位可以移除或加注的附件'],
    'zh-Hant': ['可管理', '本崗位可以移除或加註的附件'],
    en: ['in charge', 'files that the role takes off and puts notes on'],
  },
  'Attachment.kept': {
    'zh-Hans': ['可移除（留存）', '本岗位可以移除的附件，所属记录永不删除，附件移除后仍予留存'],
    'zh-Hant': ['可移除（留存）', '本崗位可以移除的附件，所屬記錄永不刪除，附件移除後仍予留存'],
    en: ['kept', 'files in charge on records that are never deleted: taken off, they are kept'],
  },
  'Attachment.light': {
    'zh-Hans': ['可删除', '本岗位可以移除的附件，所属记录可以删除，附件移除后不予留存'],
    'zh-Hant': ['可刪除', '本崗位可以移除的附件，所屬記錄可以刪除，附件移除後不予留存'],
    en: ['light', 'files in charge on records that may be deleted: taken off, they are gone'],
  },
})

addSentences({
  FILE_EMPTY: { 'zh-Hans': '文件是空的。', 'zh-Hant': '檔案是空的。', en: 'The file is empty.' },
  FILE_TOO_LARGE: {
    'zh-Hans': '文件过大，最多 {max} MB。',
    'zh-Hant': '檔案過大，最多 {max} MB。',
    en: 'The file is too large: at most {max} MB.',
  },
  FILE_INCOMPLETE: {
    'zh-Hans': '上传中断，请重新上传。',
    'zh-Hant': '上傳中斷，請重新上傳。',
    en: 'The upload broke off. Send the file again.',
  },
  FILE_NAME: {
    'zh-Hans': '文件名不能包含斜杠，也不能以点开头或结尾。',
    'zh-Hant': '檔案名稱不能包含斜線，也不能以點開頭或結尾。',
    en: 'A file name holds no slash and neither begins nor ends with a dot.',
  },
  FILE_TYPE: {
    'zh-Hans': '不接受这种文件，可以上传：{types}。',
    'zh-Hant': '不接受這種檔案，可以上傳：{types}。',
    en: 'Files of this type are not taken. Possible are: {types}.',
  },
  FILE_MISMATCH: {
    'zh-Hans': '文件内容与扩展名 {ending} 不符。',
    'zh-Hant': '檔案內容與副檔名 {ending} 不符。',
    en: 'What the file holds is not what its ending {ending} says.',
  },
  FILE_MIXED: {
    'zh-Hans': '文件中夹带了其他内容（如网页、压缩包、宏或加密部分），不予接受。',
    'zh-Hant': '檔案中夾帶了其他內容（如網頁、壓縮檔、巨集或加密部分），不予接受。',
    en: 'The file holds something else as well (a web page, an archive, macros, encrypted parts) and is not taken.',
  },
  FILE_DAMAGED: {
    'zh-Hans': '文件已损坏，无法读取。',
    'zh-Hant': '檔案已損壞，無法讀取。',
    en: 'The file is damaged and cannot be read.',
  },
  FILE_BOMB: {
    'zh-Hans': '文件解压后过大，不予接受。',
    'zh-Hant': '檔案解壓縮後過大，不予接受。',
    en: 'Unpacked, the file would be far too large; it is not taken.',
  },
  FILE_KIND: {
    'zh-Hans': '这种记录没有此类附件。',
    'zh-Hant': '這種記錄沒有此類附件。',
    en: 'Such records have no files of this kind.',
  },
  FILE_NOT_YOURS: {
    'zh-Hans': '您的岗位不能为这条记录上传此类附件。',
    'zh-Hant': '您的崗位不能為這筆記錄上傳此類附件。',
    en: 'Your post does not add files of this kind to this record.',
  },
  FILES_PER_RECORD: {
    'zh-Hans': '一条记录最多 {max} 个附件。',
    'zh-Hant': '一筆記錄最多 {max} 個附件。',
    en: 'A record has at most {max} files.',
  },
  HAS_FILES: {
    'zh-Hans': '记录还有附件，请先移除附件再删除。',
    'zh-Hant': '記錄還有附件，請先移除附件再刪除。',
    en: 'Files hang on this record. Remove them before you delete it.',
  },
})
