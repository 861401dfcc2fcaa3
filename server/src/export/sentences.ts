import { addSentences } from '../i18n/errors.ts'

addSentences({
  EXPORT_ROWS: {
    'zh-Hans': '一次最多导出 {max} 条，请缩小筛选范围。',
    'zh-Hant': '一次最多匯出 {max} 筆，請縮小篩選範圍。',
    en: 'An export holds {max} records at most. Narrow the filter.',
  },
  JSON: { 'zh-Hans': '不是有效的 JSON。', 'zh-Hant': '不是有效的 JSON。', en: 'It is no valid JSON.' },
})
