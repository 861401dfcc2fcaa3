/** What a load balancer or a container runtime asks: `/healthz` (the process lives) and `/readyz` (send requests). */

/** Whether the server can answer requests that need `check`, which rejects when it cannot. */
export type ReadyCheck = () => Promise<unknown>

export type Health = {
  /** Answers GET and HEAD of the two paths, null for everything else. */
  handle(request: Request): Promise<Response | null>
  /** From now on not ready: the server is about to stop. */
  drain(): void
}

// A probe must not wait for a database that hangs, nor many probes load one that is slow.
const CHECK_TIMEOUT = 2000
const CHECK_KEPT = 500

/** Health of a server that is ready while `check` succeeds within two seconds; its result is kept for half a second. */
export function createHealth(check: ReadyCheck): Health {
  let draining = false
  let last: { at: number; result: Promise<boolean> } | null = null
  const ready = () => {
    if (!last || Date.now() - last.at > CHECK_KEPT) {
      last = { at: Date.now(), result: withTimeout(check(), CHECK_TIMEOUT) }
    }
    return last.result
  }
  return {
    async handle(request) {
      const { pathname } = new URL(request.url)
      if (pathname !== '/healthz' && pathname !== '/readyz') return null
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } })
      }
      if (pathname === '/healthz') return answer(200, 'ok')
      if (draining) return answer(503, 'stopping')
      return (await ready()) ? answer(200, 'ready') : answer(503, 'database unavailable')
    },
    drain() {
      draining = true
    },
  }
}

function withTimeout(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), milliseconds)
    work
      .then(
        () => resolve(true),
        () => resolve(false),
      )
      .finally(() => clearTimeout(timer))
  })
}

const answer = (status: number, state: string) =>
  Response.json({ status: state }, { status, headers: { 'cache-control': 'no-store' } })
