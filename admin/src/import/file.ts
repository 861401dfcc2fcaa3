import Papa from 'papaparse'
import type { Column } from './api.ts'

export type Source = { name: string; text: string; headers: string[] }

/** Reads a file as UTF-8. Throws TypeError where it is something else. */
export const readFile = async (file: File): Promise<Source> => {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  const { data } = Papa.parse<string[]>(text, { preview: 1, delimitersToGuess: [',', ';', '\t'] })
  return { name: file.name, text, headers: (data[0] ?? []).map((header) => header.trim()) }
}

const key = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_*]+/g, '')

/** Field of each header that is understood in any language; the others are left out ('' ). */
export const guessMapping = (headers: readonly string[], columns: readonly Column[]): Record<string, string> => {
  const taken = new Set<string>()
  const guess = (header: string): string => {
    const names = (column: Column) => [column.field, ...Object.values(column.label)].map(key)
    const found = columns.find((column) => !taken.has(column.field) && names(column).includes(key(header)))
    if (found) taken.add(found.field)
    return found?.field ?? ''
  }
  return Object.fromEntries(headers.map((header) => [header, guess(header)]))
}

/** Hands the browser a file to keep. */
export const download = (name: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([`\ufeff${text}`], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

export const headerLine = (labels: readonly string[]): string => `${Papa.unparse([labels])}\r\n`
