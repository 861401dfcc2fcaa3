/** Lets a few run at a time and some wait; see `createGate`. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>

/**
 * A gate for work that is dear: at most `running` at a time, at most `waiting` in the queue. One that finds the queue
 * full is refused with what `refusal` makes.
 */
export function createGate(running: number, waiting: number, refusal: () => Error): Gate {
  const queue: (() => void)[] = []
  let busy = 0
  return async (work) => {
    if (busy < running) busy++
    else if (queue.length >= waiting) throw refusal()
    // Whoever leaves hands its place over, so `busy` stays as it is.
    else await new Promise<void>((enter) => queue.push(enter))
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else busy--
    }
  }
}
