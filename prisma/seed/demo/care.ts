/** A year of visits, questions, complaints and surveys, as far as each client's file and leases allow. */
import { addDays, type LocalDate } from '../../../server/src/domain/local-date.ts'
import { addVisits } from './care-visits.ts'
import { addComplaints, addSuggestions, addSurveys } from './care-voice.ts'
import * as words from './care-words.ts'
import { type MakeId, officeInstant } from './ids.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'
import { type Staff, staffOf, stampOf } from './staff.ts'

export type Client = DemoRows['client'][number]
/** What every part of the year needs. */
export type Tools = {
  rows: DemoRows
  today: LocalDate
  random: Random
  makeId: MakeId
  deputy: Staff
  manager: Staff
  /** Who looked after a client on a day: its owner, or the deputy before the owner came. */
  keeper: (client: Client, day: LocalDate) => Staff
}

export const dayOf = (instant: unknown): LocalDate => String(instant).slice(0, 10)
export const HOUR = 3_600_000
export const later = (instant: string, hours: number): string =>
  new Date(Date.parse(instant) + hours * HOUR).toISOString()

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
  addVisits(tools)
  addPlans(tools)
  addInquiries(tools)
  const tenants = rows.client.filter(({ state }) => state === 'TENANT')
  addComplaints(tools, tenants)
  addSuggestions(tools, tenants)
  addSurveys(tools, tenants)
  keepFiles(tools)
}

/** R4.1: most files were gone through within the half-year, some of them without anything to change. */
function keepFiles({ rows, today, random, keeper }: Tools): void {
  for (const client of rows.client) {
    const day = addDays(today, -random.int(1, 170))
    if (day <= dayOf(client.createdAt) || !random.chance(0.9)) continue
    Object.assign(client, {
      updatedAt: officeInstant(day, random),
      updatedById: keeper(client, day).accountId,
      version: 2,
      fileCheckedOn: random.chance(0.3) ? day : null,
    })
  }
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

export const responseHours = ({ grade }: Client): number =>
  words.GRADE_POLICIES.find(([each]) => each === grade)?.[4] ?? 48
