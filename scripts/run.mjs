/**
 * `node scripts/run.mjs <file.ts> [arguments]`: runs a command written in TypeScript, once what it needs is there.
 */
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { register } from 'tsx/esm/api'

const [, , file, ...args] = process.argv
if (!file) {
  console.error('Usage: node scripts/run.mjs <file.ts> [arguments]')
  process.exit(2)
}
register()
process.argv = [process.argv[0], resolve(file), ...args]
await import(pathToFileURL(resolve(file)).href)
