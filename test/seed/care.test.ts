/** The demonstration's client care and events agree with themselves, with the clients and with the day. */
import { readFileSync } from 'node:fs'
import { demoDepartment } from '../../prisma/seed/demo/index.ts'
import { parseBrands } from '../../prisma/seed/sources/brands.ts'
import { readCsv } from '../../server/src/domain/csv.ts'

const file = new URL('../../prisma/seed/data/nsi_brands_china.csv', import.meta.url)
const brands = parseBrands(readCsv(readFileSync(file, 'utf8')).records).rows

describe.each([
  ['leasedesk', '2026-11-23'],
  ['another', '2026-03-31'],
])('demonstration %s on %s', (seed, today) => {
  const rows = demoDepartment({ seed, today, brands })
  const clients = new Map(rows.client.map((client) => [client.id, client]))
  const past = (instant: unknown) => instant == null || String(instant).slice(0, 10) <= today

  test('every page is alive', () => {
    const counts = {
      visit: rows.visit.length,
      inquiry: rows.inquiry.length,
      complaint: rows.complaint.length,
      satisfactionSurvey: rows.satisfactionSurvey.length,
      communicationPlan: rows.communicationPlan.length,
      eventTask: rows.eventTask.length,
      eventInvitation: rows.eventInvitation.length,
      eventCheckIn: rows.eventCheckIn.length,
    }
    for (const [name, count] of Object.entries(counts)) expect([name, count >= 20]).toEqual([name, true])
    expect(rows.event.length).toBeGreaterThanOrEqual(10)
    expect(rows.suggestion.length).toBeGreaterThan(3)
  })

  test('nothing was done before the client was known or after today', () => {
    for (const row of [...rows.visit, ...rows.inquiry, ...rows.complaint, ...rows.suggestion]) {
      expect(String(row.createdAt) >= String(clients.get(row.clientId)!.createdAt)).toBe(true)
    }
    for (const { state, plannedAt, visitedAt, outcome } of rows.visit) {
      expect(past(visitedAt)).toBe(true)
      expect(state === 'DONE').toBe(visitedAt != null && outcome != null)
      if (state === 'PLANNED' || state === 'PREPARED') expect(past(plannedAt)).toBe(false)
    }
    for (const { state, handlerId, resolution, filedAt, resolvedAt, closedAt } of rows.complaint) {
      expect(state === 'NEW').toBe(handlerId == null)
      expect(['RESOLVED', 'RETURN_VISITED', 'CLOSED'].includes(state!)).toBe(resolution != null)
      for (const at of [filedAt, resolvedAt, closedAt]) expect(past(at)).toBe(true)
    }
    for (const { answeredAt, respondedAt } of [
      ...rows.satisfactionSurvey.map((row) => ({ answeredAt: row.answeredAt, respondedAt: null })),
      ...rows.eventInvitation.map((row) => ({ answeredAt: null, respondedAt: row.respondedAt })),
    ])
      expect([past(answeredAt), past(respondedAt)]).toEqual([true, true])
  })

  test('a deal was visited before it came to that stage; ceremonies agree with their contracts', () => {
    const first = new Map<unknown, string>()
    for (const { dealId, state, visitedAt, createdAt } of rows.visit) {
      if (visitedAt) expect(String(createdAt) <= String(visitedAt)).toBe(true)
      if (state !== 'DONE' || !dealId) continue
      const known = first.get(dealId)
      if (!known || String(visitedAt) < known) first.set(dealId, String(visitedAt))
    }
    const moves = rows.dealStageChange.filter(({ toStage }) => toStage === 'VISITED')
    expect(moves.length).toBeGreaterThan(60)
    for (const { dealId, changedAt } of moves) expect(first.get(dealId)! < String(changedAt)).toBe(true)
    const contracts = new Map(rows.contract.map((contract) => [contract.id, contract]))
    const states = new Set<unknown>()
    for (const { contractId, state, heldAt } of rows.signingCeremony) {
      states.add(state)
      const { signedAt } = contracts.get(contractId)!
      expect([state, heldAt ?? null]).toEqual([state, state === 'HELD' ? signedAt : null])
    }
    expect([...states].sort()).toEqual(['CANCELLED', 'HELD', 'PLANNED'])
  })

  test('tasks of visits are those that the server would have made; some files wait to be gone through', () => {
    const made = rows.task.filter(({ origin }) => origin === 'VISIT_INTERVAL')
    expect(made.length).toBeGreaterThan(20)
    expect(rows.task.some(({ origin, state }) => !origin && state === 'OPEN')).toBe(true)
    for (const { createdAt, doneAt, clientId, occasion } of made) {
      expect(String(createdAt) < String(doneAt)).toBe(true)
      expect(past(doneAt)).toBe(true)
      expect(occasion).toMatch(new RegExp(`^visit ${clientId} \\d{4}-\\d\\d-\\d\\d 1$`))
    }
    const halfYear = Date.parse(today) - 180 * 86_400_000
    const old = rows.client.filter(({ updatedAt }) => Date.parse(String(updatedAt)) < halfYear).length
    expect(old).toBeGreaterThan(3)
    expect(old).toBeLessThan(rows.client.length / 3)
  })

  test('an answered survey has the mean of its answers', () => {
    for (const survey of rows.satisfactionSurvey) {
      const scores = rows.surveyAnswer.filter(({ surveyId }) => surveyId === survey.id).map(({ score }) => score)
      const answered = survey.state === 'ANSWERED'
      expect(scores.every((score) => (score != null) === answered)).toBe(true)
      const mean = scores.reduce<number>((sum, score) => sum + Number(score), 0) / scores.length
      expect(survey.score ?? null).toBe(answered ? mean.toFixed(2) : null)
    }
  })

  test('events stand where their days put them, and are closed with their summary', () => {
    const summed = new Set(rows.eventSummary.map(({ eventId }) => eventId))
    for (const { id, state, endsAt, approvedAt } of rows.event) {
      expect(['ENDED', 'SUMMARISED'].includes(state!)).toBe(past(endsAt))
      expect(state === 'SUMMARISED').toBe(summed.has(id))
      expect(state === 'PLANNED').toBe(approvedAt == null)
      expect(past(approvedAt)).toBe(true)
    }
    const held = new Set(rows.event.filter(({ endsAt }) => past(endsAt)).map(({ id }) => id))
    for (const { eventId } of [...rows.eventCheckIn, ...rows.eventFeedback]) expect(held.has(eventId)).toBe(true)
    expect(rows.client.some(({ sourceEventId }) => sourceEventId)).toBe(true)
  })
})
