/** The clients' files: brand, signing entity, contacts, demand, as far as the plans say who is a tenant. */
import { Exact } from '../../../server/src/domain/decimal.ts'
import { addDays, addMonthsClamped, type LocalDate, laterOf } from '../../../server/src/domain/local-date.ts'
import { fictitiousUnifiedCode } from '../../../server/src/modules/clients/unified-code.ts'
import { type MakeId, officeInstant } from './ids.ts'
import type { People } from './people.ts'
import type { Plan } from './plans.ts'
import type { Profile } from './profiles.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'
import * as words from './words.ts'

/** What the contracts refer to. */
export type ClientIds = { clientId: string; brandId: string; entity: { id: string; name: string; unifiedCode: string } }

type State = NonNullable<DemoRows['client'][number]['state']>
type Stamp = { createdAt: string; createdById: string; updatedAt: string; updatedById: string; version: number }

const CHANNELS = [
  ['赢商网线上推广', 'ONLINE', '128000.00'],
  ['中国零售业博览会', 'EXPO', '260000.00'],
  ['连锁经营协会', 'ASSOCIATION', '60000.00'],
  ['商业地产媒体专栏', 'MEDIA', '45000.00'],
  ['既有租户推荐', 'REFERRAL', '0.00'],
  ['年度品牌对接会', 'EVENT', '185000.00'],
  ['外部招商代理', 'AGENCY', '320000.00'],
  ['主动来访', 'OTHER', null],
] as const

/** Grade by the default scoring rule (R4.3): investment 40, potential 30, credit 30; A from 80, B from 60, C from 40. */
export function gradeOf(investment: string, potential: number, credit: number): 'A' | 'B' | 'C' | 'D' {
  const scale = Math.min(100, Math.max(0, (Math.log10(Number(investment)) - 5) * 43))
  const score = scale * 0.4 + potential * 0.3 + credit * 0.3
  return score >= 80 ? 'A' : score >= 60 ? 'B' : score >= 40 ? 'C' : 'D'
}

function stateOf(plans: readonly Plan[], random: Random): State {
  const states = plans.map(({ state }) => state)
  if (states.some((state) => state === 'IN_FORCE' || state === 'SIGNED' || state === 'ARCHIVED')) return 'TENANT'
  if (states.some((state) => !['EXPIRED', 'TERMINATED', 'CANCELLED'].includes(state))) return 'ACTIVE'
  if (states.some((state) => state !== 'CANCELLED')) return 'FORMER'
  return random.weighted([
    ['PROSPECT', 6],
    ['ACTIVE', 3],
    ['INACTIVE', 1],
  ] as const)
}

/** Adds channels and clients with all that belongs to them; the result is in the order of the profiles. */
export function addClients(
  rows: DemoRows,
  profiles: readonly Profile[],
  plans: readonly Plan[],
  people: People,
  today: LocalDate,
  started: LocalDate,
  random: Random,
  makeId: MakeId,
): ClientIds[] {
  const { departmentId, managerAccountId } = people
  const startedAt = officeInstant(started, random)
  for (const [name, kind, cost] of CHANNELS)
    rows.channel.push({
      id: makeId('channel', startedAt),
      departmentId,
      name,
      kind,
      cost,
      active: kind !== 'MEDIA',
      note: null,
      createdAt: startedAt,
      createdById: managerAccountId,
      updatedAt: startedAt,
      updatedById: managerAccountId,
      version: 1,
    })
  const unifiedCodes = new Set<string>()
  const newUnifiedCode = (): string => {
    const code = fictitiousUnifiedCode(random.next)
    if (unifiedCodes.has(code)) return newUnifiedCode()
    unifiedCodes.add(code)
    return code
  }

  return profiles.map((profile) => {
    const { brand } = profile.source
    const mine = plans.filter((plan) => plan.profile === profile)
    const firstDraft = mine.map(({ times }) => times.createdOn).sort()[0] ?? addDays(today, -random.int(2, 400))
    const createdAt = officeInstant(laterOf(started, addDays(firstDraft, -random.int(100, 170))), random)
    const state = stateOf(mine, random)
    // The pool 公海: clients nobody works with belong to no one.
    const owner = mine.length === 0 && (state === 'INACTIVE' || random.chance(0.12)) ? null : profile.owner
    const by = owner?.accountId ?? managerAccountId
    const stamp: Stamp = { createdAt, createdById: by, updatedAt: createdAt, updatedById: by, version: 1 }
    const [region, city] = random.pick(words.CITIES)
    const investmentScale = `${random.pick([2, 3, 5, 8, 12, 20, 35, 60, 120, 200]) * 100_000}.00`
    const [cooperationPotential, creditStanding] = [random.int(25, 98), random.int(35, 98)]
    const clientId = makeId('client', createdAt)
    const base = { departmentId, clientId }

    rows.client.push({
      id: clientId,
      departmentId,
      code: `KH${String(profile.index + 1).padStart(4, '0')}`,
      name: brand.name,
      format: brand.format,
      subFormat: brand.subFormat,
      state,
      grade: random.chance(0.06) ? null : gradeOf(investmentScale, cooperationPotential, creditStanding),
      ownerId: owner?.employeeId ?? null,
      channelId: random.pick(rows.channel).id,
      region,
      city,
      website: null,
      investmentScale,
      cooperationPotential,
      creditStanding,
      notes: words.DEMO_NOTE,
      ...stamp,
    })
    const brandId = makeId('brand', createdAt)
    rows.brand.push({ id: brandId, ...base, ...brand, ...brandDetails(random), ...stamp })

    const entities = Array.from({ length: random.chance(0.15) ? 2 : 1 }, (_, n) => {
      const name = `【示例】${brand.name}${words.BUSINESS[brand.format]}（${n === 0 ? city : '上海自贸区'}）有限公司`
      const entity = { id: makeId('legalEntity', createdAt), name, unifiedCode: newUnifiedCode() }
      rows.legalEntity.push({ ...entity, ...base, ...entityDetails(name, city, today, random), ...stamp })
      return entity
    })
    addContacts(rows, base, stamp, random, makeId)
    if (state !== 'INACTIVE') addDemands(rows, base, brand.format, today, stamp, random, makeId)
    return { clientId, brandId, entity: entities[0]! }
  })
}

