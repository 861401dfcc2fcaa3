import { ulid } from 'ulid'
import { resource } from '../../access/resource.ts'
import { contractAccess } from './contracts.access.ts'
import { contractTerms, contractUnits, lockUnits } from './contracts.rules.ts'
import { contractScopes } from './contracts.scopes.ts'

const contract = resource({
  type: 'Contract',
  prefix: 'ct',
  access: contractAccess,
  scopes: contractScopes,
  title: 'number',
  search: ['number', 'title'],
  parts: { parties: 'cp', units: 'cu', rentSteps: 'rs', rentFreePeriods: 'rf' },
  // Who drafts is responsible for it (R6.1.1).
  defaults: (viewer) => ({
    number: `HT-${ulid().slice(-10)}`,
    ownerId: viewer.role === 'SPE' ? viewer.employeeId : null,
  }),
  rules: contractTerms,
  lock: lockUnits,
  guard: contractUnits,
})

/** R6: contracts as records. */
export const contracts = [contract]
export { addRentSchedule } from './rent-schedule.ts'
