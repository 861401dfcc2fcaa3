import type { Viewer } from '../../access/viewer.ts'
import { UserError } from '../../graphql/errors.ts'
import { AuthError } from '../errors.ts'
import type { Call, Services } from '../http.ts'
import { loginKey } from '../logins.ts'
import { changeOwnPassword } from '../own-password.ts'
import { requestReset, resetPassword } from '../password-reset.ts'
import { readJson, refuseForeignOrigin, textOf } from '../request.ts'
import { grantResponse, json } from '../respond.ts'

/** Changes the bearer's own password; the answer is that of a log-in, since the old ones have all ended. */
export async function postPassword(services: Services, { request, caller, secure }: Call): Promise<Response> {
  const viewer = await services.bearer(request, ['PASSWORD'])
  const body = await readJson(request)
  const input = { current: textOf(body, 'current'), password: textOf(body, 'password') }
  const granted = await withOwnPassword(services, viewer, caller.address, () =>
    changeOwnPassword(services, viewer, input, caller),
  )
  services.forget((claims) => claims.kind === 'staff' && claims.accountId === viewer.accountId)
  return grantResponse(granted, secure)
}

/**
 * Does what its owner's password is asked for. A stolen access token must not serve to guess it at leisure, so wrong
 * ones are counted; anything else that is refused is no guess.
 */
export async function withOwnPassword<T>(
  { throttle }: Services,
  { accountId }: Viewer,
  address: string,
  work: () => Promise<T>,
): Promise<T> {
  if (!accountId) throw new AuthError('FORBIDDEN', 'PEOPLE_ONLY')
  const name = `password of ${accountId}`
  await throttle.book(name, address)
  try {
    const result = await work()
    await throttle.clear(name, address)
    return result
  } catch (error) {
    if (!hasFault(error, 'WRONG_PASSWORD')) await throttle.clear(name, address)
    throw error
  }
}

const hasFault = (error: unknown, wanted: string) =>
  error instanceof UserError && error.faults.some(({ code }) => code === wanted)

/** Somebody has forgotten his password. The answer is the same whoever it is, and nothing is looked up for it. */
export async function postForgot(services: Services, { request, caller }: Call): Promise<Response> {
  refuseForeignOrigin(request, services.publicUrl)
  const login = textOf(await readJson(request), 'login')
  await services.throttle.book(`link for ${loginKey(login)}`, caller.address)
  await requestReset(services.prisma, login, caller.locale)
  return json(200, {})
}

/** Sets a new password by the link that was sent. It signs nobody in: who has a second factor is still asked for it. */
export async function postReset(services: Services, { request, caller }: Call): Promise<Response> {
  refuseForeignOrigin(request, services.publicUrl)
  const body = await readJson(request)
  const input = { token: textOf(body, 'token'), password: textOf(body, 'password') }
  const accountId = await resetPassword(services, input, caller)
  services.forget((claims) => claims.kind === 'staff' && claims.accountId === accountId)
  return json(200, {})
}
