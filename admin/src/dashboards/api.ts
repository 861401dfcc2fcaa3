import { runQuery } from '../api/graphql.ts'
import { apiFetch } from '../api/http.ts'

/** By what rows of figures are divided in the panel: the dimension, its field in a row and the list that limits to it. */
export const DIVISIONS = {
  PROPERTY: { key: 'propertyId', name: 'property', limit: 'propertyIds' },
  PROJECT: { key: 'projectId', name: 'project', limit: 'projectIds' },
  EMPLOYEE: { key: 'employeeId', name: 'employee', limit: 'employeeIds' },
} as const
export type DivisionName = keyof typeof DIVISIONS

/** A figure that there is, as the API tells it to the reader. */
export type Known = {
  figure: string
  group: string
  unit: string
  isRate: boolean
  /** The department's totals are the reader's; otherwise his own alone. */
  totals: boolean
  by: string[]
  opens: string
  records: string | null
}

export type Reach = {
  people: 'ALL' | 'SELF' | 'NONE'
  departments: { id: string; name: string; closedUntil: string | null }[]
  periods: string[]
  figures: Known[]
}

export type KpiRow = {
  figure: string
  period: string | null
  unit: string
  value: string | null
  withheld: boolean
  from: string
  to: string
  propertyId?: string | null
  property?: string | null
  projectId?: string | null
  project?: string | null
  employeeId?: string | null
  employee?: string | null
}

/** Of these alone, null for those without one. */
export type Limits = Partial<Record<'departmentIds' | (typeof DIVISIONS)[DivisionName]['limit'], (string | null)[]>>

export type Question = Limits & { figures: string[]; by: string[]; from: string; to: string }

export type Completion = {
  targetId: string
  figure: string
  from: string
  to: string
  unit: string
  employeeId?: string | null
  employee?: string | null
  projectId: string | null
  project: string | null
  departmentId: string
  department: string | null
  target: string
  actual: string | null
  completion: string | null
}

export const loadReach = async (): Promise<Reach> =>
  (
    await runQuery<{ kpiReach: Reach }>(
      `query Reach { kpiReach { people periods departments { id name closedUntil }
        figures { figure group unit isRate totals by opens records } } }`,
    )
  ).kpiReach

export const loadFigures = async (input: Question): Promise<{ rows: KpiRow[]; totals: KpiRow[] }> => {
  if (input.figures.length === 0) return { rows: [], totals: [] }
  const divided = Object.entries(DIVISIONS)
    .filter(([name]) => input.by.includes(name))
    .map(([, { key, name }]) => `${key} ${name}`)
  const { kpi } = await runQuery<{ kpi: { rows: KpiRow[]; totals: KpiRow[] } }>(
    `query Figures($input: KpiInput!) { kpi(input: $input) {
      rows { figure period unit value withheld from to ${divided.join(' ')} }
      totals { figure unit value withheld from to }
    } }`,
    { input },
  )
  return kpi
}

/** Targets of a period beside what was reached; `tellsPeople`: the role knows whose they are. */
export const loadCompletions = async (
  input: { period: string; startDate: string; departmentIds?: string[] },
  tellsPeople: boolean,
): Promise<Completion[]> => {
  const people = tellsPeople ? 'employeeId employee' : ''
  const { kpiCompletions } = await runQuery<{ kpiCompletions: Completion[] }>(
    `query Completions($input: KpiCompletionInput!) { kpiCompletions(input: $input) {
      targetId figure from to unit departmentId department projectId project ${people} target actual completion
    } }`,
    { input },
  )
  return kpiCompletions
}

/** Downloads the figures as a file for spreadsheets. */
export const downloadCsv = async ({ figures, by, from, to, ...limits }: Question): Promise<void> => {
  const parameters = new URLSearchParams({ figures: figures.join(','), by: by.join(','), from, to })
  for (const [name, ids] of Object.entries(limits)) parameters.set(name, ids.map((each) => each ?? 'none').join(','))
  const response = await apiFetch(`/kpi.csv?${parameters}`)
  if (!response.ok) throw new Error(String(response.status))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = `kpi-${from}-${to}.csv`
  link.click()
  URL.revokeObjectURL(link.href)
}
