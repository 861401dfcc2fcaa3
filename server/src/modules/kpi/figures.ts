/** Figures for a question: one statement a figure, then names, then rows and totals with exact decimals. */
import type { KpiFigure } from '../../db/generated/client/enums.ts'
import { Exact, roundHalfUp } from '../../domain/decimal.ts'
import { type LocalDate, laterOf } from '../../domain/local-date.ts'
import type { Asked, Rows } from './ask.ts'
import { type Counted, countFlow } from './count.ts'
import { type Flow, FORMULAS, type Rate } from './formulas/index.ts'
import { groupsOf } from './groups.ts'
import { measureRate, type Rated } from './rate.ts'

export type KpiRow = {
  figure: KpiFigure
  /** Name of the month, quarter or year; null where time is not divided. */
  period: string | null
  from: LocalDate
  to: LocalDate
  departmentId: string | null
  department: string | null
  propertyId: string | null
  property: string | null
  employeeId: string | null
  employee: string | null
  /** `count`, `㎡`, `%` or the code of a money. */
  unit: string
  /** Null where there is nothing to take a share of. */
  value: string | null
  /** What a rate is taken of and what is counted of it, in ㎡. */
  part: string | null
  base: string | null
}

type Raw = Omit<Counted, 'value'> & { value: string; base: string | null }
export type Names = Map<string, string>

const plain = (value: Exact, places: number): string => {
  const [whole, decimals = ''] = value.toFixed().split('.')
  const text = decimals.padEnd(places, '0')
  return text === '' ? whole! : `${whole}.${text}`
}

/** Rows of one figure. */
export async function figureRows(rows: Rows, asked: Asked, figure: KpiFigure, names: Names): Promise<KpiRow[]> {
  if (asked.books.length === 0) return []
  const formula = FORMULAS.get(figure)!
  const raw =
    formula.kind === 'flow'
      ? summed(withZeros(asked, formula, await countFlow(rows, asked, formula)))
      : summed((await measureRate(rows, asked, formula)).map((each) => inAskedDimensions(asked, each)))
  return raw.map((each) => rowOf(asked, formula, each, asked.periods[each.n]!, names))
}

/** Total of each unit over all rows of a figure; of rates, at the end of the time. */
export function totalsOf(asked: Asked, figure: KpiFigure, rows: readonly KpiRow[]): KpiRow[] {
  const formula = FORMULAS.get(figure)!
  const last = rows.map((row) => row.to).reduce(laterOf, '')
  const counted = formula.kind === 'rate' ? rows.filter((row) => row.to === last) : rows
  const all = counted.map(
    (row): Raw => ({
      n: 0,
      departmentId: null,
      propertyId: null,
      employeeId: null,
      currency: formula.unit === 'currency' ? row.unit : null,
      value: (formula.kind === 'rate' ? row.part : row.value) ?? '0',
      base: row.base,
    }),
  )
  const whole = { name: null, from: asked.periods[0]!.from, to: asked.periods.at(-1)!.to }
  return summed(all).map((each) => rowOf(asked, formula, each, whole, new Map()))
}

const inAskedDimensions = (asked: Asked, { n, departmentId, propertyId, value, base }: Rated): Raw => ({
  n,
  departmentId: asked.departments ? departmentId : null,
  propertyId: asked.properties ? propertyId : null,
  employeeId: null,
  currency: null,
  value,
  base,
})

/** Where only time is divided, a stretch without facts is a zero that people want to see. */
function withZeros(asked: Asked, flow: Flow, counted: Counted[]): Raw[] {
  const raw = counted.map(
    (each): Raw => ({
      n: Number(each.n),
      departmentId: each.departmentId ?? null,
      propertyId: each.propertyId ?? null,
      employeeId: each.employeeId ?? null,
      currency: each.currency ?? null,
      value: each.value,
      base: null,
    }),
  )
  if (asked.departments || asked.properties || asked.employees) return raw
  const money = flow.unit === 'currency' ? asked.books[0]!.currency : null
  const zeros = asked.periods.map((_, n): Raw => {
    return { n, departmentId: null, propertyId: null, employeeId: null, currency: money, value: '0', base: null }
  })
  return [...raw, ...zeros]
}

/** Rows of the same key as one, in order. */
function summed(raw: readonly Raw[]): Raw[] {
  const groups = groupsOf(raw, (each) =>
    [each.n, each.departmentId, each.propertyId, each.employeeId, each.currency].join(' '),
  )
  return groups
    .map((same): Raw => {
      const bases = same.flatMap((each) => each.base ?? [])
      return {
        ...same[0]!,
        n: Number(same[0]!.n),
        value: Exact.sum(...same.map((each) => each.value)).toFixed(),
        base: bases.length === 0 ? null : Exact.sum(...bases).toFixed(),
      }
    })
    .sort((a, b) => a.n - b.n)
}

function rowOf(asked: Asked, formula: Flow | Rate, raw: Raw, period: Asked['periods'][number], names: Names): KpiRow {
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  const value = new Exact(raw.value)
  const isRate = formula.kind === 'rate'
  const base = new Exact(raw.base ?? 0)
  return {
    figure: formula.figure,
    period: period.name,
    from: period.from,
    to: period.to,
    departmentId: raw.departmentId,
    department: nameOf(raw.departmentId),
    propertyId: raw.propertyId,
    property: nameOf(raw.propertyId),
    employeeId: raw.employeeId,
    employee: nameOf(raw.employeeId),
    unit: formula.unit === 'currency' ? (raw.currency ?? asked.books[0]?.currency ?? 'CNY') : formula.unit,
    value: isRate
      ? base.isZero()
        ? null
        : roundHalfUp(value.div(base).times(100), 2)
      : plain(value, formula.unit === 'count' ? 0 : 2),
    part: isRate ? plain(value, 2) : null,
    base: isRate ? plain(base, 2) : null,
  }
}

/** Names of the departments, properties and people that rows may speak of. */
export async function namesFor(rows: Rows, asked: Asked): Promise<Names> {
  const ids = asked.books.map((book) => book.id)
  const names: Names = new Map(asked.books.map((book) => [book.id, book.name]))
  if (ids.length === 0) return names
  const sources = [
    ...(asked.properties ? ['SELECT id, name FROM Property WHERE departmentId IN (?)'] : []),
    // Whoever has credit here may have moved to another department since.
    ...(asked.employees
      ? [
          `SELECT e.id, e.name FROM Employee e WHERE e.departmentId IN (?)
           UNION SELECT e.id, e.name FROM Employee e JOIN Appointment a ON a.employeeId = e.id WHERE a.departmentId IN (?)`,
        ]
      : []),
  ]
  for (const text of sources) {
    const values = [...text].filter((each) => each === '?').map(() => ids)
    for (const { id, name } of await rows<{ id: string; name: string }>(text, values)) names.set(id, name)
  }
  return names
}
