import NoteAddIcon from '@mui/icons-material/NoteAddOutlined'
import SwapHorizIcon from '@mui/icons-material/SwapHorizOutlined'
import { BesideForm, BesideRound } from '../../deals/OfferBeside.tsx'
import { declare } from '../../resource/declaration.ts'

/** 條款輪次: terms put forward by one side (R3.3.2). */
export default declare({
  type: 'TermRound',
  group: 'contracts',
  order: 3,
  icon: SwapHorizIcon,
  list: [
    'round',
    'deal',
    'offeredBy',
    'offeredOn',
    'state',
    'netEffectiveRent',
    'discountPercent',
    'rentFreeDays',
    'withinPolicy',
    'needsApproval',
    'floorDistance',
  ],
  more: [
    'rentType',
    'area',
    'rentCommencement',
    'expiry',
    'deposit',
    'totalRent',
    'firstYearRent',
    'recordedBy',
    'decidedBy',
    'decidedAt',
    'createdAt',
  ],
  phone: ['deal', 'offeredBy', 'state', 'netEffectiveRent'],
  filters: ['state', 'needsApproval'],
  sort: { field: 'offeredOn', order: 'DESC' },
  title: {
    fields: ['deal', 'round'],
    text: ({ deal, round }) => [(deal as { title?: string } | null)?.title, `#${round}`].filter(Boolean).join(' '),
  },
  sections: [
    { name: 'card', fields: ['deal', 'round', 'offeredBy', 'offeredOn', 'recordedBy'] },
    { name: 'term', fields: ['rentCommencement', 'expiry', 'fitOutDays'] },
    {
      name: 'rent',
      fields: [
        'area',
        'rentType',
        'rentUnit',
        'dayCount',
        'turnoverRate',
        'minimumGuarantee',
        'escalationPercent',
        'escalationEvery',
        'rentSteps',
        'rentFreePeriods',
      ],
    },
    { name: 'fees', fields: ['deposit', 'managementFee', 'promotionFee'] },
    { name: 'clauses', fields: ['preferentialPolicies', 'breachLiability', 'specialClauses'] },
    {
      name: 'figures',
      fields: ['totalRent', 'firstYearRent', 'netEffectiveRent', 'rentFreeDays', 'discountPercent', 'floorDistance'],
    },
    { name: 'judgement', fields: ['withinPolicy', 'needsApproval', 'state', 'decidedBy', 'decidedAt'] },
  ],
  related: ['contracts'],
  actions: [
    {
      mutation: 'draftContract',
      inputType: 'DraftContractInput',
      icon: NoteAddIcon,
      on: 'record',
      opens: 'Contract',
      when: ({ state, needsApproval }) => state === 'APPROVED' || (state === 'OPEN' && needsApproval === false),
    },
  ],
  creation: { beneath: BesideForm },
  beside: BesideRound,
  tones: { state: { OPEN: 'wait', APPROVED: 'good', REJECTED: 'bad' } },
})
