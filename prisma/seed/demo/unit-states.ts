/** What became of each unit, read from the contracts planned for it. */
import { addDays, type LocalDate } from '../../../server/src/domain/local-date.ts'
import type { Plan } from './plans.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'

type UnitState = NonNullable<DemoRows['unit'][number]['state']>

function stateFrom({ state, times }: Plan, today: LocalDate): UnitState | null {
  switch (state) {
    case 'IN_FORCE':
      return times.actualOpening === null ? 'FIT_OUT' : 'OPEN'
    case 'SIGNED':
    case 'ARCHIVED':
      return times.handoverDate > today ? 'LEASED' : 'FIT_OUT'
    case 'APPROVED':
    case 'SIGNING':
      return 'RESERVED'
    case 'DRAFT':
    case 'MANAGER_REVIEW':
    case 'LEGAL_REVIEW':
    case 'REVISING':
      return 'NEGOTIATING'
    default:
      return null
  }
}

/** Sets the state of every unit; most of the vacant ones are shown to partners, a few are closed for works. */
export function setUnitStates(rows: DemoRows, plans: readonly Plan[], today: LocalDate, random: Random): void {
  const states = new Map<string, UnitState>()
  for (const plan of plans) {
    const state = stateFrom(plan, today)
    if (state) for (const unit of plan.units) states.set(unit.id, state)
  }
  for (const unit of rows.unit) {
    const vacant = random.chance(0.15) ? 'UNAVAILABLE' : 'AVAILABLE'
    unit.state = states.get(unit.id) ?? vacant
    unit.published = unit.state === 'AVAILABLE' && random.chance(0.8)
    if (unit.state === 'UNAVAILABLE') unit.note = `机电改造，预计 ${addDays(today, random.int(20, 120))} 前恢复招商。`
  }
}
