import type { PartRows, Values } from '../../access/resource.ts'
import { daysInclusive, termMonths } from '../../domain/local-date.ts'
import { enumLabel } from '../../i18n/labels/lookup.ts'
import { wordsOf } from '../../i18n/words.ts'
import { dateIn, moneyIn, type Phrases, rateIn, say } from './phrases.ts'

/** The names of what a contract refers to by key. */
export type Named = {
  client: string | null
  brand: string | null
  property: string | null
  project: string | null
  /** Number of the contract that this one renews, moves or supplements. */
  original: string | null
  units: Map<string, string>
}

/** The terms of a contract as a text of its tells them. */
export type Terms = { values: Values; parts: PartRows; names: Named; phrases: Phrases }

/** Empty where the terms have nothing to tell: the text then says that it does not apply. */
type Tell = (terms: Terms) => string | null

const has = (value: unknown): value is string | number => value !== null && value !== undefined && value !== ''

const plain =
  (field: string): Tell =>
  ({ values }) =>
    has(values[field]) ? String(values[field]) : null

const choice =
  (field: string, enumeration: string): Tell =>
  ({ values, phrases }) =>
    has(values[field]) ? (enumLabel(wordsOf(phrases.locale), enumeration, String(values[field])) ?? null) : null

const date =
  (field: string): Tell =>
  ({ values, phrases }) =>
    has(values[field]) ? dateIn(phrases, String(values[field])) : null

const money =
  (field: string): Tell =>
  ({ values, phrases }) =>
    has(values[field]) ? moneyIn(phrases, String(values[field]), String(values.currency)) : null

const percent =
  (field: string): Tell =>
  ({ values }) =>
    has(values[field]) ? `${trimmed(String(values[field]))}%` : null

const perSqmMonth =
  (field: string): Tell =>
  ({ values, phrases }) =>
    has(values[field])
      ? say(phrases.perSqmMonth, rateIn(phrases, String(values[field]), String(values.currency)))
      : null

const trimmed = (figure: string): string => (figure.includes('.') ? figure.replace(/\.?0+$/, '') : figure)

const party =
  (role: string, field: 'name' | 'unifiedCode'): Tell =>
  ({ parts, phrases }) =>
    (parts.parties ?? [])
      .filter((each) => each.role === role && has(each[field]))
      .map((each) => String(each[field]))
      .join(phrases.list) || null

const unitCodes: Tell = ({ parts, names, phrases }) =>
  (parts.units ?? []).map(({ unitId }) => names.units.get(unitId as string) ?? '').join(phrases.list) || null

const units: Tell = ({ parts, names, phrases }) =>
  (parts.units ?? [])
    .map(({ unitId, area }) =>
      [names.units.get(unitId as string) ?? '', has(area) ? `${area}㎡` : ''].filter(Boolean).join(' '),
    )
    .join(phrases.list) || null

/** Whole months from the first day to the last; days where months do not make it up. */
const term: Tell = ({ values, phrases }) => {
  if (!has(values.rentCommencement) || !has(values.expiry)) return null
  const [from, to] = [String(values.rentCommencement), String(values.expiry)]
  const months = termMonths(from, to)
  const length = months ? say(phrases.months, String(months)) : say(phrases.days, String(daysInclusive(from, to)))
  return say(phrases.term, dateIn(phrases, from), dateIn(phrases, to), length)
}

const rentSteps: Tell = ({ values, parts, phrases }) =>
  (parts.rentSteps ?? [])
    .map(({ startDate, rate }) => {
      const told = say(
        phrases.rates[String(values.rentUnit)] ?? '{0}',
        rateIn(phrases, String(rate), String(values.currency)),
      )
      return say(phrases.step, dateIn(phrases, String(startDate)), told)
    })
    .join(phrases.end) || null

