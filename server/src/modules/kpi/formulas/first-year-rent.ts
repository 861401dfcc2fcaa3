import type { Flow } from './formula.ts'
import { counted, NEW_BUSINESS, signings } from './signings.ts'

/** 首年租金, beside the signed amount (domain §7): Σ rent of the first twelve lease months × credit share. */
export const firstYearRent: Flow = {
  kind: 'flow',
  figure: 'FIRST_YEAR_RENT',
  group: 'SIGNING',
  unit: 'currency',
  opens: 'Contract',
  facts: signings(counted('firstYearRent'), NEW_BUSINESS, true),
}
