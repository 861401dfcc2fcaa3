/** What the embedded database needs to know of other processes. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, realpathSync } from 'node:fs'

/** Whether a process of this id exists and is not a zombie. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  const state = statOf(pid)?.state
  return state !== 'Z' && state !== 'X'
}

/**
 * When the process started, as an opaque text that differs between two processes that were given the same id one
 * after the other; null when there is no such process.
 */
export function startedAt(pid: number): string | null {
  const stat = statOf(pid)
  if (stat) return stat.start
  return ps(pid, 'lstart')
}

/** The id of the parent of a process; null when there is no such process. */
export function parentOf(pid: number): number | null {
  const parent = statOf(pid)?.parent ?? ps(pid, 'ppid')
  return parent ? Number(parent) : null
}

/** The command line of a process; null when there is none or it is not ours to see. */
export function commandOf(pid: number): string[] | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean)
  } catch {
    return ps(pid, 'command')?.split(' ') ?? null
  }
}

/** Ids of the database servers that run on a data folder, whoever started them. */
export function serversOn(dataFolder: string): number[] {
  const folder = realpathSync(dataFolder)
  return processIds().filter((pid) => {
    const command = commandOf(pid)
    return command !== null && /(mariadbd|mysqld)$/.test(command[0] ?? '') && command.includes(`--datadir=${folder}`)
  })
}

/** Waits until the process has ended; false when it is still there after `milliseconds`. */
export async function waitForEnd(pid: number, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds
  while (isAlive(pid)) {
    if (Date.now() > until) return false
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return true
}

function processIds(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
  } catch {
    const list = execFileSync('ps', ['-axo', 'pid='], { encoding: 'utf8' })
    return list.split('\n').map(Number).filter(Boolean)
  }
}

// Linux: "pid (name, which may hold spaces) state ppid … starttime …", see proc(5).
function statOf(pid: number): { state: string; parent: string; start: string } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0]!, parent: fields[1]!, start: fields[19]! }
  } catch {
    return null
  }
}

function ps(pid: number, field: string): string | null {
  if (process.platform === 'linux') return null
  try {
    return execFileSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}
