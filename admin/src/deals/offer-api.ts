import { runQuery } from '../api/graphql.ts'

export type Comparable = {
  contractId: string
  number: string
  near: 'FLOOR' | 'PROPERTY' | 'DEPARTMENT'
  property: string | null
  unit: string | null
  tenant: string | null
  signedOn: string | null
  area: string | null
  termMonths: string | null
  rent: string | null
  netEffectiveRent: string | null
}

type Figures = { rent: string | null; netEffectiveRent: string | null }
export type Comparables = {
  format: string | null
  currency: string
  since: string
  rows: Comparable[]
  mean: (Figures & { leases: number }) | null
  offer: Figures | null
  distance: string | null
  distancePercent: string | null
}

export type PolicyReach = {
  policy: string | null
  maxDiscountPercent: string | null
  maxRentFreeDays: number | null
  askingRent: string | null
  floorRent: string | null
  allowedRent: string | null
  netEffectiveRent: string | null
  offered: string | null
  reaches: boolean | null
  rentFreeDays: number | null
  uniformRate: string | null
  firstStepRate: string | null
  lastStepRate: string | null
  guarantee: string | null
  rentUnit: string | null
}

/** A round that is there, or a deal with the terms that are being put down for it. */
export type Offer = { roundId: string } | { dealId: string; terms: Record<string, unknown> }
export type Beside = { comparables?: Comparables | null; policyReach?: PolicyReach | null }

const COMPARABLES = `format currency since distance distancePercent
  offer { rent netEffectiveRent } mean { leases rent netEffectiveRent }
  rows { contractId number near property unit tenant signedOn area termMonths rent netEffectiveRent }`
const REACH = `policy maxDiscountPercent maxRentFreeDays askingRent floorRent allowedRent netEffectiveRent offered reaches
  rentFreeDays uniformRate firstStepRate lastStepRate guarantee rentUnit`

/** Whatever of it the role has. */
export const loadBeside = (queries: ReadonlySet<string>, offer: Offer): Promise<Beside> => {
  const isSaved = 'roundId' in offer
  const variables = isSaved ? '$roundId: ID!' : '$dealId: ID!, $terms: OfferedTermsInput'
  const args = isSaved ? 'roundId: $roundId' : 'dealId: $dealId, terms: $terms'
  const asked = [
    ['comparables', COMPARABLES],
    ['policyReach', REACH],
  ].filter(([name]) => queries.has(name!))
  const fields = asked.map(([name, of]) => `${name}(${args}) { ${of} }`)
  return runQuery<Beside>(`query Beside(${variables}) { ${fields.join('\n')} }`, offer)
}

const DECIMALS = ['area', 'turnoverRate', 'minimumGuarantee', 'escalationPercent']
const CHOICES = ['rentType', 'rentUnit', 'dayCount']
const DATES = ['rentCommencement', 'expiry']
/** Fields of the form that rent follows from. */
export const OFFERED = [...DECIMALS, ...CHOICES, ...DATES, 'escalationEvery', 'rentSteps', 'rentFreePeriods'] as const

const number = (value: unknown) =>
  /^\d{1,12}(\.\d{1,6})?$/.test(String(value ?? '').trim()) ? String(value).trim() : null
const day = (value: unknown) => (/^\d{4}-\d{2}-\d{2}$/.test(String(value ?? '')) ? String(value) : null)
const rows = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value : [])

/** What the form holds, as far as it can be worked with: half a date or a number with a letter in it is not there yet. */
export function termsOf(values: readonly unknown[]): Record<string, unknown> {
  const form = Object.fromEntries(OFFERED.map((name, at) => [name, values[at]]))
  const take = (names: readonly string[], read: (value: unknown) => unknown) =>
    names.flatMap((name): [string, unknown][] => (read(form[name]) === null ? [] : [[name, read(form[name])]]))
  return {
    ...Object.fromEntries([
      ...take(DECIMALS, number),
      ...take(CHOICES, (value) => value || null),
      ...take(DATES, day),
      ...take(['escalationEvery'], (value) => (number(value) === null ? null : Math.trunc(Number(value)))),
    ]),
    rentSteps: rows(form.rentSteps).flatMap((step) => {
      const [startDate, rate] = [day(step?.startDate), number(step?.rate)]
      return startDate && rate ? [{ startDate, rate }] : []
    }),
    rentFreePeriods: rows(form.rentFreePeriods).flatMap((free) => {
      const [startDate, endDate] = [day(free?.startDate), day(free?.endDate)]
      return startDate && endDate ? [{ startDate, endDate }] : []
    }),
  }
}
