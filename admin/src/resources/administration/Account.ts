import DevicesIcon from '@mui/icons-material/DevicesOutlined'
import KeyIcon from '@mui/icons-material/KeyOutlined'
import ManageAccountsIcon from '@mui/icons-material/ManageAccountsOutlined'
import PersonAddIcon from '@mui/icons-material/PersonAddOutlined'
import PhonelinkEraseIcon from '@mui/icons-material/PhonelinkEraseOutlined'
import { declare } from '../../resource/declaration.ts'

/** 登錄賬號: the log-in of an employee. */
export default declare({
  type: 'Account',
  group: 'administration',
  order: 1,
  icon: ManageAccountsIcon,
  list: ['employee', 'state', 'lastSignInAt', 'mustChangePassword'],
  more: ['secondFactorSince', 'createdAt', 'updatedAt'],
  phone: ['state', 'lastSignInAt'],
  filters: ['state'],
  sections: [
    { name: 'access', fields: ['employee', 'state', 'mustChangePassword', 'secondFactorSince', 'lastSignInAt'] },
  ],
  title: { fields: ['employee'], text: ({ employee }) => (employee as { name?: string } | null)?.name ?? '' },
  actions: [
    {
      mutation: 'createAccount',
      inputType: 'CreateAccountInput',
      icon: PersonAddIcon,
      on: 'list',
      fields: ['employee'],
      inputs: [{ name: 'password', kind: 'password' }],
    },
    {
      mutation: 'setPassword',
      inputType: 'SetPasswordInput',
      icon: KeyIcon,
      on: 'record',
      inputs: [{ name: 'password', kind: 'password' }],
    },
    {
      mutation: 'endAccountSessions',
      inputType: 'AccountVersionInput',
      icon: DevicesIcon,
      on: 'record',
    },
    {
      mutation: 'resetSecondFactor',
      inputType: 'AccountVersionInput',
      icon: PhonelinkEraseIcon,
      on: 'record',
      when: ({ secondFactorSince }) => Boolean(secondFactorSince),
    },
  ],
  tones: { state: { ACTIVE: 'good', SUSPENDED: 'bad' } },
})
