import { errors, jwtVerify, SignJWT } from 'jose'
import type { Pool } from 'mysql2/promise'
import type { RoleCode } from '../access/roles.ts'
import type { Viewer } from '../access/viewer.ts'
import { rowsOf } from './base.ts'
import { ALGORITHM, type Keys } from './keys.ts'
import { MAX_TOKEN_LENGTH } from './limits.ts'
import { type Claims, claimsOf, payloadOf } from './tokens.ts'
import { loadBearer, stampOfSecret } from './viewer.ts'

/** No access token passes for a ticket, and no ticket for an access token. */
const AUDIENCE = 'leasedesk-ticket'
const TYPE = 'ticket+jwt'

export type Tickets = {
  /**
   * A text that stands for the viewer where a request can carry no token, for one thing alone and a few minutes. It
   * ends with whatever ends the viewer's tokens. Null for who is not signed in.
   */
  issue(viewer: Viewer, thing: string, seconds: number): Promise<string | null>
  /** The viewer of a ticket for this thing, as he stands now; null when it is not, or no longer, good. */
  redeem(ticket: string, thing: string): Promise<Viewer | null>
}

/** `demanded` are the roles in which nobody acts without a second factor. */
export function createTickets(keys: Keys, pool: Pool, issuer: string, demanded: ReadonlySet<RoleCode>): Tickets {
  return {
    async issue(viewer, thing, seconds) {
      const claims = await claimsFor(pool, viewer)
      if (!claims) return null
      const { id, key } = await keys.signer()
      const now = Math.floor(Date.now() / 1000)
      return new SignJWT({ ...payloadOf(claims), thing })
        .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid: id })
        .setIssuer(issuer)
        .setAudience(AUDIENCE)
        .setIssuedAt(now)
        .setExpirationTime(now + seconds)
        .sign(key)
    },
    async redeem(ticket, thing) {
      if (ticket.length > MAX_TOKEN_LENGTH) return null
      try {
        const { payload } = await jwtVerify(
          ticket,
          async ({ kid }) => {
            const key = await keys.verifier(kid ?? '')
            if (!key) throw new errors.JWKSNoMatchingKey()
            return key
          },
          {
            algorithms: [ALGORITHM],
            issuer,
            audience: AUDIENCE,
            typ: TYPE,
            requiredClaims: ['exp', 'iat', 'sub', 'client_id', 'role', 'stamp', 'thing'],
          },
        )
        const claims = payload.thing === thing ? claimsOf(payload) : null
        const bearer = claims && (await loadBearer(pool, claims, demanded))
        // Who must choose a password first opens nothing until then.
        return bearer?.due === null ? bearer.viewer : null
      } catch (error) {
        if (error instanceof errors.JOSEError) return null
        throw error
      }
    },
  }
}

/** What a token of this viewer would say. */
async function claimsFor(pool: Pool, viewer: Viewer): Promise<Claims | null> {
  const { role, accountId, sessionId, postId, apiClientId } = viewer
  if (accountId && sessionId && postId) {
    const [account] = await rowsOf<{ securityStamp: number }>(pool, 'SELECT securityStamp FROM Account WHERE id = ?', [
      accountId,
    ])
    return account ? { kind: 'staff', role, stamp: String(account.securityStamp), accountId, sessionId, postId } : null
  }
  if (!apiClientId) return null
  const [client] = await rowsOf<{ secretHash: string }>(pool, 'SELECT secretHash FROM ApiClient WHERE id = ?', [
    apiClientId,
  ])
  return client ? { kind: 'machine', role, stamp: stampOfSecret(client.secretHash), apiClientId } : null
}
