import type { KpiFigure } from '../../../db/generated/client/enums.ts'
import { collectionRate } from './collection-rate.ts'
import { archiveTime, contractCycle } from './contract-times.ts'
import { conversionRate } from './conversion-rate.ts'
import { firstYearRent } from './first-year-rent.ts'
import type { Flow, Formula, Quotient, Rate, Stock } from './formula.ts'
import { leasedRate } from './leased-rate.ts'
import { newClients } from './new-clients.ts'
import { occupancyRate } from './occupancy-rate.ts'
import { openBreaches } from './open-breaches.ts'
import { openedRate } from './opened-rate.ts'
import { overdueAmount, overdueCount } from './overdue.ts'
import { renewalRate } from './renewal-rate.ts'
import { renewedArea } from './renewed-area.ts'
import { satisfaction } from './satisfaction.ts'
import { signedAmount } from './signed-amount.ts'
import { signedArea } from './signed-area.ts'
import { signedProjects } from './signed-projects.ts'

export type { Flow, Formula, Group, Least, Quotient, Rate, Stock } from './formula.ts'

/** Every figure there is, in the order in which people read them; a further one is a file beside these and a value of KpiFigure. */
const ALL: readonly Formula[] = [
  signedProjects,
  signedArea,
  signedAmount,
  firstYearRent,
  renewedArea,
  newClients,
  conversionRate,
  satisfaction,
  leasedRate,
  occupancyRate,
  openedRate,
  collectionRate,
  overdueAmount,
  overdueCount,
  openBreaches,
  renewalRate,
  contractCycle,
  archiveTime,
]

export const FORMULAS = new Map<KpiFigure, Formula>(ALL.map((each) => [each.figure, each]))

const ofKind = <Kind extends Formula>(kind: Kind['kind']) => ALL.filter((each): each is Kind => each.kind === kind)
export const FLOWS = ofKind<Flow>('flow')
export const QUOTIENTS = ofKind<Quotient>('quotient')
export const STOCKS = ofKind<Stock>('stock')
export const RATES = ofKind<Rate>('rate')
