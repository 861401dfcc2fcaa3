/**
 * The demonstration department: made up from a seed, the same for the same seed and day, and true to itself (dates,
 * states, areas and sums agree). Brand names are real; all else is invented and marked so.
 */
import { addMonthsClamped, isLocalDate, type LocalDate } from '../../../server/src/domain/local-date.ts'
import type { BrandRow } from '../sources/brands.ts'
import { addAppraisal } from './appraisal.ts'
import { addCare } from './care.ts'
import { addClients } from './clients.ts'
import { addConduct } from './conduct.ts'
import { addContracts } from './contracts.ts'
import { addDeals } from './deals.ts'
import { addEvents } from './events.ts'
import { addFiles } from './files.ts'
import { idMaker } from './ids.ts'
import { addLeasing } from './leasing.ts'
import { addMalls } from './malls.ts'
import { addPeople } from './people.ts'
import { addPlanning } from './planning.ts'
import { planContracts } from './plans.ts'
import { chooseProfiles } from './profiles.ts'
import { addProjects } from './projects.ts'
import { random } from './random.ts'
import { DEMO_MODELS, type DemoModel, type DemoRows, noRows } from './rows.ts'
import { addTasks } from './tasks.ts'
import { addTemplates } from './templates.ts'
import { addTraining } from './training.ts'
import { setUnitStates } from './unit-states.ts'

export { demoContents } from './files.ts'
export { DEMO_MODELS, type DemoModel, type DemoRows } from './rows.ts'

export type DemoOptions = {
  seed: string
  /** Local date of the department from which all states are told. */
  today: LocalDate
  /** Brands to make clients of: `parseBrands(…).rows`. */
  brands: readonly BrandRow[]
}

/** Months ago that the department is said to have begun with the system: older contracts came by import. */
const IN_USE_MONTHS = 18

/** All rows of the demonstration. Accounts have no password yet. */
export function demoDepartment({ seed, today, brands }: DemoOptions): DemoRows {
  const rows = noRows()
  const stream = (name: string) => random(seed, name)
  const started = addMonthsClamped(today, -IN_USE_MONTHS)
  const makeId = idMaker(stream('ids'))

  const people = addPeople(rows, today, started, stream('people'), makeId)
  const units = addMalls(rows, people, today, started, stream('malls'), makeId)
  const profiles = chooseProfiles(brands, people, stream('profiles'))
  const plans = planContracts(units, profiles, today, started, stream('plans'))
  setUnitStates(rows, plans, today, stream('unit states'))
  const clients = addClients(rows, profiles, plans, people, today, started, stream('clients'), makeId)
  addContracts(rows, plans, clients, people, today, stream('contracts'), makeId)
  const projects = addProjects(rows, today, started, stream('projects'), makeId)
  addDeals(rows, projects, today, stream('deals'), makeId)
  addTemplates(rows, today, started, stream('templates'), makeId)
  addLeasing(rows, today, stream('leasing'), makeId)
  addPlanning(rows, today, stream('planning'), makeId)
  addAppraisal(rows, today, stream('appraisal'), makeId)
  addTraining(rows, today, stream('training'), makeId)
  addConduct(rows, today, stream('conduct'), makeId)
  addCare(rows, today, stream('care'), makeId)
  addEvents(rows, today, stream('events'), makeId)
  addTasks(rows, today, stream('tasks'), makeId)
  addFiles(rows, makeId)
  return rows
}

/**
 * The rows as `prisma.<model>.createMany({ data })` takes them, in an order in which nothing refers to what is not
 * there yet: dates as midnight UTC, which is how Prisma writes a DATE.
 */
export function demoTables(rows: DemoRows): { model: DemoModel; data: Record<string, unknown>[] }[] {
  const value = (cell: unknown) => (isLocalDate(cell) ? new Date(`${cell}T00:00:00Z`) : cell)
  return DEMO_MODELS.map((model) => ({
    model,
    data: rows[model].map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, value(cell)]))),
  }))
}
