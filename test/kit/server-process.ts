/** The server as people start it: a process of its own, with a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../..', import.meta.url))

export type ServerProcess = {
  child: ChildProcess
  /** `http://127.0.0.1:…` */
  url: string
  /** All it has written so far. */
  output(): string
  /** Resolves with the exit code, null after a signal. */
  ended: Promise<number | null>
}

/**
 * Runs scripts/start.mjs on a free port with the given environment and resolves when it says that it is ready. Rejects
 * with what it wrote when it ends before.
 */
export function startProcess(env: Record<string, string>): Promise<ServerProcess> {
  const { NODE_ENV: _mode, ...inherited } = process.env
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: project,
    // Set to nothing they win over a .env file of the project as well.
    env: { ...inherited, PORT: '0', HOST: '', DATABASE_URL: '', npm_lifecycle_event: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString('utf8')
      const ready = /is ready at (http:\/\/[^"\s]+)/.exec(output)
      if (ready) resolve({ child, url: ready[1]!, output: () => output, ended })
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    ended.then((code) => reject(new Error(`The server ended with ${code}:\n${output}`)))
  })
}
