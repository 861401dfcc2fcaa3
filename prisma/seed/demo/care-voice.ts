/** What tenants complained of, proposed, and answered when they were asked. */
import { addDays, type LocalDate } from '../../../server/src/domain/local-date.ts'
import { type Client, dayOf, later, responseHours, type Tools } from './care.ts'
import * as words from './care-words.ts'
import { officeInstant } from './ids.ts'
import type { DemoModel, DemoRows } from './rows.ts'
import { staffOf, stampOf } from './staff.ts'

/** A day in the last year on which the client already had its space; null where there is none. */
function tenantDay({ rows, today, random }: Tools, client: Client, ago: readonly [number, number]): LocalDate | null {
  const since = rows.contract
    .filter(({ clientId, state }) => clientId === client.id && state === 'IN_FORCE')
    .map(({ handoverDate }) => String(handoverDate))
    .sort()[0]
  const day = addDays(today, -random.int(ago[0], ago[1]))
  return since && day > since && day > dayOf(client.createdAt) ? day : null
}

type ComplaintState = NonNullable<DemoRows['complaint'][number]['state']>

export function addComplaints(tools: Tools, tenants: Client[]): void {
  const { rows, today, random, makeId, manager, keeper } = tools
  const engineer = staffOf(rows)('GC001')
  for (const client of tenants) {
    const day = tenantDay(tools, client, [1, 300])
    if (!day) continue
    const [title, kind, resolution] = random.pick(words.COMPLAINTS)
    const filedAt = officeInstant(day, random)
    const states: readonly ComplaintState[] =
      day > addDays(today, -3)
        ? ['NEW', 'ASSIGNED']
        : day > addDays(today, -12)
          ? ['ASSIGNED', 'HANDLING', 'RESOLVED']
          : day > addDays(today, -25)
            ? ['CLOSED', 'RETURN_VISITED']
            : ['CLOSED']
    const state = random.pick(states)
    const step = ['NEW', 'ASSIGNED', 'HANDLING', 'RESOLVED', 'RETURN_VISITED', 'CLOSED'].indexOf(state)
    const at = (from: number, hours: number) => (step >= from ? later(filedAt, hours) : null)
    const [assignedAt, resolvedAt, returnVisitedAt, closedAt] = [at(1, 2), at(3, 20), at(4, 75), at(5, 99)]
    const handler = kind === 'ENGINEERING' || kind === 'PROPERTY' ? engineer : keeper(client, day)
    const updatedAt = closedAt ?? returnVisitedAt ?? resolvedAt ?? assignedAt ?? filedAt
    if (dayOf(updatedAt) > today) continue
    rows.complaint.push({
      id: makeId('complaint', filedAt),
      departmentId: client.departmentId,
      clientId: client.id,
      kind,
      severity: random.pick(['LOW', 'NORMAL', 'NORMAL', 'HIGH'] as const),
      state,
      title,
      description: `商户来电反映：${title}。`,
      filedAt,
      dueAt: later(filedAt, responseHours(client)),
      handlerId: step >= 1 ? handler.employeeId : null,
      assignedAt,
      progress: step >= 2 ? '已到现场查看，正在处理。' : null,
      resolution: step >= 3 ? resolution : null,
      resolvedAt,
      returnVisitNote: step >= 4 ? '商户表示问题已解决。' : null,
      returnVisitedAt,
      rating: step >= 4 ? random.pick([3, 4, 4, 5, 5]) : null,
      closedAt,
      ...stampOf(filedAt, keeper(client, day), updatedAt, manager),
    })
  }
}

export function addSuggestions(tools: Tools, tenants: Client[]): void {
  const { rows, today, random, makeId, deputy, keeper } = tools
  for (const client of tenants) {
    const day = tenantDay(tools, client, [2, 330])
    if (!day) continue
    const [title, reply] = random.pick(words.SUGGESTIONS)
    const receivedAt = officeInstant(day, random)
    const isNew = day > addDays(today, -20)
    const repliedAt = isNew ? null : later(receivedAt, random.int(48, 300))
    rows.suggestion.push({
      id: makeId('suggestion', receivedAt),
      departmentId: client.departmentId,
      clientId: client.id,
      state: isNew ? 'NEW' : reply.includes('暂不采纳') ? 'DECLINED' : 'ADOPTED',
      title,
      content: `${title}，盼予考虑。`,
      receivedAt,
      handlerId: isNew ? null : deputy.employeeId,
      reply: isNew ? null : reply,
      repliedAt,
      ...stampOf(receivedAt, keeper(client, day), repliedAt ?? receivedAt, isNew ? keeper(client, day) : deputy),
    })
  }
}

/** Each quarter half of the tenants are asked, by turns. */
export function addSurveys(tools: Tools, tenants: Client[]): void {
  const { rows, today, random, makeId, manager } = tools
  const createdAt = officeInstant(addDays(today, -400), random)
  const templateId = makeId('surveyTemplate', createdAt)
  rows.surveyTemplate.push({
    id: templateId,
    departmentId: manager.departmentId,
    name: '商户满意度问卷',
    introduction: '请按 1（很不满意）至 5（很满意）评分。',
    ...stampOf(createdAt, manager),
  })
  const part = (model: DemoModel, position: number, at: string) => ({ id: makeId(model, at), position })
  for (const [position, text] of words.SURVEY_QUESTIONS.entries())
    rows.surveyQuestion.push({ ...part('surveyQuestion', position, createdAt), templateId, text })
  for (const [quarter, ago] of [300, 210, 120, 10].entries())
    for (const client of tenants.filter((_, n) => n % 2 === quarter % 2)) {
      const sentOn = tenantDay(tools, client, [ago, ago])
      if (!sentOn) continue
      const sentAt = officeInstant(sentOn, random)
      const expiresOn = addDays(sentOn, 21)
      const answered = random.chance(expiresOn < today ? 0.8 : 0.4)
      const answeredAt = answered ? later(sentAt, random.int(5, 200)) : null
      const scores = words.SURVEY_QUESTIONS.map(() => random.pick([3, 4, 4, 5, 5]))
      const id = makeId('satisfactionSurvey', sentAt)
      rows.satisfactionSurvey.push({
        id,
        departmentId: client.departmentId,
        clientId: client.id,
        templateId,
        title: `${sentOn.slice(0, 7)} 商户满意度调查`,
        channel: random.pick(['ONLINE', 'ONLINE', 'PHONE', 'VISIT'] as const),
        state: answered ? 'ANSWERED' : expiresOn < today ? 'EXPIRED' : 'SENT',
        sentOn,
        expiresOn,
        answeredAt,
        respondent: answered ? (contactOf(rows, client) ?? '门店店长') : null,
        score: answered ? (scores.reduce((sum, each) => sum + each, 0) / scores.length).toFixed(2) : null,
        comment: answered ? random.pick(words.COMMENTS) : null,
        ...stampOf(sentAt, manager, answeredAt ?? sentAt),
      })
      for (const [position, question] of words.SURVEY_QUESTIONS.entries())
        rows.surveyAnswer.push({
          ...part('surveyAnswer', position, sentAt),
          surveyId: id,
          question,
          score: answered ? scores[position]! : null,
          text: answered && scores[position]! <= 3 ? random.pick(words.SHORTCOMINGS) : null,
        })
    }
}

const contactOf = (rows: DemoRows, client: Client): string | undefined =>
  rows.contact.find(({ clientId }) => clientId === client.id)?.name
