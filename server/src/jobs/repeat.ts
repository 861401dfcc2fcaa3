import type { Log } from '../ops/log.ts'

/**
 * Does some work at once and then every so often, never twice at a time, until it is stopped; stopping waits for what is
 * under way. A failure is logged under `trouble`, and the work goes on at its next time.
 */
export function repeat(work: () => Promise<unknown>, everyMs: number, log: Log, trouble: string): () => Promise<void> {
  let stopped = false
  let working: Promise<unknown> | null = null
  const go = () => {
    if (stopped || working) return
    working = work()
      .catch((error: unknown) => log.warn({ err: error }, trouble))
      .finally(() => {
        working = null
      })
  }
  go()
  const timer = setInterval(go, everyMs)
  timer.unref()
  return async () => {
    stopped = true
    clearInterval(timer)
    await working
  }
}
