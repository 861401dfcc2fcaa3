import { actorId, type Viewer } from '../access/viewer.ts'
import type { ApiClient, ApiClientKind, PrismaClient } from '../db/generated/client/client.ts'
import { UserError } from '../graphql/errors.ts'
import type { Change, Entry } from '../writer/journal.ts'
import { aboutApiClient, changeWithEntry, HIDDEN, madeBy } from './audit.ts'
import { isId, newId, secondsFrom, sha256 } from './base.ts'
import { API_SECRET, newSecret } from './checked-secret.ts'
import { badField } from './errors.ts'
import { SECRET_OVERLAP_HOURS } from './limits.ts'

/**
 * Machine clients. Whether the viewer may do this at all is said by the access grid of `ApiClient`; here his
 * departments are held to, and a record elsewhere answers like one that does not exist.
 */

/** A machine client with its secret: the only time that the secret is shown. */
export type WithSecret = { apiClient: ApiClient; secret: string }

export type NewApiClient = {
  name: string
  kind: ApiClientKind
  /** PARTNER: the one client for whom it acts, whose department becomes its own. */
  clientId?: string | null
  /** BI: the department it belongs to; the viewer's own when left out. */
  departmentId?: string | null
  /** BI: departments whose figures it reads beside that. */
  departmentIds?: string[] | null
  /** BI: it reads the figures of every department. */
  allDepartments?: boolean | null
  /** It sends approved operations alone. */
  persistedOnly?: boolean | null
  /** It changes nothing. */
  readOnly?: boolean | null
  /** When its secret and tokens end; null: when they are revoked. */
  expiresAt?: Date | null
}

/** Makes a machine client. Throws UserError BAD_USER_INPUT with the field. */
export async function createApiClient(
  viewer: Viewer,
  prisma: PrismaClient,
  input: NewApiClient,
  requestId = newId('rq'),
): Promise<WithSecret> {
  const name = input.name.trim()
  if (name === '') throw badField('input.name', 'REQUIRED')
  if ([...name].length > 120) throw badField('input.name', 'TOO_LONG', { max: 120 })
  if (input.expiresAt && input.expiresAt <= new Date()) throw badField('input.expiresAt', 'NOT_VALID')
  const reach =
    input.kind === 'PARTNER' ? await partnerReach(viewer, prisma, input) : await biReach(viewer, prisma, input)
  const secret = newSecret(API_SECRET)
  const apiClient = await changeWithEntry(prisma, requestId, async (tx, record) => {
    const created = await tx.apiClient.create({
      data: {
        id: newId('api'),
        name,
        kind: input.kind,
        ...reach,
        secretHash: sha256(secret),
        persistedOnly: input.persistedOnly ?? false,
        readOnly: input.readOnly ?? false,
        expiresAt: input.expiresAt ?? null,
        ...madeBy(viewer),
      },
    })
    await record(viewer, {
      ...aboutApiClient(created),
      action: 'GRANT',
      changes: [
        { field: 'name', old: null, new: created.name },
        { field: 'kind', old: null, new: created.kind },
        { field: 'clientId', old: null, new: created.clientId },
      ],
    })
    return created
  })
  return { apiClient, secret }
}

async function partnerReach(viewer: Viewer, prisma: PrismaClient, input: NewApiClient) {
  if (!input.clientId) throw badField('input.clientId', 'REQUIRED')
  const misplaced = (['departmentId', 'departmentIds', 'allDepartments'] as const).find((each) => input[each])
  if (misplaced) throw badField(`input.${misplaced}`, 'NOT_VALID')
  const where = { id: input.clientId, departmentId: { in: viewer.departmentIds } }
  const client = isId(input.clientId) ? await prisma.client.findFirst({ where }) : null
  if (!client) throw badField('input.clientId', 'REFERENCE')
  return { clientId: client.id, departmentId: client.departmentId }
}

