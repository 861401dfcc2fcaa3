/** Notices that the program which started us is gone. */
import { basename } from 'node:path'
import { commandOf, parentOf } from '../db/embedded/processes.ts'

/**
 * Calls `gone` once when npm (or whichever package manager ran the script) ends without us: killed with -9 it cannot
 * pass a signal on, and we would hold port and data folder for no one. Does nothing when we were started otherwise
 * (a service manager, a shell that ends). Returns a function that stops watching.
 */
export function watchParent(gone: () => void, interval = 500): () => void {
  if (!process.env.npm_lifecycle_event) return () => {}
  const parent = process.ppid
  // Between npm and us there may be the shell that npm ran the script with.
  const isShell = /^(ba|da|z|k)?sh$/.test(basename(commandOf(parent)?.[0] ?? ''))
  const grandparent = isShell ? parentOf(parent) : null
  const timer = setInterval(() => {
    if (process.ppid === parent && (grandparent === null || parentOf(parent) === grandparent)) return
    clearInterval(timer)
    gone()
  }, interval)
  timer.unref()
  return () => clearInterval(timer)
}
