/**
 * `npm run keys`: lists the keys that sign access tokens. `npm run keys -- rotate`: a new one signs from now on, and what
 * the old ones signed stays good until it ends. `npm run keys -- retire <id …>` or `retire all`: they leaked, and
 * nothing that they signed is believed any more. Works beside running servers, which follow within seconds.
 */
import { resolve } from 'node:path'
import { listKeys, retireKeys, rotateKeys } from '../auth/key-ring.ts'
import { createSecretBox, readSecret } from '../auth/secret.ts'
import { OperatorError } from '../operator-error.ts'
import { type Services, withServices } from './services.ts'

const USAGE = 'Usage: npm run keys [-- rotate | retire <id> … | retire all]'

const STATES = { SIGNS: 'signs', WAITS: 'waits', VERIFIES: 'verifies', RETIRED: 'retired' }

async function work({ env, prisma }: Services, [verb, ...ids]: string[]): Promise<void> {
  const box = createSecretBox(await readSecret(env.secret, env.dataDir))
  const parts = { prisma, box }
  if (verb === 'rotate') {
    console.log(`${await rotateKeys(parts)} signs from now on; what the others signed stays good until it ends.`)
  } else if (verb === 'retire') {
    const id = await retireKeys(parts, ids[0] === 'all' ? null : ids)
    if (!id) throw new OperatorError('There is no such key, or it is retired already.')
    console.log(`${id} signs from now on; what the retired ones signed is refused within five seconds.`)
  }
  for (const { id, state, signsFrom, retiredAt } of await listKeys(parts)) {
    const until = retiredAt && state !== 'RETIRED' ? `, until ${retiredAt.toISOString()}` : ''
    console.log(`${id}  ${STATES[state]} (from ${signsFrom.toISOString()}${until})`)
  }
}

const [verb, ...rest] = process.argv.slice(2)
const isSound = verb === undefined || (verb === 'rotate' && rest.length === 0) || (verb === 'retire' && rest.length > 0)
if (!isSound) {
  console.error(USAGE)
  process.exit(2)
}
await withServices(resolve(import.meta.dirname, '../../..'), (services) => work(services, process.argv.slice(2)))
