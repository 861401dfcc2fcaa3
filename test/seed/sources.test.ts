/** The parsers of the real data: every row is read or listed, and nothing is made up. */
import { readFileSync } from 'node:fs'
import { parseBrands } from '../../prisma/seed/sources/brands.ts'
import { parseGsaLeases } from '../../prisma/seed/sources/gsa-leases.ts'
import { parseLeaseTerminations } from '../../prisma/seed/sources/lease-terminations.ts'
import { type Problem, squareMetres } from '../../prisma/seed/sources/rows.ts'
import { TRADE_FORMATS } from '../../prisma/seed/sources/trades.ts'
import { readCsv } from '../../server/src/domain/csv.ts'

const file = (path: string) => readFileSync(new URL(`../../prisma/${path}`, import.meta.url), 'utf8')
const source = (name: string) => readCsv(file(`seed/data/${name}.csv`)).records

/** How often each problem occurs, e.g. `{ 'ERROR DUPLICATE_ROW': 3 }`. */
function tally(problems: Problem[]) {
  const counts: Record<string, number> = {}
  for (const { severity, code } of problems) counts[`${severity} ${code}`] = (counts[`${severity} ${code}`] ?? 0) + 1
  return counts
}

/** A record of the file with some cells changed. */
const changed = (name: string, values: Record<string, string>) => {
  const [record] = source(name)
  return [{ line: 2, values: { ...record!.values, ...values } }]
}

test('square feet become square metres, half up', () => {
  expect(squareMetres('54743')).toBe('5085.79')
  expect(squareMetres('8103.7799999999998')).toBe('752.87')
  expect(squareMetres('0')).toBe('0.00')
})

describe('GSA leases', () => {
  const name = 'gsa_iolp_leases_2025-06-20'

  test('all 7,512 rows are read or listed', () => {
    const { rows, problems } = parseGsaLeases(source(name))
    expect(rows).toHaveLength(7461)
    expect(tally(problems)).toEqual({
      'ERROR REPEATED_LEASE_NUMBER': 51,
      'WARNING AREA_UNKNOWN': 172,
      'WARNING TERM_OVER_LEGAL_MAXIMUM': 299,
      'INFO LESSEE_UNKNOWN': 7512,
    })
    expect(new Set(rows.map((row) => row.contract.number)).size).toBe(7461)
    // Several leases of a property are told apart by their units.
    expect(new Set(rows.map((row) => `${row.property.code} ${row.unit.code}`)).size).toBe(7461)
    expect(new Set(rows.map((row) => row.property.code)).size).toBe(6423)
  })

  test('a row', () => {
    expect(parseGsaLeases(source(name)).rows[0]).toEqual({
      line: 2,
      property: {
        code: 'PA0656',
        name: 'THE GATEWAY BLDG',
        kind: 'OTHER',
        country: 'US',
        region: 'PA',
        city: 'READING',
        address: '201 PENN ST',
        postalCode: '19601',
      },
      unit: { code: 'LPA00132', name: 'THE GATEWAY BLDG', gla: '5085.79', note: 'BUILDING' },
      contract: {
        number: 'LPA00132',
        title: 'THE GATEWAY BLDG, READING, PA',
        type: 'NEW',
        imported: true,
        importNote: '来源：GSA IOLP 2025-06-20。承租人、租金未载明。',
        clientId: null,
        area: '5085.79',
        areaBasis: 'GLA',
        currency: 'USD',
        rentCommencement: '2020-02-12',
        expiry: '2035-02-11',
      },
    })
  })

  test.each([
    ['Lease Expiration Date', '2020-02-11', 'EXPIRY_BEFORE_COMMENCEMENT'],
    ['Lease Expiration Date', '2021-02-30', 'INVALID_DATE'],
    ['Lease Effective Date', '', 'BLANK'],
    ['Building Rentable Square Feet', '-5', 'INVALID_AREA'],
    ['Building Rentable Square Feet', '5,000', 'INVALID_AREA'],
    ['Lease Number', ' ', 'BLANK'],
    ['City', 'x'.repeat(121), 'TOO_LONG'],
  ])('refuses %s %j: %s', (column, value, code) => {
    const { rows, problems } = parseGsaLeases(changed(name, { [column]: value }))
    expect(rows).toEqual([])
    expect(problems).toContainEqual(expect.objectContaining({ line: 2, column, code, severity: 'ERROR' }))
  })

  test('a column that is not there is named', () => {
    const [record] = source(name)
    const { 'Lease Number': _gone, ...values } = record!.values
    expect(parseGsaLeases([{ line: 2, values }]).problems).toContainEqual(
      expect.objectContaining({ column: 'Lease Number', code: 'MISSING_COLUMN' }),
    )
  })
})

