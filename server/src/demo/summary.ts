/** The printed result of loading the real data, and the full lists beside it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Loaded } from './real-data.ts'
import type { SourceImport } from './sources.ts'

type Line = { line: number; column: string; severity: string; code: string; detail: string }

/** Problems of a source: what its parser found, and what the imports of its rows did. */
function linesOf(source: SourceImport, loaded: Loaded[]): Line[] {
  const parsed = source.problems.map(({ line, column, severity, code, params }) => ({
    line,
    column,
    severity,
    code,
    detail: JSON.stringify(params),
  }))
  const imported = loaded.flatMap(({ report }) =>
    report.problems.map(({ line, column, severity, code, message }) => ({
      line,
      column: column ?? '',
      severity,
      code,
      detail: message,
    })),
  )
  return [...parsed, ...imported].sort((a, b) => a.line - b.line)
}

const counted = (lines: Line[], severity: string): string => {
  const counts = new Map<string, Set<number>>()
  for (const each of lines.filter((line) => line.severity === severity))
    counts.set(each.code, (counts.get(each.code) ?? new Set()).add(each.line))
  return [...counts].map(([code, rows]) => `${code} ${rows.size}`).join(', ')
}

/** Writes the full list of a source to `<dataDir>/import-reports` and returns the lines to print. */
export function summarise(source: SourceImport, loaded: Loaded[], dataDir: string): string[] {
  const lines = linesOf(source, loaded)
  const folder = join(dataDir, 'import-reports')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, source.name.replace(/\.csv$/, '.problems.csv'))
  writeFileSync(file, `\ufeff${Papa.unparse(lines, { escapeFormulae: true })}\n`, { mode: 0o600 })
  const refused = new Set(lines.filter((line) => line.severity === 'ERROR').map((line) => line.line)).size
  const told = [`${source.name}: ${source.rows} rows, ${source.rows - refused} taken, ${refused} refused`]
  for (const { kind, report } of loaded) {
    const { rowsTotal, created, updated, unchanged, failed } = report
    const counts = `${created} created, ${updated} updated, ${unchanged} unchanged, ${failed} refused`
    told.push(`  ${kind}: ${rowsTotal} records, ${counts}`)
  }
  for (const [severity, word] of [
    ['ERROR', 'refused'],
    ['WARNING', 'warned'],
    ['INFO', 'noted'],
  ] as const) {
    const counts = counted(lines, severity)
    if (counts) told.push(`  ${word}: ${counts}`)
  }
  told.push(`  full list: ${file}`)
  return told
}
