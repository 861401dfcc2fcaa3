/**
 * Leases of the US General Services Administration: signed contracts to be imported. The location code is the natural
 * key of the property (which has many leases), the lease number that of the contract and of its one unit.
 */
import type { CsvRecord } from '../../../server/src/domain/csv.ts'
import type { LocalDate } from '../../../server/src/domain/local-date.ts'
import { CHINA, checkLegal, type Jurisdiction } from '../../../server/src/modules/contracts/money/index.ts'
import { type CellReader, type Parsed, parseRows } from './rows.ts'

/** Fields named as in the datamodel; areas in ㎡. */
export type GsaLeaseRow = {
  line: number
  property: {
    code: string
    name: string
    kind: 'OTHER'
    country: 'US'
    region: string
    city: string
    address: string
    postalCode: string
  }
  unit: { code: string; name: string; gla: string | null; note: string }
  contract: {
    number: string
    title: string
    type: 'NEW'
    imported: true
    importNote: string
    /** The source names no lessee. */
    clientId: null
    area: string | null
    areaBasis: 'GLA'
    currency: 'USD'
    rentCommencement: LocalDate
    expiry: LocalDate
  }
}

const NOT_AN_INSTALLATION = 'NA'

function readDates(cells: CellReader, jurisdiction: Jurisdiction) {
  const rentCommencement = cells.isoDate('Lease Effective Date')
  const expiry = cells.isoDate('Lease Expiration Date')
  if (rentCommencement !== null && expiry !== null) {
    if (expiry < rentCommencement)
      cells.report('Lease Expiration Date', 'EXPIRY_BEFORE_COMMENCEMENT', 'ERROR', { rentCommencement })
    // A signed contract is a fact: what the law says of its term is told, not enforced.
    for (const { code, params } of checkLegal({ rentCommencement, expiry }, jurisdiction))
      if (code === 'TERM_OVER_LEGAL_MAXIMUM') cells.report('Lease Expiration Date', code, 'WARNING', params)
  }
  return { rentCommencement: rentCommencement ?? '', expiry: expiry ?? '' }
}

/**
 * Rows with an error are left out. A lease number that comes again is one: each of its rows names another building
 * and repeats the area of the whole lease, which cannot be told apart by building.
 */
export function parseGsaLeases(records: Iterable<CsvRecord>, jurisdiction: Jurisdiction = CHINA): Parsed<GsaLeaseRow> {
  const firstLines = new Map<string, number>()
  return parseRows(records, (cells): GsaLeaseRow => {
    const text = (column: string, maxLength: number) => cells.text(column, maxLength) ?? ''
    const number = text('Lease Number', 64)
    const firstLine = firstLines.get(number)
    if (number !== '' && firstLine !== undefined)
      cells.report('Lease Number', 'REPEATED_LEASE_NUMBER', 'ERROR', { number, firstLine })
    else firstLines.set(number, cells.line)

    const assetName = text('Real Property Asset Name', 120)
    const installation = text('Installation Name', 120)
    const assetType = text('Real Property Asset type', 40)
    const [city, region] = [text('City', 120), text('State', 80)]
    const area = cells.squareFeet('Building Rentable Square Feet')
    const dates = readDates(cells, jurisdiction)
    cells.report('Lease Number', 'LESSEE_UNKNOWN', 'INFO')
    return {
      line: cells.line,
      property: {
        code: text('Location Code', 64),
        // An installation has several assets at one location; alone, the asset names the place.
        name: installation === NOT_AN_INSTALLATION ? assetName : installation,
        kind: 'OTHER',
        country: 'US',
        region,
        city,
        address: text('Street Address', 255),
        postalCode: text('Zip Code', 16),
      },
      unit: { code: number, name: assetName, gla: area, note: assetType },
      contract: {
        number,
        title: `${assetName}, ${city}, ${region}`,
        type: 'NEW',
        imported: true,
        importNote: '来源：GSA IOLP 2025-06-20。承租人、租金未载明。',
        clientId: null,
        area,
        areaBasis: 'GLA',
        currency: 'USD',
        ...dates,
      },
    }
  })
}
