/** The demonstration's deals agree with the contracts, the log of stages, the gates and the policy. */
import { readFileSync } from 'node:fs'
import { demoDepartment } from '../../prisma/seed/demo/index.ts'
import { parseBrands } from '../../prisma/seed/sources/brands.ts'
import { readCsv } from '../../server/src/domain/csv.ts'
import { STAGES } from '../../server/src/modules/deals/gates.ts'

const file = new URL('../../prisma/seed/data/nsi_brands_china.csv', import.meta.url)
const brands = parseBrands(readCsv(readFileSync(file, 'utf8')).records).rows

describe.each([
  ['leasedesk', '2026-11-23'],
  ['another', '2026-03-31'],
])('deals of %s on %s', (seed, today) => {
  const rows = demoDepartment({ seed, today, brands })
  const logOf = (id: string) => rows.dealStageChange.filter(({ dealId }) => dealId === id)

  test('every page has something to show', () => {
    const counts = {
      deals: rows.deal.length,
      stages: new Set(rows.deal.map(({ stage }) => stage)).size,
      proposals: rows.proposal.length,
      rounds: rows.termRound.length,
      held: rows.unitReservation.filter(({ state }) => state === 'HELD').length,
      research: rows.marketResearch.length,
      segments: rows.targetSegment.length,
      materials: rows.promotionMaterial.length,
    }
    expect(counts.deals).toBeGreaterThan(60)
    expect(counts.stages).toBeGreaterThan(9)
    for (const count of [
      counts.proposals,
      counts.rounds,
      counts.held,
      counts.research,
      counts.segments,
      counts.materials,
    ])
      expect(count).toBeGreaterThan(5)
  })

  test('the log leads from stage to stage, forwards in time, to where the deal stands', () => {
    for (const deal of rows.deal) {
      const log = logOf(deal.id)
      expect(log[0]).toMatchObject({ fromStage: null, toStage: 'LEAD' })
      log.slice(1).forEach((move, index) => {
        expect(move.fromStage).toBe(log[index]!.toStage)
        expect(String(move.changedAt) > String(log[index]!.changedAt)).toBe(true)
      })
      expect(log.at(-1)).toMatchObject({ toStage: deal.stage, changedAt: deal.stageSince })
      expect(String(deal.stageSince).slice(0, 10) <= today).toBe(true)
      expect(deal.stageBefore ?? null).toBe(
        deal.stage === 'LOST' || deal.stage === 'IDLE' ? log.at(-1)!.fromStage : null,
      )
    }
  })

  test('what a stage asks for is there', () => {
    const reached = (id: string) => Math.max(...logOf(id).map(({ toStage }) => STAGES.indexOf(toStage!)))
    for (const deal of rows.deal) {
      const far = reached(deal.id)
      const of = <Row extends { dealId?: unknown }>(list: Row[]) => list.filter(({ dealId }) => dealId === deal.id)
      if (far >= 3) expect(rows.demand.some(({ clientId }) => clientId === deal.clientId)).toBe(true)
      if (far >= 4) expect(of(rows.proposal).some(({ state }) => state !== 'DRAFT')).toBe(true)
      if (far >= 6)
        expect(of(rows.termRound).some(({ state, needsApproval }) => state === 'APPROVED' || !needsApproval)).toBe(true)
      if (far >= 7) expect(of(rows.contract)).toHaveLength(1)
      if (far >= 8) expect(of(rows.contract)[0]!.signedAt).not.toBeNull()
    }
  })

  test('no unit is held twice, no hold has run out, nobody approves his own', () => {
    const held = rows.unitReservation.filter(({ state }) => state === 'HELD')
    expect(new Set(held.map(({ unitId }) => unitId)).size).toBe(held.length)
    for (const each of rows.unitReservation) {
      if (each.state === 'HELD') expect(String(each.heldUntil) >= today).toBe(true)
      if (each.state === 'EXPIRED') expect(String(each.heldUntil) < today).toBe(true)
    }
    for (const round of rows.termRound) {
      if (!round.decidedById) continue
      expect(round.decidedById).not.toBe(round.recordedById)
      expect(String(round.createdAt).slice(0, 10) <= today).toBe(true)
    }
    for (const material of rows.promotionMaterial) expect(material.approvedById).not.toBe(material.authorId)
  })
})
