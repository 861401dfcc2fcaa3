import { type Draft, type RuleDb, resource, type Scope } from '../../access/resource.ts'
import { byContract, SIGNED_STATES } from '../contracts/contracts.scopes.ts'
import {
  archiveRecordAccess,
  contractVersionAccess,
  copyDistributionAccess,
  reviewOpinionAccess,
} from './review.access.ts'
import { copyDistributionStates, reviewOpinionStates } from './review.states.ts'
import './words.ts'

const contractVersion = resource({
  type: 'ContractVersion',
  prefix: 'cv',
  access: contractVersionAccess,
  scopes: byContract,
  title: 'title',
  search: ['title'],
  departmentFrom: 'contract',
})

/** Opinions of the viewer, and of whom he acts for: a blocking one is settled while its author is away. */
const author: Scope = (viewer) => {
  const mine = { authorId: viewer.employeeId ?? '' }
  if (viewer.actingFor === null) return mine
  return { OR: [mine, { author: { is: { appointments: { some: { id: viewer.actingFor } } } } }] }
}

const reviewOpinion = resource({
  type: 'ReviewOpinion',
  prefix: 'ro',
  access: reviewOpinionAccess,
  lifeCycle: reviewOpinionStates,
  scopes: { ...byContract, author },
  title: 'clause',
  search: ['clause', 'text'],
  departmentFrom: 'contract',
  defaults: (viewer) => ({ authorId: viewer.employeeId }),
  // An opinion given while the contract is being passed waits for that, and then comes too late.
  lock: holdContract,
  guard: underReview,
})

async function holdContract({ next, previous }: Draft, db: RuleDb): Promise<void> {
  if (previous === null) await db.execute('UPDATE Contract SET version = version WHERE id = ?', [next.contractId])
}

async function underReview({ next, previous, fault }: Draft, db: RuleDb): Promise<void> {
  if (previous !== null) return
  const [contract] = await db.query<{ state: string }>('SELECT state FROM Contract WHERE id = ? LOCK IN SHARE MODE', [
    next.contractId,
  ])
  if (contract?.state !== 'MANAGER_REVIEW' && contract?.state !== 'LEGAL_REVIEW') fault('contractId', 'NOT_IN_REVIEW')
  if (!next.contractVersionId) return
  const [version] = await db.query('SELECT contractId FROM ContractVersion WHERE id = ?', [next.contractVersionId])
  if (version?.contractId !== next.contractId) fault('contractVersionId', 'OTHER_CONTRACT')
}

const archiveRecord = resource({
  type: 'ArchiveRecord',
  prefix: 'ar',
  access: archiveRecordAccess,
  filesTraced: true,
  scopes: byContract,
  title: 'number',
  search: ['number', 'place'],
  parts: { loans: 'al' },
  departmentFrom: 'contract',
  rules: soundArchive,
  guard: contractSigned,
  defaultOrder: { field: 'archivedOn', direction: 'DESC' },
})

function soundArchive({ next, parts, fault }: Draft): void {
  const loans = parts.loans ?? []
  loans.forEach((loan, index) => {
    for (const date of ['dueOn', 'returnedOn'] as const)
      if (loan[date] && (loan[date] as string) < (loan.lentOn as string)) fault(`loans.${index}.${date}`, 'DATES_ORDER')
  })
  if (loans.filter((loan) => !loan.returnedOn).length > Number(next.originals)) fault('loans', 'LOANS_OVER_ORIGINALS')
}

/** What is archived or handed out has been signed (R6.2.2). */
async function contractSigned({ next, previous, fault }: Draft, db: RuleDb): Promise<void> {
  if (previous !== null) return
  const [contract] = await db.query<{ state: string }>('SELECT state FROM Contract WHERE id = ?', [next.contractId])
  if (!SIGNED_STATES.includes(contract?.state ?? '')) fault('contractId', 'NOT_SIGNED_YET')
}

const copyDistribution = resource({
  type: 'CopyDistribution',
  prefix: 'cd',
  access: copyDistributionAccess,
  filesTraced: true,
  lifeCycle: copyDistributionStates,
  scopes: {
    ...byContract,
    addressed: (viewer) => ({
      OR: [{ recipientDepartmentId: viewer.departmentId ?? '' }, { recipientEmployeeId: viewer.employeeId ?? '' }],
    }),
    received: (viewer) => ({
      recipientKind: 'CLIENT',
      state: { not: 'PREPARED' },
      contract: { clientId: viewer.clientId ?? '', state: { in: SIGNED_STATES } },
    }),
  },
  title: 'recipientKind',
  departmentFrom: 'contract',
  rules: ({ next, verb, fault }) => {
    if (verb !== null) return
    const kind = next.recipientKind
    if (Boolean(next.recipientDepartmentId) !== (kind === 'DEPARTMENT')) fault('recipientDepartmentId', 'RECIPIENT')
    if (Boolean(next.recipientEmployeeId) !== (kind === 'EMPLOYEE')) fault('recipientEmployeeId', 'RECIPIENT')
  },
  guard: contractSigned,
})

/** R6.1.3, R6.2.2: review, archive and copies of contracts. */
export const review = [contractVersion, reviewOpinion, archiveRecord, copyDistribution]
export { addReviewQueue } from './queue-api.ts'
