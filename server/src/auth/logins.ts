import type { Pool } from 'mysql2/promise'
import { rowsOf } from './base.ts'

/**
 * A log-in name as it is compared: one spelling (NFKC) without blanks around and without case. The throttle counts by
 * it, so no second spelling may lead to the same account (see `findLogin`).
 */
export const loginKey = (text: string) => text.normalize('NFKC').trim().toLowerCase()

/** A log-in with what its owner is known by. */
export type FoundLogin = {
  accountId: string
  version: number
  passwordHash: string | null
  securityStamp: number
  mustChangePassword: boolean
  hasSecondFactor: boolean
  departmentId: string
  employeeId: string
  name: string
  workEmail: string | null
  /** Whether account and employee are active. */
  active: boolean
}

type Flag = 'mustChangePassword' | 'hasSecondFactor' | 'active'
type Row = Omit<FoundLogin, Flag> & Record<Flag, number> & { loginName: string }

/** The log-in of a name as `loginKey` gives it; null where nobody has it. It need not be active. */
export async function findLogin(pool: Pool, login: string): Promise<FoundLogin | null> {
  const column = login.includes('@') ? 'e.workEmail' : 'e.number'
  const row = await find(pool, column, login)
  // The collation also lets other spellings find the row (accents, invisible characters); each would be a fresh name
  // to the throttle.
  return row && loginKey(row.loginName) === login ? row : null
}

/** The log-in of an account; null where there is none. */
export const findLoginOf = (pool: Pool, accountId: string): Promise<FoundLogin | null> => find(pool, 'a.id', accountId)

async function find(pool: Pool, column: string, value: string) {
  const [row] = await rowsOf<Row>(
    pool,
    `SELECT a.id AS accountId, a.version, a.passwordHash, a.securityStamp, a.mustChangePassword, a.departmentId,
       a.secondFactorSince IS NOT NULL AS hasSecondFactor, e.id AS employeeId, e.name, ${column} AS loginName,
       e.workEmail, a.state = 'ACTIVE' AND e.state = 'ACTIVE' AS active
     FROM Employee e JOIN Account a ON a.employeeId = e.id WHERE ${column} = ?`,
    [value],
  )
  if (!row) return null
  const { mustChangePassword, hasSecondFactor, active, ...rest } = row
  return {
    ...rest,
    mustChangePassword: Boolean(mustChangePassword),
    hasSecondFactor: Boolean(hasSecondFactor),
    active: Boolean(active),
  }
}
