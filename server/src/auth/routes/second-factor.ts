import type { Viewer } from '../../access/viewer.ts'
import { AuthError } from '../errors.ts'
import type { Call, Services } from '../http.ts'
import { activePosts } from '../posts.ts'
import { readJson, textOf } from '../request.ts'
import { json } from '../respond.ts'
import { confirm, enrol, factorOf, removeFactor, renewRecoveryCodes } from '../second-factor.ts'
import { withOwnPassword } from './password.ts'

/** Setting it up is open to those who must do so first. */
const OWING = ['SECOND_FACTOR'] as const

/** Whether the bearer has a second factor, how many recovery codes are left, and whether a post of his demands it. */
export async function getSecondFactor(services: Services, { request }: Call): Promise<Response> {
  const viewer = await services.bearer(request, OWING)
  return json(200, { ...(await factorOf(services, viewer)), isDemanded: await isDemanded(services, viewer) })
}

/** Gives a new secret, to be confirmed by a code. */
export async function postEnrol(services: Services, { request, caller }: Call): Promise<Response> {
  const viewer = await services.bearer(request, OWING)
  const password = textOf(await readJson(request), 'password')
  return json(200, await withOwnPassword(services, viewer, caller.address, () => enrol(services, viewer, password)))
}

/** The second factor counts from now on. */
export async function postConfirm(services: Services, { request, caller }: Call): Promise<Response> {
  const viewer = await services.bearer(request, OWING)
  const code = textOf(await readJson(request), 'code')
  const recoveryCodes = await confirm(services, viewer, code, caller)
  services.forget((claims) => claims.kind === 'staff' && claims.accountId === viewer.accountId)
  return json(200, { recoveryCodes })
}

/** New recovery codes in place of those that are left. */
export async function postCodes(services: Services, { request, caller }: Call): Promise<Response> {
  const viewer = await services.bearer(request)
  const password = textOf(await readJson(request), 'password')
  const work = () => renewRecoveryCodes(services, viewer, password, caller)
  return json(200, { recoveryCodes: await withOwnPassword(services, viewer, caller.address, work) })
}

/** Takes the second factor off, where no post demands it. */
export async function postRemove(services: Services, { request, caller }: Call): Promise<Response> {
  const viewer = await services.bearer(request)
  const password = textOf(await readJson(request), 'password')
  if (await isDemanded(services, viewer)) throw new AuthError('FORBIDDEN', 'SECOND_FACTOR_DEMANDED')
  await withOwnPassword(services, viewer, caller.address, () => removeFactor(services, viewer, password, caller))
  return json(200, {})
}

async function isDemanded({ pool, demanded }: Services, { employeeId }: Viewer): Promise<boolean> {
  const posts = employeeId ? await activePosts(pool, employeeId) : []
  return posts.some(({ role }) => demanded.has(role))
}
