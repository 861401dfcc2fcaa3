/** Numbers by chance that are the same for the same seed, on every machine. */

export type Random = {
  /** From 0 up to, not including, 1. */
  next: () => number
  /** A whole number from `min` to `max`, both included. */
  int: (min: number, max: number) => number
  /** A decimal text from `min` to `max` with so many places. */
  decimal: (min: number, max: number, places: number) => string
  chance: (probability: number) => boolean
  pick: <T>(list: readonly T[]) => T
  /** Picks by weight; the weights need not sum to anything. */
  weighted: <T>(list: readonly (readonly [T, number])[]) => T
  /** A new list in another order. */
  shuffle: <T>(list: readonly T[]) => T[]
}

/**
 * A stream of its own for each `name`, so that a change to how contracts are made leaves the people as they were.
 * Hash: xmur3; generator: sfc32 (both public domain, by Bryc).
 */
export function random(seed: string, name: string): Random {
  let hash = 1_779_033_703
  for (const character of `${name}\n${seed}`) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 3_432_918_353)
    hash = (hash << 13) | (hash >>> 19)
  }
  const word = () => {
    hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507)
    hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909)
    hash ^= hash >>> 16
    return hash >>> 0
  }
  let [a, b, c, d] = [word(), word(), word(), word()]
  const next = () => {
    const sum = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 4_294_967_296
  }
  for (let i = 0; i < 12; i += 1) next()

  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    int,
    decimal: (min, max, places) => {
      const unit = 10 ** places
      const digits = String(int(Math.round(min * unit), Math.round(max * unit))).padStart(places + 1, '0')
      return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
    },
    chance: (probability) => next() < probability,
    pick: (list) => list[int(0, list.length - 1)]!,
    weighted: (list) => {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [item, weight] of list) {
        left -= weight
        if (left < 0) return item
      }
      return list[list.length - 1]![0]
    },
    shuffle: (list) => {
      const shuffled = [...list]
      for (let i = shuffled.length - 1; i > 0; i -= 1) {
        const j = int(0, i)
        ;[shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!]
      }
      return shuffled
    },
  }
}
