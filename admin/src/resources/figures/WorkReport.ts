import Icon from '@mui/icons-material/SummarizeOutlined'
import { firstDay, lastDay, periodAfter, thisMonth } from '../../dashboards/periods.ts'
import type { Words } from '../../i18n/words.ts'
import { declare } from '../../resource/declaration.ts'
import { ReportPreview } from './ReportPreview.tsx'

/** A report is mostly on the month that is over. */
const lastMonth = (words: Words) => {
  const month = periodAfter(thisMonth(), -1)
  return { title: `${month} ${words.type('WorkReport')}`, startDate: firstDay(month), endDate: lastDay(month) }
}

/** 工作汇报 to superiors (R2.2.1). */
export default declare({
  type: 'WorkReport',
  group: 'figures',
  order: 3,
  icon: Icon,
  list: ['title', 'author', 'startDate', 'endDate', 'state'],
  phone: ['author', 'state'],
  filters: ['state', 'author'],
  sort: { field: 'endDate', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['title', 'startDate', 'endDate', 'author', 'state'] },
    { name: 'reported', fields: ['figures'] },
    { name: 'content', fields: ['text', 'problems', 'nextSteps'] },
    { name: 'progress', fields: ['submittedAt', 'acknowledgedAt', 'acknowledgedBy', 'comment'] },
  ],
  creation: { initial: lastMonth, beneath: ReportPreview },
  calendar: [{ on: 'endDate' }],
  tones: { state: { DRAFT: 'quiet', SUBMITTED: 'wait', ACKNOWLEDGED: 'good' } },
})
