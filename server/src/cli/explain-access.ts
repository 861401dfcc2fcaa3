/**
 * `npm run explain-access -- <role> <Type, Type.field or Type.verb> [--lang en|zh-Hant|zh-Hans]`: what the role may do
 * with it, which line of the grid says so, what the scopes mean, and who may. Exit code 2 for names that do not exist.
 */
import { explainAccess } from './explain/ask.ts'

const { code, text } = explainAccess(process.argv.slice(2))
if (code === 0) console.log(text)
else console.error(text)
process.exitCode = code
