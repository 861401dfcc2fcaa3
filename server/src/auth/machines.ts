import { timingSafeEqual } from 'node:crypto'
import type { Pool } from 'mysql2/promise'
import type { PrismaClient } from '../db/generated/client/client.ts'
import { isId, rowsOf, secondsFrom, sha256 } from './base.ts'
import { API_SECRET, isSecret } from './checked-secret.ts'
import { LAST_USED_PRECISION } from './limits.ts'
import type { Tokens } from './tokens.ts'
import { MACHINE_ROLES, SECRETS, type Secrets, secretsOf, stampOfSecret } from './viewer.ts'

/** The answer to a client credentials grant: a token (RFC 6749 §5.1), or why there is none (§5.2). */
export type MachineGrant =
  | { accessToken: string; expiresIn: number; scope: string }
  | { refused: 'invalid_client' | 'invalid_scope' }

/** The one scope of each kind of machine client; asking for none gives it. */
export const SCOPES = { PARTNER: 'partner', BI: 'bi' } as const

type Row = { kind: 'PARTNER' | 'BI'; clientId: string | null } & Secrets

/**
 * Grants a machine client its token. Unknown, revoked, expired and wrong all answer alike; a secret whose form or
 * checksum is wrong is refused without a query.
 */
export async function grantMachine(
  { prisma, pool, tokens }: { prisma: PrismaClient; pool: Pool; tokens: Tokens },
  { id, secret, scope }: { id: string; secret: string; scope: string | null },
): Promise<MachineGrant> {
  if (!isId(id) || !isSecret(API_SECRET, secret)) return { refused: 'invalid_client' }
  const now = new Date()
  const [row] = await rowsOf<Row>(
    pool,
    `SELECT kind, clientId, ${SECRETS} FROM ApiClient
     WHERE id = ? AND revokedAt IS NULL AND (expiresAt IS NULL OR expiresAt > ?)`,
    [id, now],
  )
  const given = Buffer.from(sha256(secret))
  const right = row && secretsOf(row, now).find((hash) => timingSafeEqual(Buffer.from(hash), given))
  if (!right || (row.kind === 'PARTNER' && !row.clientId)) return { refused: 'invalid_client' }
  if (scope !== null && scope !== SCOPES[row.kind]) return { refused: 'invalid_scope' }
  // By hand, so that `updatedAt` keeps the last real change.
  await prisma.$executeRaw`UPDATE ApiClient SET lastUsedAt = ${now}
    WHERE id = ${id} AND (lastUsedAt IS NULL OR lastUsedAt < ${secondsFrom(now, -LAST_USED_PRECISION)})`
  const stamp = stampOfSecret(right)
  const issued = await tokens.issue({ kind: 'machine', apiClientId: id, role: MACHINE_ROLES[row.kind], stamp })
  return { accessToken: issued.token, expiresIn: issued.expiresIn, scope: SCOPES[row.kind] }
}
