import type { Resource } from '../access/manifest.ts'

/**
 * Values of a filter form: `{ search, name: { contains }, area: { gte, lte }, ownerId: { in } }`; a link to a list may say
 * `OR: [filter, …]` beside them.
 */
export type Filter = Record<string, unknown>

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** A day as typed becomes the instant at which it begins, or ends, where the reader is. */
const dayToInstant = (operator: string, value: unknown): unknown => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return value
  const isEnd = operator === 'lte' || operator === 'gt'
  return new Date(`${value}T${isEnd ? '23:59:59.999' : '00:00:00.000'}`).toISOString()
}

/** The filter form's values as the API's `where`: empty inputs dropped, days widened to instants. */
export const toWhere = (resource: Resource, filter: Filter | undefined): Record<string, unknown> | undefined => {
  const where: Record<string, unknown> = {}
  for (const [name, condition] of Object.entries(filter ?? {})) {
    if (name === 'search') {
      if (typeof condition === 'string' && condition.trim() !== '') where.search = condition.trim()
      continue
    }
    if (name === 'OR' && Array.isArray(condition)) {
      where.OR = condition.flatMap((each: Filter) => toWhere(resource, each) ?? [])
      continue
    }
    if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) continue
    const isInstant = resource.fields.get(name)?.kind === 'DATETIME'
    const operators = Object.entries(condition)
      .filter(([, value]) => !isEmpty(value))
      .map(([operator, value]) => [operator, isInstant ? dayToInstant(operator, value) : value])
    if (operators.length > 0) where[name] = Object.fromEntries(operators)
  }
  return Object.keys(where).length > 0 ? where : undefined
}
