/** What a person does with his own log-in: devices, a forgotten password, the second step of signing in. */

import { authCall } from './auth-call.ts'
import { apiFetch } from './http.ts'
import { session } from './session.ts'

/** A log-in on some device. */
export type Device = {
  id: string
  userAgent: string | null
  address: string | null
  /** ISO 8601. */
  createdAt: string
  lastUsedAt: string
  isCurrent: boolean
}

/** Where one is signed in, used last first. */
export const listDevices = async (): Promise<Device[]> => {
  const { sessions } = await authCall<{ sessions: Device[] }>('/auth/sessions', { method: 'GET', send: apiFetch })
  return sessions
}

/** Signs out on one device. */
export const endDevice = (id: string): Promise<unknown> =>
  authCall(`/auth/sessions/${encodeURIComponent(id)}`, { method: 'DELETE', send: apiFetch })

/** Signs out everywhere but here. */
export const endOtherDevices = (): Promise<unknown> =>
  authCall('/auth/sessions?keep=current', { method: 'DELETE', send: apiFetch })

/** Signs out everywhere, here too. */
export const endAllDevices = async (): Promise<void> => {
  await authCall('/auth/sessions', { method: 'DELETE', send: apiFetch })
  await session.signOut()
}

/** Asks for a link to a new password; the answer tells nothing. */
export const askForLink = (login: string): Promise<unknown> => authCall('/auth/password/forgot', { body: { login } })

/** Sets a new password by the secret of a link. */
export const resetPassword = (token: string, password: string): Promise<unknown> =>
  authCall('/auth/password/reset', { body: { token, password } })

/** Since when signing in asks for a code, the recovery codes left, and whether a post demands it. */
export type Factor = { since: string | null; recoveryCodes: number; isDemanded: boolean }

export const loadFactor = (): Promise<Factor> => authCall('/auth/second-factor', { method: 'GET', send: apiFetch })

/** What the authenticator program is told. */
export type Enrolment = { secret: string; uri: string }

export const enrolFactor = (password: string): Promise<Enrolment> =>
  authCall('/auth/second-factor/enrol', { body: { password }, send: apiFetch })

type Codes = { recoveryCodes: string[] }

/** Turns it on by a first code; gives the recovery codes. */
export const confirmFactor = async (code: string): Promise<string[]> =>
  (await authCall<Codes>('/auth/second-factor/confirm', { body: { code }, send: apiFetch })).recoveryCodes

/** New recovery codes in place of those left. */
export const renewCodes = async (password: string): Promise<string[]> =>
  (await authCall<Codes>('/auth/second-factor/codes', { body: { password }, send: apiFetch })).recoveryCodes

export const removeFactor = (password: string): Promise<unknown> =>
  authCall('/auth/second-factor/remove', { body: { password }, send: apiFetch })
