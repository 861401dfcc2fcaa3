import BusinessIcon from '@mui/icons-material/BusinessOutlined'
import { declare } from '../../resource/declaration.ts'

/** 簽約主體: the enterprise that signs for a client. */
export default declare({
  type: 'LegalEntity',
  group: 'clients',
  order: 3,
  icon: BusinessIcon,
  list: ['name', 'unifiedCode', 'type', 'client', 'legalRepresentative', 'licenceExpiry', 'riskFlag'],
  more: ['registeredCapital', 'registeredAddress', 'bankName', 'invoiceTitle', 'createdAt', 'updatedAt'],
  phone: ['unifiedCode', 'type'],
  filters: ['type'],
  sort: { field: 'name', order: 'ASC' },
  sections: [
    {
      name: 'registration',
      fields: [
        'client',
        'name',
        'type',
        'unifiedCode',
        'legalRepresentative',
        'registeredCapital',
        'registeredAddress',
        'noticeEmail',
        'licenceExpiry',
        'riskFlag',
      ],
    },
    { name: 'bank', fields: ['bankName', 'bankAccount', 'invoiceTitle'] },
  ],
  related: ['contracts'],
  calendar: [{ on: 'licenceExpiry' }],
})