const personName = (random: Random) => random.pick(words.SURNAMES) + random.pick(words.GIVEN_NAMES)

function brandDetails(random: Random) {
  const smallest = random.int(3, 20) * 10
  return {
    tier: random.weighted([
      ['LUXURY', 1],
      ['PREMIUM', 4],
      ['MASS', 10],
      ['VALUE', 4],
    ] as const),
    priceBand: random.pick(words.PRICE_BANDS),
    storeCount: random.int(3, 900),
    firstStore: random.chance(0.12),
    areaMin: `${smallest}.00`,
    areaMax: `${smallest + random.int(3, 30) * 10}.00`,
    floorWish: random.pick(words.FLOOR_WISHES),
    engineering: random.pick(words.ENGINEERING_WISHES),
    expansionPlan: random.pick(words.EXPANSION_PLANS),
  }
}

function entityDetails(name: string, city: string, today: LocalDate, random: Random) {
  return {
    type: 'COMPANY' as const,
    legalRepresentative: personName(random),
    registeredCapital: `${random.pick([50, 100, 200, 500, 1000, 3000]) * 10_000}.00`,
    registeredAddress: `${city}市示例区样板路 ${random.int(1, 999)} 号`,
    // Most licences have no end; of the others a few have run out, which a reviewer should notice.
    licenceExpiry: random.chance(0.6) ? null : addMonthsClamped(today, random.int(-3, 180)),
    bankName: random.pick(words.BANKS),
    bankAccount: `0000${String(random.int(0, 999_999_999_999)).padStart(12, '0')}`,
    invoiceTitle: name,
    riskFlag: random.chance(0.04),
  }
}

function addContacts(
  rows: DemoRows,
  base: { departmentId: string; clientId: string },
  stamp: Stamp,
  random: Random,
  makeId: MakeId,
): void {
  const roles = random.shuffle(['DECIDER', 'INFLUENCER', 'NEGOTIATOR', 'OPERATOR'] as const)
  const count = random.weighted([
    [1, 4],
    [2, 4],
    [3, 2],
  ] as const)
  for (let n = 0; n < count; n += 1) {
    const serial = String(rows.contact.length + 1).padStart(4, '0')
    rows.contact.push({
      id: makeId('contact', stamp.createdAt),
      ...base,
      name: personName(random),
      title: random.pick(words.CONTACT_TITLES),
      decisionRole: roles[n]!,
      mobile: `1990000${serial}`,
      wechat: random.chance(0.7) ? `demo_wx_${serial}` : null,
      email: random.chance(0.6) ? `contact${serial}@example.com` : null,
      consent: random.chance(0.9),
      isPrimary: n === 0,
      ...stamp,
    })
  }
}

function addDemands(
  rows: DemoRows,
  base: { departmentId: string; clientId: string },
  format: Profile['format'],
  today: LocalDate,
  stamp: Stamp,
  random: Random,
  makeId: MakeId,
): void {
  const count = random.weighted([
    [0, 2],
    [1, 6],
    [2, 1],
  ] as const)
  for (let n = 0; n < count; n += 1) {
    const areaMin = random.int(4, 40) * 10
    const areaMax = areaMin + random.int(2, 30) * 10
    rows.demand.push({
      id: makeId('demand', stamp.createdAt),
      ...base,
      format,
      areaMin: `${areaMin}.00`,
      areaMax: `${areaMax}.00`,
      budget: new Exact(random.decimal(180, 620, 0)).times(areaMax).toFixed(2),
      openBy: addMonthsClamped(today, random.int(1, 12)),
      concerns: random.pick(words.CONCERNS),
      ...stamp,
    })
  }
}
