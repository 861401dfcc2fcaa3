/** The offer that is looked at: a round that was put down, or terms as they are being filled in; and the deal that it is for. */
import type { Catalog } from '../../access/catalog.ts'
import { decide, mayRead } from '../../access/decide.ts'
import type { RoleCode } from '../../access/roles.ts'
import type { Builder } from '../../graphql/builder.ts'
import type { Context } from '../../graphql/context.ts'
import { UserError } from '../../graphql/errors.ts'
import { needs } from '../../graphql/needs.ts'
import { writableFields } from '../../graphql/resource-operations.ts'
import { named } from '../../graphql/resource-types.ts'
import { type Picked, pick } from '../../reader/pick.ts'
import { type ReadRecord, readOne } from '../../reader/read.ts'
import { type ContractTerms, checkTerms, type LeaseTerms, leaseTermsOf } from '../contracts/money/index.ts'

/** What rent follows from. */
const COLUMNS = [
  ...['area', 'rentType', 'rentUnit', 'dayCount', 'rentCommencement', 'expiry', 'turnoverRate', 'minimumGuarantee'],
  ...['escalationPercent', 'escalationEvery'],
]
const PARTS = ['rentSteps', 'rentFreePeriods']
const TERMS: Picked = [...COLUMNS, ['rentSteps', ['startDate', 'rate']], ['rentFreePeriods', ['startDate', 'endDate']]]

const UNIT: Picked = ['id', 'code', 'propertyId', 'floorId', 'format', 'gla', 'rentUnit', 'askingRent', 'floorRent']
const DEAL: Picked = [
  ...['id', 'departmentId', 'projectId'],
  ['client', ['id', 'format']],
  ['brand', ['id', 'format']],
  ['project', ['id', 'propertyId']],
  ['units', [['unit', UNIT]]],
]

export type Offer = {
  deal: ReadRecord
  /** Units of the deal that the viewer reads, with what he reads of them. */
  units: ReadRecord[]
  offeredOn: string | null
  /** Of the deal's department. */
  timezone: string
  currency: string
  /** Null while no rent follows from them. */
  terms: LeaseTerms | null
}

export type OfferArguments = { dealId?: string | null; roundId?: string | null; terms?: Record<string, unknown> | null }

/** Whether a role reads rounds; whether it puts them down. */
export const mayReadRounds = (catalog: Catalog, role: RoleCode): boolean =>
  mayRead(catalog, role, catalog.types.get('TermRound')!)
const mayOffer = (catalog: Catalog, role: RoleCode): boolean => {
  const round = catalog.types.get('TermRound')!
  return COLUMNS.every((name) => decide(role, round, round.fields.get(name)!, 'create') !== false)
}

/** Adds the input of terms that are not saved yet: fields of a new round that its rent follows from. */
export function addOfferedTerms(builder: Builder, catalog: Catalog): void {
  builder.inputType('OfferedTermsInput', {
    description: 'Terms as they are being put down, as far as they go.',
    fields: (t) => {
      const fields = writableFields(t, catalog.types.get('TermRound')!, 'create')
      return Object.fromEntries([...COLUMNS, ...PARTS].map((name) => [name, fields[name]])) as Record<string, never>
    },
  })
}

/** The arguments that name an offer. */
export function offerArguments(t: unknown, catalog: Catalog) {
  type ArgBuilder = { arg: (options: Record<string, unknown>) => never }
  const { arg } = t as ArgBuilder
  return {
    dealId: arg({ type: 'ID', description: 'The deal; with `terms` for an offer that is not saved yet.' }),
    roundId: arg({
      type: 'ID',
      description: 'The round of terms, instead of a deal.',
      extensions: needs((role) => mayReadRounds(catalog, role)),
    }),
    terms: arg({
      type: named('OfferedTermsInput'),
      description: 'What is being put down.',
      extensions: needs((role) => mayOffer(catalog, role)),
    }),
  }
}

/** The offer under the viewer's rights; null where there is no such deal or round within reach. Throws UserError. */
export async function offerOf({ catalog, viewer, query }: Context, args: OfferArguments): Promise<Offer | null> {
  const { dealId, roundId } = args
  if (!dealId && !roundId) throw UserError.badInput('dealId', 'REQUIRED')
  const reading = { catalog, viewer, query }
  const find = (name: string, wanted: Picked, id: string) =>
    readOne(reading, pick(catalog, viewer.role, catalog.types.get(name)!, wanted), id)
  const round = roundId ? await find('TermRound', [...TERMS, 'offeredOn', ['deal', DEAL]], roundId) : null
  const deal = roundId ? ((round?.$deal as ReadRecord) ?? null) : await find('Deal', DEAL, dealId!)
  if (!deal) return null
  const parts = (deal.$units ?? []) as ReadRecord[]
  const department = await find('Department', ['timezone', 'currency'], String(deal.departmentId))
  return {
    deal,
    units: parts.flatMap((part) => (part.$unit ? [part.$unit as ReadRecord] : [])),
    offeredOn: (round?.offeredOn as string) ?? null,
    timezone: String(department?.timezone ?? 'UTC'),
    currency: String(department?.currency ?? 'CNY'),
    terms: sound(round ? savedTerms(round) : givenTerms(args.terms ?? {})),
  }
}

const savedTerms = (round: ReadRecord): ContractTerms =>
  ({ ...round, rentSteps: round.$rentSteps, rentFreePeriods: round.$rentFreePeriods }) as unknown as ContractTerms

/** As a form gives them: what is empty is not there, and numbers may have blanks around them. */
function givenTerms(terms: Record<string, unknown>): ContractTerms {
  const plain = (value: unknown): unknown => (typeof value === 'string' ? value.trim() || null : (value ?? null))
  const rows = (value: unknown) =>
    ((value ?? []) as Record<string, unknown>[]).map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, each]) => [name, plain(each)])),
    )
  return {
    rentType: 'FIXED',
    rentUnit: 'PER_SQM_DAY',
    dayCount: 'AVERAGE',
    ...Object.fromEntries(
      Object.entries(terms).flatMap(([name, value]) => (plain(value) === null ? [] : [[name, plain(value)]])),
    ),
    rentSteps: rows(terms.rentSteps),
    rentFreePeriods: rows(terms.rentFreePeriods),
  } as unknown as ContractTerms
}

function sound(contract: ContractTerms): LeaseTerms | null {
  const terms = leaseTermsOf({
    ...contract,
    rentSteps: contract.rentSteps ?? [],
    rentFreePeriods: contract.rentFreePeriods ?? [],
  })
  return checkTerms(terms).length === 0 ? terms : null
}
