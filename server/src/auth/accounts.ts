import { actorId, type Viewer } from '../access/viewer.ts'
import type { Account, PrismaClient } from '../db/generated/client/client.ts'
import { UserError } from '../graphql/errors.ts'
import { ruleDb, type Transaction } from '../writer/transaction.ts'
import { aboutAccount, changeWithEntry, HIDDEN, madeBy, type Recorder } from './audit.ts'
import { isId, newId } from './base.ts'
import { badField } from './errors.ts'
import { hashPassword, passwordProblem } from './passwords.ts'
import { revokeAccountSessions } from './sessions.ts'

/**
 * Log-ins of employees. Whether the viewer may do this at all is said by the access grid of `Account`; here his
 * departments are held to, and a record elsewhere answers like one that does not exist.
 */

/**
 * Gives an employee a log-in. The password is a first one, to be changed by its owner unless `mustChangePassword` is
 * false. Throws UserError BAD_USER_INPUT with the field (`input.employeeId` REFERENCE or TAKEN, `input.password`).
 */
export async function createAccount(
  viewer: Viewer,
  prisma: PrismaClient,
  input: { employeeId: string; password: string; mustChangePassword?: boolean | null },
  requestId = newId('rq'),
): Promise<Account> {
  const employee = isId(input.employeeId)
    ? await prisma.employee.findFirst({
        where: { id: input.employeeId, departmentId: { in: viewer.departmentIds } },
        include: { account: true },
      })
    : null
  if (!employee) throw badField('input.employeeId', 'REFERENCE')
  if (employee.account) throw badField('input.employeeId', 'TAKEN')
  const problem = passwordProblem(input.password, [employee.number, employee.workEmail, employee.name])
  if (problem) throw badField('input.password', problem.code, problem.params)
  const passwordHash = await hashPassword(input.password)
  return changeWithEntry(prisma, requestId, async (tx, record) => {
    const data = {
      id: newId('ac'),
      departmentId: employee.departmentId,
      employeeId: employee.id,
      passwordHash,
      mustChangePassword: input.mustChangePassword ?? true,
      ...madeBy(viewer),
    }
    const account = await tx.account.create({ data }).catch((error: { code?: string }) => {
      // Prisma's word for a unique key that is there: someone was faster.
      throw error.code === 'P2002' ? badField('input.employeeId', 'TAKEN') : error
    })
    await record(viewer, {
      ...aboutAccount(account),
      action: 'CREATE',
      changes: [
        { field: 'employeeId', old: null, new: employee.id },
        { field: 'passwordHash', old: null, new: HIDDEN },
      ],
    })
    return account
  })
}

/**
 * Sets another's password: all his sessions end, and tokens out now are refused within three seconds. He must change
 * it at the next log-in unless `mustChangePassword` is false. Throws UserError NOT_FOUND, CONFLICT on a stale
 * version, BAD_USER_INPUT (`input.password`).
 */
export async function setPassword(
  viewer: Viewer,
  prisma: PrismaClient,
  input: { id: string; version: number; password: string; mustChangePassword?: boolean | null },
  requestId = newId('rq'),
): Promise<Account> {
  const account = isId(input.id)
    ? await prisma.account.findFirst({ where: { id: input.id, departmentId: { in: viewer.departmentIds } } })
    : null
  if (!account) throw UserError.notFound()
  if (account.version !== input.version) throw UserError.conflict(account.version)
  const passwordHash = await newHash(prisma, account, input.password, 'input.password')
  const password = { passwordHash, mustChangePassword: input.mustChangePassword ?? true }
  return changeWithEntry(prisma, requestId, (tx, record) => writePassword(tx, record, viewer, account, password))
}

/** The hash of a new password for an account. Throws UserError BAD_USER_INPUT at the path. */
export async function newHash(prisma: PrismaClient, account: Account, password: string, path: string): Promise<string> {
  const { number, workEmail, name } = await prisma.employee.findUniqueOrThrow({ where: { id: account.employeeId } })
  const problem = passwordProblem(password, [number, workEmail, name])
  if (problem) throw badField(path, problem.code, problem.params)
  return hashPassword(password)
}

/**
 * Writes a new password in a transaction, with its entry: all sessions of the account end, and tokens that are out are
 * refused within three seconds. Throws UserError CONFLICT when the account has changed since `before`.
 */
export async function writePassword(
  tx: Transaction,
  record: Recorder,
  viewer: Viewer,
  before: Account,
  password: { passwordHash: string; mustChangePassword: boolean },
): Promise<Account> {
  // The stamp ends the access tokens; the row's lock makes log-ins under way wait and then fail.
  const { count } = await tx.account.updateMany({
    where: { id: before.id, version: before.version, securityStamp: before.securityStamp },
    data: {
      ...password,
      securityStamp: { increment: 1 },
      version: { increment: 1 },
      updatedById: actorId(viewer),
    },
  })
  const account = await tx.account.findUniqueOrThrow({ where: { id: before.id } })
  if (count !== 1) throw UserError.conflict(account.version)
  await revokeAccountSessions(ruleDb(tx), account.id, 'PASSWORD_CHANGED')
  const changes = [{ field: 'passwordHash', old: HIDDEN, new: HIDDEN }]
  await record(viewer, { ...aboutAccount(account), action: 'UPDATE', changes })
  return account
}

/**
 * Ends all log-ins of somebody, on all devices and within three seconds. Throws UserError NOT_FOUND, CONFLICT on a stale
 * version.
 */
export async function endAccountSessions(
  viewer: Viewer,
  prisma: PrismaClient,
  { id, version }: { id: string; version: number },
  requestId = newId('rq'),
): Promise<Account> {
  return changeWithEntry(prisma, requestId, async (tx, record) => {
    const reachable = { id: isId(id) ? id : '', departmentId: { in: viewer.departmentIds } }
    const { count } = await tx.account.updateMany({
      where: { ...reachable, version },
      data: { securityStamp: { increment: 1 }, version: { increment: 1 }, updatedById: actorId(viewer) },
    })
    const account = await tx.account.findFirst({ where: reachable })
    if (!account) throw UserError.notFound()
    if (count !== 1) throw UserError.conflict(account.version)
    const live = await tx.session.count({ where: { accountId: id, revokedAt: null, expiresAt: { gt: new Date() } } })
    await revokeAccountSessions(ruleDb(tx), id, 'ENDED_BY_ADMINISTRATOR')
    const changes = [{ field: 'sessions', old: live, new: 0 }]
    await record(viewer, { ...aboutAccount(account), action: 'REVOKE', changes })
    return account
  })
}
