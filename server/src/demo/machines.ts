/** Machine clients of the demonstration: a merchant's own site, and a BI tool. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Viewer } from '../access/viewer.ts'
import { createApiClient } from '../auth/index.ts'
import type { PrismaClient } from '../db/generated/client/client.ts'

export type DemoMachine = { kind: 'PARTNER' | 'BI'; name: string; clientId: string; clientSecret: string }

/** Where their secrets are kept, readable by this user alone. */
export const DEMO_CLIENTS_FILE = 'demo-clients.json'

/** Makes both and writes their secrets to the data folder: only a hash of them is in the database. */
export async function addDemoMachines(viewer: Viewer, prisma: PrismaClient, dataDir: string): Promise<DemoMachine[]> {
  const tenant = await prisma.contract.findFirst({
    where: { state: 'IN_FORCE', imported: false, clientId: { not: null }, departmentId: { in: viewer.departmentIds } },
    orderBy: { number: 'asc' },
    include: { client: true },
  })
  if (!tenant?.client) return []
  const partner = await createApiClient(viewer, prisma, {
    name: `示例商户门户：${tenant.client.name}`,
    kind: 'PARTNER',
    clientId: tenant.client.id,
  })
  const bi = await createApiClient(viewer, prisma, {
    name: '示例数据分析工具',
    kind: 'BI',
    departmentId: tenant.departmentId,
  })
  const machines = [partner, bi].map(({ apiClient, secret }) => ({
    kind: apiClient.kind,
    name: apiClient.name,
    clientId: apiClient.id,
    clientSecret: secret,
  }))
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = join(dataDir, DEMO_CLIENTS_FILE)
  writeFileSync(file, `${JSON.stringify(machines, null, 2)}\n`, { mode: 0o600 })
  return machines
}
