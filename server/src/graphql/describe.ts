import type { FieldInfo } from '../access/catalog.ts'
import { LIMITS } from '../limits.ts'

const UNITS: Record<string, string> = {
  '㎡': 'in square metres',
  '%': 'in percent',
  days: 'in days',
  months: 'in months',
  currency: "in the record's or department's currency",
  rate: 'in the rent unit of the record',
  beside: 'in the unit that stands beside it',
}

const COMMON: Record<string, string> = {
  id: 'Its id, unique over all types.',
  departmentId: 'The department that the record belongs to.',
  createdAt: 'When it was recorded.',
  updatedAt: 'When it was last changed.',
  version: 'Counts changes; an update names the version it was made from.',
}

/** What a field means: the model's own words, or its name in plain English, with its unit. */
export function describeField(name: string, field?: FieldInfo): string {
  const words = field?.description ?? COMMON[name] ?? plain(name)
  if (!field?.unit) return words
  return `${words.replace(/\.$/, '')}, ${UNITS[field.unit] ?? `in ${field.unit}`}.`
}

function plain(name: string): string {
  const words =
    name.includes('_') || name === name.toUpperCase()
      ? name.toLowerCase().replaceAll('_', ' ')
      : name.replace(/([A-Z])/g, ' $1').toLowerCase()
  return `${words[0]!.toUpperCase()}${words.slice(1)}.`
}

/** Arguments that every list has. */
export function pageOf<Arg>(arg: (options: Record<string, unknown>) => Arg) {
  return {
    first: arg({
      type: 'Int',
      defaultValue: LIMITS.pageDefault,
      description: `How many records, 1 to ${LIMITS.pageMax}.`,
    }),
    after: arg({ type: 'String', description: 'The cursor after which to go on; not together with `offset`.' }),
    offset: arg({ type: 'Int', description: 'How many records to skip; for pages that people turn.' }),
  }
}
