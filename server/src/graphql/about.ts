import type { Builder } from './builder.ts'

/** `about`: what answers here; the one field that everybody has. */
export function addAbout(builder: Builder): void {
  builder.queryField('about', (t) => t.string({ description: 'What answers here.', resolve: () => 'Leasedesk 招商台' }))
}
