import type { Probe } from '../ask/probe.ts'
import type { Change } from '../model/tables.ts'
import type { Scene } from '../scene.ts'

/** A way by which something could be told. */
export type Route = {
  name: string
  /** A probe for everything that the role's schema offers here: each type, argument, operator, key. */
  required(scene: Scene): Promise<Probe[]> | Probe[]
  /** One more, by chance; null where there is nothing more to ask. */
  more?(scene: Scene): Probe | null
  /** Which changes show here by right, and why: said in the route. Null where none does. */
  shows?(scene: Scene): ((change: Change) => boolean) | null
  /** Routes that show alike, which a sample asks together. */
  family?: string
}

/** That a query, where the role has it, tells of a column that nobody reads by itself. */
export const tellsOf =
  (query: string, table: string, column: string) =>
  ({ shape }: Scene): ((change: Change) => boolean) | null =>
    shape.others.some(({ name }) => name === query)
      ? (change) => change.kind === 'cell' && change.table === table && change.column === column
      : null
