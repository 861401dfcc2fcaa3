import { aboutContract, OF_CONTRACT } from './about.ts'
import type { Quotient } from './formula.ts'

/** Signed after contract `c` and standing. */
const SIGNED_AFTER = 'r.signedAt IS NOT NULL AND r.rescindedAt IS NULL AND r.id <> c.id'
/** A supplement carries the terms of the whole, so that its original's renewal is its own. */
const RENEWED = `c.state = 'RENEWED' OR EXISTS (SELECT 1 FROM Contract r WHERE r.type = 'RENEWAL' AND ${SIGNED_AFTER}
  AND (r.originalId = c.id OR (c.type IN ('SUPPLEMENT', 'RELOCATION') AND r.originalId = c.originalId)))`
const REPLACED = `EXISTS (SELECT 1 FROM Contract r WHERE r.originalId = c.id AND r.type IN ('SUPPLEMENT', 'RELOCATION')
  AND ${SIGNED_AFTER})`

/** 續約率 (R6.3.3): contracts renewed ÷ contracts whose term ended in the period; ended before it, they are no part. */
export const renewalRate: Quotient = {
  kind: 'quotient',
  figure: 'RENEWAL_RATE',
  group: 'PERFORMANCE',
  unit: '%',
  of: 'count',
  dated: 'day',
  opens: 'Contract',
  facts: `SELECT ${aboutContract()}, c.id AS recordId, CAST(c.expiry AS DATETIME(3)) AS at, 1 AS base,
      CASE WHEN ${RENEWED} THEN 1 ELSE 0 END AS value
    FROM Contract c ${OF_CONTRACT}
    WHERE c.departmentId IN (?) AND c.expiry IS NOT NULL AND c.rescindedAt IS NULL
      AND c.state IN ('SIGNED', 'ARCHIVED', 'IN_FORCE', 'EXPIRED', 'TERMINATED', 'RENEWED')
      AND (c.terminatedOn IS NULL OR c.terminatedOn > c.expiry) AND NOT ${REPLACED}`,
}
