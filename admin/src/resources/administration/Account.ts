import ManageAccountsIcon from '@mui/icons-material/ManageAccountsOutlined'
import { declare } from '../../resource/declaration.ts'

/** 登錄賬號: the log-in of an employee. */
export default declare({
  type: 'Account',
  group: 'administration',
  order: 1,
  icon: ManageAccountsIcon,
  list: ['employee', 'state', 'lastSignInAt', 'mustChangePassword'],
  more: ['createdAt', 'updatedAt'],
  phone: ['state', 'lastSignInAt'],
  filters: ['state'],
  sections: [{ name: 'access', fields: ['employee', 'state', 'mustChangePassword', 'lastSignInAt'] }],
  title: { fields: ['employee'], text: ({ employee }) => (employee as { name?: string } | null)?.name ?? '' },
  tones: { state: { ACTIVE: 'good', SUSPENDED: 'bad' } },
})
