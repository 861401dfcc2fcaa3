import { apiFetch } from '../api/http.ts'
import { save } from '../api/save.ts'
import { session } from '../api/session.ts'
import { currentLanguage } from '../i18n/language.ts'

export type Format = 'csv' | 'xlsx'

/** What the list shows, as the API takes it; without fields all that the role reads. */
export type Wish = {
  where?: Record<string, unknown>
  orderBy?: { field: string; direction: 'ASC' | 'DESC' }[]
  fields?: string[]
  style: 'WORDS' | 'CODES'
}

/** Bytes that have come so far, and the records that the file holds. */
export type Progress = { bytes: number; rows: number }

type Options = { signal: AbortSignal; onProgress: (progress: Progress) => void }

/** A list as a file with its name. Throws Error with the server's message; AbortError where it was called off. */
export const takeOut = async (
  plural: string,
  format: Format,
  wish: Wish,
  { signal, onProgress }: Options,
): Promise<{ name: string; content: Blob }> => {
  // A file ends with the token that asked for it: a long one should begin with a new one.
  await session.refresh()
  const response = await apiFetch(`/export/${plural}.${format}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': currentLanguage() },
    body: JSON.stringify(wish),
    signal,
  })
  if (!response.ok || !response.body) throw new Error(await messageOf(response))
  const rows = Number(response.headers.get('x-total-rows') ?? 0)
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  const reader = response.body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    pieces.push(part.value)
    bytes += part.value.byteLength
    onProgress({ bytes, rows })
  }
  const type = response.headers.get('content-type') ?? ''
  return { name: nameOf(response) ?? `${plural}.${format}`, content: new Blob(pieces, { type }) }
}

/** Takes a file from the server and saves it on the reader's disk. Throws Error with the server's message. */
export const takeFile = async (path: string, name: string): Promise<void> => {
  const response = await apiFetch(path, { headers: { 'accept-language': currentLanguage() } })
  if (!response.ok) throw new Error(await messageOf(response))
  save(nameOf(response) ?? name, await response.blob())
}

const messageOf = async (response: Response): Promise<string> => {
  const body = (await response.json().catch(() => null)) as { errors?: { message?: string }[] } | null
  return body?.errors?.[0]?.message ?? ''
}

const nameOf = (response: Response): string | null => {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  return encoded ? decodeURIComponent(encoded) : null
}
