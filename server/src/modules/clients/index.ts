import { ulid } from 'ulid'
import { type Draft, resource, type Scope } from '../../access/resource.ts'
import { cameToReview, concernsViewer } from '../contracts/contracts.scopes.ts'
import { rangeInOrder, soundEmail, soundUrl } from '../rules.ts'
import { handVisitTasks } from '../tasks/index.ts'
import {
  brandAccess,
  channelAccess,
  clientAccess,
  contactAccess,
  demandAccess,
  legalEntityAccess,
} from './clients.access.ts'
import { checkUnifiedCode, normalizeUnifiedCode } from './unified-code.ts'

/** What belongs to a client is its owner's, and the partner's who acts for it. */
const ofClient: Record<string, Scope> = {
  own: (viewer) => ({ client: { ownerId: viewer.employeeId ?? '' } }),
  cl: (viewer) => ({ clientId: viewer.clientId ?? '' }),
}

const client = resource({
  type: 'Client',
  prefix: 'cl',
  access: clientAccess,
  scopes: {
    own: (viewer) => ({ ownerId: viewer.employeeId ?? '' }),
    cl: (viewer) => ({ id: viewer.clientId ?? '' }),
    task: (viewer) => ({
      OR: [
        { contracts: { some: concernsViewer(viewer) } },
        { complaints: { some: { handler: { departmentId: viewer.departmentId ?? '' } } } },
        { suggestions: { some: { handler: { departmentId: viewer.departmentId ?? '' } } } },
      ],
    }),
  },
  title: 'name',
  search: ['name', 'code'],
  // Who finds a client owns it; the manager may give it to another (R4.1).
  defaults: (viewer) => ({ code: `C-${ulid().slice(-8)}`, ownerId: viewer.role === 'SPE' ? viewer.employeeId : null }),
  derived: {
    fileOutdated: {
      kind: 'BOOLEAN',
      description: 'Whether the file was not updated for longer than the grade allows (R4.1).',
      sql: fileOutdated,
    },
  },
  rules: (draft) => soundUrl(draft, 'website'),
  guard: async ({ next, previous }, db) => {
    if (previous && previous.ownerId !== next.ownerId) await handVisitTasks(next, previous.ownerId, db)
  },
})

/** Days between two updates of a file where the grade's policy says nothing; [practice]. */
const USUAL_FILE_DAYS = 180

function fileOutdated(column: (name: string) => string): string {
  const days = `(SELECT p.fileCheckDays FROM GradePolicy p
    WHERE p.departmentId = ${column('departmentId')} AND p.grade = ${column('grade')})`
  return `(${column('updatedAt')} < UTC_TIMESTAMP(3) - INTERVAL COALESCE(${days}, ${USUAL_FILE_DAYS}) DAY)`
}

const brand = resource({
  type: 'Brand',
  prefix: 'br',
  access: brandAccess,
  scopes: { ...ofClient, task: (viewer) => ({ contracts: { some: concernsViewer(viewer) } }) },
  title: 'name',
  search: ['name', 'nameZh', 'nameEn'],
  departmentFrom: 'client',
  rules: (draft) => rangeInOrder(draft, 'areaMin', 'areaMax'),
})

const legalEntity = resource({
  type: 'LegalEntity',
  prefix: 'le',
  access: legalEntityAccess,
  filesTraced: true,
  scopes: { ...ofClient, rev: (viewer) => ({ contracts: { some: cameToReview(viewer) } }) },
  title: 'name',
  search: ['name', 'unifiedCode'],
  departmentFrom: 'client',
  rules: (draft) => {
    soundUnifiedCode(draft)
    soundEmail(draft, 'noticeEmail')
  },
})

/** GB 32100-2015, where a code is given; kept in upper case, so that it is unique however it was typed. */
function soundUnifiedCode({ next, fault }: Draft): void {
  if (!next.unifiedCode) return
  next.unifiedCode = normalizeUnifiedCode(next.unifiedCode as string)
  const found = checkUnifiedCode(next.unifiedCode as string)
  if (found) fault('unifiedCode', `UNIFIED_CODE_${found.code}`)
}

const contact = resource({
  type: 'Contact',
  prefix: 'co',
  access: contactAccess,
  scopes: ofClient,
  title: 'name',
  search: ['name', 'mobile', 'email'],
  departmentFrom: 'client',
  derived: {
    mobileMasked: {
      description:
        'The mobile number with its middle hidden (138****1234): tells the first three and the last four digits.',
      sql: (column) => {
        const mobile = column('mobile')
        return `CASE WHEN CHAR_LENGTH(${mobile}) < 8 THEN '****' ELSE CONCAT(LEFT(${mobile}, 3), '****', RIGHT(${mobile}, 4)) END`
      },
    },
  },
  rules: (draft) => soundEmail(draft, 'email'),
})

const demand = resource({
  type: 'Demand',
  prefix: 'de',
  access: demandAccess,
  scopes: ofClient,
  title: 'format',
  departmentFrom: 'client',
  rules: (draft) => rangeInOrder(draft, 'areaMin', 'areaMax'),
})

const channel = resource({ type: 'Channel', prefix: 'ch', access: channelAccess, title: 'name', search: ['name'] })

/** R3.2, R4.1: the client file. */
export const clients = [client, brand, legalEntity, contact, demand, channel]
