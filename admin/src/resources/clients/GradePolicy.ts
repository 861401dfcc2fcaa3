import WorkspacePremiumIcon from '@mui/icons-material/WorkspacePremiumOutlined'
import { declare } from '../../resource/declaration.ts'

/** 分級策略: what clients of a grade are given (R4.3). */
export default declare({
  type: 'GradePolicy',
  group: 'clients',
  order: 17,
  icon: WorkspacePremiumIcon,
  list: ['grade', 'visitIntervalDays', 'fileCheckDays', 'responseHours', 'serviceStrategy'],
  more: ['marketingPlan', 'createdAt', 'updatedAt'],
  phone: ['visitIntervalDays', 'responseHours'],
  sort: { field: 'grade', order: 'ASC' },
  sections: [
    { name: 'card', fields: ['grade', 'visitIntervalDays', 'responseHours'] },
    { name: 'strategy', fields: ['serviceStrategy', 'marketingPlan'] },
  ],
})
