import type { Flow } from './formula.ts'
import { signings } from './signings.ts'

/** 招商項目數量 (R7.1): contracts of type NEW first signed in the period × credit share, in contracts. */
export const signedProjects: Flow = {
  kind: 'flow',
  figure: 'SIGNED_PROJECTS',
  group: 'SIGNING',
  unit: 'count',
  opens: 'Contract',
  facts: signings('1', ['NEW']),
}
