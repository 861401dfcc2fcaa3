import type { Call, Services } from '../http.ts'
import { endOwnSessions, ownSessions, type Which } from '../own-sessions.ts'
import { refreshCookie } from '../request.ts'
import { json, withCookie } from '../respond.ts'

/** The bearer's log-ins on all his devices. */
export async function getSessions(services: Services, { request }: Call): Promise<Response> {
  const viewer = await services.bearer(request)
  return json(200, { sessions: await ownSessions(services.pool, viewer) })
}

/** Ends all of them; with `?keep=current` all but the one that asks. */
export async function deleteSessions(services: Services, call: Call): Promise<Response> {
  const keepsCurrent = new URL(call.request.url).searchParams.get('keep') === 'current'
  return end(services, call, keepsCurrent ? 'OTHERS' : 'ALL')
}

/** Ends one of them. */
export async function deleteSession(services: Services, call: Call): Promise<Response> {
  return end(services, call, { id: call.rest })
}

async function end(services: Services, { request, caller, secure }: Call, which: Which): Promise<Response> {
  const viewer = await services.bearer(request)
  await endOwnSessions(viewer, services.prisma, which, caller.requestId)
  const { accountId, sessionId } = viewer
  const isEnded = (id: string) => which === 'ALL' || (which === 'OTHERS' ? id !== sessionId : id === which.id)
  services.forget((claims) => claims.kind === 'staff' && claims.accountId === accountId && isEnded(claims.sessionId))
  const response = json(200, {})
  return isEnded(sessionId ?? '') ? withCookie(response, refreshCookie(null, 0, secure)) : response
}