const rentFree: Tell = ({ parts, phrases }) =>
  (parts.rentFreePeriods ?? [])
    .map(({ startDate, endDate, includesFees }) =>
      say(
        includesFees ? phrases.freeWithFees : phrases.free,
        dateIn(phrases, String(startDate)),
        dateIn(phrases, String(endDate)),
      ),
    )
    .join(phrases.end) || phrases.noFree

const escalation: Tell = ({ values, phrases }) =>
  has(values.escalationPercent) && has(values.escalationEvery)
    ? say(
        phrases.escalation,
        trimmed(String(values.escalationPercent)),
        say(phrases.months, String(values.escalationEvery)),
      )
    : phrases.noEscalation

/** Every variable that a clause may name, and how the terms tell it. Their labels stand in `variable-words.ts`. */
export const VARIABLES = {
  number: plain('number'),
  title: plain('title'),
  contractType: choice('type', 'ContractType'),
  original: ({ names }) => names.original,
  project: ({ names }) => names.project,
  client: ({ names }) => names.client,
  brand: ({ names }) => names.brand,
  lessor: party('LESSOR', 'name'),
  lessorCode: party('LESSOR', 'unifiedCode'),
  lessee: party('LESSEE', 'name'),
  lesseeCode: party('LESSEE', 'unifiedCode'),
  guarantor: party('GUARANTOR', 'name'),
  property: ({ names }) => names.property,
  units,
  unitCodes,
  area: ({ values }) => (has(values.area) ? `${values.area}㎡` : null),
  areaBasis: choice('areaBasis', 'AreaBasis'),
  permittedUse: plain('permittedUse'),
  handoverDate: date('handoverDate'),
  fitOutDays: ({ values, phrases }) => (has(values.fitOutDays) ? say(phrases.days, String(values.fitOutDays)) : null),
  plannedOpening: date('plannedOpening'),
  rentCommencement: date('rentCommencement'),
  expiry: date('expiry'),
  term,
  rentType: choice('rentType', 'RentType'),
  rentUnit: choice('rentUnit', 'RentUnit'),
  dayCount: choice('dayCount', 'DayCount'),
  rentSteps,
  rentFree,
  escalation,
  turnoverRate: percent('turnoverRate'),
  minimumGuarantee: money('minimumGuarantee'),
  totalRent: money('totalRent'),
  firstYearRent: money('firstYearRent'),
  managementFee: perSqmMonth('managementFee'),
  promotionFee: perSqmMonth('promotionFee'),
  deposit: money('deposit'),
  earnestMoney: money('earnestMoney'),
  lateFeeRate: ({ values, phrases }) =>
    has(values.lateFeeRate) ? say(phrases.perDay, trimmed(String(values.lateFeeRate))) : null,
  taxRate: percent('taxRate'),
  options: plain('options'),
  breachLiability: plain('breachLiability'),
} satisfies Record<string, Tell>

export type VariableName = keyof typeof VARIABLES

/** What a variable tells of a contract. */
export const tellVariable = (name: VariableName, terms: Terms): string =>
  (VARIABLES[name] as Tell)(terms) ?? terms.phrases.none

const isVariable = (name: string): name is VariableName => Object.hasOwn(VARIABLES, name)

const MARK = /\{\{\s*([^{}]*?)\s*\}\}/g

/** What is wrong with the variables of a text: names that nothing tells, and braces that name nothing. */
export function variableFaults(text: string): { code: string; name: string }[] {
  const faults: { code: string; name: string }[] = []
  const rest = text.replace(MARK, (_all, name: string) => {
    if (!isVariable(name)) faults.push({ code: 'UNKNOWN_VARIABLE', name: name.slice(0, 40) })
    return ''
  })
  if (/\{\{|\}\}/.test(rest)) faults.push({ code: 'OPEN_BRACES', name: 'name' })
  return faults
}

/** A text with its variables told. What the terms hold is put in as it is: braces in it name nothing. */
export const fillIn = (text: string, terms: Terms): string =>
  text.replace(MARK, (all, name: string) => (isVariable(name) ? tellVariable(name, terms) : all))
