import BadgeIcon from '@mui/icons-material/BadgeOutlined'
import { declare } from '../../resource/declaration.ts'

/** 員工: a person working for the operator (R1.2). */
export default declare({
  type: 'Employee',
  group: 'people',
  order: 2,
  icon: BadgeIcon,
  list: ['name', 'number', 'department', 'state', 'workPhone', 'workEmail'],
  more: ['mobile', 'hireDate', 'payBase', 'createdAt', 'updatedAt'],
  phone: ['number', 'department', 'workPhone'],
  filters: ['department', 'state'],
  sort: { field: 'name', order: 'ASC' },
  sections: [
    { name: 'card', fields: ['name', 'number', 'department', 'state', 'workPhone', 'workEmail'] },
    { name: 'personal', fields: ['mobile', 'hireDate', 'payBase'] },
  ],
  related: [
    'appointments',
    'delegations',
    'clients',
    'contracts',
    'leaveRequests',
    'attendanceRecords',
    'conductRecords',
    'enrollments',
    'certifications',
    'developmentPlans',
  ],
  tones: { state: { ACTIVE: 'good', SUSPENDED: 'wait', LEFT: 'quiet' } },
})
