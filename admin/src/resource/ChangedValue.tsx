import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'ra-core'
import { useManifest } from '../access/ManifestContext.tsx'
import type { FieldRule, Resource } from '../access/manifest.ts'
import { useWords } from '../i18n/words.ts'
import type { Row } from './declaration.ts'
import { formatScalar, NOTHING } from './format.ts'
import { partFields } from './PartTable.tsx'
import type { HistoryEntry } from './RecordHistory.tsx'
import { titleOf } from './title.ts'

/** The relation whose foreign key this is. */
const relationOf = (resource: Resource, key: string): FieldRule | undefined =>
  [...resource.fields.values()].find((field) => field.kind === 'TO_ONE' && field.via === key)

/** Names of the records that stand as ids in the entries; those the viewer may not see have none. */
export const useReferences = (
  resource: Resource,
  entries: readonly Pick<HistoryEntry, 'changes'>[],
): ReadonlyMap<string, string> => {
  const manifest = useManifest()
  const words = useWords()
  const dataProvider = useDataProvider()
  const wanted = new Map<string, Set<string>>()
  for (const change of entries.flatMap(({ changes }) => changes)) {
    const target = relationOf(resource, change.field)?.target
    if (!target || !manifest.resources.get(target)?.canList) continue
    const ids = wanted.get(target) ?? new Set()
    for (const value of [change.old, change.new]) if (typeof value === 'string') ids.add(value)
    wanted.set(target, ids)
  }
  const list = [...wanted]
    .map(([target, ids]) => [target, [...ids].sort()] as const)
    .filter(([, ids]) => ids.length > 0)
  const { data } = useQuery({
    queryKey: ['references', list],
    enabled: list.length > 0,
    queryFn: async () => {
      const pages = await Promise.all(
        list.map(async ([target, ids]) => {
          const { data: rows } = await dataProvider.getMany<Row>(target, { ids: [...ids] })
          return rows.map((row) => [row.id, titleOf(manifest, words, target, row)] as const)
        }),
      )
      return new Map(pages.flat())
    },
  })
  return data ?? new Map()
}

type Props = { resource: Resource; name: string; value: unknown; names: ReadonlyMap<string, string> }

/** An old or new value out of the history, in words. */
export const ChangedValue = ({ resource, name, value, names }: Props) => {
  const words = useWords()
  const manifest = useManifest()
  if (value === null || value === undefined || value === '') return <span>{NOTHING}</span>
  const relation = relationOf(resource, name)
  if (relation) return <span>{names.get(String(value)) ?? String(value)}</span>
  const field = resource.fields.get(name)
  if (field?.kind === 'PART' && Array.isArray(value)) {
    const part = manifest.resources.get(field.target ?? '')
    const texts = (value as Row[]).map((item) =>
      part
        ? partFields(part, resource.name)
            .filter((own) => item[own.name] !== undefined)
            .map((own) => `${words.field(part.name, own)} ${formatScalar(own, item[own.name], words, item)}`)
            .join('，')
        : JSON.stringify(item),
    )
    return <span style={{ whiteSpace: 'pre-wrap' }}>{texts.join('\n')}</span>
  }
  if (field) return <span>{formatScalar(field, value, words)}</span>
  return <span>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</span>
}
