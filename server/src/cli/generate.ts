/**
 * `npm run generate`: writes the roles' schemas (server/schema), the permission matrix, the diagrams of the tables and
 * the coverage of the regulation (docs). With `--check` nothing is written, and the exit code is 1 where one is stale.
 */
import { resolve } from 'node:path'
import { staleDocuments, writeDocuments } from './documents/index.ts'

const project = resolve(import.meta.dirname, '../../..')
const options = process.argv.slice(2)

if (options.some((option) => option !== '--check')) {
  console.error('Usage: npm run generate [-- --check]')
  process.exitCode = 2
} else if (options.includes('--check')) {
  const stale = staleDocuments(project)
  for (const path of stale) console.error(`${path} is not what the code says: run npm run generate`)
  process.exitCode = stale.length > 0 ? 1 : 0
} else {
  const written = writeDocuments(project)
  console.log(written.length === 0 ? 'Everything is up to date.' : written.map((path) => `Wrote ${path}`).join('\n'))
}
