import { runMutation, runQuery } from '../api/graphql.ts'
import type { Language } from '../i18n/language.ts'

export type Column = { field: string; label: Record<Language, string>; required: boolean; hint: string | null }
export type Kind = { name: string; type: string; columns: Column[] }
export type Problem = { line: number; column: string | null; code: string; message: string; severity: string }
export type Counts = {
  rowsTotal: number
  rowsDone: number
  created: number
  updated: number
  unchanged: number
  failed: number
}
export type Run = Counts & { state: 'RUNNING' | 'DONE' | 'FAILED'; dryRun: boolean; problems: Problem[] }

const COUNTS = 'state dryRun rowsTotal rowsDone created updated unchanged failed'

/** What this role may import. */
export const loadKinds = async (): Promise<Kind[]> =>
  (await runQuery<{ importKinds: Kind[] }>('{ importKinds { name type columns { field label required hint } } }'))
    .importKinds

export type Wish = {
  kind: string
  fileName: string
  csv: string
  mapping: { column: string; field: string }[]
  mode: string
  dryRun: boolean
}

const POLL = 700

/** Imports a file and waits for its end; `onProgress` is told how far a long one is. */
export const importFile = async (input: Wish, onProgress: (run: Run) => void): Promise<Run> => {
  const { importRecords } = await runMutation<{ importRecords: Run & { runId: string } }>(
    `mutation ($input: ImportRecordsInput!) {
      importRecords(input: $input) { runId ${COUNTS} problems { line column code message severity } } }`,
    { input },
  )
  let run: Run = importRecords
  while (run.state === 'RUNNING') {
    onProgress(run)
    await new Promise((resolve) => setTimeout(resolve, POLL))
    const { importRun } = await runQuery<{ importRun: Run | null }>(
      `query ($id: ID!) { importRun(id: $id) { ${COUNTS} problems } }`,
      { id: importRecords.runId },
    )
    if (!importRun) throw new Error('the run is gone')
    run = importRun
  }
  return run
}