describe('lease terminations', () => {
  const name = 'doge_lease_terminations_2025-10-08'

  test('all 1,094 rows are read or listed', () => {
    const { rows, problems } = parseLeaseTerminations(source(name))
    expect(rows).toHaveLength(1091)
    expect(tally(problems)).toEqual({
      'ERROR DUPLICATE_ROW': 3,
      'WARNING AREA_UNKNOWN': 15,
      'WARNING LESSEE_UNKNOWN': 11,
      'WARNING POSSIBLE_DUPLICATE': 32,
    })
    expect(new Set(rows.map((row) => row.contract.number)).size).toBe(1091)
  })

  test('a row has an end and no start, and the same number whenever it is read', () => {
    const [row] = parseLeaseTerminations(source(name)).rows
    expect(row!.contract).toMatchObject({
      number: parseLeaseTerminations(changed(name, { dt_scrape: '2026-01-01-0000' })).rows[0]!.contract.number,
      title: 'IDAHO FALLS, ID',
      area: '178.37',
      currency: 'USD',
      rentCommencement: null,
      expiry: null,
      terminatedOn: '2025-03-13',
      statedYearlyRent: '34856.00',
    })
    expect(row!.lesseeEntity).toEqual({ name: 'AGRICULTURAL MARKETING SERVICE', type: 'GOVERNMENT' })
  })

  test.each([
    ['date', '13/3/2025', 'INVALID_DATE'],
    ['date', '2/29/2025', 'INVALID_DATE'],
    ['date', '2025-03-13', 'INVALID_DATE'],
    ['value', '$34,856', 'INVALID_MONEY'],
    ['value', '-1', 'INVALID_MONEY'],
    ['sq_ft', 'n/a', 'INVALID_AREA'],
    ['location', '', 'BLANK'],
  ])('refuses %s %j: %s', (column, value, code) => {
    const { rows, problems } = parseLeaseTerminations(changed(name, { [column]: value }))
    expect(rows).toEqual([])
    expect(problems).toContainEqual(expect.objectContaining({ column, code, severity: 'ERROR' }))
  })
})

describe('brands', () => {
  const name = 'nsi_brands_china'

  test('all 522 rows are read, each in a trade of ours', () => {
    const { rows, problems } = parseBrands(source(name))
    expect(rows).toHaveLength(522)
    expect(tally(problems)).toEqual({ 'INFO NO_CHINESE_NAME': 109 })
    expect(rows.find((row) => row.brand.sourceKey === 'costa-3300f4')).toMatchObject({
      clientKey: 'Q608845',
      brand: {
        name: '咖世家',
        nameZh: 'Costa咖啡',
        nameEn: 'Costa',
        format: 'FOOD_AND_BEVERAGE',
        subFormat: '咖啡茶饮',
      },
      detail: 'coffee_shop',
    })
    expect(rows.find((row) => row.brand.name === 'Mulberry')!.brand).toMatchObject({ nameZh: null, nameEn: null })
  })

  test('a trade without a place is kept and listed; a key that comes again is refused', () => {
    const odd = parseBrands(changed(name, { osm_value: 'dragon_rides' }))
    expect(odd.rows[0]!.brand).toMatchObject({ format: 'OTHER', subFormat: 'dragon_rides' })
    expect(tally(odd.problems)).toMatchObject({ 'WARNING UNKNOWN_TRADE': 1 })
    const twice = changed(name, {})
    expect(tally(parseBrands([...twice, ...twice]).problems)).toMatchObject({ 'ERROR REPEATED_KEY': 1 })
  })

  test('the trades are those of the datamodel', () => {
    const model = /enum TradeFormat \{([^}]*)\}/.exec(file('schema/properties.prisma'))![1]!
    expect([...TRADE_FORMATS]).toEqual(model.match(/^\s+[A-Z_]+$/gm)!.map((word) => word.trim()))
  })
})
