import { Exact, roundHalfUp } from '../../domain/decimal.ts'

/** 完成率 (domain §7): actual ÷ target in percent, to two places; null where the target is 0 or there is no figure. */
export function completionOf(actual: string | null, target: string | null): string | null {
  if (actual === null || target === null) return null
  const goal = new Exact(target)
  return goal.isZero() ? null : roundHalfUp(new Exact(actual).div(goal).times(100), 2)
}
