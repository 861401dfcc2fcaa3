import type { KpiFigure } from '../../../db/generated/client/enums.ts'
import { firstYearRent } from './first-year-rent.ts'
import type { Flow, Formula, Rate } from './formula.ts'
import { leasedRate } from './leased-rate.ts'
import { newClients } from './new-clients.ts'
import { occupancyRate } from './occupancy-rate.ts'
import { openedRate } from './opened-rate.ts'
import { renewedArea } from './renewed-area.ts'
import { signedAmount } from './signed-amount.ts'
import { signedArea } from './signed-area.ts'
import { signedProjects } from './signed-projects.ts'

export type { Flow, Formula, Rate } from './formula.ts'

const FLOWS: Flow[] = [signedProjects, signedArea, signedAmount, firstYearRent, renewedArea, newClients]
const RATES: Rate[] = [leasedRate, occupancyRate, openedRate]

/** Every figure there is; a further one is a file beside these and a value of KpiFigure. */
export const FORMULAS = new Map<KpiFigure, Formula>([...FLOWS, ...RATES].map((each) => [each.figure, each]))

export { FLOWS, RATES }
