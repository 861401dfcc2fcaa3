import { runQuery } from '../api/graphql.ts'
import { apiFetch } from '../api/http.ts'

/** A figure that there is, as the API tells it. */
export type Known = { figure: string; unit: string; isRate: boolean; opens: string }
export type Reach = {
  people: 'ALL' | 'SELF' | 'NONE'
  departments: { id: string; name: string; closedUntil: string | null }[]
  figures: Known[]
}

export type KpiRow = {
  figure: string
  period: string | null
  unit: string
  value: string | null
  from: string
  to: string
  departmentId: string | null
  propertyId: string | null
  property: string | null
  employeeId: string | null
  employee: string | null
}

export type Question = {
  figures: string[]
  by: string[]
  from: string
  to: string
  departmentIds?: string[] | null
}

export const loadReach = async (): Promise<Reach> =>
  (
    await runQuery<{ kpiReach: Reach }>(
      `query Reach { kpiReach { people departments { id name closedUntil } figures { figure unit isRate opens } } }`,
    )
  ).kpiReach

export const loadFigures = async (input: Question): Promise<{ rows: KpiRow[]; totals: KpiRow[] }> => {
  const people = input.by.includes('EMPLOYEE') ? 'employeeId employee' : ''
  const { kpi } = await runQuery<{ kpi: { rows: KpiRow[]; totals: KpiRow[] } }>(
    `query Figures($input: KpiInput!) { kpi(input: $input) {
      rows { figure period unit value from to departmentId propertyId property ${people} }
      totals { figure unit value from to }
    } }`,
    { input },
  )
  return kpi
}

/** Targets of a month by figure, of the department or departments as a whole; a figure may have several. */
export const loadTargets = async (month: string, departmentIds: string[]): Promise<Map<string, string>> => {
  type Answer = { targets: { nodes: { kpi: string; value: string; employeeId: string | null }[] } }
  const { targets } = await runQuery<Answer>(
    `query Targets($where: TargetWhere) { targets(where: $where, first: 100) { nodes { kpi value employeeId } } }`,
    { where: { period: { equals: 'MONTH' }, startDate: { equals: month }, departmentId: { in: departmentIds } } },
  )
  return new Map(targets.nodes.filter((each) => each.employeeId === null).map(({ kpi, value }) => [kpi, value]))
}

/** Downloads the figures as a file for spreadsheets. */
export const downloadCsv = async ({ figures, by, from, to, departmentIds }: Question): Promise<void> => {
  const parameters = new URLSearchParams({ figures: figures.join(','), by: by.join(','), from, to })
  if (departmentIds) parameters.set('departmentIds', departmentIds.join(','))
  const response = await apiFetch(`/kpi.csv?${parameters}`)
  if (!response.ok) throw new Error(String(response.status))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = `kpi-${from}-${to}.csv`
  link.click()
  URL.revokeObjectURL(link.href)
}
