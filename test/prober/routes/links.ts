import { sha256 } from '../../../server/src/auth/base.ts'
import { LINKED } from '../../../server/src/modules/links/linked.ts'
import type { Probe } from '../ask/probe.ts'
import type { Change } from '../model/tables.ts'
import type { Scene } from '../scene.ts'
import { LINKS } from '../world.ts'
import { selection } from './other.ts'
import type { Route } from './route.ts'

/** The query of each type that a link opens. */
const QUERIES: Record<string, string> = { EventInvitation: 'openInvitation', SatisfactionSurvey: 'openSurvey' }

/** Links of invitations and surveys, and links like them that are no longer good. */
export const links: Route = {
  name: 'public links',
  required: ({ shape }) =>
    Object.keys(LINKED).flatMap((type): Probe[] => {
      const query = shape.others.find(({ name }) => name === QUERIES[type])
      return query
        ? Object.values(LINKS[type]!).map((token) => ({
            route: 'public links',
            types: [],
            kind: 'field',
            text: `${query.name}(token: "${token}") ${selection(query.type, 3)}`,
          }))
        : []
    }),
  /** Whoever holds a link is shown the record, whose it is, and for how long it is open: nothing else of them. */
  shows(scene) {
    const shown = new Set<string>()
    const parents = new Set<string>()
    const show = (table: string, id: unknown, columns: string) => {
      for (const column of ['*', ...columns.split(' ')]) shown.add(`${table} ${id} ${column}`)
    }
    for (const row of linkedRows(scene, 'EventInvitation')) {
      parents.add(String(row.eventId))
      show('EventInvitation', row.id, 'linkHash eventId departmentId clientId contactId state seats')
      show('Event', row.eventId, 'state theme place startsAt endsAt')
      show('Department', row.departmentId, 'name timezone')
      show('Client', row.clientId, 'name')
      show('Contact', row.contactId, 'name')
    }
    for (const row of linkedRows(scene, 'SatisfactionSurvey')) {
      parents.add(row.id)
      show('SatisfactionSurvey', row.id, 'linkHash departmentId templateId state expiresOn title')
      show('SurveyTemplate', row.templateId, 'introduction')
      show('Department', row.departmentId, 'name timezone')
    }
    /** Items of the agenda and questions, which come, go and move with their record. */
    const isPart = (row: Record<string, unknown> | null | undefined) =>
      parents.has(String(row?.eventId)) || parents.has(String(row?.surveyId))
    return (change: Change) => {
      if (change.table === 'EventAgendaItem' || change.table === 'SurveyAnswer')
        return change.kind === 'row'
          ? isPart(change.before) || isPart(change.after)
          : ['eventId', 'surveyId'].includes(change.column) || isPart(scene.tables.get(change.table, change.id))
      return shown.has(`${change.table} ${change.id} ${change.kind === 'row' ? '*' : change.column}`)
    }
  },
}

function linkedRows({ tables }: Scene, type: string) {
  const hashes = Object.values(LINKS[type]!).map(sha256)
  return [...tables.all(type).values()].filter(({ linkHash }) => hashes.includes(String(linkHash)))
}
