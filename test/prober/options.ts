/** Arguments of `npm run test:prober`. */
import { parseArgs } from 'node:util'
import { findRole, type RoleCode } from '../../server/src/access/roles.ts'

export type CommandOptions = {
  help: boolean
  seed: number
  /** Actors of this role alone. */
  role: RoleCode | null
  /** Routes whose name holds this. */
  route: string | null
  /** Probes of each role, at least. */
  probes: number
  rounds: number
  /** Few probes, as within `npm test`. */
  sample: boolean
}

export const USAGE = `npm run test:prober [-- options]

Asks as every role, before and after everything hidden from it is changed; no answer may differ.

  --seed N     the chance of an earlier run, as it was printed
  --role SPE   the actors of one role
  --route TEXT the routes with this in their name
  --probes N   probes of each role, at least (10000)
  --rounds N   sets of changes (4)
  --sample     so many probes at most, beside one of each route for each type`

/** Throws Error with the usage where something is not understood. */
export function readOptions(given: string[]): CommandOptions {
  const { values } = parseArgs({
    args: given,
    options: {
      help: { type: 'boolean', default: false },
      seed: { type: 'string' },
      role: { type: 'string' },
      route: { type: 'string' },
      probes: { type: 'string' },
      rounds: { type: 'string' },
      sample: { type: 'boolean', default: false },
    },
  })
  const number = (text: string | undefined, otherwise: number): number => {
    if (text === undefined) return otherwise
    if (!/^\d{1,9}$/.test(text)) throw new Error(`${text} is no number.\n\n${USAGE}`)
    return Number(text)
  }
  const role = values.role === undefined ? null : findRole(values.role)
  if (values.role !== undefined && !role) throw new Error(`There is no role ${values.role}.\n\n${USAGE}`)
  return {
    help: values.help,
    seed: number(values.seed, Math.floor(Math.random() * 1_000_000)),
    role,
    route: values.route ?? null,
    probes: number(values.probes, 10_000),
    rounds: number(values.rounds, 4),
    sample: values.sample,
  }
}
