/** Which rent or rent-free period reaches what the policy allows: found by trial, and tried again here on the schedule. */
import fc from 'fast-check'
import { Exact } from '../../../server/src/domain/decimal.ts'
import { type LeaseTerms, rentSchedule, TermError } from '../../../server/src/modules/contracts/money/index.ts'
import {
  lowestRate,
  mostFreeDays,
  type Varied,
  withFreeDays,
  withRate,
} from '../../../server/src/modules/deals/reach.ts'
import { biOf, partnerOf } from '../../access/actors.ts'
import { createTestApp, type TestApp } from '../../kit/app.ts'
import { CLIENTS, DEALS, type Person, PROJECTS } from '../../kit/world.ts'
import { codeOf } from '../../writer/kit.ts'
import { anyTerms } from '../contracts/money-terms.ts'
import { mutations } from '../mutate.ts'

const netOf = (terms: LeaseTerms) => new Exact(rentSchedule(terms).netEffectiveRentPerSqmMonth)
const isEnough = (terms: LeaseTerms, target: Exact) => netOf(terms).greaterThanOrEqualTo(target)
/** A share or a multiple of what the terms bring in. */
const percent = fc.integer({ min: 20, max: 300 })

describe('what is found is the last day and the lowest cent', () => {
  test('of days free of rent', () => {
    fc.assert(
      fc.property(anyTerms, percent, (terms, share) => {
        const target = netOf(withFreeDays(terms, 0)).times(share).div(100).toDecimalPlaces(2)
        const days = mostFreeDays(terms, target)
        if (days === null) expect(isEnough(withFreeDays(terms, 0), target)).toBe(false)
        else {
          expect(isEnough(withFreeDays(terms, days), target)).toBe(true)
          const more = withFreeDays(terms, days + 1)
          // (All of the term may be free where nothing is asked for.)
          if (more.rentFree[0]!.to > (withFreeDays(terms, days).rentFree[0]?.to ?? ''))
            expect(isEnough(more, target)).toBe(false)
        }
      }),
      { numRuns: 40 },
    )
  })

  test.each<Varied>(['UNIFORM', 'FIRST', 'LAST', 'GUARANTEE'])('of the rate: %s', (varied) => {
    fc.assert(
      fc.property(anyTerms, percent, (terms, share) => {
        const target = netOf(terms).times(share).div(100).toDecimalPlaces(2)
        const rate = lowestRate(terms, varied, target)
        fc.pre(rate !== null)
        expect(isEnough(withRate(terms, varied, rate), target)).toBe(true)
        if (rate === '0.00') return
        const cheaper = withRate(terms, varied, new Exact(rate).minus('0.01').toFixed(2))
        expect(isEnough(cheaper, target)).toBe(false)
      }),
      { numRuns: 40 },
    )
  })

  test('nothing is found where nothing reaches it, or where there is nothing to vary', () => {
    const terms: LeaseTerms = {
      rentType: 'FIXED',
      area: '100',
      rentUnit: 'PER_SQM_MONTH',
      rentCommencement: '2026-01-01',
      expiry: '2026-12-31',
      rentFree: [],
      steps: [
        { from: '2026-01-01', rate: '100' },
        // Inside the last lease month: it never takes effect.
        { from: '2026-12-02', rate: '200' },
      ],
    }
    const target = new Exact('120.00')
    expect(lowestRate(terms, 'LAST', target)).toBeNull()
    expect(lowestRate(terms, 'FIRST', target)).toBe('120.00')
    expect(lowestRate(terms, 'GUARANTEE', target)).toBeNull()
    expect(lowestRate({ ...terms, steps: [terms.steps[0]!] }, 'LAST', target)).toBeNull()
    expect(mostFreeDays(terms, target)).toBeNull()
    expect(() => rentSchedule({ ...terms, area: '' })).toThrow(TermError)
  })
})

