import { CLIENTS, DEALS, PROJECTS, UNITS } from '../../kit/world.ts'
import type { NewRecords } from './index.ts'

export const deals: NewRecords = {
  LeasingProject: (n) => ({ code: `N${n}`, name: `新項目${n}` }),
  PolicyRule: (n) => ({ projectId: PROJECTS.A, name: `新政策${n}`, maxRentFreeDays: 30, validFrom: '2026-01-01' }),
  MarketResearch: (n) => ({ kind: 'TREND', title: `新調研${n}`, researchedOn: '2026-03-01' }),
  TargetSegment: (n) => ({ projectId: PROJECTS.A, name: `新客群${n}` }),
  PromotionMaterial: (n) => ({ kind: 'BROCHURE', title: `新手冊${n}` }),
  Deal: (n) => ({ clientId: CLIENTS.ofSpeA, title: `新洽談${n}` }),
  Proposal: (n) => ({ dealId: DEALS.ofSpeA, title: `新方案${n}` }),
  TermRound: () => ({ dealId: DEALS.ofSpeA, offeredBy: 'US', offeredOn: '2026-04-01' }),
  // No unit is held twice at once.
  UnitReservation: (n) => ({
    dealId: DEALS.ofSpeA,
    unitId: n % 2 === 0 ? UNITS.publishedA : UNITS.hiddenA,
    heldUntil: '2099-12-31',
  }),
}
