/** `POST /files?record=…&kind=…&name=…[&note=…][&replaces=…]`: the body is the file itself. */
import { rm } from 'node:fs/promises'
import type { TypeInfo } from '../../access/catalog.ts'
import { decideFile, fileReach, mayRows, rowWhere } from '../../access/decide.ts'
import { and } from '../../access/where.ts'
import { keepBlob } from '../../files/blobs.ts'
import { inspect } from '../../files/inspect.ts'
import { soundName } from '../../files/name.ts'
import { receive, tooLarge } from '../../files/receive.ts'
import type { Context } from '../../graphql/context.ts'
import { UserError } from '../../graphql/errors.ts'
import { type Endpoint, refuse } from '../../http/endpoints.ts'
import { LIMITS } from '../../limits.ts'
import { readOne } from '../../reader/read.ts'
import { isId, quote } from '../../reader/sql.ts'
import { WhereCompiler } from '../../reader/where.ts'
import { repeatable } from '../../writer/idempotency.ts'
import { invalidState } from '../../writer/refusals.ts'
import { createRecords } from '../../writer/save.ts'

/** What a browser sends from a form of any page, without asking first: not how files come here. */
const FORM_TYPES = /^(multipart\/|application\/x-www-form-urlencoded)/i

/**
 * Adds a file to a record. What can be refused without the content is refused before it is read; nothing is kept of a
 * file that is refused. Throws UserError. The scopes judge once more after the write, as with every new record.
 */
export const uploadFile: Endpoint = async (request, context) => {
  if (FORM_TYPES.test(request.headers.get('content-type') ?? '')) return refuse(415, 'UNSUPPORTED_MEDIA_TYPE')
  const asked = askedBy(new URL(request.url).searchParams)
  const { name, ending } = soundName(asked.name)
  const place = await placeOf(context, asked)
  if (Number(request.headers.get('content-length') ?? 0) > LIMITS.fileBytes) throw tooLarge()
  const received = await receive(request.body, context.files.incoming)
  try {
    const mediaType = await inspect(received.path, received.size, ending)
    const { sha256, size } = received
    const repeat = repeatable(context, 'POST /files', { ...asked, sha256 }, null)
    await keepBlob(context.prisma, context.files, received)
    const input = { ...place, kind: asked.kind, name, note: asked.note, mediaType, size, sha256 }
    const saved = await createRecords(context, context.catalog.files!, [{ input, path: '' }], repeat)
    return Response.json(await answerOf(context, saved.ids[0]!), { status: 201 })
  } finally {
    await rm(received.path, { force: true })
  }
}

type Asked = { record: string; kind: string; name: string; note: string | null; replaces: string | null }

function askedBy(parameters: URLSearchParams): Asked {
  const text = (name: string): string => {
    const value = parameters.get(name)
    if (!value) throw UserError.badInput(name, 'REQUIRED')
    return value
  }
  return {
    record: text('record'),
    kind: text('kind'),
    name: text('name'),
    note: parameters.get('note') || null,
    replaces: parameters.get('replaces') || null,
  }
}

/** Where the file goes. What is out of reach is as if it were not there; what is, says why it takes no file. */
async function placeOf(context: Context, { record, kind, replaces }: Asked) {
  const { catalog, viewer } = context
  const type = catalog.byPrefix.get(record.split('_')[0] ?? '')
  if (!type?.files || !isId(record) || !mayRows(viewer.role, type, 'read')) throw UserError.notFound()
  if (decideFile(viewer.role, type, kind, 'read') === false) throw UserError.badInput('kind', 'FILE_KIND')
  const reach = fileReach(viewer, type, 'create').find(({ kinds }) => kinds.includes(kind))
  const compiler = new WhereCompiler(catalog)
  const alias = compiler.alias()
  const values: unknown[] = []
  const state = type.lifeCycle ? `${alias}.${quote(type.lifeCycle.field.name)}` : 'NULL'
  const takes = reach ? compiler.compile(type, reach.where, alias, values) : 'FALSE'
  const where = compiler.compile(type, and({ id: record }, rowWhere(viewer, type, 'read')), alias, values)
  const [found] = await context.rows<{ departmentId: string; state: string | null; takes: number }>(
    `SELECT ${alias}.departmentId AS departmentId, ${state} AS state, (${takes}) IS TRUE AS takes
     FROM ${quote(type.name)} ${alias} WHERE ${where}`,
    values,
  )
  if (!found) throw UserError.notFound()
  if (Number(found.takes) !== 1) throw notTaken(type, found.state, reach !== undefined)
  const edition = replaces ? await editionAfter(context, replaces, record, kind) : {}
  return { recordType: type.name, recordId: record, departmentId: found.departmentId, ...edition }
}

function notTaken(type: TypeInfo, state: string | null, mayElsewhere: boolean): UserError {
  const states = type.lifeCycle?.attach
  if (mayElsewhere && states && !states.includes(state ?? '')) return invalidState(type, null, state!, 'record')
  return UserError.forbidden('kind', 'FILE_NOT_YOURS')
}

/** The next edition of a file of the same record; two who bring one at once meet on its number. */
async function editionAfter(context: Context, id: string, record: string, kind: string) {
  const type = context.catalog.files!
  const columns = new Set(['recordId', 'kind', 'seriesId', 'state'].map((name) => type.fields.get(name)!))
  const selection = { type, columns, relations: [], masked: false }
  const earlier = await readOne(context, selection, id)
  if (earlier?.recordId !== record || earlier.kind !== kind || earlier.state !== 'PRESENT')
    throw UserError.badInput('replaces', 'REFERENCE')
  const seriesId = (earlier.seriesId as string | null) ?? id
  const [last] = await context.rows<{ number: number }>(
    'SELECT MAX(number) AS number FROM Attachment WHERE seriesId = ?',
    [seriesId],
  )
  return { seriesId, number: (last?.number ?? 1) + 1 }
}

/** The file as it was kept, under today's rights as any repeated answer. */
async function answerOf(context: Context, id: string): Promise<Record<string, unknown>> {
  const type = context.catalog.files!
  const names = ['id', 'kind', 'name', 'mediaType', 'size', 'sha256', 'number']
  const columns = new Set(names.map((name) => type.fields.get(name)!))
  const found = await readOne(context, { type, columns, relations: [], masked: false }, id)
  if (!found) throw UserError.notFound()
  return Object.fromEntries(names.map((name) => [name, found[name]]))
}
