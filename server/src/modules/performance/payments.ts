/** R6.3.1: one payment of a tenant that settles several sums under his contract, oldest first or as finance divides it. */
import { ulid } from 'ulid'
import type { Values } from '../../access/resource.ts'
import { Exact } from '../../domain/decimal.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import type { Context } from '../../graphql/context.ts'
import { type Fault, UserError } from '../../graphql/errors.ts'
import { LIMITS } from '../../limits.ts'
import { readable } from '../../reader/within.ts'
import { once, type Repeatable } from '../../writer/idempotency.ts'
import { load } from '../../writer/load.ts'
import { createRecords, type Saved } from '../../writer/save.ts'
import { readValues } from '../../writer/values.ts'
import { todayOf } from '../rules.ts'

/** A sum that is open, and how much of the payment goes to it. */
export type PaymentLine = {
  obligationId: string
  title: string
  kind: string
  dueOn: LocalDate
  open: string
  amount: string
}

export type PaymentProposal = { sum: string; lines: PaymentLine[]; rest: string }

type Open = Omit<PaymentLine, 'amount'> & Record<string, unknown>

/** What the lessee owes for certain under a contract and has not paid, the oldest first. */
const openSums = (context: Context, contractId: string): Promise<Open[]> => {
  const { values, within } = readable(context)
  return context.rows<Open>(
    `SELECT o.id AS obligationId, o.title, o.kind, CAST(o.dueOn AS CHAR) AS dueOn,
       CAST(o.amount - o.paidAmount AS CHAR) AS open
     FROM Obligation o WHERE ${within('Obligation', 'o', { contractId })} AND o.side = 'LESSEE' AND NOT o.provisional
       AND o.state IN ('PENDING', 'OVERDUE', 'BREACHED') AND o.amount > o.paidAmount
     ORDER BY o.dueOn, o.id LIMIT ${LIMITS.bulkMax}`,
    values,
  )
}

/** Divides a sum among what is open, the oldest first; without a sum, all that is due by today gets what is open of it. */
export async function proposalFor(
  context: Context,
  contractId: string,
  amount: string | null,
): Promise<PaymentProposal> {
  const contract = await contractOf(context, contractId)
  const sum = amount === null ? null : sound(context, amount, '')
  const open = await openSums(context, contractId)
  const today = await todayOf({ query: context.rows }, contract.departmentId)
  let rest = new Exact(sum ?? 0)
  const lines = open.map((each): PaymentLine => {
    if (sum === null) return { ...each, amount: each.dueOn <= today ? each.open : '0.00' }
    const part = Exact.min(rest, each.open)
    rest = rest.minus(part)
    return { ...each, amount: part.toFixed(2) }
  })
  const divided = Exact.sum(rest, ...lines.map((line) => line.amount))
  return { sum: divided.toFixed(2), lines, rest: rest.toFixed(2) }
}

/** A sum as receipts hold it. Throws BAD_USER_INPUT. */
function sound(context: Context, amount: string, path: string): string {
  const faults: Fault[] = []
  const values = readValues(context.catalog.types.get('Receipt')!, { amount }, path, faults)
  if (faults.length > 0) throw new UserError('BAD_USER_INPUT', faults)
  return values.amount as string
}

async function contractOf(context: Context, id: string): Promise<Values> {
  const contract = (await load(context, context.catalog.types.get('Contract')!, 'read', [id])).get(id)
  if (!contract) throw UserError.notFound()
  return contract.values
}

export type Payment = {
  contractId: string
  amount: string
  receivedOn: LocalDate
  method?: string | null
  reference?: string | null
  payer?: string | null
  lines?: { obligationId: string; amount: string }[] | null
}

/**
 * A receipt for each sum that the payment settles, all or none, under one number. Throws UserError: NOT_FOUND, and
 * BAD_USER_INPUT where the parts are not the whole, or more comes in than is owed.
 */
export function recordPayment(context: Context, payment: Payment, repeat: Repeatable | null): Promise<Saved> {
  const work = async () => {
    const { contractId, receivedOn, method, reference, payer } = payment
    const amount = sound(context, payment.amount, 'input.')
    await contractOf(context, contractId)
    const lines = payment.lines
      ? await dividedBy(context, { ...payment, amount })
      : await divided(context, contractId, amount)
    const number = `SK-${ulid().slice(-10)}`
    const common = { receivedOn, ...(method ? { method } : {}), reference, payer, payment: number }
    return createRecords(
      context,
      context.catalog.types.get('Receipt')!,
      lines.map(({ path, ...line }, index) => ({
        input: { ...common, ...line, number: lines.length === 1 ? number : `${number}-${index + 1}` },
        path,
      })),
      repeat,
    )
  }
  return once(context, repeat, work, (ids) => ({ ids, warnings: [], unchanged: [] }))
}

type Part = { obligationId: string; amount: string; path: string }

async function divided(context: Context, contractId: string, amount: string): Promise<Part[]> {
  const { lines, rest } = await proposalFor(context, contractId, amount)
  if (new Exact(rest).greaterThan(0)) throw UserError.badInput('input.amount', 'OVER_ALL_DUE', { rest })
  const parts = lines.filter((line) => Number(line.amount) > 0)
  if (parts.length === 0) throw UserError.badInput('input.amount', 'NOT_POSITIVE')
  return parts.map((line) => ({ obligationId: line.obligationId, amount: line.amount, path: 'input.' }))
}

/** As finance divides it: parts of the whole payment, each for another sum of the contract. */
async function dividedBy(context: Context, { contractId, amount, lines }: Payment): Promise<Part[]> {
  const given = (lines ?? []).map((line, index) => ({
    ...line,
    amount: sound(context, line.amount, `input.lines.${index}.`),
  }))
  if (given.length === 0) throw UserError.badInput('input.lines', 'EMPTY')
  if (given.length > LIMITS.bulkMax) throw UserError.limit('input.lines', 'BULK_MAX', { max: LIMITS.bulkMax })
  const sum = Exact.sum(0, ...given.map((line) => line.amount))
  if (!sum.equals(amount)) throw UserError.badInput('input.amount', 'PAYMENT_PARTS', { sum: sum.toFixed(2) })
  const held = await load(
    context,
    context.catalog.types.get('Obligation')!,
    'read',
    given.map(({ obligationId }) => obligationId),
  )
  const seen = new Set<string>()
  return given.map(({ obligationId, amount: part }, index) => {
    const path = `input.lines.${index}.`
    const owed = held.get(obligationId)?.values
    if (owed && owed.contractId !== contractId) throw UserError.badInput(`${path}obligationId`, 'OTHER_CONTRACT')
    if (seen.has(obligationId)) throw UserError.badInput(`${path}obligationId`, 'PAID_TWICE')
    seen.add(obligationId)
    return { obligationId, amount: part, path }
  })
}
