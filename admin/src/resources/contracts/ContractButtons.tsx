import { ContractLetter } from '../../letters/LetterButton.tsx'
import { PaymentButton } from '../../performance/PaymentButton.tsx'

/** What can be done from a contract's page beside its verbs. */
export const ContractButtons = () => (
  <>
    <PaymentButton />
    <ContractLetter />
  </>
)
