import type { Catalog } from '../../access/catalog.ts'
import { decide, mayRows } from '../../access/decide.ts'
import type { RoleCode } from '../../access/roles.ts'

/** Whether a role has letters of demand: it is one of ours, and reads the sums and the late fee that they name. */
export function mayReadLetters(catalog: Catalog, role: RoleCode): boolean {
  const type = (name: string) => catalog.types.get(name)!
  const reads = (name: string, field: string) =>
    decide(role, type(name), type(name).fields.get(field)!, 'read') === true
  return (
    mayRows(role, type('Obligation'), 'read') &&
    mayRows(role, type('ReminderPolicy'), 'read') &&
    reads('Obligation', 'amount') &&
    reads('Contract', 'lateFeeRate')
  )
}
