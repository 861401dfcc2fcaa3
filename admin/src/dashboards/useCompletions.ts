import { useQuery } from '@tanstack/react-query'
import { useManifest } from '../access/ManifestContext.tsx'
import { isReadable } from '../access/manifest.ts'
import { type Completion, loadCompletions } from './api.ts'
import { firstDay, unitOf } from './periods.ts'

/** Targets of a period and how far they are reached, where the role has them; none while they are asked for. */
export const useCompletions = (period: string, departmentIds?: string[]): Completion[] => {
  const { queries, resources } = useManifest()
  const tellsPeople = isReadable(resources.get('Target')?.fields.get('employee'))
  const { data } = useQuery({
    queryKey: ['kpi', 'completions', period, departmentIds],
    queryFn: () => loadCompletions({ period: unitOf(period), startDate: firstDay(period), departmentIds }, tellsPeople),
    enabled: queries.has('kpiCompletions'),
  })
  return data ?? []
}
