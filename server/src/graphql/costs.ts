/** What a field costs beside the records that it gives, where these say too little: figures, imports. */

/** In points; or what it costs with these arguments. */
type Price = number | ((args: Record<string, unknown>) => number)

/** The extension under which it is kept. */
export const costs = (price: Price) => ({ costs: price })

/** Reads it back from a field of the schema; arguments that will be refused (null) cost nothing. */
export function costsOf(
  element: { extensions?: Readonly<Record<string, unknown>> | null | undefined },
  args: () => Record<string, unknown> | null,
): number {
  const price = element.extensions?.costs as Price | undefined
  if (typeof price !== 'function') return price ?? 0
  const given = args()
  return given ? price(given) : 0
}
