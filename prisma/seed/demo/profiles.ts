/** Who the clients are, before anything is said about them: real brands, each with the specialist it belongs to. */
import type { BrandRow } from '../sources/brands.ts'
import { nameOfTrade, type TradeFormat } from '../sources/trades.ts'
import type { Owner, People } from './people.ts'
import type { Random } from './random.ts'

export type Profile = { index: number; source: BrandRow; format: TradeFormat; owner: Owner }

export const CLIENT_COUNT = 230

/** How many of each trade a mall's department would court; what the source lacks is made up for by restaurants. */
const WANTED: Partial<Record<TradeFormat, number>> = {
  FASHION: 30,
  SUPERMARKET: 10,
  CONVENIENCE: 18,
  BEAUTY_HEALTH: 13,
  ELECTRONICS: 16,
  HOME: 5,
  CHILDREN: 8,
  ENTERTAINMENT: 6,
  SPORTS: 10,
  EDUCATION: 15,
  FINANCE: 14,
  SERVICE: 9,
  AUTOMOTIVE: 10,
  OTHER: 4,
}

/** Brands that let machines or stand outdoors rather than rent a shop. */
const NO_SHOP = new Set(
  [
    ...['atm', 'bicycle_parking', 'bicycle_rental', 'charging_station', 'fuel', 'parcel_locker', 'post_office'],
    ...['kindergarten', 'school', 'theme_park', 'mall', 'wholesale', 'hotel'],
  ].map(nameOfTrade),
)

/** Throws RangeError when the brands are too few. */
export function chooseProfiles(brands: readonly BrandRow[], people: People, random: Random): Profile[] {
  const seen = new Set<string>()
  const fitting = random.shuffle(brands).filter(({ brand, clientKey }) => {
    if (brand.nameZh === null || NO_SHOP.has(brand.subFormat) || seen.has(clientKey)) return false
    seen.add(clientKey)
    return true
  })
  const ofTrade = (format: TradeFormat) => fitting.filter(({ brand }) => brand.format === format)
  const chosen = Object.entries(WANTED).flatMap(([format, count]) => ofTrade(format as TradeFormat).slice(0, count))
  chosen.push(...ofTrade('FOOD_AND_BEVERAGE').slice(0, CLIENT_COUNT - chosen.length))
  if (chosen.length < CLIENT_COUNT) throw new RangeError(`Only ${chosen.length} of ${CLIENT_COUNT} brands fit a mall`)
  return random.shuffle(chosen).map((source, index) => ({
    index,
    source,
    format: source.brand.format,
    owner: random.pick(people.specialists),
  }))
}
