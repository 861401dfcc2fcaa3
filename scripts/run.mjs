/**
 * `node scripts/run.mjs <file.ts> [arguments]`: runs a command written in TypeScript, once what it needs is there.
 */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkNode, generateClient, installPackages, registerTypeScript, steps } from './lib/prepare.mjs'

const file = process.argv[2]
if (!file) {
  console.error('Usage: node scripts/run.mjs <file.ts> [arguments]')
  process.exit(2)
}

await steps(async () => {
  checkNode()
  await installPackages()
  await generateClient()
  await registerTypeScript()
  // The command sees its own arguments where it would if Node ran it.
  process.argv.splice(1, 2, resolve(file))
  await import(pathToFileURL(resolve(file)).href)
})
