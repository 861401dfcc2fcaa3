/**
 * Terminated leases of US agencies: imported contracts of which the source gives the end, the lessee, the area and
 * the yearly rent, but neither number nor start nor term. Those stay null; nothing is derived from averages.
 */
import { createHash } from 'node:crypto'
import type { CsvRecord } from '../../../server/src/domain/csv.ts'
import type { LocalDate } from '../../../server/src/domain/local-date.ts'
import { type Parsed, parseRows } from './rows.ts'

/** Fields named as in the datamodel; areas in ㎡, money in USD. */
export type LeaseTerminationRow = {
  line: number
  /** The agency; null where the source leaves it blank. */
  client: { name: string; format: 'OFFICE'; region: string | null; city: string | null } | null
  lesseeEntity: { name: string; type: 'GOVERNMENT' } | null
  contract: {
    number: string
    title: string
    type: 'NEW'
    imported: true
    importNote: string
    area: string | null
    areaBasis: 'GLA'
    currency: 'USD'
    rentCommencement: null
    expiry: null
    terminatedOn: LocalDate
    statedYearlyRent: string | null
  }
}

/** What makes a row the record it is. The time of scraping does not: the same record is scraped again and again. */
const CONTENT = ['date', 'location', 'sq_ft', 'description_doge', 'value', 'savings', 'agency'] as const
/** What two rows about the same lease would share even when the list was corrected in between. */
const CORE = ['location', 'sq_ft', 'value', 'agency'] as const

const contentOf = ({ values }: CsvRecord, columns: readonly string[]) =>
  JSON.stringify(columns.map((column) => (values[column] ?? '').trim()))

/** `T-` and 80 bits of the SHA-256 of the content: the same row gives the same contract number again. */
const naturalKey = (content: string) =>
  `T-${createHash('sha256').update(content).digest('hex').slice(0, 20).toUpperCase()}`

/** Rows with an error are left out, and so is a row whose content has been read before. */
export function parseLeaseTerminations(records: Iterable<CsvRecord>): Parsed<LeaseTerminationRow> {
  const contents = new Map<string, number>()
  const cores = new Map<string, number>()
  return parseRows(records, (cells, record): LeaseTerminationRow => {
    const [content, core] = [contentOf(record, CONTENT), contentOf(record, CORE)]
    const sameAs = contents.get(content)
    const similarTo = cores.get(core)
    if (sameAs !== undefined) cells.report('date', 'DUPLICATE_ROW', 'ERROR', { firstLine: sameAs })
    else if (similarTo !== undefined) cells.report('date', 'POSSIBLE_DUPLICATE', 'WARNING', { firstLine: similarTo })
    if (sameAs === undefined) contents.set(content, cells.line)
    if (similarTo === undefined) cores.set(core, cells.line)

    const agency = cells.text('agency', 190, 'ALLOWED')
    if (agency === null) cells.report('agency', 'LESSEE_UNKNOWN', 'WARNING')
    const location = cells.text('location', 160) ?? ''
    const reason = cells.text('description_doge', 400, 'ALLOWED')
    return {
      line: cells.line,
      client: agency === null ? null : { name: agency, format: 'OFFICE', region: null, city: null },
      lesseeEntity: agency === null ? null : { name: agency, type: 'GOVERNMENT' },
      contract: {
        number: naturalKey(content),
        title: location,
        type: 'NEW',
        imported: true,
        importNote: `来源：doge.gov 2025-10-08。合同编号、起租日、到期日未载明。${reason ? `终止原因：${reason}` : ''}`,
        area: cells.squareFeet('sq_ft'),
        areaBasis: 'GLA',
        currency: 'USD',
        rentCommencement: null,
        expiry: null,
        terminatedOn: cells.americanDate('date') ?? '',
        statedYearlyRent: cells.money('value'),
      },
    }
  })
}
