import type { PanelMessages } from '../../panel.ts'

/** Calendar, figures, reports, import and export. */
export const work = {
  calendar: {
    title: 'Calendar',
    today: 'Today',
    previous: 'Previous month',
    next: 'Next month',
    month: 'Month',
    list: 'List',
    view: 'View',
    kinds: 'What is shown',
    all: 'All',
    none: 'Nothing is dated in this month.',
    noneOf: 'None',
    more: '%{count} more on %{day}',
    count: '%{day}: %{count}',
    span: 'until %{day}',
    cut: 'There is more of %{kinds} in this month than is shown here; the lists have all of it.',
  },
  import: {
    title: 'Import',
  },
  export: {
    button: 'Export',
    title: 'Export %{name}',
    what: '%{count} records, as the list is filtered and sorted now.',
    format: 'Format',
    xlsx: 'Excel (XLSX)',
    csv: 'CSV',
    columns: 'Columns',
    shown: 'Those shown',
    all: 'All',
    allAgain: 'All (to be changed and imported again)',
    codes: 'Codes instead of words, for programs',
    progress: '%{count} records, %{megabytes} MB so far …',
    failed: 'The file did not come whole. Please try again.',
  },
  figures: { title: 'Figures at a glance' },
  report: {
    note: 'Saved, the report keeps these figures as they stand now.',
    none: 'There are no figures for this time.',
    when: 'Enter the time reported on first.',
  },
} satisfies Partial<PanelMessages>
