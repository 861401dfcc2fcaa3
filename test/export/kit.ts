/** Lists taken out as files over HTTP. */
import { readCsv } from '../../server/src/domain/csv.ts'
import { asWritten } from '../../server/src/domain/harmless.ts'
import { FORMULA, readFirstSheet } from '../../server/src/xlsx/read.ts'
import type { TestApp } from '../kit/app.ts'
import type { Person } from '../kit/world.ts'

export type Wish = { where?: unknown; orderBy?: unknown; fields?: unknown; style?: unknown }
type Options = { language?: string; signal?: AbortSignal; method?: 'GET' | 'POST' }

/** The answer to `POST /export/<file>`; to a GET with the wish as parameters. */
export async function takeOut(
  world: TestApp,
  as: Person | { token: string } | null,
  file: string,
  wish: Wish = {},
  { language = 'en', signal, method = 'POST' }: Options = {},
): Promise<Response> {
  const bearer = as === null ? null : typeof as === 'string' ? await world.token(as) : as.token
  const headers = { 'accept-language': language, ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) }
  const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
  const query = new URLSearchParams(Object.entries(wish).map(([name, value]) => [name, text(value)]))
  return world.fetch(`/export/${file}${method === 'GET' ? `?${query}` : ''}`, {
    method,
    headers: { ...headers, ...(method === 'POST' ? { 'content-type': 'application/json' } : {}) },
    signal,
    ...(method === 'POST' ? { body: JSON.stringify(wish) } : {}),
  })
}

export type Sheet = { columns: string[]; rows: Record<string, string>[] }

/** A CSV file as a program that knows nothing of us reads it, with the quotes before what looks like a formula. */
export async function csvOf(response: Response): Promise<Sheet> {
  const { columns, records, faults } = readCsv(await textOf(response))
  expect(faults).toEqual([])
  return { columns, rows: records.map(({ values }) => ({ ...values })) }
}

/** The same without those quotes. */
export const written = (rows: Record<string, string>[]): Record<string, string>[] =>
  rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, asWritten(cell)])))

export async function textOf(response: Response): Promise<string> {
  expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/csv')])
  const bytes = new Uint8Array(await response.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

/** The first sheet of a workbook: texts as they are, numbers and days as they are shown. */
export async function sheetOf(response: Response): Promise<Sheet> {
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    expect.stringContaining('spreadsheetml.sheet'),
  ])
  const [header = [], ...rest] = await cellsOf(new Uint8Array(await response.arrayBuffer()))
  return {
    columns: header,
    rows: rest.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? '']))),
  }
}

export async function cellsOf(bytes: Uint8Array): Promise<string[][]> {
  const rows: string[][] = []
  await readFirstSheet(bytes, { unpackedBytes: 1e9, ratio: 1e6 }, ({ cells }) => {
    expect(cells.includes(FORMULA)).toBe(false)
    rows.push([...cells].map((cell) => (cell as string | undefined) ?? ''))
    return true
  })
  return rows
}

/** Status, code and paths of a refusal. */
export async function refusalOf(response: Response): Promise<unknown[]> {
  const { errors } = (await response.json()) as {
    errors: { extensions: { code: string; fieldErrors?: { path: string; code: string }[] } }[]
  }
  const { code, fieldErrors = [] } = errors[0]!.extensions
  return [response.status, code, ...fieldErrors.map(({ path, code: fault }) => `${path} ${fault}`)]
}
