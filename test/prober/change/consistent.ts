/** What the application itself would write: a record lies in the department of the record that it belongs to. */
import type { Catalog } from '../../../server/src/access/catalog.ts'
import type { Change, Row, Tables } from '../model/tables.ts'

export function isConsistent(tables: Tables, catalog: Catalog, table: string, row: Row): boolean {
  const type = catalog.types.get(table)
  const parent = type?.declaration.departmentFrom
  if (!type || !parent) return true
  const { via, target } = type.fields.get(parent)!
  const above = row[via!] == null ? undefined : tables.all(target!).get(String(row[via!]))
  if (!above) return true
  const department = target === 'Department' ? above.id : above.departmentId
  return department === row.departmentId && isConsistent(tables, catalog, target!, above)
}

/** Whether rows are after the change as the application would have written them. */
export function keepsConsistent(tables: Tables, catalog: Catalog, change: Change): boolean {
  if (change.kind === 'row') return isConsistent(tables, catalog, change.table, (change.after ?? change.before)!)
  const row = tables.all(change.table).get(change.id)
  if (!row || change.column === 'departmentId' || !isConsistent(tables, catalog, change.table, row)) return false
  return isConsistent(tables, catalog, change.table, { ...row, [change.column]: change.after })
}
