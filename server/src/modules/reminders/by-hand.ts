import type { Catalog } from '../../access/catalog.ts'
import { mayRows } from '../../access/decide.ts'
import { diffDays, todayIn } from '../../domain/local-date.ts'
import type { Builder } from '../../graphql/builder.ts'
import type { Context } from '../../graphql/context.ts'
import { UserError } from '../../graphql/errors.ts'
import { needs } from '../../graphql/needs.ts'
import { named } from '../../graphql/resource-types.ts'
import { effectDb } from '../../writer/effects.ts'
import { answered, once, repeatable, takeKey } from '../../writer/idempotency.ts'
import { load } from '../../writer/load.ts'
import { inTransaction } from '../../writer/transaction.ts'
import { writtenRecord } from '../administration/requests.ts'
import { DUTY_COLUMNS, type Duty } from './due.ts'
import { mailTogether, type Outbox } from './mails.ts'
import { writeReminders } from './remind.ts'

type Wish = { id: string; version: number; note?: string | null | undefined }

/** `remindClient`: a reminder to the client now, beside those that come by themselves (R6.3.1). */
export function addReminding(builder: Builder, catalog: Catalog): void {
  const reminder = catalog.types.get('ObligationReminder')!
  const input = builder.inputType('RemindClientInput', {
    description: 'The obligation, and what is to be said beside.',
    fields: (t) => ({
      id: t.id({ required: true, description: 'The obligation.' }),
      version: t.int({ required: true, description: 'The version of it that was looked at.' }),
      note: t.string({ description: 'A few words to the client.' }),
    }),
  })
  builder.mutationField('remindClient', (t) =>
    t.field({
      type: named('ObligationReminder'),
      description:
        'Reminds the client of an obligation now: by mail to its contacts who agreed to that, else by a letter to be posted. Gives the first of the reminders.',
      args: { input: t.arg({ type: input, required: true, description: 'Of what.' }) },
      extensions: needs((role) => mayRows(role, reminder, 'create')),
      resolve: async (_root, { input: wish }, context, info) =>
        writtenRecord(context, info, await remindNow(context, { ...wish, id: String(wish.id) })),
    }),
  )
}

/** Throws NOT_FOUND, CONFLICT, BAD_USER_INPUT where there is nothing to be reminded of. */
async function remindNow(context: Context, wish: Wish): Promise<string> {
  const repeat = repeatable(context, 'remindClient', wish, null)
  const [id] = await once(
    context,
    repeat,
    async () => {
      const type = context.catalog.types.get('Obligation')!
      const held = (await load(context, type, 'read', [wish.id])).get(wish.id)
      if (!held) throw UserError.notFound()
      if (held.values.version !== wish.version) throw UserError.conflict(held.values.version as number)
      const note = wish.note?.trim() || null
      if (note && [...note].length > 500) throw UserError.badInput('input.note', 'TOO_LONG', { max: 500 })
      return inTransaction(
        context.prisma,
        async (tx) => {
          const db = effectDb(context, tx)
          const [duty] = await db.query<Duty & { timezone: string } & Record<string, unknown>>(
            `SELECT ${DUTY_COLUMNS}, d.timezone FROM Obligation o JOIN Contract c ON c.id = o.contractId
               JOIN Department d ON d.id = o.departmentId
             WHERE o.id = ? AND o.side = 'LESSEE' AND NOT o.provisional AND o.state IN ('PENDING', 'OVERDUE', 'BREACHED')
             LOCK IN SHARE MODE`,
            [wish.id],
          )
          if (!duty) throw UserError.badInput('input.id', 'NOTHING_TO_REMIND')
          const now = new Date()
          const offset = diffDays(duty.dueOn, todayIn(duty.timezone, now))
          const ids = await writeReminders(db, duty, { offset, passed: [], byHand: true, note })
          // Each contact gets a mail of his own.
          for (const each of ids) await mailTogether(db, tx, outboxOf(context), [each], now)
          if (repeat) await takeKey(tx, repeat, ids.slice(0, 1))
          return ids
        },
        async () => repeat !== null && (await answered(context, repeat)) !== null,
      )
    },
    (ids) => ids,
  )
  return id!
}

const outboxOf = ({ mailer }: Context): Outbox => ({ mailer, publicUrl: '' })
