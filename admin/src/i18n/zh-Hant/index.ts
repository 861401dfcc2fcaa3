import labels from '@leasedesk/server/src/i18n/labels/zh-Hant.json'

export { framework } from './framework.ts'
export { panel } from './panel.ts'
export { labels }
