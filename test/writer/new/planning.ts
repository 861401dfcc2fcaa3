import { DEPARTMENTS } from '../../kit/world.ts'
import type { NewRecords } from './index.ts'

export const planning: NewRecords = {
  Task: (n) => ({ title: `新待辦${n}`, dueOn: '2031-01-01' }),
  Target: (n) => ({ period: 'MONTH', startDate: `${2030 + n}-01-01`, kpi: 'SIGNED_AREA', value: '1000' }),
  PromotionPlan: (n) => ({ title: `計劃${n}`, period: 'QUARTER', startDate: '2031-04-01', goals: '目標' }),
  WorkReport: (n) => ({ title: `匯報${n}`, startDate: '2031-01-01', endDate: '2031-01-31', text: '進展' }),
  SupportRequest: (n) => ({ subject: `請求${n}`, text: '需要配電圖', toDepartmentId: DEPARTMENTS.A }),
}
