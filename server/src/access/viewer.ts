import type { RoleCode } from './roles.ts'

export type Locale = 'zh-Hans' | 'zh-Hant' | 'en'

/** Who asks: a person in one post, a machine client, or nobody. Everything that scopes may look at is here. */
export type Viewer = {
  kind: 'staff' | 'partner' | 'bi' | 'public'
  role: RoleCode
  accountId: string | null
  sessionId: string | null
  employeeId: string | null
  /** Department of the post. */
  departmentId: string | null
  /** That department, those which the post serves, and those which serve it. */
  departmentIds: string[]
  /** The one client of a partner. */
  clientId: string | null
  /** Appointment or delegation in which the session acts. */
  postId: string | null
  apiClientId: string | null
  /** A machine client that sends approved operations alone. */
  persistedOnly: boolean
  /** A machine client that changes nothing. */
  readOnly: boolean
  /** Appointment acted for, by delegation. */
  actingFor: string | null
  name: string
  locale: Locale
}

/** The viewer of a request without a token. */
export function anonymous(locale: Locale = 'zh-Hans'): Viewer {
  return {
    kind: 'public',
    role: 'PUB',
    accountId: null,
    sessionId: null,
    employeeId: null,
    departmentId: null,
    departmentIds: [],
    clientId: null,
    postId: null,
    apiClientId: null,
    persistedOnly: false,
    readOnly: false,
    actingFor: null,
    name: 'public',
    locale,
  }
}

/** The system as an actor: it has no account, and its entries in the trail say so. */
export const SYSTEM: Viewer = { ...anonymous(), name: 'Leasedesk' }

/** Account or machine client: the name under which keys and audit entries are kept. */
export function actorId(viewer: Viewer): string | null {
  return viewer.accountId ?? viewer.apiClientId
}
