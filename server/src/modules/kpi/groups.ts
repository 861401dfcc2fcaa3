/** Items by what `key` says of each, in the order in which they come. */
export function groupsOf<Item>(items: readonly Item[], key: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const same = groups.get(key(item))
    if (same) same.push(item)
    else groups.set(key(item), [item])
  }
  return [...groups.values()]
}
