/** Rounds added up, and what is printed of them. */
import { type Operation, TITLES } from './documents.ts'
import type { Round } from './round.ts'

export type Side = 'real' | 'handwritten'

/** A round with its cost. Processor times in milliseconds; null where they cannot be known. */
export type Measured = Round & { server: number | null; database: number | null; statements: number }

export type Cell = { role: string; operation: Operation; rounds: Record<Side, Measured[]> }

const sum = (list: number[]) => list.reduce((total, each) => total + each, 0)

export function median(list: number[]): number {
  const sorted = [...list].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!
}

function quantile(sorted: number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

const rate = (round: Measured) => round.requests / round.seconds

/** Requests per second of the real server against the other's: the median over the pairs of rounds. */
export const ratioOf = ({ rounds }: Cell) =>
  median(rounds.real.map((each, at) => rate(each) / rate(rounds.handwritten[at]!)))

function line(name: string, rounds: Measured[], ratio: string): string[] {
  const requests = sum(rounds.map((each) => each.requests))
  const times = rounds.flatMap((each) => each.times).sort((a, b) => a - b)
  const cost = (list: (number | null)[]) =>
    list.some((each) => each === null) ? '–' : (sum(list as number[]) / requests).toFixed(2)
  return [
    name,
    (requests / sum(rounds.map((each) => each.seconds))).toFixed(0),
    quantile(times, 0.5).toFixed(1),
    quantile(times, 0.99).toFixed(1),
    cost(rounds.map((each) => each.server)),
    cost(rounds.map((each) => each.database)),
    (sum(rounds.map((each) => each.statements)) / requests).toFixed(1),
    ratio,
  ]
}

const HEAD = ['', 'requests/s', 'p50 ms', 'p99 ms', 'CPU ms', 'database CPU ms', 'statements', 'ratio']

/** A table in Markdown: a pair of lines for each operation and role. */
export function table(cells: Cell[]): string {
  const lines = cells.flatMap((cell) => [
    line(`${TITLES[cell.operation]}: ${cell.role}`, cell.rounds.real, ratioOf(cell).toFixed(2)),
    line('— by hand', cell.rounds.handwritten, ''),
  ])
  const rows = [HEAD, HEAD.map((_, at) => (at === 0 ? '---' : '---:')), ...lines]
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n')
}
