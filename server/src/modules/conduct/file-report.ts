import { createHash, randomBytes } from 'node:crypto'
import { ulid } from 'ulid'
import type { Values } from '../../access/resource.ts'
import { isStaff } from '../../access/roles.ts'
import { anonymous } from '../../access/viewer.ts'
import { todayIn } from '../../domain/local-date.ts'
import { type Fault, UserError } from '../../graphql/errors.ts'
import type { WriteContext } from '../../writer/context.ts'
import { changesBetween, writeJournal } from '../../writer/journal.ts'
import { checkReferences } from '../../writer/references.ts'
import { inTransaction } from '../../writer/transaction.ts'
import { prismaData, readValues } from '../../writer/values.ts'

/** Letters and digits that are not mistaken for each other; 80 bits in all. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const RECEIPT_LENGTH = 16

/**
 * Files a report of misconduct and answers its receipt code (R9.3). Neither the record nor its trail says who wrote it
 * unless he wished to be named; a named reporter stands in the record alone, where only the handlers read it.
 */
export async function fileReport(context: WriteContext, input: Values): Promise<string> {
  const { viewer, catalog, prisma } = context
  const type = catalog.types.get('IntegrityReport')!
  const faults: Fault[] = []
  const given = readValues(type, input, 'input.', faults)
  for (const name of ['category', 'text']) {
    const path = `input.${name}`
    if ((given[name] == null || given[name] === '') && !faults.some((fault) => fault.path === path))
      faults.push({ path, code: 'REQUIRED' })
  }
  await checkReferences(context, [{ type, values: given, path: 'input.' }], faults)
  const [department] = await context.rows<{ timezone: string }>('SELECT timezone FROM Department WHERE id = ?', [
    viewer.departmentId,
  ])
  const today = todayIn(department?.timezone ?? 'UTC')
  if (given.occurredOn && (given.occurredOn as string) > today)
    faults.push({ path: 'input.occurredOn', code: 'DAY_AHEAD' })
  if (faults.length > 0) throw new UserError('BAD_USER_INPUT', faults)

  const receipt = newReceipt()
  const unnamed = given.anonymous !== false || !isStaff(viewer.role)
  const id = `${type.prefix}_${ulid()}`
  const next: Values = {
    ...given,
    id,
    departmentId: viewer.departmentId,
    number: `JB-${ulid().slice(-8)}`,
    receiptHash: hashOf(receipt),
    filedOn: today,
    anonymous: unnamed,
    reporterId: unnamed ? null : viewer.employeeId,
    state: type.lifeCycle!.initial,
  }
  const auditId = `au_${ulid()}`
  const entry = {
    type: type.name,
    recordId: id,
    departmentId: viewer.departmentId,
    action: 'CREATE' as const,
    changes: changesBetween(type, null, next),
    version: 1,
  }
  await inTransaction(
    prisma,
    async (tx) => {
      await tx.integrityReport.create({ data: prismaData(type, next) as never })
      await writeJournal(tx, anonymous(viewer.locale), '', [entry], auditId)
    },
    async () => (await context.rows('SELECT 1 FROM AuditEntry WHERE id = ?', [auditId])).length > 0,
  )
  return receipt
}

/** The state of the report with this receipt code, and nothing else of it; null where there is none. */
export async function stateByReceipt(context: WriteContext, receipt: string): Promise<string | null> {
  const [row] = await context.rows<{ state: string }>('SELECT state FROM IntegrityReport WHERE receiptHash = ?', [
    hashOf(receipt),
  ])
  return row?.state ?? null
}

/** `XXXX-XXXX-XXXX-XXXX`. */
function newReceipt(): string {
  const characters = [...randomBytes(RECEIPT_LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]!)
  return characters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** As it is compared: without blanks and hyphens, in capitals. */
const hashOf = (receipt: string): string =>
  createHash('sha256').update(receipt.replace(/[\s-]/g, '').toUpperCase()).digest('hex')
