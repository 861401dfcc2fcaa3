import ContactsIcon from '@mui/icons-material/ContactPhoneOutlined'
import { declare } from '../../resource/declaration.ts'

/** 聯繫人: a person at a client; personal data. */
export default declare({
  type: 'Contact',
  group: 'clients',
  order: 4,
  icon: ContactsIcon,
  list: ['name', 'title', 'client', 'decisionRole', 'mobileMasked', 'mobile', 'isPrimary'],
  more: ['email', 'wechat', 'consent', 'createdAt', 'updatedAt'],
  phone: ['title', 'mobileMasked', 'decisionRole'],
  filters: ['decisionRole'],
  sort: { field: 'name', order: 'ASC' },
  sections: [
    { name: 'card', fields: ['client', 'name', 'title', 'decisionRole', 'isPrimary', 'consent'] },
    { name: 'reach', fields: ['mobile', 'mobileMasked', 'wechat', 'email'] },
  ],
})
