import FlagIcon from '@mui/icons-material/FlagOutlined'
import { declare } from '../../resource/declaration.ts'

/** 招商項目: a space or theme for which merchants are sought (R3.1.2). */
export default declare({
  type: 'LeasingProject',
  group: 'space',
  order: 4,
  icon: FlagIcon,
  list: ['name', 'code', 'state', 'property', 'lead', 'targetArea', 'targetCount', 'startDate', 'endDate'],
  more: ['trainingRequired', 'holdDaysMax', 'createdAt', 'updatedAt'],
  phone: ['state', 'property', 'lead'],
  filters: ['state', 'property'],
  sections: [
    {
      name: 'card',
      fields: [
        'name',
        'code',
        'state',
        'property',
        'lead',
        'startDate',
        'endDate',
        'targetArea',
        'targetCount',
        'holdDaysMax',
      ],
    },
    { name: 'projectPlan', fields: ['introduction', 'positioning', 'strategy', 'preferentialPolicies', 'process'] },
    { name: 'projectTeam', fields: ['trainingRequired', 'teamMembers'] },
  ],
  related: ['deals', 'contracts', 'targets', 'targetSegments', 'marketResearches', 'promotionMaterials', 'policyRules'],
  calendar: [{ on: 'startDate' }, { on: 'endDate' }],
  tones: { state: { PREPARING: 'wait', ACTIVE: 'good', CLOSED: 'quiet' } },
})
