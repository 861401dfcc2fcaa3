import type { Manifest } from '../access/manifest.ts'
import type { Words } from '../i18n/words.ts'
import { declarationOf } from '../resources/index.ts'
import type { Row } from './declaration.ts'
import { formatScalar } from './format.ts'

/** The text by which people know a record; its id where nothing else of it may be seen. */
export const titleOf = (manifest: Manifest, words: Words, type: string, row: Row | null | undefined): string => {
  if (!row) return ''
  const own = declarationOf(type)?.title
  const resource = manifest.resources.get(type)
  const field = resource?.fields.get(resource.title)
  const value = field ? row[field.name] : undefined
  const text = own ? own.text(row, words) : field && value ? formatScalar(field, value, words, row) : ''
  return text || row.id
}
