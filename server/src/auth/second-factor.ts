import { randomBytes } from 'node:crypto'
import type { Viewer } from '../access/viewer.ts'
import type { Account, PrismaClient } from '../db/generated/client/client.ts'
import { SECOND_FACTOR_OFF, SECOND_FACTOR_ON } from '../i18n/mails.ts'
import type { Mailer } from '../mail/mailer.ts'
import { ruleDb, type Transaction } from '../writer/transaction.ts'
import { aboutAccount, changeWithEntry } from './audit.ts'
import { newId, secondsFrom, sha256 } from './base.ts'
import { AuthError, badField } from './errors.ts'
import { ENROLMENT_LIFE, RECOVERY_CODES } from './limits.ts'
import { notify } from './notices.ts'
import { unusablePassword, verifyPassword } from './passwords.ts'
import type { Caller } from './people.ts'
import type { SecretBox } from './secret.ts'
import { revokeAccountSessions } from './sessions.ts'
import { base32, newTotpSecret, otpauthUri, stepOfCode } from './totp.ts'

/**
 * The second factor of a log-in: codes by time (RFC 6238) from a program of its owner's, and recovery codes for when he
 * has lost it. Whoever sets up, renews or removes it gives his password.
 */

type Parts = { prisma: PrismaClient; mailer: Mailer; openBox: () => Promise<SecretBox> }

/** What the authenticator program is told. */
export type Enrolment = { secret: string; uri: string }

const labelOf = (accountId: string) => `second factor of ${accountId}`

/**
 * A new secret, which counts once it is confirmed; one that is there counts until then. Throws AuthError
 * BAD_USER_INPUT for a wrong password.
 */
export async function enrol({ prisma, openBox }: Parts, viewer: Viewer, password: string): Promise<Enrolment> {
  const account = await ownAccount(prisma, viewer, password)
  const { number } = await prisma.employee.findUniqueOrThrow({ where: { id: account.employeeId } })
  const secret = newTotpSecret()
  const newBox = (await openBox()).seal(secret, labelOf(account.id))
  const data = { newBox, newUntil: secondsFrom(new Date(), ENROLMENT_LIFE) }
  await prisma.secondFactor.upsert({
    where: { accountId: account.id },
    create: { accountId: account.id, ...data },
    update: data,
  })
  return { secret, uri: otpauthUri(secret, number) }
}

/**
 * The new secret counts from now on; recovery codes are made and shown this once. The other sessions of its owner end.
 * Throws AuthError BAD_USER_INPUT for a wrong code, or where nothing waits to be confirmed.
 */
export async function confirm(parts: Parts, viewer: Viewer, code: string, caller: Caller): Promise<string[]> {
  const accountId = personOf(viewer)
  const factor = await parts.prisma.secondFactor.findUnique({ where: { accountId } })
  if (!factor?.newBox || !factor.newUntil || factor.newUntil <= new Date()) throw badField('code', 'ENROL_AGAIN')
  const secret = (await parts.openBox()).open(factor.newBox, labelOf(accountId))
  if (!secret) throw badField('code', 'ENROL_AGAIN')
  const step = stepOfCode(secret, code, 0)
  if (step === null) throw badField('code', 'WRONG_CODE')
  const codes = newRecoveryCodes()
  return changeWithEntry(parts.prisma, caller.requestId, async (tx, record) => {
    const { count } = await tx.secondFactor.updateMany({
      where: { accountId, newBox: factor.newBox },
      data: { secretBox: factor.newBox, newBox: null, newUntil: null, usedStep: step },
    })
    if (count === 0) throw badField('code', 'ENROL_AGAIN')
    const before = await tx.account.findUniqueOrThrow({ where: { id: accountId }, include: { employee: true } })
    const secondFactorSince = new Date()
    const account = await touched(tx, accountId, secondFactorSince)
    await storeCodes(tx, accountId, codes)
    await revokeAccountSessions(ruleDb(tx), accountId, 'SECOND_FACTOR_CHANGED', viewer.sessionId ?? '')
    await notify(parts.mailer, tx, before.employee, { kind: 'secondFactorOn', template: SECOND_FACTOR_ON, ...caller })
    await record(viewer, { ...aboutAccount(account), action: 'GRANT', changes: changed(before, secondFactorSince) })
    return codes
  })
}

/** New recovery codes in place of all that are left. Throws AuthError BAD_USER_INPUT for a wrong password. */
export async function renewRecoveryCodes(
  { prisma }: Parts,
  viewer: Viewer,
  password: string,
  { requestId }: Caller,
): Promise<string[]> {
  const account = await ownAccount(prisma, viewer, password)
  if (!account.secondFactorSince) throw new AuthError('FORBIDDEN', 'NO_SECOND_FACTOR')
  const codes = newRecoveryCodes()
  return changeWithEntry(prisma, requestId, async (tx, record) => {
    const old = await storeCodes(tx, account.id, codes)
    const changes = [{ field: 'recoveryCodes', old, new: codes.length }]
    await record(viewer, { ...aboutAccount(account), action: 'UPDATE', changes })
    return codes
  })
}

