import type { Catalog } from '../../access/catalog.ts'
import { isStaff } from '../../access/roles.ts'
import type { Builder } from '../../graphql/builder.ts'
import { costs } from '../../graphql/costs.ts'
import { UserError } from '../../graphql/errors.ts'
import { needs } from '../../graphql/needs.ts'
import { listOf, type Named, named } from '../../graphql/resource-types.ts'
import { LIMITS } from '../../limits.ts'
import { resolveDuties } from './duties.ts'
import { type InboxItem, inboxOf } from './inbox.ts'

const FIRST = 50

/** `inbox`: what waits for the viewer, from the states of records and their dates (R1.3: reminders). */
export function addDesk(builder: Builder, catalog: Catalog): void {
  const duties = resolveDuties(catalog)
  const staff = needs(isStaff)
  builder.objectRef<InboxItem>('InboxItem').implement({
    description: 'A record on which somebody waits for the viewer.',
    extensions: staff,
    fields: (t) => ({
      type: t.exposeString('type', { description: 'Its type.' }),
      id: t.exposeID('id', { description: 'Its id.' }),
      title: t.exposeString('title', { nullable: true, description: 'Its name, where it is one text.' }),
      state: t.exposeString('state', { description: 'Its state.' }),
      verbs: t.exposeStringList('verbs', { description: 'The verbs of its life cycle that the viewer may do now.' }),
      dueOn: t.field({
        type: named('Date'),
        nullable: true,
        description: 'The day by which it should be done.',
        resolve: (item) => item.dueOn,
      }),
      overdue: t.exposeBoolean('overdue', { description: 'That day has passed.' }),
      since: t.field({
        type: named('DateTime'),
        description: 'Since when it stands as it does.',
        resolve: (item) => item.since,
      }),
    }),
  })
  builder.queryField('inbox', (t) =>
    t.field({
      type: listOf('InboxItem') as unknown as Named,
      description: 'What waits for the viewer, the most urgent first.',
      args: {
        first: t.arg.int({ defaultValue: FIRST, description: `How many, 1 to ${LIMITS.pageMax}.` }),
      },
      extensions: { ...staff, ...costs(LIMITS.points.inbox) },
      resolve: async (_root, { first }, context) => {
        const count = first ?? FIRST
        if (count < 1) throw UserError.badInput('first', 'MIN', { min: 1 })
        if (count > LIMITS.pageMax) throw UserError.limit('first', 'PAGE_MAX', { max: LIMITS.pageMax })
        return (await inboxOf(context, duties, count)) as unknown as string
      },
    }),
  )
}
