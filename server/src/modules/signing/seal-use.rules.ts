/** Use of the seal 用印 is bound to the text that legal passed (R6.2.1; domain §5 rules 1, 7). */
import type { Draft, RuleDb } from '../../access/resource.ts'
import { SIGNED_STATES } from '../contracts/contracts.scopes.ts'

/** Where a passed text waits for its signing. */
const PASSED = ['APPROVED', 'SIGNING']

/** At least one copy; no more are sealed than were granted. */
export function soundSealUse({ next, verb, fault }: Draft): void {
  if (Number(next.copies) < 1) fault('copies', 'NOT_POSITIVE')
  if (verb !== 'use') return
  if (Number(next.sealedCopies) < 1) fault('sealedCopies', 'NOT_POSITIVE')
  else if (Number(next.sealedCopies) > Number(next.copies))
    fault('sealedCopies', 'SEALED_OVER_GRANTED', { copies: Number(next.copies) })
}

/** A new application is for the version that legal has passed; a contract that is taken back meanwhile waits for it. */
export async function sealPassedVersion({ next, previous }: Draft, db: RuleDb): Promise<void> {
  await db.execute('UPDATE Contract SET version = version WHERE id = ?', [next.contractId])
  if (previous === null) next.contractVersionId = await passedVersionOf(next.contractId, db)
}

/** It is granted for that version only while it is the one that will be signed, and used at the signing. */
export async function sealOfPassed({ next, previous, verb, fault }: Draft, db: RuleDb): Promise<void> {
  if (previous === null && !next.contractVersionId) fault('contractId', 'NOTHING_PASSED')
  if (verb === 'approve' && next.contractVersionId !== (await passedVersionOf(next.contractId, db)))
    fault('state', 'SEAL_OUTDATED')
  if (verb !== 'use') return
  const [contract] = await db.query<{ state: string }>('SELECT state FROM Contract WHERE id = ?', [next.contractId])
  if (contract?.state !== 'SIGNING' && !SIGNED_STATES.includes(contract?.state ?? ''))
    fault('state', 'SEAL_BEFORE_SIGNING')
}

async function passedVersionOf(contractId: unknown, db: RuleDb): Promise<string | null> {
  const [version] = await db.query<{ id: string }>(
    `SELECT v.id FROM Contract c JOIN ContractVersion v ON v.contractId = c.id AND v.number = c.passedVersion
       WHERE c.id = ? AND c.state IN (?)`,
    [contractId, PASSED],
  )
  return version?.id ?? null
}
