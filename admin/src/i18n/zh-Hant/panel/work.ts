import type { PanelMessages } from '../../panel.ts'

/** Calendar, figures, reports, import and export. */
export const work = {
  calendar: {
    title: '日曆',
    today: '今天',
    previous: '上個月',
    next: '下個月',
    month: '月檢視',
    list: '列表',
    view: '檢視',
    kinds: '顯示內容',
    all: '全選',
    none: '本月沒有日程。',
    noneOf: '全不選',
    more: '%{day} 另有 %{count} 項',
    count: '%{day}：%{count} 項',
    span: '至 %{day}',
    cut: '本月%{kinds}較多，此處未全部顯示，完整內容請查看相應列表。',
  },
  import: {
    title: '匯入資料',
  },
  export: {
    button: '匯出',
    title: '匯出%{name}',
    what: '共 %{count} 筆，依目前篩選和排序。',
    format: '格式',
    xlsx: 'Excel（XLSX）',
    csv: 'CSV',
    columns: '欄',
    shown: '目前顯示的欄',
    all: '全部欄',
    allAgain: '全部欄（可修改後再匯入）',
    codes: '以代碼代替文字（供程式讀取）',
    progress: '共 %{count} 筆，已下載 %{megabytes} MB……',
    failed: '檔案未能完整下載，請重試。',
  },
  figures: { title: '指標看板' },
  report: {
    note: '保存後，以下指標隨匯報固定，不再變動。',
    none: '該時段沒有指標。',
    when: '請先填寫匯報期。',
  },
} satisfies Partial<PanelMessages>
