/** The known names that look most like a given one, the nearest first; at most `most`. */
export function nearest(given: string, known: readonly string[], most = 5): string[] {
  const text = given.toLowerCase()
  const rated = known.map((name) => ({ name, distance: distance(text, name.toLowerCase()) }))
  const limit = Math.max(2, Math.ceil(text.length / 3))
  return rated
    .filter(({ name, distance }) => distance <= limit || (text.length > 2 && name.toLowerCase().includes(text)))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, most)
    .map(({ name }) => name)
}

/** Levenshtein's: how many letters must be added, dropped or changed. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const change = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[other.length]!
}
