import { LIMITS } from '@leasedesk/server/src/limits.ts'
import type { Manifest } from '../access/manifest.ts'
import { runQuery } from '../api/graphql.ts'
import { selectRecord } from '../dataProvider/selection.ts'
import type { Row } from '../resource/declaration.ts'
import { beginOf, type Day, daysFrom, placeOf } from './days.ts'
import type { DatedKind } from './kinds.ts'

/** One record at its place in the calendar. */
export type Entry = {
  readonly kind: DatedKind
  readonly row: Row
  readonly from: Day
  readonly to: Day
  /** `09:30`; null where only the day is known. */
  readonly time: string | null
}

/** What was found, and the kinds of which there is more than is shown. */
export type Found = { readonly entries: readonly Entry[]; readonly cut: readonly DatedKind[] }

/** No span is longer; it bounds what the server has to look through. */
const LONGEST_SPAN = 366
/** Pages read of one kind: beyond them a month is better read in the kind's own list. */
const MOST_PAGES = 4

type Page = { nodes: Row[]; pageInfo: { hasNextPage: boolean } }

const bounds = ({ from, to, without, resource }: DatedKind, first: Day, last: Day) => {
  const isInstant = from.kind === 'DATETIME'
  const earliest = to ? daysFrom(first, -LONGEST_SPAN) : first
  const within = isInstant ? { gte: beginOf(earliest), lt: beginOf(daysFrom(last, 1)) } : { gte: earliest, lte: last }
  const state = resource.stateField ? resource.fields.get(resource.stateField) : undefined
  return {
    [from.name]: within,
    ...(to
      ? { OR: [{ [to.name]: { gte: reach(to.kind, first) } }, { [from.name]: { gte: reach(from.kind, first) } }] }
      : {}),
    ...(state?.filter && without.length > 0 ? { NOT: { [state.name]: { in: without } } } : {}),
  }
}

const reach = (kind: string, day: Day): string => (kind === 'DATETIME' ? beginOf(day) : day)

/** Dates, state, and what a narrow screen shows under a record's name. */
const selectionOf = (manifest: Manifest, { resource, declaration, from, to }: DatedKind): string =>
  selectRecord(
    manifest,
    resource,
    [from.name, to?.name, resource.stateField, ...(declaration.phone ?? [])].filter((name) => typeof name === 'string'),
  )

/** Records of a page, so that all kinds together stay within what one operation may ask for; a relation counts as one. */
const pageSize = (selections: readonly string[]): number => {
  const records = selections.reduce((sum, selection) => sum + selection.split('{').length, 0)
  return Math.max(1, Math.min(LIMITS.pageMax, Math.floor(LIMITS.recordsPerOperation / records)))
}

/** One page of each kind, in one document. */
const askFor = async (
  manifest: Manifest,
  kinds: readonly DatedKind[],
  days: { first: Day; last: Day },
  { page, size }: { page: number; size: number },
): Promise<Page[]> => {
  const selections = kinds.map((kind) => selectionOf(manifest, kind))
  const declared = kinds.map(({ resource }, index) => `$w${index}: ${resource.name}Where`)
  const lists = kinds.map(({ resource, from }, index) => {
    const order = from.sort ? `orderBy: [{ field: ${from.name}, direction: ASC }], ` : ''
    return `k${index}: ${resource.plural}(where: $w${index}, ${order}first: ${size}, offset: ${page * size}) { pageInfo { hasNextPage } nodes { ${selections[index]} } }`
  })
  const data = await runQuery<Record<string, Page>>(
    `query Calendar(${declared.join(', ')}) { ${lists.join(' ')} }`,
    Object.fromEntries(kinds.map((kind, index) => [`w${index}`, bounds(kind, days.first, days.last)])),
  )
  return kinds.map((_, index) => data[`k${index}`] as Page)
}

const entriesOf = (kind: DatedKind, row: Row): Entry[] => {
  const start = row[kind.from.name]
  if (typeof start !== 'string') return []
  const end = kind.to ? row[kind.to.name] : null
  const { day, time } = placeOf(start)
  return [{ kind, row, from: day, to: typeof end === 'string' ? placeOf(end).day : day, time }]
}

const inOrder = (a: Entry, b: Entry): number =>
  a.from.localeCompare(b.from) || (a.time ?? '').localeCompare(b.time ?? '') || a.kind.key.localeCompare(b.kind.key)

/** Everything of these kinds between two days, both included, as far as the reader may see it. */
export const findEntries = async (
  manifest: Manifest,
  kinds: readonly DatedKind[],
  days: { first: Day; last: Day },
): Promise<Found> => {
  const entries: Entry[] = []
  // The same size for all pages: the next begins where the last ended.
  const size = pageSize(kinds.map((kind) => selectionOf(manifest, kind)))
  let open = kinds
  for (let page = 0; open.length > 0 && page < MOST_PAGES; page += 1) {
    const pages = await askFor(manifest, open, days, { page, size })
    for (const [index, { nodes }] of pages.entries()) {
      for (const row of nodes) entries.push(...entriesOf(open[index]!, row))
    }
    open = open.filter((_, index) => pages[index]!.pageInfo.hasNextPage)
  }
  return { entries: entries.sort(inOrder), cut: open }
}

/** The entries that a day holds, those that go on from days before included. */
export const entriesOn = (entries: readonly Entry[], day: Day): Entry[] =>
  entries.filter(({ from, to }) => from <= day && day <= to)
