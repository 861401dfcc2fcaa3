/** One question, as the actor may put it. */
export type Probe = {
  route: string
  /** Types of records that it speaks of. */
  types: readonly string[]
  /** An id in it of a hidden record: with one that does not exist in its place the answer must be the same. */
  hidden?: string
} & (
  | {
      /** A field of a query, which may be asked for together with others. */
      kind: 'field'
      text: string
    }
  | {
      /** A document of its own: a mutation, or something that is refused. */
      kind: 'document'
      text: string
    }
  | { kind: 'http'; path: string; init?: RequestInit }
)

/** In words, for the report. */
export function describe(probe: Probe): string {
  return probe.kind === 'http' ? `${probe.init?.method ?? 'GET'} ${probe.path}` : probe.text
}
