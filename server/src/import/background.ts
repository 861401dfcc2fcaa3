import type { Context } from '../graphql/context.ts'
import { LIMITS } from '../limits.ts'
import { type FileImport, readFileImport } from './index.ts'
import type { ImportReport } from './report.ts'
import { type ImportRequest, startImport } from './run.ts'

/** Runs under way in this process, and how they are told to end. */
const running = new Map<Promise<unknown>, AbortController>()

/** One after the other: large files must not take the database from everybody else. */
let queue: Promise<unknown> = Promise.resolve()

/** Imports a file: a short one at once, a long one in the background. Throws UserError as `readFileImport` does. */
export async function importNow(context: Context, file: FileImport): Promise<ImportReport> {
  const request = await readFileImport(context, file)
  const rows = request.rows.length + request.faults.length
  if (rows <= LIMITS.importForeground) return (await startImport(context, request)).done
  return runInBackground(context, request)
}

/** Starts a run that outlives its request; the report says RUNNING. Failures are kept in the run. */
export async function runInBackground(context: Context, request: ImportRequest): Promise<ImportReport> {
  const stop = new AbortController()
  let go: () => void = () => {}
  const turn = new Promise<void>((resolve) => {
    go = resolve
  })
  queue.then(go, go)
  const { report, done } = await startImport(context, request, { signal: stop.signal, after: turn })
  // What went wrong is in the run; a rejection would have nobody to listen.
  const ended = done.catch(() => {})
  queue = ended
  running.set(ended, stop)
  void ended.then(() => running.delete(ended))
  return report
}

/** Ends all runs after the batch at hand and waits for it: what is written stays whole. */
export async function stopImports(): Promise<void> {
  for (const stop of running.values()) stop.abort()
  await Promise.all(running.keys())
}
