import type { Catalog } from '../../access/catalog.ts'
import { decide } from '../../access/decide.ts'
import type { RoleCode } from '../../access/roles.ts'
import type { Builder } from '../../graphql/builder.ts'
import type { Context } from '../../graphql/context.ts'
import { costs } from '../../graphql/costs.ts'
import { needs } from '../../graphql/needs.ts'
import { listOf, type Named, named } from '../../graphql/resource-types.ts'
import { LIMITS } from '../../limits.ts'
import { pageBounds } from '../../reader/paging.ts'
import { type Awaiting, judgingVerbs, reviewQueue, reviewQueueTotal } from './queue.ts'

/** What of versions and opinions it tells: for those who read these, and judge contracts. */
const TELLS = { ContractVersion: ['terms', 'text', 'number'], ReviewOpinion: ['state', 'author'], Contract: ['number'] }

type Page = { first: number; offset: number }

/** `reviewQueue`: the contracts that await the viewer's judgement (R6.1.2). */
export function addReviewQueue(builder: Builder, catalog: Catalog): void {
  const contract = catalog.types.get('Contract')!
  const mayJudge = (role: RoleCode): boolean =>
    judgingVerbs(role, contract).length > 0 &&
    Object.entries(TELLS).every(([name, fields]) => {
      const type = catalog.types.get(name)!
      return fields.every((field) => decide(role, type, type.fields.get(field)!, 'read') === true)
    })
  const judges = needs(mayJudge)
  builder.objectRef<Awaiting>('AwaitingReview').implement({
    description: 'A contract that awaits the viewer’s judgement, and what has changed since he last saw it.',
    extensions: judges,
    fields: (t) => ({
      contractId: t.exposeID('contractId', { description: 'The contract.' }),
      number: t.exposeString('number', { description: 'Its number.' }),
      state: t.field({ type: named('ContractState'), description: 'Its state.', resolve: ({ state }) => state }),
      since: t.field({
        type: named('DateTime'),
        description: 'Since when it has been before the reviewers whose turn it is.',
        resolve: ({ since }) => since,
      }),
      daysWaiting: t.exposeInt('daysWaiting', { description: 'Days since then. @unit days' }),
      dueOn: t.field({
        type: named('Date'),
        description: 'The day by which it should be judged: some working days after it came.',
        resolve: ({ dueOn }) => dueOn,
      }),
      overdue: t.exposeBoolean('overdue', { description: 'That day has passed.' }),
      opinionsOpen: t.exposeInt('opinionsOpen', { description: 'Opinions that have no answer yet.' }),
      opinionsToSettle: t.exposeInt('opinionsToSettle', {
        description: 'The viewer’s own opinions with an answer that he has not accepted or sent back.',
      }),
      version: t.exposeInt('version', { description: 'Number of the version that is to be judged.' }),
      seenVersion: t.exposeInt('seenVersion', {
        nullable: true,
        description: 'Number of the version at which the viewer last took a step or gave an opinion; null for none.',
      }),
      changedTerms: t.exposeStringList('changedTerms', { description: 'Fields of the contract that differ since.' }),
      linesRemoved: t.exposeStringList('linesRemoved', {
        description: `Lines of the text seen then that are no more; at most ${LIMITS.reviewLines}.`,
      }),
      linesAdded: t.exposeStringList('linesAdded', {
        description: `Lines of the text that are new since; at most ${LIMITS.reviewLines}.`,
      }),
    }),
  })
  builder.objectRef<Page>('ReviewQueue').implement({
    description: 'A page of the contracts that await the viewer’s judgement, the longest waiting first.',
    extensions: judges,
    fields: (t) => ({
      nodes: t.field({
        type: listOf('AwaitingReview') as unknown as Named,
        description: 'The contracts of this page.',
        resolve: async (page, _args, context) => (await reviewQueue(context as Context, page)) as unknown as string,
      }),
      totalCount: t.int({
        description: 'How many there are in all.',
        extensions: costs(LIMITS.points.count),
        resolve: (_page, _args, context) => reviewQueueTotal(context as Context),
      }),
    }),
  })
  builder.queryField('reviewQueue', (t) =>
    t.field({
      type: named('ReviewQueue'),
      description: 'What awaits the viewer’s approval or legal review.',
      args: {
        first: t.arg.int({ defaultValue: LIMITS.pageDefault, description: `How many, 1 to ${LIMITS.pageMax}.` }),
        offset: t.arg.int({ defaultValue: 0, description: 'How many to skip.' }),
      },
      extensions: { ...judges, ...costs(LIMITS.points.inbox) },
      resolve: (_root, args) => pageBounds(args) as unknown as string,
    }),
  )
}
