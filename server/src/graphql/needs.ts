import type { Verdict } from '../access/grid.ts'
import type { RoleCode } from '../access/roles.ts'

/**
 * What an element of the schema asks of a role: never (it does not exist there), always, or within a scope (an output
 * field is then nullable). Every field, argument, input field and enum value of the API carries one.
 */
export type Needs = (role: RoleCode) => Verdict

/** The extension under which it is kept. */
export const needs = (test: Needs) => ({ needs: test })

/** Reads it back from an element of the schema. */
export function needsOf(element: { extensions?: Readonly<Record<string, unknown>> | null | undefined }): Needs | null {
  const test = element.extensions?.needs
  return typeof test === 'function' ? (test as Needs) : null
}
