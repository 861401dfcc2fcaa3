/** Figures for a question: one statement a figure, then names, then rows and totals with exact decimals. */
import type { KpiFigure } from '../../db/generated/client/enums.ts'
import { Exact, roundHalfUp } from '../../domain/decimal.ts'
import { type LocalDate, todayIn } from '../../domain/local-date.ts'
import type { Asked, Rows } from './ask.ts'
import { type Counted, countHappened } from './count.ts'
import { DIVISIONS, type Division, type Key } from './divisions.ts'
import { FORMULAS, type Formula } from './formulas/index.ts'
import { groupsOf } from './groups.ts'
import { leastFor } from './kpi.access.ts'
import { countKept } from './minimum.ts'
import type { Period } from './periods.ts'
import { measureRate } from './rate.ts'
import { countStanding } from './stock.ts'

type DivisionName = NonNullable<Division['name']>

export type KpiRow = Record<Key | DivisionName, string | null> & {
  figure: KpiFigure
  /** Name of the day, week, month, quarter or year; null where time is not divided. */
  period: string | null
  from: LocalDate
  to: LocalDate
  /** `count`, `㎡`, `%`, `days`, `points` or the code of a money. */
  unit: string
  /** Null where there is nothing to take a share or mean of. */
  value: string | null
  /** What a share is taken of, and what is counted of it. */
  part: string | null
  base: string | null
  /** How many records a share or mean rests on. */
  records: number | null
  /** Too few records stood behind the figure, or a part of it, for it to be told. */
  withheld: boolean
}

type Raw = Omit<Counted, 'subjects'> & { subjects: number; withheld: boolean }
export type Names = Map<string, string>
/** Rows of a figure, and their total in each unit. */
export type Told = { rows: KpiRow[]; totals: KpiRow[] }

const plain = (value: Exact, places: number): string => {
  const [whole, decimals = ''] = value.toFixed().split('.')
  const text = decimals.padEnd(places, '0')
  return text === '' ? whole! : `${whole}.${text}`
}

/** One figure, as the question divides it. Of what stands at an end, the total is that of the last end. */
export async function tell(rows: Rows, asked: Asked, figure: KpiFigure, names: Names): Promise<Told> {
  if (asked.books.length === 0) return { rows: [], totals: [] }
  const formula = FORMULAS.get(figure)!
  const raw = summed(asked, [...(await count(rows, asked, formula)), ...zeros(asked, formula)])
  const stands = formula.kind === 'rate' || formula.kind === 'stock'
  const last = Math.max(...raw.map(({ n }) => n))
  const whole = { ...asked, divisions: [] }
  const all = raw.filter(({ n }) => !stands || n === last).map((each) => ({ ...each, n: 0 }))
  const time = { name: null, from: asked.periods[0]!.from, to: asked.periods.at(-1)!.to }
  return {
    rows: raw.map((each) => rowOf(asked, formula, each, asked.periods[each.n]!, names)),
    totals: summed(whole, all).map((each) => rowOf(whole, formula, each, time, names)),
  }
}

async function count(rows: Rows, asked: Asked, formula: Formula): Promise<Raw[]> {
  const open = { records: 0, subjects: 0, withheld: false }
  if (formula.kind === 'rate')
    return (await measureRate(rows, asked, formula)).map((each) => ({ ...open, currency: null, ...each }))
  if (formula.kind === 'flow')
    return (await countHappened(rows, asked, formula)).map((each) => ({ ...each, ...open, base: null }))
  const least = leastFor(asked.reader, formula, asked.own)
  if (least) return countKept(rows, asked, formula, least)
  const counted = await (formula.kind === 'stock'
    ? countStanding(rows, asked, formula)
    : countHappened(rows, asked, formula))
  return counted.map((each) => ({ ...each, withheld: false }))
}

/** Where only time is divided, a stretch without facts is a zero that people want to see. */
function zeros(asked: Asked, formula: Formula): Raw[] {
  if (asked.divisions.length > 0 || formula.kind === 'rate') return []
  const currency = formula.unit === 'currency' ? asked.books[0]!.currency : null
  const base = formula.kind === 'quotient' ? '0' : null
  const today = todayIn(asked.books[0]!.timezone)
  return asked.periods.flatMap(({ from }, n): Raw[] => {
    if (formula.kind !== 'flow' && from > today) return []
    return [{ n, currency, value: '0', base, records: 0, subjects: 0, withheld: false }]
  })
}

