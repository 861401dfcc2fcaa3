import { actorId, type Viewer } from '../access/viewer.ts'
import type { Account, PrismaClient } from '../db/generated/client/client.ts'
import { type Actor, announce, type Change, type Entry, recordAccess } from './audit.ts'
import { isId, newId, type Writer } from './base.ts'
import { AuthError, badField } from './errors.ts'
import { hashPassword, passwordProblem, verifyPassword } from './passwords.ts'
import { revokeAccountSessions } from './sessions.ts'

/**
 * Log-ins of employees. Whether the viewer may do this at all is said by the access grid of `Account`; here his
 * departments are held to, and a record elsewhere answers like one that does not exist.
 */

/** The audit trail's word for what must not be written into it. */
const HIDDEN = '•••'

export const actorOf = (viewer: Viewer): Actor => ({
  id: actorId(viewer),
  name: viewer.name,
  role: viewer.role,
  actingFor: viewer.actingFor,
})

/**
 * Gives an employee a log-in. The password is a first one, to be changed by its owner unless `mustChangePassword` is
 * false. Throws AuthError BAD_USER_INPUT with the field (`input.employeeId` NOT_FOUND or TAKEN, `input.password`).
 */
export async function createAccount(
  viewer: Viewer,
  prisma: PrismaClient,
  input: { employeeId: string; password: string; mustChangePassword?: boolean | null },
): Promise<Account> {
  const employee = isId(input.employeeId)
    ? await prisma.employee.findFirst({
        where: { id: input.employeeId, departmentId: { in: viewer.departmentIds } },
        include: { account: true },
      })
    : null
  if (!employee) throw badField('input.employeeId', 'NOT_FOUND')
  if (employee.account) throw badField('input.employeeId', 'TAKEN')
  const problem = passwordProblem(input.password, [employee.number, employee.workEmail, employee.name])
  if (problem) throw badField('input.password', problem)
  const passwordHash = await hashPassword(input.password)
  return prisma.$transaction(async (tx) => {
    const data = {
      id: newId('ac'),
      departmentId: employee.departmentId,
      employeeId: employee.id,
      passwordHash,
      mustChangePassword: input.mustChangePassword ?? true,
      createdById: actorId(viewer),
      updatedById: actorId(viewer),
    }
    const account = await tx.account.create({ data }).catch((error: { code?: string }) => {
      // Prisma's word for a unique key that is there: someone was faster.
      throw error.code === 'P2002' ? badField('input.employeeId', 'TAKEN') : error
    })
    const changes: Change[] = [
      { field: 'employeeId', old: null, new: employee.id },
      { field: 'passwordHash', old: null, new: HIDDEN },
    ]
    await recordAccount(tx, viewer, account, 'CREATE', changes)
    return account
  })
}

/**
 * Sets another's password: all his sessions end, and tokens out now are refused within three seconds. He must change
 * it at the next log-in unless `mustChangePassword` is false. Throws AuthError NOT_FOUND, CONFLICT on a stale
 * version, BAD_USER_INPUT (`input.password`).
 */
export async function setPassword(
  viewer: Viewer,
  prisma: PrismaClient,
  input: { id: string; version: number; password: string; mustChangePassword?: boolean | null },
): Promise<Account> {
  const account = isId(input.id)
    ? await prisma.account.findFirst({ where: { id: input.id, departmentId: { in: viewer.departmentIds } } })
    : null
  if (!account) throw new AuthError('NOT_FOUND', 'NOT_THERE')
  if (account.version !== input.version) throw staleVersion(account.version)
  const passwordHash = await newHash(prisma, account, input.password, 'input.password')
  return changePassword(viewer, prisma, account, passwordHash, input.mustChangePassword ?? true, null)
}

/**
 * Changes the viewer's own password. His other sessions end; this one stays, but needs a new access token.
 * Throws AuthError: BAD_USER_INPUT for a wrong `current` and a bad `password`, FORBIDDEN for machine clients.
 */
export async function changeOwnPassword(
  viewer: Viewer,
  prisma: PrismaClient,
  input: { current: string; password: string },
): Promise<Account> {
  if (!viewer.accountId) throw new AuthError('FORBIDDEN', 'NOT_THERE')
  const account = await prisma.account.findUniqueOrThrow({ where: { id: viewer.accountId } })
  if (!(await verifyPassword(account.passwordHash, input.current))) throw badField('current', 'INVALID')
  const passwordHash = await newHash(prisma, account, input.password, 'password')
  return changePassword(viewer, prisma, account, passwordHash, false, viewer.sessionId)
}

async function newHash(prisma: PrismaClient, account: Account, password: string, path: string): Promise<string> {
  const { number, workEmail, name } = await prisma.employee.findUniqueOrThrow({ where: { id: account.employeeId } })
  const problem = passwordProblem(password, [number, workEmail, name])
  if (problem) throw badField(path, problem)
  return hashPassword(password)
}

function changePassword(
  viewer: Viewer,
  prisma: PrismaClient,
  before: Account,
  passwordHash: string,
  mustChangePassword: boolean,
  keepSession: string | null,
): Promise<Account> {
  return prisma.$transaction(async (tx) => {
    // The stamp ends the access tokens; the row's lock makes log-ins under way wait and then fail.
    const { count } = await tx.account.updateMany({
      where: { id: before.id, version: before.version, securityStamp: before.securityStamp },
      data: {
        passwordHash,
        mustChangePassword,
        securityStamp: { increment: 1 },
        version: { increment: 1 },
        updatedById: actorId(viewer),
      },
    })
    const account = await tx.account.findUniqueOrThrow({ where: { id: before.id } })
    if (count !== 1) throw staleVersion(account.version)
    await revokeAccountSessions(tx, account.id, 'PASSWORD_CHANGED', keepSession)
    await recordAccount(tx, viewer, account, 'UPDATE', [{ field: 'passwordHash', old: HIDDEN, new: HIDDEN }])
    return account
  })
}

export const staleVersion = (currentVersion: number): AuthError =>
  new AuthError('CONFLICT', 'CHANGED_MEANWHILE', { currentVersion })

async function recordAccount(
  tx: Writer,
  viewer: Viewer,
  account: Account,
  action: 'CREATE' | 'UPDATE',
  changes: Change[],
) {
  const entry: Entry = {
    action,
    recordType: 'Account',
    recordId: account.id,
    departmentId: account.departmentId,
    changes,
  }
  await recordAccess(tx, actorOf(viewer), entry)
  await announce(tx, action === 'CREATE' ? 'account.created' : 'account.updated', entry, account.version)
}
