/** The columns of the roll, its sums and its forecast: one table for the API and for files. */
import type { CellForm } from '../../../xlsx/write.ts'
import type { RollRow } from './roll.ts'
import type { ForecastMonth, Totals } from './sums.ts'

export type Column<Row> = {
  name: keyof Row & string
  type: string
  nullable: boolean
  description: string
  form: CellForm
  scale: number | null
  width: number
}

type Short<Row> = [name: keyof Row & string, type: string, description: string]

const FORMS: Record<string, Pick<Column<unknown>, 'form' | 'scale' | 'width'>> = {
  Decimal: { form: 'NUMBER', scale: 2, width: 16 },
  Int: { form: 'NUMBER', scale: null, width: 10 },
  Date: { form: 'DATE', scale: null, width: 12 },
}
const TEXT = { form: 'TEXT', scale: null, width: 20 } as const

/** A type that ends in `?` may be empty. */
const columns = <Row>(all: readonly Short<Row>[]): Column<Row>[] =>
  all.map(([name, type, description]) => {
    const plain = type.replace('?', '')
    // Rates have four places, all other numbers two.
    const form = FORMS[plain] ?? TEXT
    const scale = /^(rate|nextRate)$/.test(name) ? 4 : form.scale
    return { name, type: plain, nullable: type.endsWith('?'), description, ...form, scale }
  })

export const ROW_COLUMNS = columns<RollRow>([
  ['contractId', 'ID', 'The contract.'],
  ['number', 'String', 'Its number.'],
  ['state', 'ContractState', 'Where it stands today.'],
  ['departmentId', 'ID', 'Its department.'],
  ['department', 'String', 'Name of the department.'],
  ['propertyId', 'ID?', 'The property.'],
  ['property', 'String?', 'Name of the property.'],
  ['unitId', 'ID?', 'The unit; null for a lease that names none.'],
  ['unit', 'String?', 'Code of the unit.'],
  ['floor', 'String?', 'Code of its floor.'],
  ['client', 'String?', 'The tenant.'],
  ['brand', 'String?', 'The brand.'],
  ['area', 'Decimal?', "Area of the unit's share, in square metres."],
  ['from', 'Date', 'First day in force: the handover, or the rent commencement where that is earlier.'],
  ['to', 'Date', 'Last day in force: the expiry, or what ends the lease before it.'],
  ['remainingMonths', 'Decimal', 'Months from the day asked for to the last one, both included.'],
  ['rentType', 'RentType', 'How the rent is made up.'],
  ['basis', 'RentBasis', 'What the rent shown is taken from.'],
  ['currency', 'String', 'ISO 4217 code of its money.'],
  ['rate', 'Decimal?', 'Rate of the lease month that the day is in; null before rent begins.'],
  ['rentUnit', 'RentUnit', 'In what the rates are.'],
  [
    'monthlyRent',
    'Decimal?',
    'What a whole lease month costs at that rate, rent-free days not taken off; shared by area among units.',
  ],
  ['rentPerSqm', 'Decimal?', 'That rent per square metre.'],
  ['netEffectiveRent', 'Decimal?', 'Net effective rent of the lease, per square metre and month.'],
  ['deposit', 'Decimal?', 'Deposit, shared by area among units.'],
  ['nextStepOn', 'Date?', 'First day on which the rate is another one.'],
  ['nextRate', 'Decimal?', 'The rate from then on.'],
])

export const TOTAL_COLUMNS = columns<Totals>([
  ['currency', 'String', 'ISO 4217 code of the money.'],
  ['leases', 'Int', 'Leases in force on the day.'],
  ['units', 'Int', 'Units that they let.'],
  ['area', 'Decimal', 'Their area, in square metres.'],
  ['monthlyRent', 'Decimal', 'What they cost in a whole month, rent-free days not taken off.'],
  ['rentPerSqm', 'Decimal?', 'That rent per square metre, of those whose rent is known.'],
  ['deposit', 'Decimal', 'Their deposits.'],
  ['wale', 'Decimal?', 'Remaining years of their terms, weighted by area (WALE).'],
  ['unknown', 'Int', 'Leases of which no rent is known.'],
])

export const FORECAST_COLUMNS = columns<ForecastMonth>([
  ['month', 'String', 'Calendar month (2026-01).'],
  ['currency', 'String', 'ISO 4217 code of the money.'],
  [
    'amount',
    'Decimal',
    'Contracted rent of the days of the month, net of rent-free days; of turnover rents the guarantee or base.',
  ],
  ['leases', 'Int', 'Leases in force on some day of the month.'],
  ['area', 'Decimal', 'Their area, in square metres.'],
  ['expiring', 'Int', 'Of these, leases whose last day is in the month.'],
  ['expiringArea', 'Decimal', 'The area of those, in square metres.'],
])
