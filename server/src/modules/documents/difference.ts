import { diffArrays } from 'diff'
import { blocksOf } from './blocks.ts'

/** A piece of a line: what stays, what came, what went. */
export type Piece = { kind: 'SAME' | 'ADDED' | 'REMOVED'; text: string }

/** A line of the earlier and of the later text beside each other; one side is empty where there is none. */
export type LineDifference = {
  kind: 'SAME' | 'CHANGED' | 'ADDED' | 'REMOVED'
  /** Heading of the clause that it belongs to. */
  clause: string | null
  before: Piece[]
  after: Piece[]
}

export type TermDifference = { field: string; before: unknown; after: unknown }

/** Beyond this a comparison is given up, and everything counts as replaced. */
const PATIENCE = { timeout: 150 }

type Line = { text: string; clause: string | null }

const linesOf = (text: string): Line[] => {
  const { title, blocks } = blocksOf(text)
  return [
    ...(title === null ? [] : [{ text: title, clause: null }]),
    ...blocks.flatMap(({ heading, lines }) =>
      [...(heading === null ? [] : [heading]), ...lines].map((line) => ({ text: line, clause: heading })),
    ),
  ]
}

/** Two texts line by line; lines that stand in each other's place are told word by word (R6.1.3). */
export function textDifference(before: string, after: string): LineDifference[] {
  const [old, fresh] = [linesOf(before), linesOf(after)]
  const changes = diffArrays(old, fresh, { ...PATIENCE, comparator: (a, b) => a.text === b.text }) ?? [
    { removed: true, added: false, value: old, count: old.length },
    { removed: false, added: true, value: fresh, count: fresh.length },
  ]
  const result: LineDifference[] = []
  for (let at = 0; at < changes.length; at += 1) {
    const change = changes[at]!
    const next = changes[at + 1]
    if (change.removed && next?.added) {
      result.push(...paired(change.value, next.value))
      at += 1
    } else if (change.removed) result.push(...change.value.map((line) => whole(line, 'REMOVED')))
    else if (change.added) result.push(...change.value.map((line) => whole(line, 'ADDED')))
    else result.push(...change.value.map((line) => whole(line, 'SAME')))
  }
  return result
}

const whole = ({ text, clause }: Line, kind: Piece['kind']): LineDifference => ({
  kind,
  clause,
  before: kind === 'ADDED' ? [] : [{ kind, text }],
  after: kind === 'REMOVED' ? [] : [{ kind, text }],
})

const paired = (old: readonly Line[], fresh: readonly Line[]): LineDifference[] =>
  Array.from({ length: Math.max(old.length, fresh.length) }, (_, index) => {
    const [before, after] = [old[index], fresh[index]]
    if (!before) return whole(after!, 'ADDED')
    if (!after) return whole(before, 'REMOVED')
    return { kind: 'CHANGED', clause: after.clause, ...wordDifference(before.text, after.text) }
  })

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const wordsOf = (text: string): string[] => [...words.segment(text)].map(({ segment }) => segment)

function wordDifference(before: string, after: string): Pick<LineDifference, 'before' | 'after'> {
  const changes = diffArrays(wordsOf(before), wordsOf(after), PATIENCE)
  if (!changes) return { before: [{ kind: 'REMOVED', text: before }], after: [{ kind: 'ADDED', text: after }] }
  const pieces = changes.map(({ added, removed, value }): Piece => {
    const kind = added ? 'ADDED' : removed ? 'REMOVED' : 'SAME'
    return { kind, text: value.join('') }
  })
  return {
    before: pieces.filter(({ kind }) => kind !== 'ADDED'),
    after: pieces.filter(({ kind }) => kind !== 'REMOVED'),
  }
}

/** The terms that differ, by the names of the contract's fields. */
export function termDifferences(before: string, after: string): TermDifference[] {
  const [old, fresh] = [termsOf(before), termsOf(after)]
  const fields = new Set([...Object.keys(old), ...Object.keys(fresh)])
  return [...fields]
    .filter((field) => JSON.stringify(old[field] ?? null) !== JSON.stringify(fresh[field] ?? null))
    .sort()
    .map((field) => ({ field, before: old[field] ?? null, after: fresh[field] ?? null }))
}

/** Terms as they were kept; what came from elsewhere and is no JSON has none. */
function termsOf(text: string): Record<string, unknown> {
  try {
    const terms: unknown = JSON.parse(text)
    return typeof terms === 'object' && terms !== null ? (terms as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
