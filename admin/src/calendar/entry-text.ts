import type { Manifest } from '../access/manifest.ts'
import type { Words } from '../i18n/words.ts'
import type { Row } from '../resource/declaration.ts'
import { titleOf } from '../resource/title.ts'
import type { Entry } from './entries.ts'

/** A record's name, and with it whom or what it concerns where the name does not say so: `ZS-HT-2026-0015 李宁`. */
export const entryText = (manifest: Manifest, words: Words, { kind, row }: Entry): string => {
  const { resource, declaration } = kind
  const title = titleOf(manifest, words, resource.name, row)
  const concerned = (declaration.phone ?? [])
    .map((name) => resource.fields.get(name))
    .find((field) => field?.kind === 'TO_ONE' && row[field.name])
  if (!concerned) return title
  const other = titleOf(manifest, words, concerned.target ?? '', row[concerned.name] as Row)
  return title.includes(other) ? title : `${title} ${other}`
}
