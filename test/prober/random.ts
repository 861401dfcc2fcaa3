/** Chance that can be repeated: the same seed and name give the same numbers. */
export type Random = {
  /** A whole number from 0 up to `end`, without it. */
  below(end: number): number
  pick<Item>(items: readonly Item[]): Item
  /** True once in so many times. */
  once(inTimes: number): boolean
  shuffled<Item>(items: readonly Item[]): Item[]
  /** Chance of its own for a part of the work, so that another part does not disturb it. */
  of(name: string): Random
}

export function createRandom(seed: number, name = ''): Random {
  let state = hash(`${seed} ${name}`)
  const below = (end: number): number => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end)
  }
  return {
    below,
    pick: (items) => items[below(items.length)]!,
    once: (inTimes) => below(inTimes) === 0,
    shuffled: (items) => {
      const list = [...items]
      for (let at = list.length - 1; at > 0; at--) {
        const other = below(at + 1)
        const held = list[at]!
        list[at] = list[other]!
        list[other] = held
      }
      return list
    },
    of: (part) => createRandom(seed, `${name} ${part}`),
  }
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ character.codePointAt(0)!, 0x01000193) >>> 0
  return value
}
