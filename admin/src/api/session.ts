/**
 * The log-in of this browser tab: the access token (kept in memory only), and the calls to `/auth/*`.
 *
 * The refresh token lives in an httpOnly cookie that this code never sees. It works once: two refreshes at the same
 * time would look like theft and end the log-in. So refreshes are serialised, in this tab by one promise and across
 * tabs by a lock of the browser.
 */

import { AuthError, authCall } from './auth-call.ts'

/** A post of the person who signed in: an appointment or a delegation, each with one role. */
export type Post = { id: string; role: string; label: string; departmentName: string }

export type SignIn = {
  accessToken: string
  /** Seconds until the access token ends. */
  expiresIn: number
  /** Id of the post in which this session acts. */
  post: string
  posts: Post[]
  account: { id: string; name: string }
  /** Several posts are open and none was asked for: the person should choose. */
  mustChoose: boolean
  /** The password was given by somebody else and has to be replaced. */
  mustChangePassword: boolean
  /** The post demands two-step verification, which is not set up yet. */
  mustSetUpSecondFactor: boolean
}

/** The password was right, and a code is asked for with this. */
type CodeStep = { secondFactor: { token: string } }

type Listener = () => void

/** Set while a refresh cookie may exist, so that a first visit does not ask in vain. */
const HINT = 'leasedesk.signedIn'
/** A token this close to its end (ms) is renewed before it is used. */
const MARGIN = 30_000

let current: SignIn | null = null
let expiresAt = 0
let refreshing: Promise<SignIn | null> | null = null
let hasEnded = false
const listeners = new Set<Listener>()

const accept = (session: SignIn | null, until?: number): SignIn | null => {
  current = session
  expiresAt = until ?? (session ? Date.now() + session.expiresIn * 1000 : 0)
  if (session) localStorage.setItem(HINT, '1')
  else localStorage.removeItem(HINT)
  for (const listener of listeners) listener()
  return session
}

/** One refresh at a time in all tabs; browsers without locks (plain http, not localhost) get the tab's own order. */
const exclusively = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks ? (navigator.locks.request('leasedesk-refresh', work) as Promise<T>) : work()

export const session = {
  get current(): SignIn | null {
    return current
  },

  /** The last log-in of this tab ended by itself, not by a sign-out. */
  get hasEnded(): boolean {
    return hasEnded
  },

  /** Calls back on every sign-in, refresh, switch and sign-out; returns the way to stop. */
  subscribe(listener: Listener): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },

  /** True where a cookie of an earlier visit may still hold a log-in. */
  mayResume: (): boolean => localStorage.getItem(HINT) !== null,

  /** Signs in; where a code is asked for as well, gives what it is to be sent with (`enterCode`). */
  async signIn(login: string, password: string): Promise<string | null> {
    const answer = await authCall<SignIn | CodeStep>('/auth/sign-in', { body: { login, password } })
    if ('secondFactor' in answer) return answer.secondFactor.token
    hasEnded = false
    accept(answer)
    return null
  },

  /** The second step of a sign-in. */
  async enterCode(token: string, code: string): Promise<void> {
    const answer = await authCall<SignIn>('/auth/sign-in/code', { body: { token, code } })
    hasEnded = false
    accept(answer)
  },

  /** The person stays in the post that the sign-in began with. */
  keepPost(): void {
    if (current) accept({ ...current, mustChoose: false }, expiresAt)
  },

  /** Acts in another post of the same person. */
  async switchPost(post: string): Promise<SignIn> {
    const token = await session.token()
    const switched = await exclusively(() => authCall<SignIn>('/auth/switch', { body: { post }, token }))
    return accept({ ...switched, mustChoose: false }) as SignIn
  },

  /** Replaces the person's own password; all his log-ins end, and a new one goes on here. */
  async changePassword(old: string, password: string): Promise<void> {
    const token = await session.token()
    const body = { current: old, password }
    const renewed = await exclusively(() => authCall<SignIn>('/auth/password', { body, token }))
    accept({ ...renewed, mustChoose: current?.mustChoose ?? false })
  },

  async signOut(): Promise<void> {
    if (!current) return
    const token = current.accessToken
    accept(null)
    // A log-out that cannot reach the server still ends here; the cookie then dies by its own age.
    await authCall('/auth/sign-out', { token }).catch(() => undefined)
  },

  /** Renews the access token by the cookie; null where the log-in has ended. A network failure is thrown. */
  refresh(): Promise<SignIn | null> {
    refreshing ??= exclusively(() => authCall<SignIn>('/auth/refresh'))
      .then(
        (renewed) => accept({ ...renewed, mustChoose: false }),
        (error: unknown) => {
          const isPassing =
            error instanceof AuthError && (error.status === 0 || error.status === 429 || error.status >= 500)
          if (isPassing) throw error
          hasEnded = true
          return accept(null)
        },
      )
      .finally(() => {
        refreshing = null
      })
    return refreshing
  },

  /** An access token that still works, renewed where needed; null where nobody is signed in. */
  async token(): Promise<string | null> {
    if (current && Date.now() < expiresAt - MARGIN) return current.accessToken
    if (!current && !session.mayResume()) return null
    return (await session.refresh())?.accessToken ?? null
  },
}
