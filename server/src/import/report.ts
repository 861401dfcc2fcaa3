import type { Params } from '../graphql/errors.ts'
import { ERROR_CODES, sentence } from '../i18n/errors.ts'
import type { Locale } from '../i18n/locale.ts'

export type Severity = 'ERROR' | 'WARNING'

/** What is to be said of a row. `column` is the header of the file, or the column's name; null for the whole row. */
export type RowProblem = { line: number; column: string | null; code: string; severity: Severity; params?: Params }

/** The same with a sentence, as it is stored and shown. */
export type ReportedProblem = Omit<RowProblem, 'params'> & { message: string }

export type Counts = { created: number; updated: number; unchanged: number; failed: number }

export type ImportReport = Counts & {
  runId: string
  state: 'RUNNING' | 'DONE' | 'FAILED'
  dryRun: boolean
  rowsTotal: number
  rowsDone: number
  problems: ReportedProblem[]
}

/** A problem in the words of a language. */
export function told({ params, ...problem }: RowProblem, locale: Locale): ReportedProblem {
  const known = ERROR_CODES.includes(problem.code) || IMPORT_CODE.test(problem.code)
  return { ...problem, message: known ? sentence(problem.code, locale, params) : problem.code }
}

/** Sentences that were added after the list of codes was made. */
const IMPORT_CODE = /^(IMPORT_|NO_HEADER$|REPEATED_COLUMN$|CELL_COUNT$|UNCLOSED_QUOTE$)/