/** Signing in asks for no code any more. Throws AuthError BAD_USER_INPUT for a wrong password. */
export async function removeFactor(
  { prisma, mailer }: Parts,
  viewer: Viewer,
  password: string,
  caller: Caller,
): Promise<void> {
  const account = await ownAccount(prisma, viewer, password)
  if (!account.secondFactorSince) return
  await changeWithEntry(prisma, caller.requestId, async (tx, record) => {
    await clearFactor(tx, account.id)
    const after = await touched(tx, account.id, null)
    const employee = await tx.employee.findUniqueOrThrow({ where: { id: account.employeeId } })
    await notify(mailer, tx, employee, { kind: 'secondFactorOff', template: SECOND_FACTOR_OFF, ...caller })
    await record(viewer, { ...aboutAccount(after), action: 'REVOKE', changes: changed(account, null) })
  })
}

/** Takes the factor off an account in a transaction, and with it what could be used in its place. */
export async function clearFactor(tx: Transaction, accountId: string): Promise<void> {
  await tx.secondFactor.deleteMany({ where: { accountId } })
  await tx.recoveryCode.deleteMany({ where: { accountId } })
}

/** What the trail says of it. */
export const changed = (before: Pick<Account, 'secondFactorSince'>, now: Date | null) => [
  {
    field: 'secondFactorSince',
    old: before.secondFactorSince?.toISOString() ?? null,
    new: now?.toISOString() ?? null,
  },
]

/** Since when the viewer has a second factor, and how many recovery codes are left. */
export async function factorOf({ prisma }: Pick<Parts, 'prisma'>, viewer: Viewer) {
  const accountId = personOf(viewer)
  const { secondFactorSince: since } = await prisma.account.findUniqueOrThrow({ where: { id: accountId } })
  return { since, recoveryCodes: await recoveryCodesLeft(prisma, accountId) }
}

/** How many recovery codes somebody has left. */
export const recoveryCodesLeft = (prisma: PrismaClient, accountId: string): Promise<number> =>
  prisma.recoveryCode.count({ where: { accountId } })

/**
 * Whether a text is a code of the account that has not been used: of the program, or a recovery code. Either counts
 * once, also where it is sent twice at a moment.
 */
export async function takeCode(
  { prisma, openBox }: Pick<Parts, 'prisma' | 'openBox'>,
  accountId: string,
  typed: string,
): Promise<'CODE' | 'RECOVERY_CODE' | null> {
  const code = typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  if (RECOVERY_FORM.test(code)) {
    const { count } = await prisma.recoveryCode.deleteMany({ where: { accountId, codeHash: sha256(code) } })
    return count === 1 ? 'RECOVERY_CODE' : null
  }
  const factor = await prisma.secondFactor.findUnique({ where: { accountId } })
  const secret = factor?.secretBox ? (await openBox()).open(factor.secretBox, labelOf(accountId)) : null
  if (!factor || !secret) return null
  const usedStep = stepOfCode(secret, code, factor.usedStep)
  if (usedStep === null) return null
  const { count } = await prisma.secondFactor.updateMany({
    where: { accountId, usedStep: factor.usedStep },
    data: { usedStep },
  })
  return count === 1 ? 'CODE' : null
}

/** 80 random bits: the hash needs no salt and no slowness. */
const RECOVERY_FORM = /^[A-Z2-7]{16}$/

/** Codes as they are shown: `ABCD-EFGH-IJKL-MNOP`. */
const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () => base32(randomBytes(10)).match(/.{4}/g)!.join('-'))

/** Replaces the codes that are left; gives how many there were. */
async function storeCodes(tx: Transaction, accountId: string, codes: string[]): Promise<number> {
  const { count } = await tx.recoveryCode.deleteMany({ where: { accountId } })
  const data = codes.map((code) => ({ id: newId('rc'), accountId, codeHash: sha256(code.replaceAll('-', '')) }))
  await tx.recoveryCode.createMany({ data })
  return count
}

const touched = (tx: Transaction, id: string, secondFactorSince: Date | null): Promise<Account> =>
  tx.account.update({ where: { id }, data: { secondFactorSince, version: { increment: 1 } } })

/** The viewer's account, once he has given its password. */
async function ownAccount(prisma: PrismaClient, viewer: Viewer, password: string): Promise<Account> {
  const account = await prisma.account.findUniqueOrThrow({ where: { id: personOf(viewer) } })
  const isRight = !unusablePassword(password) && (await verifyPassword(account.passwordHash, password))
  if (!isRight) throw badField('password', 'WRONG_PASSWORD')
  return account
}

function personOf({ accountId }: Viewer): string {
  if (!accountId) throw new AuthError('FORBIDDEN', 'PEOPLE_ONLY')
  return accountId
}
