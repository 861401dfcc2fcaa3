import type { FileRow } from './api.ts'

/** A file with its earlier editions, the newest first. */
export type Series = { key: string; newest: FileRow; earlier: FileRow[] }

/**
 * Files by their series, in the order in which the newest of each stands. What was removed stands below everything, by
 * itself: an earlier edition is the present one then.
 */
export const seriesOf = (files: readonly FileRow[]): Series[] => {
  const byKey = new Map<string, FileRow[]>()
  for (const file of files.filter(({ state }) => state === 'PRESENT')) {
    const key = file.seriesId ?? file.id
    byKey.set(key, [...(byKey.get(key) ?? []), file])
  }
  const present = [...byKey].map(([key, editions]) => {
    const [newest, ...earlier] = [...editions].sort((a, b) => b.number - a.number)
    return { key, newest: newest!, earlier }
  })
  const removed = files
    .filter(({ state }) => state === 'REMOVED')
    .map((file) => ({ key: file.id, newest: file, earlier: [] }))
  return [...present, ...removed]
}
