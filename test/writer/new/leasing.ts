import { CONTRACTS, DEPARTMENTS, id } from '../../kit/world.ts'
import type { Before, NewRecords } from './index.ts'

const contractId = CONTRACTS.signedOfSpeA
const departmentId = DEPARTMENTS.A
/** Signed contracts without an archive record and a move-in yet, one for each that is created. */
const bare = Array.from({ length: 12 }, (_, n) => id('ct', 920 + n))
/** A contract that legal has passed, with its version. */
const passed = id('ct', 940)
const duty = id('ob', 900)
const moveIn = id('mi', 900)

/** A sum due, and a move-in that has begun. */
export const beforeLeasing: Before = {
  Contract: [
    ...bare.map((each, n) => ({
      id: each,
      departmentId,
      number: `HT92${n}`,
      state: 'ARCHIVED',
      ownerId: id('em', 3),
      clientId: id('cl', 1),
      submittedToLegalAt: '2026-02-01 02:00:00.000',
      signedAt: '2026-03-01 02:00:00.000',
    })),
    {
      id: passed,
      departmentId,
      number: 'HT940',
      state: 'APPROVED',
      ownerId: id('em', 3),
      clientId: id('cl', 1),
      submittedToLegalAt: '2026-02-01 02:00:00.000',
      draftNumber: 1,
      passedVersion: 1,
    },
  ],
  ContractVersion: [
    {
      id: id('cv', 940),
      departmentId,
      contractId: passed,
      title: 'HT940 V1',
      number: 1,
      terms: '{}',
      text: '',
      sha256: '0'.repeat(64),
      materialHash: '0'.repeat(64),
    },
  ],
  Obligation: [
    { id: duty, departmentId, contractId, kind: 'RENT', title: '租金', dueOn: '2026-01-01', amount: 100000 },
  ],
  MoveInCase: [{ id: moveIn, departmentId, contractId, title: '入駐' }],
}

export const leasing: NewRecords = {
  ReviewOpinion: (n) => ({ contractId: CONTRACTS.reviewOfSpeA, clause: `第${n}條`, text: '請明確' }),
  ArchiveRecord: (n) => ({
    contractId: bare[n % bare.length],
    number: `DA${n}`,
    place: 'A櫃',
    archivedOn: '2026-03-05',
  }),
  SealUse: (n) => ({ contractId: passed, copies: 2, reason: `用印${n}` }),
  Signatory: (n) => ({ departmentId, name: `簽字人${n}`, authority: '授權書', validFrom: '2026-01-01' }),
  SigningCeremony: (n) => ({
    contractId: CONTRACTS.reviewOfSpeA,
    title: `簽約儀式${n}`,
    startsAt: '2031-03-02T02:00:00Z',
    place: '簽約廳',
  }),
  CopyDistribution: () => ({ contractId, recipientKind: 'CLIENT' }),
  Obligation: (n) => ({ contractId, kind: 'OTHER', title: `義務${n}`, dueOn: '2031-01-01' }),
  Receipt: (n) => ({ obligationId: duty, number: `SK${n}`, amount: '1', receivedOn: '2026-01-01' }),
  BreachCase: (n) => ({ contractId, title: `違約${n}`, clause: '第5條', facts: '逾期付款' }),
  TenantSales: (n) => ({ contractId, month: `${2030 + n}-01-01`, amount: '1000' }),
  MoveInCase: (n) => ({ contractId: bare[n % bare.length], title: `入駐${n}` }),
  MoveInTask: (n) => ({ moveInCaseId: moveIn, title: `手續${n}` }),
  ReturnVisit: () => ({ contractId, visitedOn: '2026-06-01' }),
}
