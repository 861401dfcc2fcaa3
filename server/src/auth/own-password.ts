import type { Viewer } from '../access/viewer.ts'
import { PASSWORD_CHANGED } from '../i18n/mails.ts'
import type { Mailer } from '../mail/mailer.ts'
import { newHash, writePassword } from './accounts.ts'
import { changeWithEntry } from './audit.ts'
import { AuthError, badField } from './errors.ts'
import { notify } from './notices.ts'
import { unusablePassword, verifyPassword } from './passwords.ts'
import { type Caller, type Grant, grant, type Parts, standingOf } from './people.ts'
import { activePosts } from './posts.ts'
import { openSession, type RefreshToken } from './sessions.ts'

/**
 * Changes the viewer's own password. All his sessions end, this one too: a new one in the same post takes its place.
 * Throws UserError: BAD_USER_INPUT for a wrong `current` and a bad `password`, FORBIDDEN for machine clients.
 */
export async function changeOwnPassword(
  parts: Parts & { mailer: Mailer },
  viewer: Viewer,
  input: { current: string; password: string },
  caller: Caller,
): Promise<Grant & { refresh: RefreshToken }> {
  const { prisma, pool, mailer } = parts
  const { accountId, employeeId, postId, name } = viewer
  if (!accountId || !employeeId) throw new AuthError('FORBIDDEN', 'PEOPLE_ONLY')
  const account = await prisma.account.findUniqueOrThrow({ where: { id: accountId } })
  const isRight = !unusablePassword(input.current) && (await verifyPassword(account.passwordHash, input.current))
  if (!isRight) throw badField('current', 'WRONG_PASSWORD')
  const passwordHash = await newHash(prisma, account, input.password, 'password')
  const posts = await activePosts(pool, employeeId)
  const post = posts.find((each) => each.id === postId)
  if (!post) throw new AuthError('UNAUTHENTICATED', 'SIGN_IN_AGAIN')
  const { changed, opened } = await changeWithEntry(prisma, caller.requestId, async (tx, record) => {
    const password = { passwordHash, mustChangePassword: false }
    const changed = await writePassword(tx, record, viewer, account, password)
    const employee = await tx.employee.findUniqueOrThrow({ where: { id: employeeId } })
    await notify(mailer, tx, employee, { kind: 'passwordChanged', template: PASSWORD_CHANGED, locale: caller.locale })
    return { changed, opened: await openSession(tx, changed, post, caller) }
  })
  const session = { ...standingOf(changed), id: opened.id, accountId, employeeId, name, posts, post }
  return { ...(await grant(parts, session, caller.locale)), refresh: opened.refresh }
}
