/** A year of visits, questions, complaints and surveys, as far as each client's file and leases allow. */
import { addDays, earlierOf, type LocalDate, laterOf } from '../../../server/src/domain/local-date.ts'
import * as words from './care-words.ts'
import { type MakeId, officeInstant } from './ids.ts'
import type { Random } from './random.ts'
import type { DemoModel, DemoRows } from './rows.ts'
import { type Staff, staffOf, stampOf } from './staff.ts'

type Client = DemoRows['client'][number]
type Tools = {
  rows: DemoRows
  today: LocalDate
  random: Random
  makeId: MakeId
  deputy: Staff
  manager: Staff
  /** Who looked after a client on a day: its owner, or the deputy before the owner came. */
  keeper: (client: Client, day: LocalDate) => Staff
}

const dayOf = (instant: unknown): LocalDate => String(instant).slice(0, 10)
const HOUR = 3_600_000
const later = (instant: string, hours: number): string => new Date(Date.parse(instant) + hours * HOUR).toISOString()

export function addCare(rows: DemoRows, today: LocalDate, random: Random, makeId: MakeId): void {
  const staff = staffOf(rows)
  const [manager, deputy] = [staff('ZS001'), staff('ZS002')]
  const byEmployee = new Map(rows.employee.map(({ id, number }) => [id, staff(number)]))
  const keeper = (client: Client, day: LocalDate): Staff => {
    const owner = client.ownerId ? byEmployee.get(client.ownerId) : undefined
    return owner && owner.hired <= day ? owner : deputy
  }
  const tools: Tools = { rows, today, random, makeId, deputy, manager, keeper }
  addPolicies(tools)
  for (const client of rows.client) addVisits(tools, client)
  addPlans(tools)
  addInquiries(tools)
  const tenants = rows.client.filter(({ state }) => state === 'TENANT')
  addComplaints(tools, tenants)
  addSuggestions(tools, tenants)
  addSurveys(tools, tenants)
}

function addPolicies({ rows, random, makeId, manager }: Tools): void {
  const createdAt = officeInstant(addDays(dayOf(rows.channel[0]!.createdAt), 3), random)
  for (const [grade, serviceStrategy, marketingPlan, visitIntervalDays, responseHours] of words.GRADE_POLICIES)
    rows.gradePolicy.push({
      id: makeId('gradePolicy', createdAt),
      departmentId: manager.departmentId,
      grade,
      serviceStrategy,
      marketingPlan,
      visitIntervalDays,
      responseHours,
      ...stampOf(createdAt, manager),
    })
}

type VisitKind = keyof typeof words.PURPOSES

/** Before a lease: 100, 75 and 60 days before its signing; after it, about once a quarter; otherwise as it came. */
function addVisits(tools: Tools, client: Client): void {
  const { rows, today, random } = tools
  const known = addDays(dayOf(client.createdAt), 2)
  const yesterday = addDays(today, -1)
  const days: [LocalDate, VisitKind][] = []
  for (const contract of rows.contract.filter(({ clientId }) => clientId === client.id)) {
    if (contract.signedAt && !contract.imported) {
      const signed = dayOf(contract.signedAt)
      days.push([addDays(signed, -100), 'FIRST'], [addDays(signed, -75), 'NEGOTIATION'])
      days.push([addDays(signed, -60), 'NEGOTIATION'])
    }
    if (contract.state === 'IN_FORCE') days.push([addDays(today, -random.int(5, 90)), 'RETURN'])
  }
  if (days.length === 0 && client.state !== 'INACTIVE' && random.chance(0.6))
    days.push([earlierOf(addDays(known, random.int(1, 25)), yesterday), 'FIRST'])
  if (client.grade === 'A') days.push([addDays(today, -random.int(3, 60)), 'KEY_CLIENT'])
  for (const [day, kind] of days) if (day > known && day < today) addVisit(tools, client, day, kind, 'DONE')
  if (client.state === 'ACTIVE' && client.ownerId && random.chance(0.5) && known < yesterday) {
    const state = random.pick(['PLANNED', 'PREPARED', 'PLANNED', 'CANCELLED'] as const)
    addVisit(tools, client, addDays(today, random.int(1, 14)), 'NEGOTIATION', state)
  }
}

