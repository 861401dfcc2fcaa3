import type { Change } from './model/tables.ts'
import type { Leak, Result } from './prober.ts'

/** One line of numbers for an actor. */
export function summary({ actor, probes, asked, changed, leaks, coverage, unsteady }: Result): string {
  const items = [...coverage.items.values()].filter(({ cells }) => cells > 0)
  const parts = [
    `${probes} probes`,
    `${asked} answers`,
    `${changed} changes`,
    `${items.length - coverage.bounds().length} of ${items.length} kinds of hidden values changed`,
    leaks.length === 0 ? 'nothing told' : `${leaks.length} LEAKS`,
    ...(unsteady.length > 0 ? [`${unsteady.length} unsteady`] : []),
  ]
  return `${actor.role.padEnd(3)} ${actor.name.padEnd(12)} ${parts.join(', ')}`
}

/** What an answer tells of, for whoever mends it. */
export function leakText({ route, probe, guilty, before, after }: Leak): string {
  const at = firstDifference(before, after)
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 120)
  return [
    `by ${route}: ${guiltText(guilty)}`,
    `  ${probe.slice(0, 600)}`,
    `  - ${around(before)}`,
    `  + ${around(after)}`,
  ].join('\n')
}

const NAMED = 4

function guiltText(guilty: Change[]): string {
  if (guilty.length === 0) return 'something hidden'
  const more = guilty.length > NAMED ? [`and ${guilty.length - NAMED} more`] : []
  return [...guilty.slice(0, NAMED).map(changeText), ...more].join('; ')
}

/** `Client.notes of cl_01…: "a" → "b"`. */
export function changeText(change: Change): string {
  if (change.kind === 'row') return `${change.table} ${change.id} ${change.after ? 'added' : 'removed'}`
  return `${change.table}.${change.column} of ${change.id}: ${JSON.stringify(change.before)} → ${JSON.stringify(change.after)}`.slice(
    0,
    400,
  )
}

function firstDifference(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}
