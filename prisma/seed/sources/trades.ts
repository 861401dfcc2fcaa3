/** The trades of OpenStreetMap (`key=value`) in our first level 業態. The second level keeps the value itself. */

export const TRADE_FORMATS = [
  'FASHION',
  'FOOD_AND_BEVERAGE',
  'SUPERMARKET',
  'CONVENIENCE',
  'BEAUTY_HEALTH',
  'ELECTRONICS',
  'HOME',
  'CHILDREN',
  'ENTERTAINMENT',
  'SPORTS',
  'EDUCATION',
  'FINANCE',
  'SERVICE',
  'AUTOMOTIVE',
  'HOTEL',
  'OFFICE',
  'OTHER',
] as const

export type TradeFormat = (typeof TRADE_FORMATS)[number]

const TRADES: Record<string, Partial<Record<TradeFormat, readonly string[]>>> = {
  amenity: {
    FOOD_AND_BEVERAGE: ['restaurant', 'cafe', 'fast_food', 'ice_cream'],
    FINANCE: ['bank', 'atm'],
    BEAUTY_HEALTH: ['pharmacy'],
    CHILDREN: ['kindergarten'],
    EDUCATION: ['language_school', 'training', 'school'],
    ENTERTAINMENT: ['cinema', 'internet_cafe', 'karaoke_box'],
    AUTOMOTIVE: ['charging_station', 'fuel', 'car_rental', 'car_wash'],
    SERVICE: ['post_office', 'parcel_locker', 'bicycle_rental', 'bicycle_parking'],
  },
  shop: {
    FASHION: ['clothes', 'shoes', 'jewelry', 'watches', 'fashion_accessories'],
    FOOD_AND_BEVERAGE: ['bakery', 'deli', 'pastry', 'tea', 'nuts', 'dairy'],
    SUPERMARKET: ['supermarket', 'greengrocer', 'wholesale'],
    CONVENIENCE: ['convenience'],
    BEAUTY_HEALTH: ['cosmetics', 'chemist', 'optician', 'herbalist'],
    ELECTRONICS: [
      'electronics',
      'mobile_phone',
      'mobile_phone_accessories',
      'telecommunication',
      'electrical',
      'photo',
    ],
    HOME: ['furniture', 'kitchen'],
    CHILDREN: ['toys', 'baby_goods'],
    SPORTS: ['sports', 'bicycle'],
    EDUCATION: ['books', 'stationery'],
    AUTOMOTIVE: ['car', 'car_repair', 'tyres'],
    SERVICE: ['dry_cleaning', 'lottery', 'ticket'],
    // A department store or mall lets to others; a variety store belongs to no one trade.
    OTHER: ['department_store', 'mall', 'variety_store', 'e-cigarette'],
  },
  office: {
    FINANCE: ['insurance', 'financial_advisor', 'financial'],
    SERVICE: ['estate_agent', 'employment_agency'],
    OFFICE: ['coworking'],
  },
  leisure: { SPORTS: ['fitness_centre', 'sports_centre'], CHILDREN: ['indoor_play'] },
  tourism: { HOTEL: ['hotel'], ENTERTAINMENT: ['theme_park'] },
}

const FORMAT_OF = new Map<string, TradeFormat>(
  Object.entries(TRADES).flatMap(([key, byFormat]) =>
    (Object.entries(byFormat) as [TradeFormat, string[]][]).flatMap(([format, values]) =>
      values.map((value): [string, TradeFormat] => [`${key}=${value}`, format]),
    ),
  ),
)

/** The first level of an OpenStreetMap trade, or null for one that has no place yet. */
export function formatOfTrade(key: string, value: string): TradeFormat | null {
  return FORMAT_OF.get(`${key}=${value}`) ?? null
}
