/** Contents of files of every kind that is taken, and of some that are not. */
import { createHash } from 'node:crypto'
import { crc32, deflateRawSync } from 'node:zlib'
import { pdf } from '../../prisma/seed/files/pdf.ts'
import { png } from '../../prisma/seed/files/png.ts'
import type { TestApp } from './app.ts'
import type { Person } from './world.ts'

export const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')
const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')

export const PDF = pdf('掃描件', ['第一頁'])
export const PNG = png(20, 10, [200, 220, 240], [{ x: 2, y: 2, width: 5, height: 5, color: [10, 20, 30] }])
export const JPEG = Buffer.concat([
  bytes('\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00'),
  bytes('\xff\xd9'),
])
export const WEBP = Buffer.concat([
  bytes('RIFF\x1a\x00\x00\x00WEBPVP8L\x0d\x00\x00\x00\x2f\x00\x00\x00'),
  Buffer.alloc(9),
])
export const MP4 = Buffer.concat([
  bytes('\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2'),
  bytes('\x00\x00\x00\x08moov'),
])
export const EXE = Buffer.concat([bytes('MZ\x90\x00\x03\x00\x00\x00'), Buffer.alloc(200), bytes('PE\x00\x00')])

type Part = {
  name: string
  content: Buffer /** What the directory says of its size. */
  told?: number
  encrypted?: boolean
}

/** A ZIP archive. `overlapping`: every entry of the directory leads to the first part. */
export function zip(parts: readonly Part[], { overlapping = false } = {}): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, told = content.length, encrypted = false } of parts) {
    const packed = deflateRawSync(content)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(encrypted ? 1 : 0, 2)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(content), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(told, 18)
    head.writeUInt16LE(name.length, 22)
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE(overlapping ? 0 : at, 10)
    directory.push(bytes('PK\x01\x02\x14\x00'), head, entry, bytes(name))
    const body = Buffer.concat([bytes('PK\x03\x04'), head, bytes(name), packed])
    if (!overlapping || bodies.length === 0) bodies.push(body)
    at += body.length
  }
  const start = Buffer.concat(bodies)
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(start.length, 16)
  return Buffer.concat([start, listed, end])
}

const OFFICE = {
  docx: ['word/document.xml', 'wordprocessingml.document.main+xml'],
  xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet.main+xml'],
  pptx: ['ppt/presentation.xml', 'presentationml.presentation.main+xml'],
} as const

/** An Office document, with further parts. `type`: what its content types call it. */
export function office(ending: keyof typeof OFFICE, more: readonly Part[] = [], type?: string, options = {}): Buffer {
  const [main, own] = OFFICE[ending]
  const types = `<Types><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type ?? own}"/></Types>`
  return zip(
    [{ name: '[Content_Types].xml', content: bytes(types) }, { name: main, content: bytes('<document/>') }, ...more],
    options,
  )
}

export type Upload = {
  record: string
  kind: string
  name: string
  content: Uint8Array | ReadableStream<Uint8Array>
  note?: string
  replaces?: string
  headers?: Record<string, string>
}

export type Uploaded = {
  status: number
  text: string
  body: {
    id: string
    name: string
    kind: string
    mediaType: string
    size: number
    sha256: string
    number: number
    errors?: {
      message: string
      extensions: { code: string; fieldErrors?: { path: string; code: string; message: string }[] }
    }[]
  }
}

/** `POST /files` as a person, with a ready token, or as nobody. */
export async function upload(
  world: TestApp,
  as: Person | { token: string } | null,
  { record, kind, name, content, note, replaces, headers }: Upload,
): Promise<Uploaded> {
  const bearer = as === null ? null : typeof as === 'string' ? await world.token(as) : as.token
  const parameters = new URLSearchParams({
    record,
    kind,
    name,
    ...(note ? { note } : {}),
    ...(replaces ? { replaces } : {}),
  })
  const response = await world.fetch(`/files?${parameters}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'accept-language': 'en',
      ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      ...headers,
    },
    body: content as BodyInit,
    ...({ duplex: 'half' } as object),
  })
  const text = await response.text()
  return { status: response.status, text, body: JSON.parse(text) }
}

/** `GET /files/<id>` in the same way; `path` may hold a link. */
export async function download(
  world: TestApp,
  as: Person | { token: string } | null,
  path: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const bearer = as === null ? null : typeof as === 'string' ? await world.token(as) : as.token
  return world.fetch(path.startsWith('/') ? path : `/files/${path}`, {
    headers: { 'accept-language': 'en', ...(bearer ? { authorization: `Bearer ${bearer}` } : {}), ...headers },
  })
}

/** `path code` of every fault of a refused upload, or its code where no field is at fault. */
export const refusalOf = ({ body }: Uploaded): string => {
  const [error] = body.errors ?? []
  const faults = error?.extensions.fieldErrors?.map(({ path, code }) => `${path} ${code}`).join(', ')
  return faults ? `${error!.extensions.code}: ${faults}` : (error?.extensions.code ?? '')
}
