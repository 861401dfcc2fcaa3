/** What tests of writes share: sound inputs, and whether anything at all was written. */
import type { Answer, TestApp } from '../kit/app.ts'
import { CLIENTS, employeeOf, id, PROPERTIES } from '../kit/world.ts'

/** A sound new record of each type that has one, as an actor of department A would give it. */
export const NEW: Record<string, (n: number) => Record<string, unknown>> = {
  Department: (n) => ({ code: `N${n}`, name: `新部門${n}`, kind: 'PROPERTY' }),
  Employee: (n) => ({ number: `N${n}`, name: `新員工${n}` }),
  // A new post ends the sessions of its holder: here of someone who takes no part.
  Appointment: (n) => ({
    employeeId: employeeOf('speA2'),
    position: 'SPECIALIST',
    startDate: `2031-01-${10 + (n % 18)}`,
  }),
  Delegation: () => ({
    appointmentId: id('ap', 1),
    delegateId: employeeOf('depA'),
    startDate: '2031-01-01',
    endDate: '2031-01-31',
  }),
  Property: (n) => ({ code: `N${n}`, name: `新物業${n}` }),
  Floor: (n) => ({ propertyId: PROPERTIES.A, code: `F${n}`, level: n % 50 }),
  Unit: (n) => ({ propertyId: PROPERTIES.A, code: `U${n}` }),
  Client: (n) => ({ name: `新客戶${n}` }),
  Brand: (n) => ({ clientId: CLIENTS.ofSpeA, name: `新品牌${n}` }),
  LegalEntity: (n) => ({ clientId: CLIENTS.ofSpeA, name: `新企業${n}` }),
  Contact: (n) => ({ clientId: CLIENTS.ofSpeA, name: `新聯絡人${n}` }),
  Demand: (n) => ({ clientId: CLIENTS.ofSpeA, concerns: `新顧慮${n}` }),
  Channel: (n) => ({ name: `新渠道${n}`, kind: 'MEDIA' }),
  Contract: (n) => ({ clientId: CLIENTS.ofSpeA, propertyId: PROPERTIES.A, title: `新合同${n}` }),
}

/** Columns that signing in and reading may change. */
const RESTLESS = ['Session', 'LoginThrottle', 'SigningKey', '_prisma_migrations']

/** A checksum of every table: the same before and after means that nothing was written. */
export async function everything({ database: { pool } }: TestApp): Promise<Record<string, string>> {
  const [tables] = await pool.query('SHOW TABLES')
  const names = (tables as Record<string, string>[])
    .flatMap((row) => Object.values(row))
    .filter((name) => !RESTLESS.includes(name))
  const [sums] = await pool.query(`CHECKSUM TABLE ${names.map((name) => `\`${name}\``).join(', ')}`)
  return Object.fromEntries(
    (sums as { Table: string; Checksum: string }[]).map((row) => [row.Table, String(row.Checksum)]),
  )
}

export async function count({ database: { pool } }: TestApp, sql: string, values: unknown[] = []): Promise<number> {
  const [rows] = await pool.query(sql, values)
  return Number(Object.values((rows as Record<string, unknown>[])[0]!)[0])
}

export const codeOf = (answer: Answer): string | undefined => answer.errors?.[0]?.extensions.code

/** `path code` of every fault of a field. */
export const faultsOf = (answer: Answer): string[] =>
  ((answer.errors?.[0]?.extensions.fieldErrors ?? []) as { path: string; code: string }[]).map(
    ({ path, code }) => `${path} ${code}`,
  )
