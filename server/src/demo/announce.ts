import type { Pool } from 'mysql2/promise'
import type { Locale } from '../i18n/locale.ts'
import type { DemoMachine } from './machines.ts'
import { DEMO_PASSWORD, demoLogins } from './people.ts'

/**
 * What a newcomer needs to look around: who may log in, and with what. No lines where the database holds no
 * demonstration or its password was changed.
 */
export async function demoNotice(pool: Pool, machines: DemoMachine[], locale: Locale = 'en'): Promise<string[]> {
  const logins = await demoLogins(pool, locale)
  if (logins.length === 0) return []
  const width = Math.max(...logins.map(({ post }) => post.length))
  return [
    `Demonstration log-ins, all with the password ${DEMO_PASSWORD}:`,
    ...logins.map(({ login, post, name, department }) => `  ${login}  ${post.padEnd(width)}  ${name} (${department})`),
    ...machines.map(
      ({ kind, clientId, clientSecret }) => `  ${kind} machine client ${clientId}, secret ${clientSecret}`,
    ),
  ]
}