describe('in the API', () => {
  let world: TestApp
  const mutate = mutations(() => world)
  beforeAll(async () => {
    world = await createTestApp()
    const limits = { maxRentFreeDays: 31, maxDiscountPercent: '10', validFrom: '2026-01-01' }
    await mutate('manA', 'createPolicyRule', { projectId: PROJECTS.A, name: '通用', ...limits })
  }, 120_000)
  afterAll(() => world.close())

  const TERMS = {
    area: '100',
    rentUnit: 'PER_SQM_MONTH',
    rentCommencement: '2026-07-01',
    expiry: '2027-06-30',
    rentSteps: [{ startDate: '2026-07-01', rate: '360' }],
  }
  const FIELDS = `policy maxDiscountPercent maxRentFreeDays askingRent floorRent allowedRent netEffectiveRent offered reaches
    rentFreeDays uniformRate firstStepRate lastStepRate guarantee rentUnit`
  const ofTerms = (as: Person | { token: string }, terms: object, dealId = DEALS.ofSpeA) =>
    world.graphql(
      as,
      `query ($id: ID!, $terms: OfferedTermsInput) { policyReach(dealId: $id, terms: $terms) { ${FIELDS} } }`,
      { id: dealId, terms },
    )

  test('[R3.3.2 api MAN DEP] what the policy allows for these terms, and what of them reaches it', async () => {
    const { data, errors } = await ofTerms('manA', TERMS)
    expect(errors).toBeUndefined()
    // 12.50 a day is 380.21 a month, a tenth less 342.19; a month of twelve free of it is 313.67. The floor is 9.25 a day.
    expect(data.policyReach).toEqual({
      policy: '通用',
      maxDiscountPercent: '10.0000',
      maxRentFreeDays: 31,
      askingRent: '380.21',
      floorRent: '281.35',
      allowedRent: '342.19',
      netEffectiveRent: '313.67',
      offered: '360.00',
      reaches: true,
      // July and 16 days of August.
      rentFreeDays: 47,
      uniformRate: '313.67',
      firstStepRate: null,
      lastStepRate: null,
      guarantee: null,
      rentUnit: 'PER_SQM_MONTH',
    })
    const stepped = {
      ...TERMS,
      rentSteps: [
        { startDate: '2026-07-01', rate: '300' },
        { startDate: '2027-01-01', rate: '320' },
      ],
      rentFreePeriods: [{ startDate: '2026-07-01', endDate: '2026-08-31' }],
    }
    const found = (await ofTerms('depA', stepped)).data.policyReach
    expect(found).toMatchObject({ offered: '260.00', reaches: false, rentFreeDays: null, uniformRate: '376.40' })
    // 4 months of the first and 6 of the second: 376,398 ÷ 100 less the other steps.
    expect(found).toMatchObject({ firstStepRate: '461.00', lastStepRate: '427.33' })
    const made = await mutate('speA', 'createTermRound', { dealId: DEALS.ofSpeA, offeredOn: '2026-05-01', ...stepped })
    const saved = await world.graphql('manA', `query ($id: ID!) { policyReach(roundId: $id) { ${FIELDS} } }`, {
      id: made.data.createTermRound.id,
    })
    expect(saved.data.policyReach).toEqual(found)
    // Before the policy, and while the terms are not complete, there is the floor alone, or nothing to work out.
    const early = await mutate('speA', 'createTermRound', { dealId: DEALS.ofSpeA, offeredOn: '2025-05-01', ...TERMS })
    const before = await world.graphql('manA', `query ($id: ID!) { policyReach(roundId: $id) { ${FIELDS} } }`, {
      id: early.data.createTermRound.id,
    })
    expect(before.data.policyReach).toMatchObject({ policy: null, allowedRent: '281.35', netEffectiveRent: '281.35' })
    const begun = (await ofTerms('manA', { ...TERMS, expiry: '' })).data.policyReach
    expect(begun).toMatchObject({ allowedRent: '342.19', netEffectiveRent: null, offered: null, uniformRate: null })
  })

  test('whoever may not read the limits has no such query, by whatever offer', async () => {
    const machines = [(await partnerOf(world, CLIENTS.ofSpeA)).as, (await biOf(world)).as] as { token: string }[]
    for (const as of ['speA', 'legal', 'finance', 'leader', 'collaborator', 'hr', 'admin', ...machines] as Person[])
      expect([as, codeOf(await ofTerms(as, TERMS))]).toEqual([as, 'BAD_USER_INPUT'])
    expect((await ofTerms('manB', TERMS)).data.policyReach).toBeNull()
    const [column] = await Promise.all([world.graphql('speA', '{ __type(name: "PolicyReach") { name } }')])
    expect(column.data.__type).toBeNull()
  })
})
