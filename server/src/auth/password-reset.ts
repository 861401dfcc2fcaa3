import { randomBytes } from 'node:crypto'
import type { Pool } from 'mysql2/promise'
import { anonymous, type Viewer } from '../access/viewer.ts'
import type { PrismaClient } from '../db/generated/client/client.ts'
import { keptLocale, type Locale } from '../i18n/locale.ts'
import { PASSWORD_CHANGED, PASSWORD_RESET } from '../i18n/mails.ts'
import { isMailAddress, type Mailer } from '../mail/mailer.ts'
import { newHash, writePassword } from './accounts.ts'
import { aboutAccount, changeWithEntry } from './audit.ts'
import { newId, rowsOf, secondsFrom, sha256 } from './base.ts'
import { badField } from './errors.ts'
import { MAX_LOGIN_LENGTH, RESET_LINK_LIFE, RESETS_AN_HOUR, RESETS_AT_ONCE } from './limits.ts'
import { findLogin, loginKey } from './logins.ts'
import { notify } from './notices.ts'
import type { Caller } from './people.ts'

/**
 * A forgotten password is replaced by a link to the work e-mail of its owner. Asking for it stores the name that was
 * typed and nothing else: whether anybody has it is looked up later, by a timed job. So answer and time are the same for
 * every name by the way it is built, and a request that was answered survives a restart.
 */

type Parts = { prisma: PrismaClient; pool: Pool; mailer: Mailer; publicUrl: string }

/** Stores that somebody asks for a link. Throws AuthError BAD_USER_INPUT for what cannot be a log-in name. */
export async function requestReset(prisma: PrismaClient, typed: string, locale: Locale): Promise<void> {
  const login = loginKey(typed)
  if (login === '') throw badField('login', 'REQUIRED')
  if (login.length > MAX_LOGIN_LENGTH) throw badField('login', 'TOO_LONG', { max: MAX_LOGIN_LENGTH })
  await prisma.passwordReset.create({ data: { id: newId('pwr'), login, locale } })
}

type Asked = { id: string; login: string; locale: string }

/** Looks up what was asked for and queues the mails; gives how many. Two servers at once answer none twice. */
export async function answerResets(parts: Parts): Promise<number> {
  const asked = await rowsOf<Asked>(
    parts.pool,
    'SELECT id, login, locale FROM PasswordReset WHERE accountId IS NULL ORDER BY requestedAt, id LIMIT ?',
    [RESETS_AT_ONCE],
  )
  let mails = 0
  for (const each of asked) {
    if (await answer(parts, each)) mails += 1
    else await parts.prisma.passwordReset.deleteMany({ where: { id: each.id, accountId: null } })
  }
  return mails
}

async function answer({ prisma, pool, mailer, publicUrl }: Parts, asked: Asked): Promise<boolean> {
  const found = await findLogin(pool, asked.login)
  if (!found?.active || !isMailAddress(found.workEmail)) return false
  const { accountId, securityStamp, name } = found
  const now = new Date()
  // Nobody's letter box is filled by others' asking.
  const lately = { accountId, requestedAt: { gt: secondsFrom(now, -3600) } }
  if ((await prisma.passwordReset.count({ where: lately })) >= RESETS_AN_HOUR) return false
  const token = randomBytes(32).toString('base64url')
  const expiresAt = secondsFrom(now, RESET_LINK_LIFE)
  return changeWithEntry(prisma, newId('rq'), async (tx, record) => {
    const { count } = await tx.passwordReset.updateMany({
      where: { id: asked.id, accountId: null },
      data: { accountId, tokenHash: sha256(token), securityStamp, expiresAt },
    })
    if (count === 0) return false
    await mailer.queue(tx, {
      kind: 'passwordReset',
      to: { name, address: found.workEmail! },
      template: PASSWORD_RESET,
      locale: keptLocale(asked.locale),
      params: { name, minutes: RESET_LINK_LIFE / 60 },
      link: `${publicUrl}/#/reset-password/${token}`,
      expiresAt,
    })
    await record(
      { ...anonymous(), name: 'Leasedesk' },
      {
        ...aboutAccount({ ...found, id: accountId }),
        action: 'GRANT',
        changes: [{ field: 'passwordReset', old: null, new: expiresAt.toISOString() }],
      },
    )
    return true
  })
}

/**
 * Sets a new password by a link, which works once: all sessions of its owner end, and he is told by mail. Throws
 * AuthError: BAD_USER_INPUT with `token` for a link that is unknown, over or used, with `password` for a bad one, by
 * which the link is not used up.
 */
export async function resetPassword(
  { prisma, mailer }: Parts,
  input: { token: string; password: string },
  { locale, requestId }: Caller,
): Promise<string> {
  const ended = badField('token', 'LINK_ENDED')
  if (!/^[\w-]{43}$/.test(input.token)) throw ended
  const tokenHash = sha256(input.token)
  const live = { tokenHash, usedAt: null, expiresAt: { gt: new Date() } }
  const link = await prisma.passwordReset.findFirst({ where: live })
  const account = await prisma.account.findFirst({
    where: { id: link?.accountId ?? '', state: 'ACTIVE', employee: { state: 'ACTIVE' } },
    include: { employee: true },
  })
  if (!link || !account || account.securityStamp !== link.securityStamp) throw ended
  const { employee, ...before } = account
  const passwordHash = await newHash(prisma, before, input.password, 'password')
  const owner: Viewer = { ...anonymous(), kind: 'staff', accountId: account.id, name: employee.name }
  await changeWithEntry(prisma, requestId, async (tx, record) => {
    const { count } = await tx.passwordReset.updateMany({ where: live, data: { usedAt: new Date() } })
    if (count === 0) throw ended
    await writePassword(tx, record, owner, before, { passwordHash, mustChangePassword: false })
    await notify(mailer, tx, employee, { kind: 'passwordChanged', template: PASSWORD_CHANGED, locale })
  })
  return account.id
}
