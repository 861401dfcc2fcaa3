/**
 * `npm run demo:load`: the real public data (brands, leases, ended leases) through the import engine into departments
 * of the demonstration. Can be repeated: what is there already stays. Works beside a running server.
 */
import { resolve } from 'node:path'
import { DEMO_MANAGER, loadDemoIfEmpty } from '../demo/load.ts'
import { ensureLeasingDepartment, LEASING_MANAGER, loadSource } from '../demo/real-data.ts'
import {
  BRANDS,
  brandsSource,
  LEASES,
  leasesSource,
  readSource,
  TERMINATIONS,
  terminationsSource,
} from '../demo/sources.ts'
import { summarise } from '../demo/summary.ts'
import { createFiles } from '../files/store.ts'
import { createProgress } from './progress.ts'
import { withServices } from './services.ts'

const project = resolve(import.meta.dirname, '../../..')
// A folder with other files of the same names; for trying it out with fewer rows.
const folder = process.argv[2]

await withServices(project, async ({ env, ...parts }) => {
  const started = Date.now()
  const log = (message: string) => console.error(message)
  await loadDemoIfEmpty({ ...parts, project, dataDir: env.dataDir, files: createFiles(env), log })
  await ensureLeasingDepartment(parts)
  const read = (name: string) => readSource(project, name, folder)
  const sources = [
    [brandsSource(read(BRANDS)), DEMO_MANAGER],
    [leasesSource(read(LEASES)), LEASING_MANAGER],
    [terminationsSource(read(TERMINATIONS)), LEASING_MANAGER],
  ] as const
  const progress = createProgress()
  for (const [source, login] of sources) {
    const loaded = await loadSource(parts, source, login, progress.tell)
    progress.end()
    for (const line of summarise(source, loaded, env.dataDir)) console.log(line)
  }
  console.log(
    `Done in ${Math.round((Date.now() - started) / 1000)} s. The leases are with the log-in ${LEASING_MANAGER}.`,
  )
})
