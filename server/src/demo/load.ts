/** The demonstration that an empty database starts with, so that a new system can be looked at before it is filled. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pool } from 'mysql2/promise'
import { demoContents, demoDepartment, demoTables } from '../../../prisma/seed/demo/index.ts'
import { parseBrands } from '../../../prisma/seed/sources/brands.ts'
import { SYSTEM } from '../access/viewer.ts'
import { rowsOf } from '../auth/base.ts'
import type { PrismaClient } from '../db/generated/client/client.ts'
import { todayIn } from '../domain/local-date.ts'
import { keepBlob } from '../files/blobs.ts'
import type { FileParts } from '../files/store.ts'
import { startImport } from '../import/index.ts'
import { operatorContext } from '../import/operator.ts'
import { LIMITS } from '../limits.ts'
import { createCatalog } from '../modules/index.ts'
import { writeTrail } from '../writer/journal.ts'
import { causeOf, type Transaction } from '../writer/transaction.ts'
import { closeDemoMonths } from './closings.ts'
import { addDemoMachines, type DemoMachine } from './machines.ts'
import { approveExamples } from './operations.ts'
import { demoPasswordHash, viewerOf } from './people.ts'
import { keepReportedFigures } from './reports.ts'
import { BRANDS, brandRequest, readSource } from './sources.ts'
import { demoTrail } from './trail.ts'

export type DemoParts = {
  prisma: PrismaClient
  pool: Pool
  log: (message: string) => void
  /** The project's folder, for the sources of the demonstration. */
  project: string
  /** Where the secrets of the machine clients go. */
  dataDir: string
  /** Where the content of its files goes. */
  files: FileParts
}

export type LoadedDemo = { machines: DemoMachine[] }

const SEED = 'leasedesk'
const TIMEZONE = 'Asia/Shanghai'
/** A limit for what hangs: a machine with other work takes minutes for what is loaded in seconds. */
const LOADING_MS = 15 * 60_000
/** The administrator of the demonstration and its manager, by their staff numbers. */
const ADMINISTRATOR = 'XX001'
export const DEMO_MANAGER = 'ZS001'

/**
 * Loads the demonstration into a database that has no department; null where there is one. All of it or nothing, and
 * once only where several instances start on one database at the same time.
 */
export async function loadDemoIfEmpty(parts: DemoParts): Promise<LoadedDemo | null> {
  const { prisma, pool, log } = parts
  if ((await rowsOf(pool, 'SELECT 1 FROM Department LIMIT 1', [])).length > 0) return null
  log('the database is empty: loading the demonstration department (DEMO=false starts without it)')
  try {
    await storeDepartment(parts)
  } catch (error) {
    // Another instance was faster: the code of a department is there once.
    if (/P2002|Unique constraint|Duplicate entry/.test(`${error} ${causeOf(error)}`)) return null
    throw error
  }
  await asManager(parts)
  const administrator = await viewerOf(pool, ADMINISTRATOR, 'zh-Hans')
  const machines = administrator ? await addDemoMachines(administrator, prisma, parts.dataDir) : []
  if (administrator) {
    const catalog = createCatalog()
    await approveExamples(operatorContext({ viewer: administrator, catalog, prisma, pool }), catalog, parts.project)
  }
  return { machines }
}

/**
 * What the manager did with the system itself: all brands of the source as clients of the department (those that its
 * story already tells of stay as they are), the months closed, and the figures in the reports.
 */
async function asManager({ pool, prisma, project }: DemoParts): Promise<void> {
  const viewer = await viewerOf(pool, DEMO_MANAGER, 'zh-Hans')
  if (!viewer) return
  const catalog = createCatalog()
  const context = operatorContext({ viewer, catalog, prisma, pool })
  const { done } = await startImport(context, brandRequest(readSource(project, BRANDS)))
  await done
  await closeDemoMonths(context, catalog, TIMEZONE)
  await keepReportedFigures(context, pool)
}

async function storeDepartment({ prisma, project, files }: DemoParts): Promise<void> {
  const brands = parseBrands(readSource(project, BRANDS).records).rows
  const rows = demoDepartment({ seed: SEED, today: todayIn(TIMEZONE), brands })
  await storeContents(prisma, files, demoContents(rows))
  const passwordHash = await demoPasswordHash()
  for (const account of rows.account) account.passwordHash = passwordHash
  await prisma.$transaction(
    async (tx) => {
      for (const { model, data } of demoTables(rows)) {
        for (let from = 0; from < data.length; from += LIMITS.importBatch)
          await tableOf(tx, model).createMany({ data: data.slice(from, from + LIMITS.importBatch) })
      }
      const trail = demoTrail(createCatalog(), rows)
      for (let from = 0; from < trail.length; from += LIMITS.importBatch)
        await writeTrail(tx, SYSTEM, 'demo', trail.slice(from, from + LIMITS.importBatch))
    },
    { timeout: LOADING_MS },
  )
}

async function storeContents(prisma: PrismaClient, files: FileParts, contents: Map<string, Buffer>): Promise<void> {
  await mkdir(files.incoming, { recursive: true })
  for (const [sha256, content] of contents) {
    const path = join(files.incoming, `demo-${sha256}`)
    await writeFile(path, content)
    await keepBlob(prisma, files, { path, sha256, size: content.length })
    await rm(path, { force: true })
  }
}

/** Every model has the same method; its name is known only at run time. */
function tableOf(tx: Transaction, model: string): { createMany(args: { data: unknown[] }): Promise<unknown> } {
  return (tx as unknown as Record<string, ReturnType<typeof tableOf>>)[model]!
}
