/** The trail of the demonstration, so that the history of its records begins with something true. */
import type { DemoModel, DemoRows } from '../../../prisma/seed/demo/index.ts'
import type { Catalog } from '../access/catalog.ts'
import type { Values } from '../access/resource.ts'
import { changesBetween, type Entry } from '../writer/journal.ts'
import { partsOf, partValues } from '../writer/load.ts'
import { modelDefaults } from '../writer/values.ts'

/** Told in the history of each record; in the language in which the demonstration is written. */
const REASON = '演示数据'

/** One entry a record: it was brought in as it stands. How it came to be so is a story, and no trail is made up of it. */
export function demoTrail(catalog: Catalog, rows: DemoRows): Entry[] {
  const of = (single: string) => (rows[single as DemoModel] ?? []) as Values[]
  return [...catalog.types.values()]
    .filter((type) => !type.partOf && type.hasVersion)
    .flatMap((type) => {
      const lists = partsOf(catalog, type).map(({ field, part, via }) => {
        const byRecord = new Map<unknown, Values[]>()
        for (const row of of(part.single)) byRecord.set(row[via], [...(byRecord.get(row[via]) ?? []), row])
        const valuesOf = (id: unknown) =>
          (byRecord.get(id) ?? [])
            .sort((a, b) => Number(a.position) - Number(b.position))
            .map((row) => partValues(part, { ...modelDefaults(part), ...row }))
        return { field, valuesOf }
      })
      return of(type.single).map((row): Entry => {
        const parts = Object.fromEntries(lists.map(({ field, valuesOf }) => [field, valuesOf(row.id)]))
        return {
          type: type.name,
          recordId: row.id as string,
          departmentId: ((type.name === 'Department' ? row.id : row.departmentId) as string | undefined) ?? null,
          action: 'IMPORT',
          changes: changesBetween(type, null, { ...modelDefaults(type), ...row, ...parts }),
          version: 1,
          reason: REASON,
        }
      })
    })
}
