/** The two servers as processes of their own. */
import { type ChildProcess, spawn } from 'node:child_process'

export type Started = { url: string; pid: number; stop(): Promise<void> }

/** Starts a TypeScript file as `npm start` starts the server; resolves once it says that it is ready. */
export function start(
  project: string,
  file: string,
  env: Record<string, string>,
  nodeOptions: string[] = [],
): Promise<Started> {
  const { NODE_OPTIONS: _options, npm_lifecycle_event: _event, ...inherited } = process.env
  const child = spawn(process.execPath, [...nodeOptions, 'scripts/run.mjs', file], {
    cwd: project,
    env: { ...inherited, NODE_ENV: 'production', PORT: '0', HOST: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  let output = ''
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-8000)
      const ready = /is ready at (http:\/\/[^"\s]+)/.exec(output)
      if (ready) resolve({ url: ready[1]!, pid: child.pid!, stop: () => stop(child, ended) })
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    ended.then(() => reject(new Error(`${file} ended:\n${output}`)))
  })
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 12_000)
  await ended
  clearTimeout(timer)
}
