import { resource } from '../../access/resource.ts'
import { and, untold } from '../../access/where.ts'
import { byContract, impartial } from '../contracts/contracts.scopes.ts'
import { datesInOrder } from '../rules.ts'
import { sealOfPassed, sealPassedVersion, soundSealUse } from './seal-use.rules.ts'
import { sealUseAccess, signatoryAccess, signingCeremonyAccess } from './signing.access.ts'
import { ceremonyOfContract, soundCeremony } from './signing.rules.ts'
import { sealUseStates, signingCeremonyStates } from './signing.states.ts'
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

const sealUse = resource({
  type: 'SealUse',
  prefix: 'slu',
  access: sealUseAccess,
  lifeCycle: sealUseStates,
  scopes: {
    ...byContract,
    mine: (viewer) => ({ applicantId: viewer.employeeId ?? '' }),
    othersImpartial: (viewer) =>
      and(
        {
          departmentId: viewer.departmentId ?? '',
          OR: [{ applicantId: null }, { applicantId: { not: viewer.employeeId ?? '' } }],
        },
        untold({ contract: { is: impartial(viewer) } }),
      ),
  },
  title: 'reason',
  search: ['reason'],
  departmentFrom: 'contract',
  defaults: (viewer) => ({ applicantId: viewer.employeeId }),
  rules: soundSealUse,
  lock: sealPassedVersion,
  guard: sealOfPassed,
})

const signatory = resource({
  type: 'Signatory',
  prefix: 'sgn',
  access: signatoryAccess,
  title: 'name',
  search: ['name', 'authority'],
  rules: (draft) => datesInOrder(draft, 'validFrom', 'validTo'),
  defaultOrder: { field: 'validFrom', direction: 'DESC' },
})

/** R3.3.3, R6.2.1: the occasions on which contracts are signed, the use of the seal, and who signs. */
export const signing = [signingCeremony, sealUse, signatory]
