import type { Pool } from 'mysql2/promise'
import type { Change } from '../writer/journal.ts'
import { aboutAccount, changeWithEntry } from './audit.ts'
import { AuthError, badField } from './errors.ts'
import { CODE_STEP_LIFE, MAX_LOGIN_LENGTH } from './limits.ts'
import { type FoundLogin, findLogin, findLoginOf, loginKey } from './logins.ts'
import { hashPassword, isOutdated, unusablePassword, verifyPassword } from './passwords.ts'
import { actorIn, type Caller, type CodeStep, type Grant, grant, type Parts } from './people.ts'
import { activePosts, type Post } from './posts.ts'
import { recoveryCodesLeft, takeCode } from './second-factor.ts'
import { type LiveSession, openSession, type RefreshToken } from './sessions.ts'

/**
 * Signs a person in by staff number or e-mail; one who has a second factor is asked for its code first. Throws AuthError: BAD_USER_INPUT for what cannot be a log-in,
 * RATE_LIMITED while a delay runs, UNAUTHENTICATED alike for unknown names, wrong passwords and closed accounts,
 * FORBIDDEN for people without a post.
 */
export async function signIn(
  parts: Parts,
  input: { login: string; password: string; post: string | null },
  caller: Caller,
): Promise<(Grant & { refresh: RefreshToken }) | CodeStep> {
  const { pool, throttle } = parts
  const login = loginKey(input.login)
  if (login === '') throw badField('login', 'REQUIRED')
  if (login.length > MAX_LOGIN_LENGTH) throw badField('login', 'TOO_LONG', { max: MAX_LOGIN_LENGTH })
  const unusable = unusablePassword(input.password)
  if (unusable) throw badField('password', unusable.code, unusable.params)

  await throttle.book(login, caller.address)
  const found = await findLogin(pool, login)
  const right = await verifyPassword(found?.passwordHash ?? null, input.password)
  if (!found || !right || !found.active) throw new AuthError('UNAUTHENTICATED', 'WRONG_LOGIN')
  await throttle.clear(login, caller.address)

  const place = await placeOf(pool, found, input.post)
  if (found.hasSecondFactor) return { secondFactor: await codeStep(parts, found, input.post) }
  const passwordHash = isOutdated(found.passwordHash!) ? await hashPassword(input.password) : found.passwordHash
  return enter(parts, { ...found, passwordHash }, place, caller)
}

type Place = { post: Post; posts: Post[]; mustChoose: boolean }

/** The posts that somebody holds, and the one asked for, or else the first. Throws AuthError FORBIDDEN, BAD_USER_INPUT. */
async function placeOf(pool: Pool, { employeeId }: FoundLogin, asked: string | null): Promise<Place> {
  const posts = await activePosts(pool, employeeId)
  const [first] = posts
  if (!first) throw new AuthError('FORBIDDEN', 'NO_POST')
  const post = asked === null ? first : posts.find((each) => each.id === asked)
  if (!post) throw badField('post', 'NOT_YOUR_POST')
  return { post, posts, mustChoose: asked === null && posts.length > 1 }
}

/** Opens a session for somebody who has proved who he is. */
async function enter(
  parts: Parts,
  found: FoundLogin,
  { post, posts, mustChoose }: Place,
  caller: Caller,
  recoveryCodes: Change[] = [],
): Promise<Grant & { refresh: RefreshToken }> {
  const opened = await changeWithEntry(parts.prisma, caller.requestId, async (tx, record) => {
    // Locks the account and holds it to what was looked at: a password changed, an account suspended or a second factor
    // set up meanwhile leaves no session behind. By hand, so that `updatedAt` keeps the last real change.
    const kept = await tx.$executeRaw`UPDATE Account
      SET lastSignInAt = ${new Date()}, passwordHash = ${found.passwordHash}, locale = ${caller.locale}
      WHERE id = ${found.accountId} AND securityStamp = ${found.securityStamp} AND state = 'ACTIVE'
        AND (secondFactorSince IS NOT NULL) = ${found.hasSecondFactor}`
    if (kept !== 1) throw new AuthError('UNAUTHENTICATED', 'WRONG_LOGIN')
    await record(actorIn(post, found), {
      ...aboutAccount({ ...found, id: found.accountId }),
      action: post.actingFor ? 'SIGN_IN_AS' : 'SIGN_IN',
      changes: [{ field: 'post', old: null, new: post.id }, ...recoveryCodes],
    })
    return openSession(tx, { id: found.accountId }, post, caller)
  })
  const session: LiveSession = { ...found, id: opened.id, posts, post }
  return { ...(await grant(parts, session, caller.locale)), mustChoose, refresh: opened.refresh }
}

const CODE_STEP = 'sign-in that waits for a code'

/** What was proved by the password, sealed for the few minutes until the code. */
async function codeStep({ openBox }: Parts, { accountId, securityStamp }: FoundLogin, post: string | null) {
  const proved: Proved = { accountId, securityStamp, post, until: Date.now() + CODE_STEP_LIFE * 1000 }
  return { token: (await openBox()).seal(JSON.stringify(proved), CODE_STEP), expiresIn: CODE_STEP_LIFE }
}

type Proved = { accountId: string; securityStamp: number; post: string | null; until: number }

/**
 * The second step of a sign-in: the code of the authenticator program, or a recovery code. Guessing is slowed down for
 * the account wherever it comes from, since whoever is here knows the password. Throws AuthError: UNAUTHENTICATED when
 * the first step is too long ago or counts no more, BAD_USER_INPUT for a wrong code, RATE_LIMITED while a delay runs.
 */
export async function signInByCode(
  parts: Parts,
  input: { token: string; code: string },
  caller: Caller,
): Promise<Grant & { refresh: RefreshToken }> {
  const opened = (await parts.openBox()).open(input.token, CODE_STEP)
  const proved = opened && (JSON.parse(opened) as Proved)
  const found = proved && proved.until > Date.now() ? await findLoginOf(parts.pool, proved.accountId) : null
  if (!proved || !found?.active || found.securityStamp !== proved.securityStamp)
    throw new AuthError('UNAUTHENTICATED', 'SIGN_IN_AGAIN')
  const guess = `code of ${found.accountId}`
  await parts.throttle.book(guess, '')
  const taken = await takeCode(parts, found.accountId, input.code)
  if (!taken) throw badField('code', 'WRONG_CODE')
  await parts.throttle.clear(guess, '')
  const left = taken === 'RECOVERY_CODE' ? await recoveryCodesLeft(parts.prisma, found.accountId) : null
  const used = left === null ? [] : [{ field: 'recoveryCodes', old: left + 1, new: left }]
  return enter(parts, found, await placeOf(parts.pool, found, proved.post), caller, used)
}
