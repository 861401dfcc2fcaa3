import { ulid } from 'ulid'
import { type Draft, type EffectDb, type RuleDb, resource } from '../../access/resource.ts'
import { byContract, ofPartner, SIGNED_STATES } from '../contracts/contracts.scopes.ts'
import { datesInOrder } from '../rules.ts'
import { addEvidence, reckonPenalty, soundMeasure } from './breach.ts'
import { breachCaseAccess, obligationAccess, receiptAccess, tenantSalesAccess } from './performance.access.ts'
import { breachCaseStates, obligationStates, receiptStates, tenantSalesStates } from './performance.states.ts'
import { holdObligation, settleObligation } from './receipts.ts'
import { callTurnover, settleSales } from './turnover.ts'
import './words.ts'

const obligation = resource({
  type: 'Obligation',
  prefix: 'ob',
  access: obligationAccess,
  lifeCycle: obligationStates,
  scopes: {
    ...byContract,
    ownDeed: (viewer) => ({ amount: null, contract: { ownerId: viewer.employeeId ?? '' } }),
    task: (viewer) => ({
      OR: [{ handlingDepartmentId: viewer.departmentId ?? '' }, { handlerId: viewer.employeeId ?? '' }],
    }),
    deed: (viewer) => ({
      amount: null,
      OR: [{ handlingDepartmentId: viewer.departmentId ?? '' }, { handlerId: viewer.employeeId ?? '' }],
    }),
  },
  title: 'title',
  search: ['title'],
  departmentFrom: 'contract',
  rules: (draft) => datesInOrder(draft, 'periodFrom', 'periodTo'),
  guard: contractSigned,
  defaultOrder: { field: 'dueOn', direction: 'ASC' },
})

/** Duties are of signed contracts. */
async function contractSigned({ next, previous, fault }: Draft, db: RuleDb): Promise<void> {
  if (previous !== null) return
  const [contract] = await db.query<{ state: string }>('SELECT state FROM Contract WHERE id = ?', [next.contractId])
  if (!SIGNED_STATES.includes(contract?.state ?? '')) fault('contractId', 'NOT_SIGNED_YET')
}

const receipt = resource({
  type: 'Receipt',
  prefix: 'rc',
  access: receiptAccess,
  filesTraced: true,
  lifeCycle: receiptStates,
  scopes: {
    own: (viewer) => ({ obligation: { contract: { ownerId: viewer.employeeId ?? '' } } }),
    rev: (viewer) => ({ obligation: byContract.rev!(viewer) }),
    signed: (viewer) => ({ obligation: byContract.signed!(viewer) }),
    cl: (viewer) => ({ obligation: byContract.cl!(viewer) }),
  },
  title: 'number',
  search: ['number', 'payment', 'reference', 'payer'],
  departmentFrom: 'obligation',
  defaults: () => ({ number: `SK-${ulid().slice(-10)}` }),
  rules: ({ next, fault }) => {
    if (next.amount != null && Number(next.amount) === 0) fault('amount', 'NOT_POSITIVE')
    // What comes in by itself is a payment of its own.
    next.payment ??= next.number
  },
  lock: holdObligation,
  guard: settleObligation,
  defaultOrder: { field: 'receivedOn', direction: 'DESC' },
})

const breachCase = resource({
  type: 'BreachCase',
  prefix: 'bc',
  access: breachCaseAccess,
  filesTraced: true,
  lifeCycle: breachCaseStates,
  scopes: {
    ...byContract,
    noticed: (viewer) => ({ noticeSentOn: { not: null }, contract: ofPartner(viewer) }),
  },
  title: 'title',
  search: ['title', 'clause'],
  departmentFrom: 'contract',
  rules: (draft) => {
    datesInOrder(draft, 'noticeSentOn', 'cureUntil')
    addEvidence(draft)
  },
  lock: reckonPenalty,
  guard: soundBreach,
})

async function soundBreach(draft: Draft, db: EffectDb): Promise<void> {
  await contractSigned(draft, db)
  const { next, fault } = draft
  if (next.obligationId) {
    const [duty] = await db.query('SELECT contractId FROM Obligation WHERE id = ?', [next.obligationId])
    if (duty?.contractId !== next.contractId) fault('obligationId', 'OTHER_CONTRACT')
  }
  await soundMeasure(draft, db)
}

const tenantSales = resource({
  type: 'TenantSales',
  prefix: 'tl',
  access: tenantSalesAccess,
  lifeCycle: tenantSalesStates,
  scopes: byContract,
  title: 'month',
  departmentFrom: 'contract',
  defaults: (viewer) => ({ source: viewer.role === 'PAR' ? 'TENANT' : 'STAFF' }),
  rules: ({ next, verb, fault }) => {
    if (verb === null && next.month && !(next.month as string).endsWith('-01')) fault('month', 'MONTH_START')
  },
  lock: settleSales,
  guard: async (draft, db) => {
    await contractSigned(draft, db)
    await callTurnover(draft, db)
  },
  defaultOrder: { field: 'month', direction: 'DESC' },
})

/** R6.3: what a signed contract obliges to, and what becomes of it. */
export const performance = [obligation, receipt, breachCase, tenantSales]
export { addDeposits } from './deposit-operations.ts'
export { addPerformance } from './operations.ts'
export { addPayments } from './payment-operations.ts'
