/** What must be there when a contract is signed and put away (R6.2; domain §5 rule 7). */
import type { Draft, EffectDb, RuleDb } from '../../access/resource.ts'
import { Exact } from '../../domain/decimal.ts'
import { addDays, addMonthsClamped, type LocalDate } from '../../domain/local-date.ts'

/** The seal has been applied for and approved, for the version that legal passed. */
export async function sealApproved({ next, fault }: Draft, db: RuleDb): Promise<void> {
  const approved = await db.query(
    `SELECT s.id FROM SealUse s JOIN ContractVersion v ON v.id = s.contractVersionId
       WHERE s.contractId = ? AND v.number = ? AND s.state IN ('APPROVED', 'USED') LOCK IN SHARE MODE`,
    [next.id, next.passedVersion],
  )
  if (approved.length === 0) fault('state', 'SEAL_NOT_APPROVED', { version: Number(next.passedVersion) })
}

type SignatoryRow = {
  name: string
  departmentId: string
  maxAmount: string | null
  maxYears: number | null
  validFrom: string
  validTo: string | null
  currency: string
}

/** Who signs for the company may sign for so much and so long, on that day. Amounts are in the department's currency. */
export async function signatoryCovers({ next, fault }: Draft, db: RuleDb, signedOn: LocalDate): Promise<void> {
  const [signatory] = await db.query<SignatoryRow>(
    `SELECT s.name, s.departmentId, CAST(s.maxAmount AS CHAR) AS maxAmount, s.maxYears,
       CAST(s.validFrom AS CHAR) AS validFrom, CAST(s.validTo AS CHAR) AS validTo, d.currency
       FROM Signatory s JOIN Department d ON d.id = s.departmentId WHERE s.id = ? LOCK IN SHARE MODE`,
    [next.signatoryId],
  )
  if (!signatory) return
  const { name, maxAmount, maxYears, validFrom, validTo } = signatory
  const refuse = (code: string, params: Record<string, string | number> = {}) => fault('signatoryId', code, params)
  if (signatory.departmentId !== next.departmentId) return refuse('SIGNATORY_ELSEWHERE')
  if (signedOn < validFrom || (validTo !== null && signedOn > validTo))
    refuse('SIGNATORY_NOT_VALID', { name, from: validFrom, to: validTo ?? '…' })
  if (maxAmount !== null) {
    const amount = next.currency === signatory.currency ? (next.totalRent as string | null) : null
    if (amount === null) refuse('SIGNATORY_AMOUNT_OPEN', { name, limit: maxAmount })
    else if (new Exact(amount).greaterThan(maxAmount)) refuse('SIGNATORY_AMOUNT', { name, limit: maxAmount, amount })
  }
  const start = (next.rentCommencement ?? next.handoverDate) as LocalDate | null
  if (maxYears !== null && start && next.expiry) {
    const last = addDays(addMonthsClamped(start, 12 * maxYears), -1)
    if ((next.expiry as LocalDate) > last) refuse('SIGNATORY_YEARS', { name, limit: maxYears })
  }
}

/** The original is put away with its scan, whose checksum the archive keeps (R6.2.2). Leases brought in come as they are. */
export async function archiveWithScan({ next, fault }: Draft, db: EffectDb): Promise<void> {
  const [archive] = await db.query<{ id: string }>('SELECT id FROM ArchiveRecord WHERE contractId = ? FOR UPDATE', [
    next.id,
  ])
  if (!archive) return fault('state', 'ARCHIVE_MISSING')
  const [scan] = await db.query<{ sha256: string }>(
    `SELECT sha256 FROM Attachment
       WHERE recordId = ? AND recordType = 'ArchiveRecord' AND kind = 'SCAN' AND state = 'PRESENT'
       ORDER BY createdAt DESC, id DESC LIMIT 1`,
    [archive.id],
  )
  if (scan) await db.change('ArchiveRecord', archive.id, { scanSha256: scan.sha256 })
  else if (!next.imported) fault('state', 'SCAN_MISSING')
}
