import { parseArgs } from 'node:util'
import { documents, HANDWRITTEN, type Operation } from './documents.ts'

export const USAGE = `npm run bench -- [options]
  --quick             a small data set and short rounds
  --only <names>      page, nested, contract, update; separated by commas
  --roles <names>     manager, specialist; separated by commas
  --rounds <n>        pairs of rounds for each operation and role
  --seconds <n>       length of a round
  --connections <n>   connections at a time
  --profile <folder>  write processor profiles of both servers there`

/** The command line. Throws TypeError for an option that is not known. */
export function readOptions(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      roles: { type: 'string', default: 'manager,specialist' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      connections: { type: 'string', default: '12' },
      profile: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  const all = Object.keys(documents(HANDWRITTEN)) as Operation[]
  const only = values.only?.split(',')
  return {
    quick: values.quick,
    help: values.help,
    operations: all.filter((each) => !only || only.includes(each)),
    roles: values.roles.split(','),
    rounds: Number(values.rounds ?? (values.quick ? 3 : 5)),
    seconds: Number(values.seconds ?? (values.quick ? 1.5 : 4)),
    connections: Number(values.connections),
    profile: values.profile ?? null,
  }
}

export type Options = ReturnType<typeof readOptions>
