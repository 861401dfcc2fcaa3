/** Who may use how much: points by the minute, for each person, each machine client, and each address of nobody. */
import type { Viewer } from '../access/viewer.ts'
import { networkOf } from '../auth/throttle.ts'
import type { Env } from '../env.ts'

/** A quota by its name in `RateLimit-Policy`; no points a minute mean no limit. */
export type Quota = { name: 'staff' | 'machine' | 'anonymous'; perMinute: number }

export type Quotas = Record<Quota['name'], Quota>

export const quotasOf = ({ pointsPerMinute }: Pick<Env, 'pointsPerMinute'>): Quotas => ({
  staff: { name: 'staff', perMinute: pointsPerMinute.staff },
  machine: { name: 'machine', perMinute: pointsPerMinute.machine },
  anonymous: { name: 'anonymous', perMinute: pointsPerMinute.anonymous },
})

/** Whose points a request takes, and out of which quota. */
export type Payer = { id: string; quota: Quota }

/** A person pays in whatever post and from wherever; a machine client as itself; nobody by his address. */
export function payerOf(quotas: Quotas, viewer: Viewer | null, address: string): Payer {
  if (viewer?.apiClientId) return { id: viewer.apiClientId, quota: quotas.machine }
  if (viewer?.accountId) return { id: viewer.accountId, quota: quotas.staff }
  return { id: `ip_${networkOf(address)}`, quota: quotas.anonymous }
}
