import type { Log } from '../ops/log.ts'

/**
 * Does some work every so often, never two rounds at a time, until it is stopped; the function returned waits for the
 * round at hand. A round that fails is logged as `failure`, and the next one tries again.
 */
export function every(
  milliseconds: number,
  work: () => Promise<unknown>,
  { log, failure, atOnce = false }: { log: Log; failure: string; atOnce?: boolean },
): () => Promise<void> {
  let stopped = false
  let working: Promise<unknown> | null = null
  const round = () => {
    if (stopped || working) return
    working = work()
      .catch((error: unknown) => log.warn({ err: error }, failure))
      .finally(() => {
        working = null
      })
  }
  if (atOnce) round()
  const timer = setInterval(round, milliseconds)
  timer.unref()
  return async () => {
    stopped = true
    clearInterval(timer)
    await working
  }
}
