import WorkIcon from '@mui/icons-material/WorkOutlineOutlined'
import { declare } from '../../resource/declaration.ts'

/** 任職: who holds which post of a department, from when to when (R2.1). */
export default declare({
  type: 'Appointment',
  group: 'people',
  order: 3,
  icon: WorkIcon,
  list: ['position', 'employee', 'department', 'startDate', 'endDate'],
  more: ['createdAt', 'updatedAt'],
  phone: ['employee', 'department', 'startDate', 'endDate'],
  filters: ['position', 'department'],
  sort: { field: 'startDate', order: 'DESC' },
  sections: [
    { name: 'card', fields: ['employee', 'department', 'position'] },
    { name: 'period', fields: ['startDate', 'endDate', 'covers'] },
  ],
  related: ['delegations', 'covers'],
  title: {
    fields: ['position', 'employee', 'department'],
    text: ({ position, employee }, words) =>
      [position && words.value('Position', String(position)), (employee as { name?: string } | null)?.name]
        .filter(Boolean)
        .join(' · '),
  },
  calendar: [{ on: 'endDate' }],
})
