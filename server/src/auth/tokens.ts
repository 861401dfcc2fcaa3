import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose'
import { ROLES, type RoleCode } from '../access/roles.ts'
import { ulid } from '../domain/ulid.ts'
import { isId } from './base.ts'
import { ALGORITHM, type Keys } from './keys.ts'
import { ACCESS_TOKEN_LIFE, CLOCK_TOLERANCE, MACHINE_TOKEN_LIFE, MAX_TOKEN_LENGTH } from './limits.ts'

const AUDIENCE = 'leasedesk-api'
/** `client_id` of the tokens of people: they come through our own panel. */
const PANEL = 'leasedesk-panel'
/** RFC 9068: no other kind of token passes for an access token. */
const TYPE = 'at+jwt'

/** What a token says of its bearer; who that is now is looked up in the database. */
export type Claims = {
  role: RoleCode
  /** Changes when what the token was given for is no longer so: a new password, a new secret. */
  stamp: string
} & ({ kind: 'staff'; accountId: string; sessionId: string; postId: string } | { kind: 'machine'; apiClientId: string })

export type Verified = {
  claims: Claims
  keyId: string
  /** When the token ends, in milliseconds since 1970. */
  endsAt: number
}

export type Tokens = {
  /** A signed access token, and for how many seconds it lives. */
  issue(claims: Claims): Promise<{ token: string; expiresIn: number }>
  /** What a token says; null when anything about it is not as it must be. Rejects when the database is away. */
  verify(token: string): Promise<Verified | null>
}

/** Access tokens of RFC 9068 signed with Ed25519; `issuer` is the address of this installation. */
export function createTokens(keys: Keys, issuer: string): Tokens {
  return {
    async issue(claims) {
      const expiresIn = claims.kind === 'staff' ? ACCESS_TOKEN_LIFE : MACHINE_TOKEN_LIFE
      const { id, key } = await keys.signer()
      const now = Math.floor(Date.now() / 1000)
      const token = await new SignJWT(payloadOf(claims))
        .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid: id })
        .setIssuer(issuer)
        .setAudience(AUDIENCE)
        .setIssuedAt(now)
        .setNotBefore(now)
        .setExpirationTime(now + expiresIn)
        .setJti(ulid())
        .sign(key)
      return { token, expiresIn }
    },
    async verify(token) {
      if (token.length > MAX_TOKEN_LENGTH) return null
      let keyId = ''
      try {
        const { payload } = await jwtVerify(
          token,
          async (header) => {
            keyId = typeof header.kid === 'string' ? header.kid : ''
            const key = await keys.verifier(keyId)
            if (!key) throw new errors.JWKSNoMatchingKey()
            return key
          },
          {
            algorithms: [ALGORITHM],
            issuer,
            audience: AUDIENCE,
            typ: TYPE,
            clockTolerance: CLOCK_TOLERANCE,
            // Demands `iat`, refuses one in the future, and ends a token of ours that says it lives longer.
            maxTokenAge: MACHINE_TOKEN_LIFE,
            requiredClaims: ['exp', 'nbf', 'sub', 'client_id', 'role', 'stamp'],
          },
        )
        const claims = claimsOf(payload)
        return claims && { claims, keyId, endsAt: payload.exp! * 1000 }
      } catch (error) {
        if (error instanceof errors.JOSEError) return null
        throw error
      }
    },
  }
}

/** Claims as they stand in a token. */
export function payloadOf(claims: Claims): JWTPayload {
  const about =
    claims.kind === 'staff'
      ? { sub: claims.accountId, client_id: PANEL, sid: claims.sessionId, post: claims.postId }
      : { sub: claims.apiClientId, client_id: claims.apiClientId }
  return { ...about, role: claims.role, stamp: claims.stamp }
}

/** The claims when each has the form it must have; null otherwise. */
export function claimsOf(payload: Record<string, unknown>): Claims | null {
  const { sub, client_id, sid, post, stamp } = payload
  const role = ROLES.find((each) => each === payload.role)
  if (!role || !isId(sub) || typeof stamp !== 'string') return null
  if (client_id === sub) return { kind: 'machine', role, stamp, apiClientId: sub }
  if (client_id !== PANEL || !isId(sid) || !isId(post)) return null
  return { kind: 'staff', role, stamp, accountId: sub, sessionId: sid, postId: post }
}
