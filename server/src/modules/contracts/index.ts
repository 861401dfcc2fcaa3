import { ulid } from 'ulid'
import { resource } from '../../access/resource.ts'
import { takeProject } from './contract-project.ts'
import { holdSource } from './contract-template.ts'
import { contractAccess } from './contracts.access.ts'
import { lockUnits } from './contracts.rules.ts'
import { contractScopes } from './contracts.scopes.ts'
import { contractStates } from './contracts.states.ts'
import { contractGuard, contractRules } from './contracts.steps.ts'
import './words.ts'

const contract = resource({
  type: 'Contract',
  prefix: 'ct',
  access: contractAccess,
  filesTraced: true,
  scopes: contractScopes,
  lifeCycle: contractStates,
  title: 'number',
  search: ['number', 'title'],
  parts: {
    parties: 'cp',
    units: 'cu',
    rentSteps: 'rs',
    rentFreePeriods: 'rf',
    creditShares: 'cr',
    specialClauses: 'spc',
  },
  // Who drafts is responsible for it (R6.1.1).
  defaults: (viewer) => ({
    number: `HT-${ulid().slice(-10)}`,
    ownerId: viewer.role === 'SPE' ? viewer.employeeId : null,
  }),
  derived: {
    daysToArchive: {
      kind: 'INT',
      description:
        'Days from signing to archiving (R6.2.2), so far while it is not archived; none for leases brought in.',
      sql: (column) =>
        `CASE WHEN ${column('imported')} = 0 AND (${column('archivedAt')} IS NOT NULL OR ${column('state')} = 'SIGNED')
          THEN TIMESTAMPDIFF(DAY, ${column('signedAt')}, COALESCE(${column('archivedAt')}, UTC_TIMESTAMP())) END`,
    },
  },
  rules: contractRules,
  lock: async (draft, db) => {
    await lockUnits(draft, db)
    await holdSource(draft, db)
    await takeProject(draft, db)
  },
  guard: contractGuard,
})

/** R6: contracts as records. */
export const contracts = [contract]
export { callLeaseYears } from './call-ahead.ts'
export { rentRollFile } from './rent-roll/file.ts'
export { addRentRoll } from './rent-roll/operations.ts'
export { addRentSchedule } from './rent-schedule.ts'
