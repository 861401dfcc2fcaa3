/** `dealTimeline` in the API, for whoever reads deals. */
import type { Catalog } from '../../access/catalog.ts'
import { mayRead } from '../../access/decide.ts'
import type { Builder } from '../../graphql/builder.ts'
import { costs } from '../../graphql/costs.ts'
import { needs } from '../../graphql/needs.ts'
import { type PlainField, plainObject } from '../../graphql/plain-object.ts'
import { named } from '../../graphql/resource-types.ts'
import { LIMITS } from '../../limits.ts'
import { pageBounds } from '../../reader/paging.ts'
import { type DealEvent, type DealTimeline, timelineOf } from './timeline.ts'
import { SOURCES } from './timeline-sources.ts'

const FIELDS: readonly PlainField<DealEvent>[] = [
  ['kind', 'DealEventKind', 'What happened.'],
  ['type', 'String', 'Type of the record that tells it.'],
  ['recordId', 'ID', 'That record.'],
  ['at', 'DateTime', 'When; null where only the day is known.', true],
  ['on', 'Date', 'The day of it where the department is.'],
  ['title', 'String', 'What names the record, or the unit that it is about.', true],
  ['state', 'String', 'How it went: the stage, the answer, who offered.', true],
  ['before', 'String', 'The stage before.', true],
  ['actor', 'String', 'Name of who did it.', true],
]

const PAGE: readonly PlainField<DealTimeline>[] = [
  ['events', '[DealEvent]', 'The latest first.'],
  ['hasMore', 'Boolean', 'There are earlier ones.'],
]

export function addTimeline(builder: Builder, catalog: Catalog): void {
  const readers = needs((role) => mayRead(catalog, role, catalog.types.get('Deal')!))
  builder.enumType('DealEventKind', {
    description: 'What happens to a deal.',
    values: Object.fromEntries(SOURCES.map(({ kind, words }) => [kind, { value: kind, description: words }])),
  })
  plainObject(builder, readers, 'DealEvent', 'Something that happened to a deal.', FIELDS)
  plainObject(builder, readers, 'DealTimeline', 'A page of what happened to a deal.', PAGE)
  builder.queryField('dealTimeline', (t) =>
    t.field({
      type: named('DealTimeline'),
      nullable: true,
      description:
        'Stages, visits, inquiries of the client, proposals, terms, holds and the steps of the contract in one order, of the records within reach (R3.3); null where the deal is not.',
      args: {
        dealId: t.arg.id({ required: true, description: 'The deal.' }),
        first: t.arg.int({ defaultValue: LIMITS.pageDefault, description: `How many, 1 to ${LIMITS.pageMax}.` }),
        offset: t.arg.int({ description: 'How many to skip.' }),
      },
      extensions: { ...readers, ...costs(LIMITS.points.timeline) },
      resolve: async (_root, { dealId, first, offset }, context) =>
        (await timelineOf(context, String(dealId), pageBounds({ first, offset }))) as unknown as string,
    }),
  )
}
