import { ABOUT_CLIENT } from './about.ts'
import { FIRST_CONTACT, OF_FIRST_CONTACT } from './first-contact.ts'
import type { Quotient } from './formula.ts'

/** Days that a prospect has for signing; [practice]. */
const WINDOW = 180
const ENDS = `DATE_ADD(${FIRST_CONTACT}, INTERVAL ${WINDOW} DAY)`

/**
 * 潛在客戶轉化率 (R7.1): of the prospects whose window ended in the period, the share that signed a new contract within
 * it. Who had signed before his first valid contact was recorded was no prospect. Final as soon as it is told.
 */
export const conversionRate: Quotient = {
  kind: 'quotient',
  figure: 'CONVERSION_RATE',
  group: 'CLIENTS',
  unit: '%',
  of: 'count',
  dated: 'instant',
  opens: 'Client',
  facts: `SELECT ${ABOUT_CLIENT}, k.id AS recordId, ${ENDS} AS at, 1 AS base, CASE WHEN EXISTS (
        SELECT 1 FROM Contract c WHERE c.clientId = k.id AND c.type = 'NEW' AND c.signedAt < ${ENDS}
          AND (c.rescindedAt IS NULL OR c.rescindedAt >= ${ENDS})) THEN 1 ELSE 0 END AS value
    FROM Client k ${OF_FIRST_CONTACT} WHERE k.departmentId IN (?) AND NOT EXISTS (
      SELECT 1 FROM Contract c WHERE c.clientId = k.id AND c.signedAt < ${FIRST_CONTACT})`,
}
