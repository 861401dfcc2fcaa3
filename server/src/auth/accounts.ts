import { actorId, type Viewer } from '../access/viewer.ts'
import type { Account, Employee, PrismaClient } from '../db/generated/client/client.ts'
import { UserError } from '../graphql/errors.ts'
import { keptLocale } from '../i18n/locale.ts'
import { PASSWORD_SET, SECOND_FACTOR_RESET } from '../i18n/mails.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { Change } from '../writer/journal.ts'
import { ruleDb, type Transaction } from '../writer/transaction.ts'
import { aboutAccount, changeWithEntry, HIDDEN, madeBy, type Recorder } from './audit.ts'
import { isId, newId } from './base.ts'
import { badField } from './errors.ts'
import { notify } from './notices.ts'
import { hashPassword, passwordProblem } from './passwords.ts'
import { changed, clearFactor } from './second-factor.ts'
import { revokeAccountSessions } from './sessions.ts'

/**
 * Log-ins of employees. Whether the viewer may do this at all is said by the access grid of `Account`; here his
 * departments are held to, and a record elsewhere answers like one that does not exist.
 */

type Parts = { prisma: PrismaClient; mailer: Mailer }

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
 * Sets another's password: all his sessions end, tokens out now are refused within three seconds, and he is told by
 * mail (not the password). He must change it at the next log-in unless `mustChangePassword` is false. Throws UserError NOT_FOUND, CONFLICT on a stale
 * version, BAD_USER_INPUT (`input.password`).
 */
export async function setPassword(
  viewer: Viewer,
  { prisma, mailer }: Parts,
  input: Target & { password: string; mustChangePassword?: boolean | null },
  requestId = newId('rq'),
): Promise<Account> {
  const account = isId(input.id)
    ? await prisma.account.findFirst({ where: { id: input.id, departmentId: { in: viewer.departmentIds } } })
    : null
  if (!account) throw UserError.notFound()
  if (account.version !== input.version) throw UserError.conflict(account.version)
  const passwordHash = await newHash(prisma, account, input.password, 'input.password')
  const password = { passwordHash, mustChangePassword: input.mustChangePassword ?? true }
  return changeWithEntry(prisma, requestId, async (tx, record) => {
    const employee = await tx.employee.findUniqueOrThrow({ where: { id: account.employeeId } })
    const notice = { kind: 'passwordSet', template: PASSWORD_SET, locale: keptLocale(account.locale) }
    await notify(mailer, tx, employee, notice)
    return writePassword(tx, record, viewer, account, password)
  })
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

type Target = { id: string; version: number }

/**
 * Ends all log-ins of somebody, on all devices and within three seconds. Throws UserError NOT_FOUND, CONFLICT on a stale
 * version.
 */
export const endAccountSessions = (
  viewer: Viewer,
  { prisma }: Pick<Parts, 'prisma'>,
  target: Target,
  requestId = newId('rq'),
): Promise<Account> =>
  takeAway(viewer, prisma, target, requestId, async (tx, { id: accountId }) => {
    const live = await tx.session.count({ where: { accountId, revokedAt: null, expiresAt: { gt: new Date() } } })
    await revokeAccountSessions(ruleDb(tx), accountId, 'ENDED_BY_ADMINISTRATOR')
    return [{ field: 'sessions', old: live, new: 0 }]
  })

/**
 * Takes the second factor off somebody who has lost it: all his log-ins end, and he is told by mail. Throws UserError
 * NOT_FOUND, CONFLICT on a stale version, BAD_USER_INPUT where he has none.
 */
export const resetSecondFactor = (
  viewer: Viewer,
  { prisma, mailer }: Parts,
  target: Target,
  requestId = newId('rq'),
): Promise<Account> =>
  takeAway(viewer, prisma, target, requestId, async (tx, account) => {
    if (!account.secondFactorSince) throw badField('input.id', 'NO_SECOND_FACTOR')
    await clearFactor(tx, account.id)
    await tx.account.update({ where: { id: account.id }, data: { secondFactorSince: null } })
    await revokeAccountSessions(ruleDb(tx), account.id, 'SECOND_FACTOR_CHANGED')
    const notice = { kind: 'secondFactorReset', template: SECOND_FACTOR_RESET, locale: keptLocale(account.locale) }
    await notify(mailer, tx, account.employee, notice)
    return changed(account, null)
  })

/** Changes an account by its version, with its tokens ended and an entry of what `work` took from it. */
function takeAway(
  viewer: Viewer,
  prisma: PrismaClient,
  { id, version }: Target,
  requestId: string,
  work: (tx: Transaction, account: Account & { employee: Employee }) => Promise<Change[]>,
): Promise<Account> {
  const reachable = { id: isId(id) ? id : '', departmentId: { in: viewer.departmentIds } }
  return changeWithEntry(prisma, requestId, async (tx, record) => {
    const { count } = await tx.account.updateMany({
      where: { ...reachable, version },
      data: { securityStamp: { increment: 1 }, version: { increment: 1 }, updatedById: actorId(viewer) },
    })
    const account = await tx.account.findFirst({ where: reachable, include: { employee: true } })
    if (!account) throw UserError.notFound()
    if (count !== 1) throw UserError.conflict(account.version)
    await record(viewer, { ...aboutAccount(account), action: 'REVOKE', changes: await work(tx, account) })
    return account
  })
}
