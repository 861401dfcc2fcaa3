import type { PanelMessages } from '../../panel.ts'

/** Calendar, figures, reports, import and export. */
export const work = {
  calendar: {
    title: '日历',
    today: '今天',
    previous: '上个月',
    next: '下个月',
    month: '月视图',
    list: '列表',
    view: '视图',
    kinds: '显示内容',
    all: '全选',
    none: '本月没有日程。',
    noneOf: '全不选',
    more: '%{day} 另有 %{count} 项',
    count: '%{day}：%{count} 项',
    span: '至 %{day}',
    cut: '本月%{kinds}较多，此处未全部显示，完整内容请查看相应列表。',
  },
  import: {
    title: '导入数据',
  },
  export: {
    button: '导出',
    title: '导出%{name}',
    what: '共 %{count} 条，按当前筛选和排序。',
    format: '格式',
    xlsx: 'Excel（XLSX）',
    csv: 'CSV',
    columns: '列',
    shown: '当前显示的列',
    all: '全部列',
    allAgain: '全部列（可修改后再导入）',
    codes: '用代码代替文字（供程序读取）',
    progress: '共 %{count} 条，已下载 %{megabytes} MB……',
    failed: '文件未能完整下载，请重试。',
  },
  figures: { title: '指标看板' },
  report: {
    note: '保存后，以下指标随汇报固定，不再变动。',
    none: '该时段没有指标。',
    when: '请先填写汇报期。',
  },
} satisfies Partial<PanelMessages>
