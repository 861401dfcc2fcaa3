import { ABOUT_CLIENT } from './about.ts'
import type { Quotient } from './formula.ts'

/**
 * 客戶滿意度 (R7.1): mean of the surveys answered in the period ÷ 5 × 100, for the client's owner. Of fewer than three
 * clients there is no figure.
 */
export const satisfaction: Quotient = {
  kind: 'quotient',
  figure: 'SATISFACTION',
  group: 'CLIENTS',
  unit: 'points',
  of: 'count',
  dated: 'instant',
  opens: 'SatisfactionSurvey',
  least: { count: 3, within: 'QUARTER', of: { table: 'SatisfactionSurvey', column: 'clientId' }, blind: true },
  facts: `SELECT ${ABOUT_CLIENT}, v.id AS recordId, v.answeredAt AS at, 1 AS base, v.score * 20 AS value
    FROM SatisfactionSurvey v JOIN Client k ON k.id = v.clientId
    WHERE v.departmentId IN (?) AND v.answeredAt IS NOT NULL AND v.score IS NOT NULL`,
}
