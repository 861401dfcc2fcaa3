import { UserError } from '../../graphql/errors.ts'
import type { WriteContext } from '../../writer/context.ts'
import { effectDb } from '../../writer/effects.ts'
import { answered, once, repeatable, takeKey } from '../../writer/idempotency.ts'
import { inTransaction } from '../../writer/transaction.ts'
import { type LetterAsked, lettersOf } from './letter.ts'

/** Writes down that the letters of today were posted; gives for how many sums. Throws BAD_USER_INPUT where none is overdue. */
export async function recordLetters(
  context: WriteContext,
  asked: LetterAsked & { note?: string | null | undefined },
): Promise<number> {
  const repeat = repeatable(context, 'recordReminderLetters', asked, null)
  const note = asked.note?.trim() || null
  if (note && [...note].length > 500) throw UserError.badInput('input.note', 'TOO_LONG', { max: 500 })
  const ids = await once(
    context,
    repeat,
    async () => {
      const letters = await lettersOf(context, asked)
      const sentAt = new Date().toISOString()
      const rows = letters.flatMap(({ recipient, recipientAddress, lines }) =>
        lines.map(({ obligationId, contractId, title, dueOn, days, open }) => ({
          obligationId,
          contractId,
          title,
          dueOn,
          offsetDays: days,
          amount: open,
          side: 'CLIENT',
          channel: 'LETTER',
          recipientName: recipient,
          recipientAddress,
          byHand: true,
          note,
          state: 'SENT',
          sentAt,
        })),
      )
      if (rows.length === 0) throw UserError.badInput('input', 'NOTHING_OVERDUE')
      return inTransaction(
        context.prisma,
        async (tx) => {
          const db = effectDb(context, tx)
          const obligationIds = rows.map(({ obligationId }) => obligationId)
          const departments = await db.query<{ id: string; departmentId: string }>(
            'SELECT id, departmentId FROM Obligation WHERE id IN (?) LOCK IN SHARE MODE',
            [obligationIds],
          )
          const departmentOf = new Map(departments.map(({ id, departmentId }) => [id, departmentId]))
          const waiting = await db.query<{ id: string }>(
            "SELECT id FROM ObligationReminder WHERE obligationId IN (?) AND channel = 'LETTER' AND state = 'QUEUED' FOR UPDATE",
            [obligationIds],
          )
          await db.changeAll(
            'ObligationReminder',
            waiting.map(({ id }) => ({ id, values: { state: 'PASSED_OVER' } })),
            'passOver',
          )
          const written = await db.insertAll(
            'ObligationReminder',
            rows.map((row) => ({ ...row, departmentId: departmentOf.get(row.obligationId) })),
          )
          if (repeat) await takeKey(tx, repeat, written)
          return written
        },
        async () => repeat !== null && (await answered(context, repeat)) !== null,
      )
    },
    (earlier) => earlier,
  )
  return ids.length
}
