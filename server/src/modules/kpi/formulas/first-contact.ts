/**
 * A client's first valid contact (domain §7): somebody to talk to and a need are both recorded; the later of the two
 * first entries. SQL over client `k`; each `?` takes the departments asked for.
 */
export const FIRST_CONTACT = 'GREATEST(t.first, n.first)'

export const OF_FIRST_CONTACT = `JOIN (SELECT clientId, MIN(createdAt) AS first FROM Contact WHERE departmentId IN (?) GROUP BY clientId) t
    ON t.clientId = k.id
  JOIN (SELECT clientId, MIN(createdAt) AS first FROM Demand WHERE departmentId IN (?) GROUP BY clientId) n
    ON n.clientId = k.id`