/** Rows of the same key as one, in order. */
function summed(asked: Asked, raw: readonly Raw[]): Raw[] {
  const keys = asked.divisions.map(({ key }) => key)
  const sum = (same: readonly Raw[], name: 'records' | 'subjects') =>
    same.reduce((total, each) => total + Number(each[name]), 0)
  return groupsOf(raw, (each) => [each.n, ...keys.map((key) => each[key]), each.currency].join(' '))
    .map((same): Raw => {
      const bases = same.flatMap((each) => (each.base === null ? [] : [String(each.base)]))
      return {
        ...Object.fromEntries(keys.map((key) => [key, same[0]![key] ?? null])),
        n: Number(same[0]!.n),
        currency: same[0]!.currency ?? null,
        value: Exact.sum(...same.map((each) => String(each.value))).toFixed(),
        base: bases.length === 0 ? null : Exact.sum(...bases).toFixed(),
        records: sum(same, 'records'),
        subjects: sum(same, 'subjects'),
        withheld: same.some(({ withheld }) => withheld),
      }
    })
    .sort((a, b) => a.n - b.n)
}

function rowOf(asked: Asked, formula: Formula, raw: Raw, period: Period, names: Names): KpiRow {
  const keys = Object.fromEntries(
    DIVISIONS.flatMap(({ key, name }): [string, string | null][] => {
      const id = raw[key] ?? null
      return [
        [key, id],
        ...(name ? [[name, id === null ? null : (names.get(id) ?? null)] as [string, string | null]] : []),
      ]
    }),
  ) as Record<Key | DivisionName, string | null>
  return {
    ...keys,
    figure: formula.figure,
    period: period.name,
    from: period.from,
    to: period.to,
    unit: formula.unit === 'currency' ? (raw.currency ?? asked.books[0]!.currency) : formula.unit,
    ...(formula.kind === 'rate' || formula.kind === 'quotient' ? share(formula, raw) : amount(formula, raw)),
  }
}

type Value = Pick<KpiRow, 'value' | 'part' | 'base' | 'records' | 'withheld'>

function amount({ unit }: Formula, { value, records, withheld }: Raw): Value {
  const isTold = !withheld || records > 0
  return {
    value: isTold ? plain(new Exact(value), unit === 'count' ? 0 : 2) : null,
    part: null,
    base: null,
    records: null,
    withheld,
  }
}

/** A share in percent, or a mean. */
function share(formula: Extract<Formula, { kind: 'rate' | 'quotient' }>, raw: Raw): Value {
  const isRate = formula.kind === 'rate'
  const tooFew = Boolean(formula.least?.blind) && raw.records > 0 && raw.subjects < formula.least!.count
  const [value, base] = [new Exact(raw.value), new Exact(raw.base ?? 0)]
  const places = isRate || formula.of === 'currency' ? 2 : 0
  const records = isRate ? null : raw.records
  if (tooFew) return { value: null, part: null, base: null, records, withheld: true }
  return {
    value: base.isZero() ? null : roundHalfUp(value.div(base).times(formula.unit === '%' ? 100 : 1), 2),
    part: formula.unit === '%' ? plain(value, places) : null,
    base: formula.unit === '%' ? plain(base, places) : null,
    records,
    withheld: raw.withheld,
  }
}

/** Names of what rows may speak of. */
export async function namesFor(rows: Rows, asked: Asked): Promise<Names> {
  const ids = asked.books.map((book) => book.id)
  const names: Names = new Map(asked.books.map((book) => [book.id, book.name]))
  if (ids.length === 0) return names
  const sources = asked.divisions.filter(({ by }) => by !== 'DEPARTMENT').flatMap(({ names: text }) => text ?? [])
  for (const text of sources) {
    const values = [...text].filter((each) => each === '?').map(() => ids)
    for (const { id, name } of await rows<{ id: string; name: string }>(text, values)) names.set(id, name)
  }
  return names
}
