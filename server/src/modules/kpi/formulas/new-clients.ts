import type { Flow } from './formula.ts'

/**
 * 新客戶開發數 (R7.1): clients whose first valid contact falls in the period, for their owner. A contact is valid once
 * somebody to talk to and a need are both recorded: the later of the two first entries.
 */
export const newClients: Flow = {
  kind: 'flow',
  figure: 'NEW_CLIENTS',
  unit: 'count',
  opens: 'Client',
  facts: `SELECT c.departmentId, c.id AS recordId, GREATEST(t.first, n.first) AS at, c.ownerId AS employeeId,
      CAST(NULL AS CHAR(30)) AS propertyId, CAST(NULL AS CHAR(3)) AS currency, 1 AS value,
      CAST(NULL AS DATETIME(3)) AS historyOf
    FROM Client c
    JOIN (SELECT clientId, MIN(createdAt) AS first FROM Contact WHERE departmentId IN (?) GROUP BY clientId) t
      ON t.clientId = c.id
    JOIN (SELECT clientId, MIN(createdAt) AS first FROM Demand WHERE departmentId IN (?) GROUP BY clientId) n
      ON n.clientId = c.id
    WHERE c.departmentId IN (?)`,
}
