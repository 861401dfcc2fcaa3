/** `GET /files/<id>`: the content of a file, with a token or by the link of `fileLink`. */

import type { ByteRange } from '../../files/store.ts'
import { PREVIEWED } from '../../files/types.ts'
import type { Context } from '../../graphql/context.ts'
import { UserError } from '../../graphql/errors.ts'
import type { Endpoint } from '../../http/endpoints.ts'
import { type ReadRecord, readOne } from '../../reader/read.ts'
import { writeJournal } from '../../writer/journal.ts'

/**
 * Gives a file to those who read it; for everybody else there is none. It is saved and not shown, unless `inline=1`
 * asks for a picture or PDF to be shown, and whatever it holds runs nothing: no script, no frame but our own pages'.
 */
export const downloadFile: Endpoint = async (request, context, { rest }) => {
  const file = await found(context, rest)
  const size = file.size as number
  const etag = `"${file.sha256}"`
  const isInline =
    new URL(request.url).searchParams.get('inline') === '1' && PREVIEWED.includes(file.mediaType as string)
  const headers = new Headers({
    'content-type': file.mediaType as string,
    'content-disposition': disposition(isInline ? 'inline' : 'attachment', file.name as string),
    'content-security-policy': `default-src 'none'; sandbox; frame-ancestors ${isInline ? "'self'" : "'none'"}`,
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-store',
    etag,
  })
  const range = rangeOf(request, size, etag)
  if (range === 'OUTSIDE') {
    headers.set('content-range', `bytes */${size}`)
    return new Response(null, { status: 416, headers })
  }
  const body = await context.files.store.open(file.sha256 as string, range ?? undefined)
  if (!body) throw new Error(`the content of ${file.id} is not in the file store`)
  if (!range || range.start === 0) await trace(context, file)
  headers.set('content-length', String(range ? range.end - range.start + 1 : size))
  if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${size}`)
  return new Response(body, { status: range ? 206 : 200, headers })
}

async function found(context: Context, id: string): Promise<ReadRecord> {
  const type = context.catalog.files!
  const names = ['id', 'name', 'mediaType', 'size', 'sha256', 'recordType', 'departmentId']
  const columns = new Set(names.map((name) => type.fields.get(name)!))
  const file = await readOne(context, { type, columns, relations: [], masked: false }, id)
  if (!file) throw UserError.notFound()
  return file
}

/** RFC 6266: the name in UTF-8, and for old programs what of it is plain ASCII. */
export function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** The one range that was asked for; null for the whole. Of several ranges the whole is given, as RFC 9110 allows. */
function rangeOf(request: Request, size: number, etag: string): ByteRange | null | 'OUTSIDE' {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get('range') ?? '') ?? []
  const condition = request.headers.get('if-range')
  if ((first === '' && last === '') || (condition !== null && condition !== etag)) return null
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return start > end || start >= size ? 'OUTSIDE' : { start, end }
}

/** Who fetched a confidential file is kept in its trail (R9.3). */
async function trace(context: Context, file: ReadRecord): Promise<void> {
  const { catalog, prisma, viewer, requestId } = context
  if (!catalog.types.get(file.recordType as string)?.declaration.filesTraced) return
  const type = catalog.files!.declaration.trailedAs?.(file) ?? catalog.files!.name
  await writeJournal(prisma, viewer, requestId, [
    {
      type,
      recordId: file.id as string,
      departmentId: file.departmentId as string,
      action: 'DOWNLOAD',
      changes: [],
      version: null,
    },
  ])
}
