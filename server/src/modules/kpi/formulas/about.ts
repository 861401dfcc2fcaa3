/** By what facts are told apart: the columns of `KEYS`, of a contract or a client. */

/** Of contract `c` with the joins of `OF_CONTRACT`; `employee` is SQL of whose it is. */
export const aboutContract = (employee = 'c.ownerId'): string =>
  `c.departmentId, c.propertyId, c.projectId, ${employee} AS employeeId,
   COALESCE(d.channelId, k.channelId) AS channelId, COALESCE(d.sourceEventId, k.sourceEventId) AS eventId,
   COALESCE(b.format, k.format) AS format, k.grade AS grade`

export const OF_CONTRACT = `LEFT JOIN Client k ON k.id = c.clientId LEFT JOIN Brand b ON b.id = c.brandId
  LEFT JOIN Deal d ON d.id = c.dealId`

/** Of client `k`, who stands in no property and no project yet. */
export const ABOUT_CLIENT = `k.departmentId, CAST(NULL AS CHAR(30)) AS propertyId, CAST(NULL AS CHAR(30)) AS projectId,
  k.ownerId AS employeeId, k.channelId AS channelId, k.sourceEventId AS eventId, k.format AS format, k.grade AS grade`
