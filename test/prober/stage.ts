/** The database between rounds: whatever is altered is altered from the world as it was at first. */
import type { Pool } from 'mysql2/promise'
import { writeRows } from './change/write.ts'
import type { Change, Tables } from './model/tables.ts'

export class Stage {
  #current: readonly Change[] = []

  constructor(
    readonly pool: Pool,
    readonly tables: Tables,
  ) {}

  /** Makes these the changes in force, and no others. */
  async set(changes: readonly Change[]): Promise<void> {
    const before = this.#current
    this.tables.undo(before)
    this.tables.apply(changes)
    this.#current = changes
    // What was altered like that before stands there already.
    const [then, now] = [new Set(before), new Set(changes)]
    const differing = [...before.filter((each) => !now.has(each)), ...changes.filter((each) => !then.has(each))]
    await writeRows(this.pool, this.tables, differing)
  }

  /** Works on the tables in memory as they were at first, while the database stays. */
  asAtFirst<Result>(work: () => Result): Result {
    this.tables.undo(this.#current)
    try {
      return work()
    } finally {
      this.tables.apply(this.#current)
    }
  }
}
