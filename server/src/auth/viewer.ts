import type { Pool } from 'mysql2/promise'
import type { RoleCode } from '../access/roles.ts'
import type { Viewer } from '../access/viewer.ts'
import { DEFAULT_LOCALE } from '../i18n/locale.ts'
import { instantOf, isId, jsonOf, rowsOf, sha256 } from './base.ts'
import { activePosts, allDepartments, departmentsOf, withOwnFirst } from './posts.ts'
import type { Claims } from './tokens.ts'

/** What a person must do before the system is open to him: nothing but this is granted until it is done. */
export type Due = 'PASSWORD' | 'SECOND_FACTOR'

/** Who the bearer of a token is now, and what he owes first. */
export type Bearer = { viewer: Viewer; due: Due | null }

/** What somebody owes in a post: first a password of his own, then the second factor that the post demands. */
export function dueOf(
  account: { mustChangePassword: boolean; hasSecondFactor: boolean },
  role: RoleCode,
  demanded: ReadonlySet<RoleCode>,
): Due | null {
  if (account.mustChangePassword) return 'PASSWORD'
  return demanded.has(role) && !account.hasSecondFactor ? 'SECOND_FACTOR' : null
}

/**
 * Who the bearer of a token is now; null when what the token was given for has ended: session revoked or moved to
 * another post, account suspended, password or post changed, employee left, delegation over, machine client revoked,
 * expired or given a new secret. The locale is the default one; the request sets it. `demanded` are the roles in which
 * nobody acts without a second factor.
 */
export async function loadBearer(pool: Pool, claims: Claims, demanded: ReadonlySet<RoleCode>): Promise<Bearer | null> {
  if (claims.kind === 'staff') return loadStaff(pool, claims, demanded)
  const viewer = await loadMachine(pool, claims)
  return viewer && { viewer, due: null }
}

type SessionRow = {
  employeeId: string
  name: string
  securityStamp: number
  mustChangePassword: number
  hasSecondFactor: number
}

async function loadStaff(
  pool: Pool,
  claims: Claims & { kind: 'staff' },
  demanded: ReadonlySet<RoleCode>,
): Promise<Bearer | null> {
  const [session] = await rowsOf<SessionRow>(
    pool,
    `SELECT e.id AS employeeId, e.name, a.securityStamp, a.mustChangePassword,
       a.secondFactorSince IS NOT NULL AS hasSecondFactor
     FROM Session s JOIN Account a ON a.id = s.accountId JOIN Employee e ON e.id = a.employeeId
     WHERE s.id = ? AND s.accountId = ? AND s.postId = ? AND s.revokedAt IS NULL AND s.expiresAt > ?
       AND a.state = 'ACTIVE' AND e.state = 'ACTIVE'`,
    [claims.sessionId, claims.accountId, claims.postId, new Date()],
  )
  if (!session || String(session.securityStamp) !== claims.stamp) return null
  const post = (await activePosts(pool, session.employeeId)).find((each) => each.id === claims.postId)
  if (post?.role !== claims.role) return null
  const viewer: Viewer = {
    kind: 'staff',
    role: post.role,
    accountId: claims.accountId,
    sessionId: claims.sessionId,
    employeeId: session.employeeId,
    departmentId: post.departmentId,
    departmentIds: await departmentsOf(pool, post),
    clientId: null,
    postId: post.id,
    apiClientId: null,
    persistedOnly: false,
    readOnly: false,
    actingFor: post.actingFor,
    name: session.name,
    locale: DEFAULT_LOCALE,
  }
  const account = {
    mustChangePassword: Boolean(session.mustChangePassword),
    hasSecondFactor: Boolean(session.hasSecondFactor),
  }
  return { viewer, due: dueOf(account, post.role, demanded) }
}

type MachineRow = {
  kind: 'PARTNER' | 'BI'
  name: string
  departmentId: string
  clientId: string | null
  allDepartments: number
  departmentIds: unknown
  persistedOnly: number
  readOnly: number
} & Secrets

async function loadMachine(pool: Pool, claims: Claims & { kind: 'machine' }): Promise<Viewer | null> {
  const [row] = await rowsOf<MachineRow>(
    pool,
    `SELECT kind, name, departmentId, clientId, allDepartments, departmentIds, persistedOnly, readOnly, ${SECRETS} FROM ApiClient
     WHERE id = ? AND revokedAt IS NULL AND (expiresAt IS NULL OR expiresAt > ?)`,
    [claims.apiClientId, new Date()],
  )
  if (!row || MACHINE_ROLES[row.kind] !== claims.role) return null
  if (!secretsOf(row, new Date()).some((hash) => stampOfSecret(hash) === claims.stamp)) return null
  // A partner whose client is gone acts for nobody: a scope that compared with null would be no scope.
  if (row.kind === 'PARTNER' && !row.clientId) return null
  return {
    kind: row.kind === 'PARTNER' ? 'partner' : 'bi',
    role: MACHINE_ROLES[row.kind],
    accountId: null,
    sessionId: null,
    employeeId: null,
    departmentId: row.departmentId,
    departmentIds: withOwnFirst(row.departmentId, await machineDepartments(pool, row)),
    clientId: row.kind === 'PARTNER' ? row.clientId : null,
    postId: null,
    apiClientId: claims.apiClientId,
    persistedOnly: Boolean(row.persistedOnly),
    readOnly: Boolean(row.readOnly),
    actingFor: null,
    name: row.name,
    locale: DEFAULT_LOCALE,
  }
}

async function machineDepartments(pool: Pool, row: MachineRow): Promise<string[]> {
  if (row.kind === 'PARTNER') return []
  if (row.allDepartments) return allDepartments(pool)
  const listed = jsonOf(row.departmentIds)
  return Array.isArray(listed) ? listed.filter(isId) : []
}

export const MACHINE_ROLES = { PARTNER: 'PAR', BI: 'BI' } as const

/** The columns that say which secrets of a machine client are good. */
export const SECRETS = 'secretHash, previousHash, CAST(previousUntil AS CHAR) AS previousUntil'
export type Secrets = { secretHash: string; previousHash: string | null; previousUntil: string | null }

/** Hashes of the secrets that are good now: the present one, and for a while the one before it. */
export const secretsOf = ({ secretHash, previousHash, previousUntil }: Secrets, now: Date): string[] =>
  previousHash && previousUntil && instantOf(previousUntil) > now ? [secretHash, previousHash] : [secretHash]

/** The stamp of a machine client's tokens: they end when its secret is changed. */
export const stampOfSecret = (secretHash: string): string => sha256(secretHash).slice(0, 16)
