import { resource } from '../../access/resource.ts'
import { byContract } from '../contracts/contracts.scopes.ts'
import { signingCeremonyAccess } from './signing.access.ts'
import { ceremonyOfContract, soundCeremony } from './signing.rules.ts'
import { signingCeremonyStates } from './signing.states.ts'
import './words.ts'

const signingCeremony = resource({
  type: 'SigningCeremony',
  prefix: 'sy',
  access: signingCeremonyAccess,
  lifeCycle: signingCeremonyStates,
  scopes: byContract,
  title: 'title',
  search: ['title', 'place'],
  parts: { attendees: 'sya' },
  departmentFrom: 'contract',
  defaults: (viewer) => ({ hostId: viewer.employeeId }),
  rules: soundCeremony,
  guard: ceremonyOfContract,
  defaultOrder: { field: 'startsAt', direction: 'DESC' },
})

/** R3.3.3: the occasions on which contracts are signed. */
export const signing = [signingCeremony]
