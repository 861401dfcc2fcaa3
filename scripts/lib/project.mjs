/** The project's folder, and running its tools. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** Absolute path of the project. */
export const project = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..')

/** A path of the project. */
export const inProject = (...parts) => join(project, ...parts)

/** A step failed; the message is for the terminal, without a stack. */
export class StepError extends Error {
  name = 'StepError'
}

/** Tells of a step that takes a while. */
export const say = (text) => console.log(`leasedesk: ${text}`)

/**
 * Runs a program to its end. Its output is kept back and shown only when it fails, unless `show` is set.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, show?: boolean, what?: string }} [options]
 */
export function run(program, args, options = {}) {
  return new Promise((done, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? project,
      env: { ...process.env, ...options.env },
      stdio: options.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    const output = []
    child.stdout?.on('data', (chunk) => output.push(chunk))
    child.stderr?.on('data', (chunk) => output.push(chunk))
    child.once('error', (error) => reject(new StepError(`${program}: ${error.message}`)))
    child.once('close', (code, signal) => {
      if (code === 0) return done()
      const words = Buffer.concat(output).toString('utf8').trim()
      reject(new StepError(`${options.what ?? program} failed (${signal ?? code})${words ? `:\n${words}` : ''}`))
    })
  })
}

const LEFT_OUT = new Set(['node_modules', 'dist', 'generated', '.git', '.data'])

/**
 * A digest of files and folders (names and contents), to see whether something derived from them is still right.
 * What is missing counts as missing.
 */
export function digestOf(...paths) {
  const hash = createHash('sha256')
  const add = (path) => {
    if (!existsSync(path)) return
    if (statSync(path).isDirectory()) {
      const names = readdirSync(path).filter((name) => !LEFT_OUT.has(name))
      for (const name of names.sort()) add(join(path, name))
      return
    }
    hash
      .update(`${path.slice(project.length)}\0`)
      .update(readFileSync(path))
      .update('\0')
  }
  for (const path of paths) add(inProject(path))
  return hash.digest('hex')
}

/**
 * Does `work` unless it was done for the same `digest` before and `made` is still there. Stamps lie in node_modules,
 * so that who deletes that starts anew.
 */
export async function once(name, digest, made, work) {
  const stamp = inProject('node_modules/.leasedesk', name)
  const isDone =
    existsSync(stamp) && readFileSync(stamp, 'utf8') === digest && made.every((path) => existsSync(inProject(path)))
  if (isDone) return false
  await work()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, digest)
  return true
}
