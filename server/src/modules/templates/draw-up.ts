import type { Values } from '../../access/resource.ts'
import { fieldLabel } from '../../i18n/labels/lookup.ts'
import { wordsOf } from '../../i18n/words.ts'
import { say } from './phrases.ts'
import { fillIn, type Terms, tellVariable, type VariableName } from './variables.ts'

export type Clause = { number: string; heading: string; body: string }

/** Fees and securities in the order of the annex, under the names of the contract's fields. */
const FEES: readonly VariableName[] = [
  'turnoverRate',
  'minimumGuarantee',
  'managementFee',
  'promotionFee',
  'deposit',
  'earnestMoney',
  'lateFeeRate',
  'taxRate',
  'totalRent',
]

/**
 * The text of a contract (R6.1.1): its title and number, the clauses of its template, its special clauses, and the
 * schedule of rent and fees. Blocks stand apart by an empty line, each under its heading: that is how a printed
 * copy and a comparison find them again.
 */
export function drawUp(title: string, clauses: readonly Clause[], terms: Terms): string {
  const { phrases, values } = terms
  const special = (terms.parts.specialClauses ?? []) as Values[]
  return [
    [title, say(phrases.annexNumber, String(values.number ?? ''))],
    ...clauses.map(({ number, heading, body }) => [
      say(phrases.place, number, fillIn(heading, terms)),
      fillIn(body, terms),
    ]),
    ...special.map(({ heading, body }, index) => [
      say(phrases.special, String(index + 1), fillIn(String(heading), terms)),
      fillIn(String(body), terms),
    ]),
    [phrases.annex, ...schedule(terms)],
  ]
    .map(block)
    .join('\n\n')
}

/** One block of the text: no empty line within it. */
const block = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .replace(/\n\s*\n/g, '\n')
    .trim()

function schedule(terms: Terms): string[] {
  const { phrases } = terms
  const words = wordsOf(phrases.locale)
  const told = FEES.filter((name) => tellVariable(name, terms) !== phrases.none)
  return [
    say(phrases.annexSteps, `${tellVariable('rentSteps', terms)}${phrases.end}${tellVariable('escalation', terms)}`),
    say(phrases.annexFree, tellVariable('rentFree', terms)),
    ...told.map((name) => say(phrases.annexFees, labelOf(words, name), tellVariable(name, terms))),
  ]
}

const labelOf = (words: ReturnType<typeof wordsOf>, name: string): string =>
  fieldLabel(words, 'Contract', name, null) ?? name
