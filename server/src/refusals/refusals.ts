/**
 * What is refused, to whom and how often: a log of its own beside the trail, so that nobody can fill the trail from
 * outside (domain §11). It cannot be filled either: the same refusal of a minute is one line, a caller has so many lines
 * a minute, a server so many at once; beyond that they are only counted. Lines are written every few seconds and
 * kept for some months. Nothing of what was sent is in them.
 */
import type { Pool } from 'mysql2/promise'
import { actorId, type Viewer } from '../access/viewer.ts'
import { isId, sha256 } from '../auth/base.ts'
import { networkOf } from '../auth/throttle.ts'
import { ulid } from '../domain/ulid.ts'
import { LIMITS } from '../limits.ts'

export type Refused = {
  /** Null where nobody is known to have asked. */
  viewer: Viewer | null
  address: string
  code: string
  /** `updateClient`, or `POST /auth/sign-in`. */
  operation: string
  /** Field and code of the first fault. */
  detail?: string | null
  /** The record that was asked for. */
  recordId?: unknown
}

export type Refusals = {
  note(refused: Refused): void
  /** Writes what has been noted so far. */
  flush(): Promise<void>
  close(): Promise<void>
}

type Options = {
  pool: Pool
  /** Operations of which nobody is to know who tried them. */
  isConfidential: (operation: string) => boolean
  failed: (error: unknown) => void
  now?: () => Date
}

type Line = Refused & { key: string; at: Date; count: number }

/** In place of what is no longer told apart. */
const OTHERS = '…'

export function createRefusals({ pool, isConfidential, failed, now = () => new Date() }: Options): Refusals {
  const lines = new Map<string, Line>()
  /** Lines of each caller in the minute that runs. */
  let minute = 0
  const callers = new Map<string, number>()
  let clearedAt = now().getTime()
  let writing: Promise<void> = Promise.resolve()

  const lineFor = (refused: Refused, at: Date): Line => {
    const thisMinute = Math.floor(at.getTime() / 60_000)
    if (thisMinute !== minute) {
      minute = thisMinute
      callers.clear()
    }
    const caller = (refused.viewer && actorId(refused.viewer)) ?? networkOf(refused.address)
    const keyOf = ({ operation, code }: Refused) => sha256([thisMinute, caller, operation, code].join('\n'))
    let key = keyOf(refused)
    let line = lines.get(key)
    if (line) return line
    const used = callers.get(caller) ?? 0
    if (used >= LIMITS.refusalsOfCaller || lines.size >= LIMITS.refusalsAtOnce) {
      const rest: Refused = { viewer: null, address: '', code: OTHERS, operation: OTHERS }
      const others = lines.size >= LIMITS.refusalsAtOnce ? rest : { ...refused, ...OTHERS_OF_CALLER }
      key = lines.size >= LIMITS.refusalsAtOnce ? sha256(`${thisMinute}`) : keyOf(others)
      line = lines.get(key) ?? { ...others, key, at, count: 0 }
    } else {
      callers.set(caller, used + 1)
      line = { ...refused, key, at, count: 0 }
    }
    lines.set(key, line)
    return line
  }

  const write = async () => {
    const batch = [...lines.values()]
    lines.clear()
    if (batch.length > 0) await store(pool, batch)
    const time = now().getTime()
    if (time - clearedAt < LIMITS.refusalsClearedEveryMs) return
    clearedAt = time
    await pool.query('DELETE FROM Refusal WHERE at < ? LIMIT 5000', [new Date(time - LIMITS.refusalDays * 86_400_000)])
  }
  const flush = () => {
    writing = writing.then(write).catch(failed)
    return writing
  }
  const timer = setInterval(() => {
    if (lines.size > 0) void flush()
  }, LIMITS.refusalsWrittenEveryMs)
  timer.unref()

  return {
    note(refused) {
      if (!isConfidential(refused.operation)) lineFor(refused, now()).count += 1
    },
    flush,
    async close() {
      clearInterval(timer)
      await flush()
    },
  }
}

const OTHERS_OF_CALLER = { code: OTHERS, operation: OTHERS, detail: null, recordId: null }

/** Several servers, and a server that comes back in the same minute, count on in the same line. */
async function store(pool: Pool, lines: Line[]): Promise<void> {
  const rows = lines.map(({ viewer, address, code, operation, detail, recordId, key, at, count }) => [
    `rx_${ulid()}`,
    key,
    at,
    count,
    code.slice(0, 40),
    operation.slice(0, 80),
    detail?.slice(0, 190) ?? null,
    isId(recordId) ? recordId : null,
    viewer?.departmentId ?? null,
    viewer ? actorId(viewer) : null,
    viewer?.name ?? null,
    viewer?.role ?? null,
    address || null,
  ])
  await pool.query(`INSERT INTO Refusal (${COLUMNS}) VALUES ? ON DUPLICATE KEY UPDATE count = count + VALUES(count)`, [
    rows,
  ])
}

const COLUMNS =
  'id, lineKey, at, count, code, operation, detail, recordId, departmentId, actorId, actorName, actorRole, address'
