import type { Row } from './queries.ts'

type Waiting = { id: string; resolve: (rows: Row[]) => void; reject: (error: unknown) => void }

/** Collects what one level of an operation asks for, and asks once. */
export function batched(load: (ids: readonly string[], first: number) => Promise<Map<string, Row[]>>) {
  let waiting: Waiting[] = []
  return (id: string, first: number): Promise<Row[]> =>
    new Promise((resolve, reject) => {
      waiting.push({ id, resolve, reject })
      if (waiting.length > 1) return
      process.nextTick(() => {
        const asked = waiting
        waiting = []
        load(
          asked.map((each) => each.id),
          first,
        ).then(
          (found) => {
            for (const each of asked) each.resolve(found.get(each.id) ?? [])
          },
          (error) => {
            for (const each of asked) each.reject(error)
          },
        )
      })
    })
}
