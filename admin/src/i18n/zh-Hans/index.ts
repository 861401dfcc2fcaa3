import { type LabelsFile, mergeLabels } from '@leasedesk/server/src/i18n/labels/lookup.ts'

export { framework } from './framework.ts'
export { panel } from './panel/index.ts'

const files = import.meta.glob<LabelsFile>('../../../../server/src/i18n/labels/zh-Hans/*.json', {
  eager: true,
  import: 'default',
})
export const labels = mergeLabels(Object.values(files))
