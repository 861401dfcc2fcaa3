import PaymentsIcon from '@mui/icons-material/PaymentsOutlined'
import { declare } from '../../resource/declaration.ts'

/** 收款: money received for an obligation (R6.3.1). */
export default declare({
  type: 'Receipt',
  group: 'contracts',
  order: 25,
  icon: PaymentsIcon,
  list: ['number', 'obligation', 'amount', 'receivedOn', 'method', 'payer', 'state'],
  more: ['payment', 'reference', 'reversedAt', 'createdAt'],
  phone: ['amount', 'receivedOn', 'state'],
  filters: ['state', 'method'],
  sort: { field: 'receivedOn', order: 'DESC' },
  sections: [
    {
      name: 'card',
      fields: [
        'number',
        'payment',
        'obligation',
        'amount',
        'receivedOn',
        'method',
        'reference',
        'payer',
        'state',
        'reversedAt',
      ],
    },
  ],
  tones: { state: { RECORDED: 'good', REVERSED: 'quiet' } },
})
