/** Two invented malls: floors by trade, 200 units with GFA > GLA > NLA, rents asked for and the floor beneath them. */
import { Exact, roundHalfUp } from '../../../server/src/domain/decimal.ts'
import { addMonthsClamped, type LocalDate } from '../../../server/src/domain/local-date.ts'
import type { TradeFormat } from '../sources/trades.ts'
import { type MakeId, officeInstant } from './ids.ts'
import type { People } from './people.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'

/** A unit as the contracts need it; areas in ㎡, rents in ¥/㎡/day. */
export type DemoUnit = {
  id: string
  propertyId: string
  code: string
  format: TradeFormat
  gla: string
  askingRent: string
  floorRent: string
}

type FloorPlan = {
  code: string
  level: number
  name: string
  units: number
  /** Asking rent of a small unit, ¥/㎡/day. */
  rent: readonly [number, number]
  formats: readonly (readonly [TradeFormat, number])[]
  /** Large tenants the floor is built around: trade and GLA. */
  anchors?: readonly (readonly [TradeFormat, number, number])[]
}

type Mall = {
  code: string
  name: string
  city: readonly [region: string, city: string]
  address: string
  openedMonthsAgo: number
  floors: readonly FloorPlan[]
}

/** Usual GLA of a unit by trade, ㎡. */
const GLA: Partial<Record<TradeFormat, readonly [number, number]>> = {
  CONVENIENCE: [45, 120],
  FASHION: [80, 380],
  BEAUTY_HEALTH: [45, 180],
  ELECTRONICS: [80, 320],
  FOOD_AND_BEVERAGE: [55, 420],
  CHILDREN: [100, 520],
  HOME: [150, 600],
  SPORTS: [150, 650],
  EDUCATION: [120, 480],
  SERVICE: [25, 90],
  FINANCE: [100, 260],
  AUTOMOTIVE: [150, 350],
}

const basement = (units: number): FloorPlan => ({
  code: 'B1',
  level: -1,
  name: '地下一层 · 超市与轻餐',
  units,
  rent: [8, 15],
  formats: [
    ['FOOD_AND_BEVERAGE', 10],
    ['CONVENIENCE', 2],
    ['SERVICE', 4],
    ['BEAUTY_HEALTH', 2],
    ['ELECTRONICS', 1],
  ],
  anchors: [['SUPERMARKET', 1800, 3600]],
})
const ground = (units: number): FloorPlan => ({
  code: 'L1',
  level: 1,
  name: '一层 · 名品与形象店',
  units,
  rent: [18, 35],
  formats: [
    ['FASHION', 7],
    ['BEAUTY_HEALTH', 4],
    ['ELECTRONICS', 3],
    ['FOOD_AND_BEVERAGE', 3],
    ['FINANCE', 1],
    ['AUTOMOTIVE', 2],
  ],
})
const second = (units: number): FloorPlan => ({
  code: 'L2',
  level: 2,
  name: '二层 · 服饰',
  units,
  rent: [12, 22],
  formats: [
    ['FASHION', 10],
    ['SPORTS', 4],
    ['BEAUTY_HEALTH', 3],
    ['FOOD_AND_BEVERAGE', 3],
  ],
})
const third = (units: number): FloorPlan => ({
  code: 'L3',
  level: 3,
  name: '三层 · 儿童与家居',
  units,
  rent: [8, 15],
  formats: [
    ['CHILDREN', 7],
    ['HOME', 4],
    ['SPORTS', 2],
    ['EDUCATION', 3],
    ['FOOD_AND_BEVERAGE', 3],
  ],
})
const fourth = (units: number): FloorPlan => ({
  code: 'L4',
  level: 4,
  name: '四层 · 餐饮',
  units,
  rent: [7, 13],
  formats: [
    ['FOOD_AND_BEVERAGE', 14],
    ['SERVICE', 2],
    ['EDUCATION', 2],
  ],
})
const fifth = (units: number): FloorPlan => ({
  code: 'L5',
  level: 5,
  name: '五层 · 影院与娱乐',
  units,
  rent: [5, 10],
  formats: [
    ['FOOD_AND_BEVERAGE', 5],
    ['EDUCATION', 3],
    ['SPORTS', 2],
  ],
  anchors: [
    ['ENTERTAINMENT', 2200, 3800],
    ['SPORTS', 900, 1600],
  ],
})

