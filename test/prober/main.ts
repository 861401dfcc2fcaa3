/** `npm run test:prober`: what no role may be told, looked for in earnest. Ends with 1 where something was found. */
import { type CommandOptions, readOptions, USAGE } from './options.ts'

const say = (text: string) => console.log(text)

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2))
  if (options.help) {
    say(USAGE)
    return 0
  }
  // (The scripts are plain JavaScript, without types.)
  // @ts-expect-error
  const { startTestServer } = await import('../../scripts/lib/test-server.mjs')
  const server: { template: string; run: string; stop(): Promise<void> } = await startTestServer()
  // The kit of the tests looks for its database there.
  process.env.LEASEDESK_TEST_TEMPLATE = server.template
  process.env.LEASEDESK_TEST_RUN = server.run
  try {
    return await probeAll(options)
  } finally {
    await server.stop()
  }
}

async function probeAll({ seed, role, route, probes, rounds, sample }: CommandOptions): Promise<number> {
  const { allActors } = await import('../access/actors.ts')
  const { gapsOfSchema } = await import('./ask/coordinates.ts')
  const { probe } = await import('./prober.ts')
  const { leakText, summary } = await import('./report.ts')
  const { ROUTES } = await import('./routes/index.ts')
  const { createProbedWorld } = await import('./world.ts')
  const routes = ROUTES.filter(({ name }) => route === null || name.includes(route))
  say(`seed ${seed}`)
  const world = await createProbedWorld()
  let faults = 0
  const fault = (text: string) => {
    faults += 1
    say(text)
  }
  try {
    const actors = (await allActors(world.app)).filter((actor) => role === null || actor.role === role)
    const known = new Set<string>()
    for (const actor of actors) {
      // Second actors of a role stand elsewhere in the same schema.
      const again = known.has(actor.role)
      const size = { probes: again ? Math.ceil(probes / 10) : probes, sample: sample || again }
      const result = await probe(world, actor, { seed, size, rounds, routes })
      say(summary(result))
      for (const leak of result.leaks) fault(leakText(leak))
      for (const text of result.unsteady) fault(`differs by itself: ${text.slice(0, 600)}`)
      const isWhole = route === null && !size.sample
      if (route === null) for (const gap of result.coverage.gaps(result.planned)) fault(`not covered: ${gap}`)
      if (isWhole) {
        for (const gap of gapsOfSchema(result)) fault(`never asked for: ${gap}`)
        for (const name of result.coverage.withoutNewRows()) fault(`not covered: no hidden row of ${name} was added`)
        say(`    bounds of what it sees: ${result.coverage.bounds().join(', ')}`)
      }
      known.add(actor.role)
    }
  } finally {
    await world.app.close()
  }
  say(
    faults === 0
      ? 'Nobody was told of anything that is not his to see.'
      : `${faults} faults; the same again: npm run test:prober -- --seed ${seed}`,
  )
  return faults === 0 ? 0 : 1
}

process.exit(await main())
