/** A command line of `npm run explain-access`, and the text that answers it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { TypeInfo } from '../../access/catalog.ts'
import { findRole, ROLE_NAMES, ROLES } from '../../access/roles.ts'
import { LOCALES, type Locale } from '../../i18n/locale.ts'
import { createCatalog } from '../../modules/index.ts'
import { explainField, explainType, explainVerb } from './explain.ts'
import { nearest } from './nearest.ts'
import { speaker } from './words.ts'

const project = resolve(import.meta.dirname, '../../../..')

/** Something on the command line that does not exist; its message says what does. */
class UsageError extends Error {}

function answer(words: string[], locale: Locale): string[] {
  const catalog = createCatalog()
  const say = speaker(locale)
  const [roleName, path, ...more] = words
  if (!roleName || !path || more.length > 0) throw new UsageError(say('usage'))
  const perhaps = (given: string, known: string[], prefix = '') => {
    const list = nearest(given, known).map((name) => prefix + name)
    return list.length > 0 ? ` ${say('perhaps', { list: list.join(', ') })}` : ''
  }
  const role = findRole(roleName)
  if (!role) {
    const list = ROLES.map((each) => `${ROLE_NAMES[each]} (${each})`).join(', ')
    throw new UsageError(say('noRole', { name: roleName, list }))
  }
  const [typeName = '', fieldName] = path.split('.')
  const types = [...catalog.types.values()]
  const type = types.find((each) => each.name.toLowerCase() === typeName.toLowerCase())
  if (!type) {
    const names = types.map((each) => each.name)
    throw new UsageError(`${say('noType', { name: typeName })}${perhaps(typeName, names)}`)
  }
  const question = { catalog, role, type, locale, gridFile: gridFileOf(type) }
  if (fieldName === undefined) return explainType(question)
  const verb = [...(type.lifeCycle?.verbs.values() ?? [])].find(
    (each) => each.name.toLowerCase() === fieldName.toLowerCase(),
  )
  if (verb) return explainVerb(question, verb)
  const names = [...new Set([...type.fields.keys(), ...type.declaration.access.hidden])]
  const name = names.find((each) => each.toLowerCase() === fieldName.toLowerCase())
  if (!name) {
    const hints = perhaps(fieldName, [...names, ...(type.lifeCycle?.verbs.keys() ?? [])], `${type.name}.`)
    throw new UsageError(`${say('noField', { type: type.name, name: fieldName })}${hints}`)
  }
  return explainField(question, name, type.fields.get(name) ?? null)
}

/** The file in which the grid of a type is written. */
function gridFileOf(type: TypeInfo): string {
  const folder = 'server/src/modules'
  const files = readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
  const found = files
    .filter((file) => file.endsWith('.access.ts'))
    .find((file) => readFileSync(join(project, folder, file), 'utf8').includes(type.declaration.access.source))
  return found ? `${folder}/${found}` : folder
}

/** The words of the command line, and the language: `--lang en` or `--lang=en`. */
function parse(given: string[]): { words: string[]; locale: Locale } {
  const args = given.flatMap((each) => (each.startsWith('--lang=') ? ['--lang', each.slice(7)] : [each]))
  const at = args.indexOf('--lang')
  const words = at < 0 ? args : args.toSpliced(at, 2)
  const asked = at < 0 ? 'en' : args[at + 1]
  const locale = LOCALES.find((each) => each.toLowerCase() === asked?.toLowerCase())
  if (!locale || words.some((word) => word.startsWith('-'))) throw new UsageError(speaker('en')('usage'))
  return { words, locale }
}

/** The answer to a command line, or why there is none (code 2). */
export function explainAccess(given: string[]): { code: 0 | 2; text: string } {
  try {
    const { words, locale } = parse(given)
    return { code: 0, text: answer(words, locale).join('\n') }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { code: 2, text: error.message }
  }
}
