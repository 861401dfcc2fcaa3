import { runQuery } from '../api/graphql.ts'
import { apiFetch } from '../api/http.ts'
import { save } from '../api/save.ts'
import { currentLanguage } from '../i18n/language.ts'

export type RollRow = {
  contractId: string
  number: string
  unitId: string | null
  unit: string | null
  floor: string | null
  property: string | null
  client: string | null
  brand: string | null
  area: string | null
  from: string
  to: string
  remainingMonths: string
  rentType: string
  basis: string
  currency: string
  rate: string | null
  rentUnit: string
  monthlyRent: string | null
  netEffectiveRent: string | null
  deposit: string | null
  nextStepOn: string | null
  nextRate: string | null
}

export type Totals = {
  currency: string
  leases: number
  area: string
  monthlyRent: string
  rentPerSqm: string | null
  deposit: string
  wale: string | null
  unknown: number
}

export type ForecastMonth = {
  month: string
  currency: string
  amount: string
  leases: number
  expiring: number
  expiringArea: string
}

export type Roll = {
  asOf: string
  totalCount: number
  comingCount: number
  rows: RollRow[]
  totals: Totals[]
  forecast: ForecastMonth[]
  groups: { id: string | null; name: string | null; totals: Totals[] }[]
}

export type Asked = { asOf: string | null; propertyIds: string[] | null }

/** Rows of one page. */
export const PAGE = 50

const TOTALS = 'currency leases area monthlyRent rentPerSqm deposit wale unknown'
const QUERY = `query RentRoll($asOf: Date, $propertyIds: [ID!], $offset: Int, $coming: Boolean) {
  rentRoll(asOf: $asOf, propertyIds: $propertyIds, by: PROPERTY, first: ${PAGE}, offset: $offset, coming: $coming) {
    asOf totalCount comingCount
    rows { contractId number unitId unit floor property client brand area from to remainingMonths rentType basis
      currency rate rentUnit monthlyRent netEffectiveRent deposit nextStepOn nextRate }
    totals { ${TOTALS} }
    forecast { month currency amount leases expiring expiringArea }
    groups { id name totals { ${TOTALS} } }
  } }`

/** A page of what is in force on the day, or of what is to come. */
export const loadRoll = async (asked: Asked, offset: number, coming = false): Promise<Roll> =>
  (await runQuery<{ rentRoll: Roll }>(QUERY, { ...asked, offset, coming })).rentRoll

export const loadProperties = async (): Promise<{ id: string; name: string }[]> =>
  (
    await runQuery<{ properties: { nodes: { id: string; name: string }[] } }>(
      'query Properties { properties(first: 100, orderBy: [{ field: name }]) { nodes { id name } } }',
    )
  ).properties.nodes

/** Takes the rows, or the forecast by property, out as a file. Throws Error where it does not come. */
export const takeRoll = async (part: 'rows' | 'forecast', format: 'csv' | 'xlsx', asked: Asked): Promise<void> => {
  const parameters = new URLSearchParams()
  if (asked.asOf) parameters.set('asOf', asked.asOf)
  if (asked.propertyIds) parameters.set('propertyIds', asked.propertyIds.join(','))
  const response = await apiFetch(`/rent-roll/${part}.${format}?${parameters}`, {
    headers: { 'accept-language': currentLanguage() },
  })
  if (!response.ok) throw new Error(String(response.status))
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  save(name ? decodeURIComponent(name) : `rent-roll.${format}`, await response.blob())
}
