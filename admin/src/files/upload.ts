import { LIMITS } from '@leasedesk/server/src/limits.ts'
import { newKey } from '../api/idempotency.ts'
import { session } from '../api/session.ts'
import { currentLanguage } from '../i18n/language.ts'

export type Place = { record: string; kind: string; replaces?: string | undefined }

/** Why a file was not taken, in the reader's language; empty where nobody answered. */
export class UploadError extends Error {}

/** A file this large is refused: it need not be sent first. */
export const isTooLarge = (file: File): boolean => file.size > LIMITS.fileBytes
export const LARGEST_MB = LIMITS.fileBytes / 1024 / 1024

type Answer = { errors?: { message: string; extensions: { fieldErrors?: { message: string }[] } }[] }

/**
 * Sends one file to a record and tells how far it is, from 0 to 1. Once again where the token had ended meanwhile; the
 * key makes that harmless. Rejects with UploadError.
 */
export const uploadFile = async (file: File, place: Place, onProgress: (share: number) => void): Promise<void> => {
  const key = newKey()
  let answer = await send(file, place, key, await session.token(), onProgress)
  if (answer.status === 401 && session.current) {
    const renewed = await session.refresh()
    if (renewed) answer = await send(file, place, key, renewed.accessToken, onProgress)
  }
  if (answer.status === 201) return
  const [failure] = answer.body.errors ?? []
  const faults = failure?.extensions.fieldErrors?.map(({ message }) => message).join(' ')
  throw new UploadError(faults || failure?.message || '')
}

/** `fetch` does not tell how much of a body it has sent. */
const send = (
  file: File,
  { record, kind, replaces }: Place,
  key: string,
  token: string | null,
  onProgress: (share: number) => void,
): Promise<{ status: number; body: Answer }> => {
  const parameters = new URLSearchParams({ record, kind, name: file.name, ...(replaces ? { replaces } : {}) })
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/files?${parameters}`)
    request.setRequestHeader('authorization', `Bearer ${token ?? ''}`)
    request.setRequestHeader('accept-language', currentLanguage())
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('idempotency-key', key)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => resolve({ status: request.status, body: parsed(request.responseText) })
    request.onerror = () => reject(new UploadError(''))
    request.send(file)
  })
}

const parsed = (text: string): Answer => {
  try {
    return JSON.parse(text) as Answer
  } catch {
    return {}
  }
}