function addVisit(
  { rows, today, random, makeId, keeper }: Tools,
  client: Client,
  day: LocalDate,
  kind: VisitKind,
  state: 'PLANNED' | 'PREPARED' | 'DONE' | 'CANCELLED',
): void {
  const isDone = state === 'DONE'
  const plannedOn = laterOf(addDays(dayOf(client.createdAt), 1), addDays(earlierOf(day, today), -random.int(2, 6)))
  const keptBy = keeper(client, plannedOn)
  const createdAt = officeInstant(plannedOn, random)
  const plannedAt = officeInstant(day, random)
  const id = makeId('visit', createdAt)
  const hasNext = isDone && random.chance(0.7)
  const next = hasNext ? addDays(day, random.int(5, 40)) : null
  rows.visit.push({
    id,
    departmentId: client.departmentId,
    clientId: client.id,
    ownerId: keptBy.employeeId,
    kind,
    state,
    plannedAt,
    purpose: random.pick(words.PURPOSES[kind]),
    location: random.pick(words.PLACES),
    materials: state === 'PLANNED' ? null : words.MATERIALS,
    visitedAt: isDone ? plannedAt : null,
    needs: isDone ? random.pick(words.NEEDS) : null,
    objections: isDone ? random.pick(words.OBJECTIONS) : null,
    sentiment: isDone ? random.pick(['POSITIVE', 'POSITIVE', 'NEUTRAL', 'NEGATIVE'] as const) : null,
    outcome: isDone ? random.pick(words.OUTCOMES) : null,
    nextStep: hasNext ? random.pick(words.NEXT_STEPS) : null,
    nextOn: next,
    ...stampOf(createdAt, keptBy, isDone ? later(plannedAt, 1) : createdAt),
  })
  random
    .shuffle(words.CHECKLIST)
    .slice(0, 3)
    .forEach((text, position) => {
      const ready = state === 'DONE' || state === 'PREPARED'
      rows.visitChecklistItem.push({ id: makeId('visitChecklistItem', createdAt), visitId: id, position, text, ready })
    })
  const contact = rows.contact.find(({ clientId }) => clientId === client.id)
  if (contact)
    rows.visitParticipant.push({
      id: makeId('visitParticipant', createdAt),
      visitId: id,
      position: 0,
      contactId: contact.id,
    })
}

/** For the better clients: the running half-year, and for some the one before. */
function addPlans({ rows, today, random, makeId, keeper }: Tools): void {
  const start = (ago: number) => addDays(today, -ago)
  for (const client of rows.client.filter(
    ({ grade, state }) => (grade === 'A' || grade === 'B') && state !== 'INACTIVE',
  ))
    for (const [startDate, endDate, state] of [
      [start(150), start(-30), 'ACTIVE'],
      [start(330), start(151), 'DONE'],
    ] as const) {
      if (dayOf(client.createdAt) >= addDays(startDate, -6) || !random.chance(0.4)) continue
      const isDone = state === 'DONE'
      const keptBy = keeper(client, addDays(startDate, -5))
      const createdAt = officeInstant(addDays(startDate, -5), random)
      const id = makeId('communicationPlan', createdAt)
      rows.communicationPlan.push({
        id,
        departmentId: client.departmentId,
        clientId: client.id,
        ownerId: keptBy.employeeId,
        title: `${startDate.slice(0, 4)}年半年度沟通计划`,
        state,
        startDate,
        endDate,
        goals: '掌握拓展节奏，保持每月联系，推动新店或续约。',
        result: isDone ? '按计划完成联系，客户反馈积极。' : null,
        ...stampOf(createdAt, keptBy, isDone ? officeInstant(endDate, random) : createdAt),
      })
      for (const [position, method] of (['PHONE', 'VISIT', 'WECHAT'] as const).entries()) {
        const dueOn = addDays(startDate, 30 + position * 50)
        rows.communicationStep.push({
          id: makeId('communicationStep', createdAt),
          planId: id,
          position,
          method,
          dueOn,
          content: ['问候并了解近况', '上门拜访，沟通需求', '发送项目动态'][position]!,
          doneOn: dueOn < today ? dueOn : null,
        })
      }
    }
}

function addInquiries({ rows, today, random, makeId, keeper }: Tools): void {
  for (const client of random.shuffle(rows.client.filter(({ state }) => state !== 'INACTIVE')).slice(0, 70)) {
    const day = addDays(today, -random.int(1, 240))
    if (day <= dayOf(client.createdAt)) continue
    const [subject, question, answer] = random.pick(words.QUESTIONS)
    const keptBy = keeper(client, day)
    const askedAt = officeInstant(day, random)
    const isOpen = day > addDays(today, -6)
    const answeredAt = isOpen ? null : later(askedAt, random.int(2, 40))
    rows.inquiry.push({
      id: makeId('inquiry', askedAt),
      departmentId: client.departmentId,
      clientId: client.id,
      contactId: rows.contact.find(({ clientId }) => clientId === client.id)?.id ?? null,
      method: random.pick(['PHONE', 'WECHAT', 'EMAIL', 'VISIT'] as const),
      state: isOpen ? 'OPEN' : random.pick(['ANSWERED', 'ANSWERED', 'CLOSED'] as const),
      subject,
      question,
      askedAt,
      dueAt: later(askedAt, responseHours(client)),
      answer: isOpen ? null : answer,
      answeredAt,
      answeredById: isOpen ? null : keptBy.employeeId,
      ...stampOf(askedAt, keptBy, answeredAt ?? askedAt),
    })
  }
}

const responseHours = ({ grade }: Client): number => words.GRADE_POLICIES.find(([each]) => each === grade)?.[4] ?? 48

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

function addComplaints(tools: Tools, tenants: Client[]): void {
  const { rows, today, random, makeId, manager, keeper } = tools
  const engineer = staffOf(rows)('GC001')
  for (const client of [...tenants, ...tenants]) {
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

function addSuggestions(tools: Tools, tenants: Client[]): void {
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

/** Each tenant is asked once a quarter. */
function addSurveys(tools: Tools, tenants: Client[]): void {
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
  for (const ago of [300, 210, 120, 10])
    for (const client of tenants) {
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
        })
    }
}
