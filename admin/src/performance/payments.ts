import { runMutation, runQuery } from '../api/graphql.ts'

export type PaymentLine = {
  obligationId: string
  title: string
  dueOn: string
  open: string
  amount: string
}

export type Proposal = { sum: string; rest: string; lines: PaymentLine[] }

const QUERY = /* GraphQL */ `
  query PaymentProposal($contractId: ID!, $amount: Decimal) {
    paymentProposal(contractId: $contractId, amount: $amount) {
      sum
      rest
      lines { obligationId title dueOn open amount }
    }
  }
`

/** How a sum would be divided; without one, all that is due by today. */
export const readProposal = async (contractId: string, amount: string | null): Promise<Proposal> =>
  (await runQuery<{ paymentProposal: Proposal }>(QUERY, { contractId, amount })).paymentProposal

/** Gives the number of receipts. */
export const recordPayment = async (input: Record<string, unknown>): Promise<number> =>
  (
    await runMutation<{ receipts: { id: string }[] }>(
      'mutation RecordPayment($input: RecordPaymentInput!) { receipts: recordPayment(input: $input) { id } }',
      { input },
    )
  ).receipts.length
