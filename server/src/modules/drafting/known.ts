import type { Values } from '../../access/resource.ts'
import type { Context } from '../../graphql/context.ts'
import { FITS } from '../contracts/contract-template.ts'
import { SIGNED_STATES } from '../contracts/contracts.scopes.ts'

type Party = { id: string; name: string; unifiedCode: string | null } & Values

/** Who lets a property, as the last contract that was signed for it names him: the company itself, which is no secret. */
export async function lessorOf(
  { rows }: Pick<Context, 'rows'>,
  departmentId: string,
  propertyId: string,
): Promise<Party | null> {
  const [found] = await rows<Party>(
    `SELECT p.id, p.name, p.unifiedCode FROM Contract c JOIN ContractParty p ON p.contractId = c.id
       WHERE c.departmentId = ? AND c.propertyId = ? AND c.state IN (?) AND p.role = 'LESSOR'
       ORDER BY c.signedAt DESC, c.id DESC LIMIT 1`,
    [departmentId, propertyId, SIGNED_STATES],
  )
  return found ?? null
}

/** The entity that a client signs with, where there is only one to choose. */
export async function lesseeOf({ rows }: Pick<Context, 'rows'>, clientId: string): Promise<Party | null> {
  const found = await rows<Party>('SELECT id, name, unifiedCode FROM LegalEntity WHERE clientId = ? LIMIT 2', [
    clientId,
  ])
  return found.length === 1 ? found[0]! : null
}

/** The newest approved template that fits; null where there is none, and the terms alone are listed. */
export async function templateFor(
  { rows }: Pick<Context, 'rows'>,
  departmentId: string,
  type: string,
  rentType: string,
): Promise<string | null> {
  const [found] = await rows<{ id: string }>(
    `SELECT id FROM ContractTemplate WHERE departmentId = ? AND state = 'APPROVED' AND contractType = ? AND ??
       ORDER BY approvedAt DESC, id DESC LIMIT 1`,
    [departmentId, type, FITS[rentType] ?? 'fitsFixed'],
  )
  return found?.id ?? null
}
