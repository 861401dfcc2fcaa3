import PointOfSaleIcon from '@mui/icons-material/PointOfSaleOutlined'
import { declare } from '../../resource/declaration.ts'

/** 銷售上報: a tenant’s sales of a month (R6.3.1). */
export default declare({
  type: 'TenantSales',
  group: 'contracts',
  order: 27,
  icon: PointOfSaleIcon,
  list: ['month', 'contract', 'amount', 'transactions', 'source', 'state'],
  more: ['beyondBase', 'turnoverRent', 'settledRent', 'baseRent', 'reportedBy', 'confirmedAt', 'createdAt'],
  phone: ['contract', 'amount', 'state'],
  filters: ['state', 'source'],
  sort: { field: 'month', order: 'DESC' },
  sections: [
    {
      name: 'card',
      fields: ['contract', 'month', 'amount', 'transactions', 'source', 'reportedBy', 'note', 'state', 'confirmedAt'],
    },
    { name: 'settlement', fields: ['baseRent', 'turnoverRent', 'settledRent', 'beyondBase'] },
  ],
  related: ['obligations'],
  title: {
    fields: ['contract', 'month'],
    text: ({ contract, month }) =>
      [(contract as { number?: string } | null)?.number, month].filter(Boolean).join(' · '),
  },
  tones: { state: { REPORTED: 'wait', CONFIRMED: 'good' } },
})
