/** `GET /contract-versions/docx/<id>` and `…/pdf/<id>`: a version of a contract, to be printed or sent. */

import { mayRows } from '../../access/decide.ts'
import type { Context } from '../../graphql/context.ts'
import { UserError } from '../../graphql/errors.ts'
import type { Endpoint } from '../../http/endpoints.ts'
import { readOne } from '../../reader/read.ts'
import { writeJournal } from '../../writer/journal.ts'
import { disposition } from '../files/index.ts'
import { versionDocx } from './docx.ts'
import { versionPdf } from './pdf.ts'
import type { VersionCopy } from './version-copy.ts'

type Format = { ending: string; mediaType: string; write: (copy: VersionCopy) => Promise<Uint8Array<ArrayBuffer>> }

const copyAs =
  ({ ending, mediaType, write }: Format): Endpoint =>
  async (_request, context, { rest }) => {
    const { departmentId, ...copy } = await found(context, rest)
    const content = await write(copy)
    // Who took a copy of a contract is kept in its trail, as with its files (R9.3).
    await writeJournal(context.prisma, context.viewer, context.requestId, [
      { type: 'ContractVersion', recordId: copy.id, departmentId, action: 'DOWNLOAD', changes: [], version: null },
    ])
    return paper(content, mediaType, `${copy.title}.${ending}`)
  }

/** A document as a download, which no page may show and nobody keeps on the way. */
export const paper = (content: Uint8Array<ArrayBuffer>, mediaType: string, name: string): Response =>
  new Response(content, {
    headers: {
      'content-type': mediaType,
      'content-disposition': disposition('attachment', name),
      'content-length': String(content.byteLength),
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })

/** A version within the viewer's reach; for everybody else there is none. Throws NOT_FOUND. */
async function found(context: Context, id: string): Promise<VersionCopy & { departmentId: string }> {
  const type = context.catalog.types.get('ContractVersion')!
  if (!mayRows(context.viewer.role, type, 'read')) throw UserError.notFound()
  const names = ['id', 'title', 'text', 'sha256', 'createdAt', 'departmentId']
  const columns = new Set(names.map((name) => type.fields.get(name)!))
  const version = await readOne(context, { type, columns, relations: [], masked: false }, id)
  if (!version) throw UserError.notFound()
  const copy = version as unknown as VersionCopy & { departmentId: string }
  return { ...copy, createdAt: new Date(copy.createdAt).toISOString() }
}

export const PAPER_MEDIA = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

export const versionAsDocx = copyAs({
  ending: 'docx',
  mediaType: PAPER_MEDIA.docx,
  write: versionDocx,
})

export const versionAsPdf = copyAs({ ending: 'pdf', mediaType: PAPER_MEDIA.pdf, write: versionPdf })
