import type { Values } from '../../access/resource.ts'
import { instantOf } from '../../auth/base.ts'
import { addDays, startOfDay } from '../../domain/local-date.ts'
import type { WriteContext } from '../../writer/context.ts'

/** Types that a link opens to whoever holds it: where in the panel, and until when an answer is taken. */
type Linked = {
  place: 'i' | 's'
  /** Null where none is taken any more. */
  until: (context: Pick<WriteContext, 'rows'>, record: Values) => Promise<Date | null>
  /** Why the record is of no use to whoever opens it yet: a code, or null. */
  lacks?: (context: Pick<WriteContext, 'rows'>, record: Values) => Promise<string | null>
}

export const LINKED: Record<string, Linked> = {
  /** An invitation is answered before the event begins. */
  EventInvitation: {
    place: 'i',
    async until(context, { eventId }) {
      const [event] = await context.rows<{ startsAt: string; state: string }>(
        'SELECT CAST(startsAt AS CHAR) AS startsAt, state FROM Event WHERE id = ?',
        [eventId],
      )
      return event && ['PLANNED', 'APPROVED', 'PREPARING'].includes(event.state) ? instantOf(event.startsAt) : null
    },
  },
  /** A survey once, to the end of its last day. */
  SatisfactionSurvey: {
    place: 's',
    async until(context, { state, expiresOn, departmentId }) {
      if (state !== 'SENT') return null
      const [department] = await context.rows<{ timezone: string }>('SELECT timezone FROM Department WHERE id = ?', [
        departmentId,
      ])
      return startOfDay(addDays(String(expiresOn), 1), department?.timezone ?? 'UTC')
    },
    async lacks(context, { id }) {
      const [question] = await context.rows('SELECT 1 FROM SurveyAnswer WHERE surveyId = ? LIMIT 1', [id])
      return question ? null : 'LINK_NO_QUESTIONS'
    },
  },
}
