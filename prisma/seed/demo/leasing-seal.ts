/** Who signs for the company, and the uses of its seal that were applied for (R6.2.1). */
import { type LocalDate, laterOf } from '../../../server/src/domain/local-date.ts'
import { type Lease, SIGNED, type Story } from './leases.ts'
import { stampOf } from './staff.ts'

/** Up to these the manager signs himself. */
const MANAGER_LIMITS = { maxAmount: '3000000.00', maxYears: 5 }
const WAITING = new Set(['APPROVED', 'SIGNING'])

export function addSeals(story: Story): void {
  const signatories = addSignatories(story)
  for (const lease of story.leases) {
    const { state, imported } = lease.row
    if (imported || !(SIGNED.has(state!) || WAITING.has(state!))) continue
    addSealUse(story, lease)
    if (SIGNED.has(state!)) lease.row.signatoryId = signatories.of(lease)
  }
}

function addSignatories({ rows, makeId, staff, at, leases }: Story): { of: (lease: Lease) => string } {
  const administrator = staff('XX001')
  const known = leases.map(({ row }) => String(row.createdAt)).sort()[0]!
  const { departmentId } = staff('ZS001')
  const name = (employeeId: string) => rows.employee.find(({ id }) => id === employeeId)!.name
  const add = (
    number: string | null,
    more: { name: string; authority: string; maxAmount?: string; maxYears?: number },
  ) => {
    const from: LocalDate = laterOf(known.slice(0, 10), number ? staff(number).hired : '2000-01-01')
    const id = makeId('signatory', at(from))
    const employeeId = number && staff(number).employeeId
    rows.signatory.push({ id, departmentId, employeeId, validFrom: from, ...more, ...stampOf(at(from), administrator) })
    return id
  }
  const manager = staff('ZS001').employeeId
  const limited = add('ZS001', { name: name(manager), authority: '授权委托书（示例）001号', ...MANAGER_LIMITS })
  const unlimited = add(null, { name: '示例·法定代表人', authority: '法定代表人' })
  return {
    of: ({ row, signedOn }) => {
      const isWithin =
        row.totalRent !== null &&
        Number(row.totalRent) <= Number(MANAGER_LIMITS.maxAmount) &&
        yearsBetween(String(row.rentCommencement), String(row.expiry)) <= MANAGER_LIMITS.maxYears &&
        signedOn! >= String(rows.signatory.find(({ id }) => id === limited)!.validFrom)
      return isWithin ? limited : unlimited
    },
  }
}

/** Years begun from the first day to the last. */
const yearsBetween = (from: LocalDate, to: LocalDate): number =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + (to.slice(5) < from.slice(5) ? 0 : 1)

/** Applied for after legal passed the text, granted and used by the signing; ahead of it one still waits. */
function addSealUse({ rows, makeId, staff, at, today }: Story, { row, owner }: Lease): void {
  const passedAt = Date.parse(String(row.legalPassedAt))
  const now = Date.parse(at(today))
  const signedAt = row.signedAt ? Date.parse(String(row.signedAt)) : now
  const along = (share: number) => new Date(passedAt + Math.max(signedAt - passedAt, 0) * share).toISOString()
  const state = row.signedAt ? 'USED' : row.state === 'SIGNING' ? 'APPROVED' : 'APPLIED'
  const appliedAt = along(0.3)
  const decidedAt = state === 'APPLIED' ? null : along(0.6)
  const usedAt = state === 'USED' ? String(row.signedAt) : null
  const manager = staff('ZS001')
  rows.sealUse.push({
    id: makeId('sealUse', appliedAt),
    departmentId: row.departmentId,
    contractId: row.id,
    contractVersionId: rows.contractVersion.find(({ contractId }) => contractId === row.id)!.id,
    kind: 'CONTRACT',
    copies: 4,
    reason: `签订${row.number}，正本四份。`,
    state,
    applicantId: owner.employeeId,
    decidedAt,
    decidedById: decidedAt && manager.employeeId,
    usedAt,
    usedById: usedAt && owner.employeeId,
    sealedCopies: usedAt ? 4 : null,
    ...stampOf(appliedAt, owner, usedAt ?? decidedAt ?? appliedAt, usedAt || !decidedAt ? owner : manager),
  })
}
