import { ABOUT_CLIENT } from './about.ts'
import { FIRST_CONTACT, OF_FIRST_CONTACT } from './first-contact.ts'
import type { Flow } from './formula.ts'

/** 新客戶開發數 (R7.1): clients whose first valid contact falls in the period, for their owner. */
export const newClients: Flow = {
  kind: 'flow',
  figure: 'NEW_CLIENTS',
  group: 'CLIENTS',
  unit: 'count',
  opens: 'Client',
  facts: `SELECT ${ABOUT_CLIENT}, k.id AS recordId, ${FIRST_CONTACT} AS at, CAST(NULL AS CHAR(3)) AS currency, 1 AS value,
      CAST(NULL AS DATETIME(3)) AS historyOf
    FROM Client k ${OF_FIRST_CONTACT} WHERE k.departmentId IN (?)`,
}
