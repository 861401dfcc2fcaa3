import { UserError } from '../../graphql/errors.ts'
import { AuthError } from '../errors.ts'
import type { Call, Services } from '../http.ts'
import { changeOwnPassword } from '../own-password.ts'
import { readJson, textOf } from '../request.ts'
import { grantResponse } from '../respond.ts'

/** Changes the bearer's own password; the answer is that of a log-in, since the old ones have all ended. */
export async function postPassword(services: Services, { request, caller, secure }: Call): Promise<Response> {
  const viewer = await services.bearer(request, ['PASSWORD'])
  if (!viewer.accountId) throw new AuthError('FORBIDDEN', 'PEOPLE_ONLY')
  const body = await readJson(request)
  const input = { current: textOf(body, 'current'), password: textOf(body, 'password') }
  // A stolen access token must not serve to guess the password at leisure; a new password that is refused is no guess.
  const name = `password of ${viewer.accountId}`
  await services.throttle.book(name, caller.address)
  try {
    const granted = await changeOwnPassword(services, viewer, input, caller)
    services.forget((claims) => claims.kind === 'staff' && claims.accountId === viewer.accountId)
    await services.throttle.clear(name, caller.address)
    return grantResponse(granted, secure)
  } catch (error) {
    if (!isWrongPassword(error)) await services.throttle.clear(name, caller.address)
    throw error
  }
}

const isWrongPassword = (error: unknown) =>
  error instanceof UserError && error.faults.some(({ code }) => code === 'WRONG_PASSWORD')
