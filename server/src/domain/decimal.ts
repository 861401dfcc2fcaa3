/**
 * Exact decimals for money, areas and rates. They travel as strings ("123.00") and are computed with decimal.js;
 * a binary floating number never holds one.
 */
import { Decimal } from 'decimal.js'

/**
 * The arithmetic of this project: 80 significant digits. Products of the columns' widths are then exact, and a
 * rate compounded over decades is off by far less than any cent.
 */
export const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -100, toExpPos: 100 })
export type Exact = Decimal

/** Digits of a DECIMAL column: `precision` in all, `scale` of them after the point. */
export type DecimalShape = { precision: number; scale: number }

export const MONEY: DecimalShape = { precision: 16, scale: 2 }
export const AREA: DecimalShape = { precision: 12, scale: 2 }
export const RATE: DecimalShape = { precision: 12, scale: 4 }
export const PERCENT: DecimalShape = { precision: 7, scale: 4 }

export type DecimalFault = 'INVALID_DECIMAL' | 'NEGATIVE' | 'TOO_MANY_DECIMALS' | 'TOO_LARGE'

/**
 * Why a text does not fit the column as an amount of zero or more, or null when it does. Trailing zeros beyond the
 * scale count as digits given: "1.000" is not money.
 */
export function decimalFault(text: unknown, shape: DecimalShape): DecimalFault | null {
  const match = typeof text === 'string' ? /^(-?)(\d{1,60})(?:\.(\d{1,60}))?$/.exec(text) : null
  if (!match) return 'INVALID_DECIMAL'
  if (match[1] === '-') return 'NEGATIVE'
  if ((match[3] ?? '').length > shape.scale) return 'TOO_MANY_DECIMALS'
  if (match[2]!.replace(/^0+/, '').length > shape.precision - shape.scale) return 'TOO_LARGE'
  return null
}

/** Rounds half up (away from zero) and writes all the places: 1.005 → "1.01" with 2. */
export function roundHalfUp(value: Decimal.Value, places: number): string {
  return new Exact(value).toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toFixed(places)
}

/** A decimal of zero or more with its digits in groups of three: `1,234,567.50`. */
export const grouped = (amount: string): string =>
  amount.replace(/^\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','))
