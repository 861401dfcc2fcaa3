import { type Draft, type RuleDb, resource } from '../../access/resource.ts'
import { UserError } from '../../graphql/errors.ts'
import { LIMITS } from '../../limits.ts'
import { CONFIDENTIAL_TYPES } from '../conduct/integrity.scopes.ts'
import { attachmentAccess } from './files.access.ts'
import { attachmentStates } from './files.states.ts'
import './words.ts'

const attachment = resource({
  type: 'Attachment',
  prefix: 'fa',
  access: attachmentAccess,
  lifeCycle: attachmentStates,
  holdsFiles: true,
  title: 'name',
  search: ['name'],
  createdByModule: true,
  // That there is a file would tell that there is a report.
  trailedAs: ({ recordType }) =>
    CONFIDENTIAL_TYPES.includes(recordType as string) ? (recordType as string) : 'Attachment',
  defaults: (viewer) => ({ addedById: viewer.employeeId, fromClient: viewer.kind === 'partner' }),
  rules: ({ next, verb }) => {
    if (verb === 'restore') Object.assign(next, { removedAt: null, removedById: null })
  },
  lock: holdRecord,
  guard: notTooMany,
})

/** The record stays, and in the state it is in, until the file is there: whoever deletes or moves it waits. */
async function holdRecord({ next, previous }: Draft, db: RuleDb): Promise<void> {
  if (previous !== null) return
  const found = await db.query('SELECT id FROM ?? WHERE id = ? LOCK IN SHARE MODE', [next.recordType, next.recordId])
  if (found.length === 0) throw UserError.notFound()
}

async function notTooMany({ next, previous }: Draft, db: RuleDb): Promise<void> {
  if (previous !== null) return
  const [{ count }] = (await db.query<{ count: bigint }>(
    'SELECT COUNT(*) AS count FROM Attachment WHERE recordId = ?',
    [next.recordId],
  )) as [{ count: bigint }]
  if (Number(count) > LIMITS.filesPerRecord)
    throw UserError.limit('record', 'FILES_PER_RECORD', { max: LIMITS.filesPerRecord })
}

/** Domain §11: files, on the records of all modules whose grids take them. */
export const files = [attachment]
export { disposition, downloadFile } from './download.ts'
export { addFiles } from './links.ts'
export { uploadFile } from './upload.ts'
