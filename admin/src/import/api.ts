import { runQuery } from '../api/graphql.ts'
import { apiFetch } from '../api/http.ts'
import { currentLanguage, type Language } from '../i18n/language.ts'

export type Column = {
  field: string
  label: Record<Language, string>
  required: boolean
  /** Columns of which one serves as well. */
  instead: string[]
  hint: string | null
}
export type Kind = { name: string; type: string; columns: Column[] }
export type Problem = { line: number; column: string | null; code: string; message: string; severity: string }
export type Counts = {
  rowsTotal: number
  rowsDone: number
  created: number
  updated: number
  unchanged: number
  failed: number
}
export type Run = Counts & { state: 'RUNNING' | 'DONE' | 'FAILED'; dryRun: boolean; problems: Problem[] }

/** Encodings that can be chosen where a file does not prove its own. */
export const ENCODINGS = ['gb18030', 'big5', 'utf-16le', 'utf-16be', 'utf-8'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** A file as the server understands it. */
export type Look = {
  encoding: Encoding | null
  rows: number
  columns: { column: string; field: string | null }[]
  sample: string[][]
}

const COUNTS = 'state dryRun rowsTotal rowsDone created updated unchanged failed'

/** What this role may import. */
export const loadKinds = async (): Promise<Kind[]> =>
  (
    await runQuery<{ importKinds: Kind[] }>(
      '{ importKinds { name type columns { field label required instead hint } } }',
    )
  ).importKinds

/** A file that is refused; the code of what is wrong. */
export class FileRefused extends Error {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message)
  }
}

type Refusal = {
  errors?: { message: string; extensions?: { code?: string; fieldErrors?: { code: string; message: string }[] } }[]
}

/** Sends a file as it is. Throws FileRefused with the server's words. */
const send = async <T>(path: string, query: URLSearchParams, file: File): Promise<T> => {
  const response = await apiFetch(`/import/${path}?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'accept-language': currentLanguage() },
    body: file,
  })
  if (response.ok) return (await response.json()) as T
  const body = (await response.json().catch(() => ({}))) as Refusal
  const { message = '', extensions } = body.errors?.[0] ?? {}
  const faults = extensions?.fieldErrors ?? []
  throw new FileRefused(faults.map((fault) => fault.message).join(' ') || message, faults[0]?.code ?? '')
}

const encodingOf = (encoding: Encoding | ''): URLSearchParams => new URLSearchParams(encoding ? { encoding } : {})

/** What a file holds: its columns, and which field each is understood as. */
export const lookAt = (kind: string, file: File, encoding: Encoding | ''): Promise<Look> =>
  send<Look>(`${kind}/look`, encodingOf(encoding), file)

export type Wish = {
  kind: string
  file: File
  encoding: Encoding | ''
  mapping: Record<string, string>
  mode: string
  dryRun: boolean
}

const POLL = 700

/** Imports a file and waits for its end; `onProgress` is told how far a long one is. */
export const importFile = async (
  { kind, file, encoding, mapping, mode, dryRun }: Wish,
  onProgress: (run: Run) => void,
): Promise<Run> => {
  const query = encodingOf(encoding)
  query.set('fileName', file.name)
  query.set('mode', mode)
  query.set('dryRun', String(dryRun))
  for (const [column, field] of Object.entries(mapping)) query.append('map', `${column}=${field}`)
  const started = await send<Run & { runId: string }>(kind, query, file)
  let run: Run = started
  while (run.state === 'RUNNING') {
    onProgress(run)
    await new Promise((resolve) => setTimeout(resolve, POLL))
    const { importRun } = await runQuery<{ importRun: Run | null }>(
      `query ($id: ID!) { importRun(id: $id) { ${COUNTS} problems } }`,
      { id: started.runId },
    )
    if (!importRun) throw new Error('the run is gone')
    run = importRun
  }
  return run
}
