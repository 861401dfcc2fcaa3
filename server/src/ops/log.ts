/** Logs: JSON lines for machines, short lines for a person at a terminal. */
import { type Logger, pino } from 'pino'
import type { Env } from '../env.ts'

export type Log = Logger

// Names under which secrets travel; their values never reach a log, however deep an object is that holds them.
const SECRET_KEYS = [
  'password',
  'secret',
  'token',
  'accessToken',
  'refreshToken',
  'authorization',
  'cookie',
  'set-cookie',
]
const SECRET_PATHS = SECRET_KEYS.flatMap((key) => ['', '*.', '*.*.', '*.*.*.'].map((depth) => `${depth}["${key}"]`))

/** The process's logger; writes to standard output. */
export function createLog(env: Pick<Env, 'logLevel'>): Log {
  const options = {
    level: env.logLevel,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRET_PATHS, censor: '[secret]' },
    formatters: { level: (label: string) => ({ level: label }) },
  }
  return process.stdout.isTTY
    ? pino(options, { write: (line) => process.stdout.write(shortLine(line)) })
    : pino(options)
}

/** `20:06:41 warn  message  key=value`, and the stack of an error below. */
function shortLine(json: string): string {
  const { level, time, msg, err, ...rest } = JSON.parse(json) as Record<string, unknown>
  const clock = new Date(String(time)).toTimeString().slice(0, 8)
  const details = Object.entries(rest).map(
    ([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  const label = level === 'info' ? '' : `${String(level)} `
  const stack = (err as { stack?: string } | undefined)?.stack
  return `${[`${clock} ${label}${msg ?? ''}`, ...details].join('  ')}${stack ? `\n${stack}` : ''}\n`
}