/** Nobody gives away more departments than he reaches himself. */
async function biReach(viewer: Viewer, prisma: PrismaClient, input: NewApiClient) {
  if (input.clientId) throw badField('input.clientId', 'NOT_VALID')
  const departmentId = input.departmentId ?? viewer.departmentId
  if (!departmentId || !viewer.departmentIds.includes(departmentId)) throw badField('input.departmentId', 'REFERENCE')
  const departmentIds = [...new Set(input.departmentIds ?? [])]
  if (!departmentIds.every((id) => viewer.departmentIds.includes(id)))
    throw badField('input.departmentIds', 'REFERENCE')
  const allDepartments = input.allDepartments ?? false
  const beyond = { id: { notIn: viewer.departmentIds } }
  if (allDepartments && (await prisma.department.count({ where: beyond })) > 0)
    throw badField('input.allDepartments', 'NOT_VALID')
  return { departmentId, departmentIds, allDepartments }
}

type Target = { id: string; version: number }

/** Ends a machine client for good. Throws UserError NOT_FOUND, CONFLICT on a stale version. */
export function revokeApiClient(
  viewer: Viewer,
  prisma: PrismaClient,
  target: Target,
  requestId = newId('rq'),
): Promise<ApiClient> {
  const revokedAt = new Date()
  const changes = [{ field: 'revokedAt', old: null, new: revokedAt.toISOString() }]
  return change(viewer, prisma, target, { revokedAt }, 'REVOKE', changes, requestId)
}

/**
 * Gives a machine client a new secret. The old one and its tokens end at once (within three seconds), or after
 * `keepHours`, so that whoever runs the client can change over without a gap; an earlier one ends in any case.
 * Throws UserError NOT_FOUND, CONFLICT on a stale version, BAD_USER_INPUT.
 */
export async function rotateApiClientSecret(
  viewer: Viewer,
  prisma: PrismaClient,
  { keepHours, ...target }: Target & { keepHours?: number | null },
  requestId = newId('rq'),
): Promise<WithSecret> {
  const hours = keepHours ?? 0
  if (hours < 0) throw badField('input.keepHours', 'MIN', { min: 0 })
  if (hours > SECRET_OVERLAP_HOURS) throw badField('input.keepHours', 'MAX', { max: SECRET_OVERLAP_HOURS })
  const secret = newSecret(API_SECRET)
  const now = new Date()
  const previousUntil = hours > 0 ? secondsFrom(now, hours * 3600) : null
  const changes = [
    { field: 'secretHash', old: HIDDEN, new: HIDDEN },
    ...(previousUntil ? [{ field: 'previousUntil', old: null, new: previousUntil.toISOString() }] : []),
  ]
  const held = previousUntil && (await prisma.apiClient.findFirst({ where: target, select: { secretHash: true } }))
  const given = {
    secretHash: sha256(secret),
    secretSince: now,
    previousHash: held?.secretHash ?? null,
    previousUntil,
  }
  const apiClient = await change(viewer, prisma, target, given, 'UPDATE', changes, requestId)
  return { apiClient, secret }
}

/** A revoked machine client does not come back: it is made anew. */
function change(
  viewer: Viewer,
  prisma: PrismaClient,
  { id, version }: Target,
  data: Partial<Pick<ApiClient, 'revokedAt' | 'secretHash' | 'secretSince' | 'previousHash' | 'previousUntil'>>,
  action: Entry['action'],
  changes: Change[],
  requestId: string,
): Promise<ApiClient> {
  const missing = UserError.notFound()
  if (!isId(id)) return Promise.reject(missing)
  return changeWithEntry(prisma, requestId, async (tx, record) => {
    const reachable = { id, departmentId: { in: viewer.departmentIds }, revokedAt: null }
    const { count } = await tx.apiClient.updateMany({
      where: { ...reachable, version },
      data: { ...data, version: { increment: 1 }, updatedById: actorId(viewer) },
    })
    if (count === 0) {
      const found = await tx.apiClient.findFirst({ where: reachable })
      throw found ? UserError.conflict(found.version) : missing
    }
    const changed = await tx.apiClient.findUniqueOrThrow({ where: { id } })
    await record(viewer, { ...aboutApiClient(changed), action, changes })
    return changed
  })
}
