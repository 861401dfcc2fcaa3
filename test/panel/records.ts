/** Records that the panel's tests need beside those of `world.ts`. */
import type { TestApp } from '../kit/app.ts'
import { appointmentOf, DEPARTMENTS, employeeOf, id, type Person } from '../kit/world.ts'

/** The manager of department A lends his post to somebody, from long ago until long after. */
export async function lendManagersPost({ database }: TestApp, to: Person): Promise<void> {
  await database.pool.query('INSERT INTO Delegation SET ?', [
    {
      id: id('dg', 9),
      departmentId: DEPARTMENTS.A,
      appointmentId: appointmentOf('manA'),
      delegateId: employeeOf(to),
      startDate: '2020-01-01',
      endDate: '2099-12-31',
      reason: '年假',
    },
  ])
}

/** Clients of department A, `商户 0` and on, of nobody, each with its own number as investment scale. */
export async function addClients({ database }: TestApp, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => [
    id('cl', 100 + index),
    DEPARTMENTS.A,
    `S${String(index).padStart(3, '0')}`,
    `商户 ${index}`,
    index % 2 ? 'B' : 'C',
    5000 + (index === 19 ? 17 : 0),
  ])
  await database.pool.query('INSERT INTO Client (id, departmentId, code, name, grade, investmentScale) VALUES ?', [
    rows,
  ])
}
