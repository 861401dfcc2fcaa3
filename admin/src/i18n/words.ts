import { enumLabel, fieldLabel, type Labels, typeLabel, verbLabel } from '@leasedesk/server/src/i18n/labels/lookup.ts'
import { useLocale } from 'ra-core'
import type { FieldRule } from '../access/manifest.ts'
import { loadedLabels } from './provider.ts'

/** The domain's words in one language. A missing word shows the name itself, so that it is noticed. */
export type Words = {
  readonly type: (type: string, number?: 'one' | 'many') => string
  readonly field: (type: string, field: Pick<FieldRule, 'name' | 'target' | 'kind'>) => string
  readonly value: (enumName: string, value: string) => string
  /** Name of a verb of a type's life cycle. */
  readonly verb: (type: string, verb: string) => string
  readonly role: (code: string) => string
  readonly unit: (unit: string) => string
  readonly yesNo: (value: boolean) => string
}

const wordsOf = (labels: Labels): Words => ({
  type: (type, number = 'one') => typeLabel(labels, type, number) ?? type,
  field: (type, { name, target, kind }) => fieldLabel(labels, type, name, target, kind === 'TO_MANY') ?? name,
  value: (enumName, value) => enumLabel(labels, enumName, value) ?? value,
  verb: (type, verb) => verbLabel(labels, type, verb) ?? verb,
  role: (code) => labels.roles[code] ?? code,
  unit: (unit) => labels.units[unit] ?? unit,
  yesNo: (value) => (value ? labels.common.yes : labels.common.no) ?? String(value),
})

const made = new Map<Labels, Words>()

/** The words of the panel's present language. */
export const useWords = (): Words => {
  const labels = loadedLabels(useLocale() ?? '')
  let words = made.get(labels)
  if (!words) {
    words = wordsOf(labels)
    made.set(labels, words)
  }
  return words
}
