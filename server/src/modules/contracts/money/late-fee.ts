/** 滯納金: what a sum costs that is paid late (R6.3.1). */
import { Exact, roundHalfUp } from '../../../domain/decimal.ts'
import { diffDays, type LocalDate } from '../../../domain/local-date.ts'

export type Payment = { amount: string; receivedOn: LocalDate }

export type LateFee = {
  /** Days from the due date to `on`. */
  days: number
  /** ¥, still owed on that day. */
  open: string
  /** ¥ to the cent, on what is owed and on what was paid late; null without a rate. */
  fee: string | null
}

/**
 * The fee on a sum of `amount` ¥ up to the day `on`: each part of it bears `rate` percent a day from the day after `dueOn` to
 * the day on which it came in. Rounded half up once, at the end.
 */
export function lateFee(
  { amount, dueOn }: { amount: string; dueOn: LocalDate },
  payments: readonly Payment[],
  rate: string | null,
  on: LocalDate,
): LateFee {
  const made = payments.filter(({ receivedOn }) => receivedOn <= on)
  const open = made.reduce((rest, payment) => rest.minus(payment.amount), new Exact(amount))
  const late = [...made, { amount: open.toFixed(2), receivedOn: on }].reduce(
    (sum, part) => sum.plus(new Exact(part.amount).times(Math.max(0, diffDays(dueOn, part.receivedOn)))),
    new Exact(0),
  )
  return {
    days: Math.max(0, diffDays(dueOn, on)),
    open: open.toFixed(2),
    fee: rate === null ? null : roundHalfUp(late.times(rate).div(100), 2),
  }
}
