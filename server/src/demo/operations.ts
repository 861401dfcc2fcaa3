/** The example operations of the documentation, registered and approved, so that a portal may send them by their hash. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Catalog } from '../access/catalog.ts'
import type { ApiClientKind } from '../db/generated/client/enums.ts'
import type { WriteContext } from '../writer/context.ts'
import { createRecords } from '../writer/save.ts'
import { transitionRecord } from '../writer/transition.ts'

/** Folders of `docs/operations` by who sends what is in them. */
const FOLDERS: Record<ApiClientKind, string> = { PARTNER: 'partner', BI: 'bi' }

/** Registers and approves them as the administrator would. */
export async function approveExamples(context: WriteContext, catalog: Catalog, project: string): Promise<void> {
  const type = catalog.types.get('PersistedOperation')!
  const approve = type.lifeCycle!.verbs.get('approve')!
  for (const [kind, folder] of Object.entries(FOLDERS)) {
    const path = join(project, 'docs/operations', folder)
    const requests = readdirSync(path).map((file) => ({
      input: { name: basename(file, '.graphql'), kind, text: readFileSync(join(path, file), 'utf8') },
      path: '',
    }))
    const { ids } = await createRecords(context, type, requests)
    for (const id of ids)
      await transitionRecord(context, type, approve, { id, version: 1, input: {}, reason: null, path: '' })
  }
}