const MALLS: readonly Mall[] = [
  {
    code: 'DEMO-TD',
    name: '示例天地购物中心',
    city: ['上海市', '上海'],
    address: '示例区样板路 100 号',
    openedMonthsAgo: 84,
    floors: [basement(22), ground(20), second(20), third(18), fourth(18), fifth(12)],
  },
  {
    code: 'DEMO-BJ',
    name: '示例滨江广场',
    city: ['江苏省', '苏州'],
    address: '示例新区演示大道 8 号',
    openedMonthsAgo: 62,
    floors: [basement(20), ground(20), second(18), third(17), fourth(15)],
  },
]

/** Adds the malls with their floors and units, all still vacant; the contracts decide what becomes of them. */
export function addMalls(
  rows: DemoRows,
  people: People,
  today: LocalDate,
  started: LocalDate,
  random: Random,
  makeId: MakeId,
): DemoUnit[] {
  const { departmentId, managerAccountId } = people
  const createdAt = officeInstant(started, random)
  const stamp = {
    createdAt,
    createdById: managerAccountId,
    updatedAt: createdAt,
    updatedById: managerAccountId,
    version: 1,
  }
  const demoUnits: DemoUnit[] = []

  for (const mall of MALLS) {
    const propertyId = makeId('property', createdAt)
    let [mallGfa, mallGla] = [new Exact(0), new Exact(0)]
    for (const plan of mall.floors) {
      const floorId = makeId('floor', createdAt)
      const { code, level, name } = plan
      rows.floor.push({ id: floorId, departmentId, propertyId, code, name, level, ...stamp })
      for (let n = 0; n < plan.units; n += 1) {
        const unit = makeUnit(plan, n, random)
        const id = makeId('unit', createdAt)
        rows.unit.push({ id, departmentId, propertyId, floorId, ...unit, ...stamp })
        const { code: unitCode, format, gla, askingRent, floorRent } = unit
        demoUnits.push({ id, propertyId, code: unitCode, format, gla, askingRent, floorRent })
        mallGfa = mallGfa.plus(unit.gfa)
        mallGla = mallGla.plus(gla)
      }
    }
    rows.property.push({
      id: propertyId,
      departmentId,
      code: mall.code,
      name: mall.name,
      kind: 'MALL',
      country: 'CN',
      region: mall.city[0],
      city: mall.city[1],
      address: mall.address,
      // Halls, plant rooms and the car park belong to no unit.
      gfa: roundHalfUp(mallGfa.times('1.35'), 2),
      gla: mallGla.toFixed(2),
      openedOn: addMonthsClamped(today, -mall.openedMonthsAgo),
      ...stamp,
    })
  }
  return demoUnits
}

function makeUnit(plan: FloorPlan, n: number, random: Random) {
  const anchor = plan.anchors?.[n]
  const format: TradeFormat = anchor ? anchor[0] : random.weighted(plan.formats)
  const [smallest, largest] = anchor ? [anchor[1], anchor[2]] : (GLA[format] ?? [60, 200])
  const gla = random.decimal(smallest, largest, 2)
  // Large units rent at a fraction of what a small one on the same floor does.
  const area = Number(gla)
  const scale = area > 800 ? 0.22 : area > 300 ? 0.62 : area > 150 ? 0.8 : 1
  const askingRent = new Exact(random.decimal(plan.rent[0], plan.rent[1], 1)).times(scale).toDecimalPlaces(2).toFixed(4)
  const eats = format === 'FOOD_AND_BEVERAGE' || format === 'SUPERMARKET'
  const heavy = area > 800
  return {
    code: `${plan.code}-${String(n + 1).padStart(2, '0')}`,
    name: null,
    gfa: roundHalfUp(new Exact(gla).times(random.decimal(1.22, 1.38, 3)), 2),
    gla,
    nla: roundHalfUp(new Exact(gla).times(random.decimal(0.86, 0.95, 3)), 2),
    format,
    state: 'AVAILABLE' as const,
    published: false,
    rentUnit: 'PER_SQM_DAY' as const,
    askingRent,
    floorRent: new Exact(askingRent)
      .times(random.decimal(0.72, 0.88, 2))
      .toDecimalPlaces(2)
      .toFixed(4),
    ceilingHeight: heavy ? random.decimal(5, 9, 1).concat('0') : random.decimal(3.4, 4.8, 1).concat('0'),
    floorLoad: heavy ? random.pick(['5.00', '7.50', '10.00']) : random.pick(['3.50', '4.00', '5.00']),
    power: random
      .decimal(Math.max(10, area * (eats ? 0.25 : 0.08)), Math.max(20, area * (eats ? 0.4 : 0.15)), 0)
      .concat('.00'),
    hasGas: eats && random.chance(0.7),
    hasExhaust: eats && random.chance(0.85),
    hasWater: eats || random.chance(0.4),
    note: null,
  }
}
