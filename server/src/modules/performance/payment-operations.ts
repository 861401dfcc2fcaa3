import type { Catalog } from '../../access/catalog.ts'
import { mayCreate } from '../../access/decide.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import type { Builder } from '../../graphql/builder.ts'
import { needs } from '../../graphql/needs.ts'
import { type PlainField, plainObject } from '../../graphql/plain-object.ts'
import { KEY, unpack, written } from '../../graphql/resource-operations.ts'
import { listOf, type Named, named } from '../../graphql/resource-types.ts'
import { type Payment, type PaymentLine, type PaymentProposal, proposalFor, recordPayment } from './payments.ts'

const LINE: readonly PlainField<PaymentLine>[] = [
  ['obligationId', 'ID', 'The obligation.'],
  ['title', 'String', 'Its title.'],
  ['kind', 'ObligationKind', 'Its kind.'],
  ['dueOn', 'Date', 'When it is due.'],
  ['open', 'Decimal', 'What is open of it.'],
  ['amount', 'Decimal', 'What goes to it of the payment.'],
]

const PROPOSAL: readonly PlainField<PaymentProposal>[] = [
  ['sum', 'Decimal', 'The payment; where none is named, all that is due by today.'],
  ['lines', '[PaymentLine]', 'What is open under the contract, the oldest first; at most 100.'],
  ['rest', 'Decimal', 'What is left of the payment when all of them are paid.'],
]

/** `paymentProposal` and `recordPayment`, for whoever records receipts. */
export function addPayments(builder: Builder, catalog: Catalog): void {
  const payers = needs((role) => mayCreate(role, catalog.types.get('Receipt')!))
  plainObject(builder, payers, 'PaymentLine', 'A sum that is open, and what of a payment goes to it.', LINE)
  plainObject(builder, payers, 'PaymentProposal', 'How a payment may be divided among what is open.', PROPOSAL)
  builder.queryField('paymentProposal', (t) =>
    t.field({
      type: named('PaymentProposal'),
      description:
        'How a payment would be divided among what a lessee owes under a contract, the oldest first (R6.3.1).',
      args: {
        contractId: t.arg.id({ required: true, description: 'The contract.' }),
        amount: t.arg({
          type: named('Decimal') as never,
          description: 'What came in; without it, all that is due by today.',
        }),
      },
      extensions: payers,
      resolve: async (_root, { contractId, amount }, context) =>
        (await proposalFor(context, String(contractId), (amount as string | null) ?? null)) as unknown as string,
    }),
  )
  const line = builder.inputType('PaymentLineInput', {
    description: 'A part of a payment.',
    fields: (t) => ({
      obligationId: t.id({ required: true, description: 'The obligation that it is for.' }),
      amount: t.field({ type: named('Decimal') as never, required: true, description: 'How much of the payment.' }),
    }),
  })
  const input = builder.inputType('RecordPaymentInput', {
    description: 'A payment that came in under a contract.',
    fields: (t) => ({
      contractId: t.id({ required: true, description: 'The contract.' }),
      amount: t.field({ type: named('Decimal') as never, required: true, description: 'What came in.' }),
      receivedOn: t.field({ type: 'Date', required: true, description: 'On which day.' }),
      method: t.field({ type: 'ReceiptMethod' as never, description: 'How it was paid.' }),
      reference: t.string({ description: "Bank's reference." }),
      payer: t.string({ description: 'Who paid.' }),
      lines: t.field({
        type: [line],
        description: 'How it is divided; where nothing is said, the oldest sums are settled first.',
      }),
      idempotencyKey: t.string({ description: KEY }),
    }),
  })
  builder.mutationField('recordPayment', (t) =>
    t.field({
      type: listOf('Receipt') as unknown as Named,
      description:
        'Records one payment that settles several sums of a contract (R6.3.1): a receipt for each, under one number, all of them or none. More than what is owed is refused.',
      args: { input: t.arg({ type: input, required: true, description: 'The payment.' }) },
      extensions: payers,
      resolve: async (_root, args, context, info) => {
        const { values, repeat } = unpack(context, info, args.input)
        const given = values as unknown as Payment & { receivedOn: LocalDate }
        const { ids } = await recordPayment(context, { ...given, contractId: String(given.contractId) }, repeat)
        return (await written(context, info, ids)) as unknown as string
      },
    }),
  )
}
