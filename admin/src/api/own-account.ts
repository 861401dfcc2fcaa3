/** What a person does with his own log-in: the devices on which he is signed in. */

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
