/** The real public data, loaded through the import engine into departments of the demonstration. */
import type { Pool } from 'mysql2/promise'
import { ulid } from 'ulid'
import type { Catalog } from '../access/catalog.ts'
import type { PrismaClient } from '../db/generated/client/client.ts'
import { type ImportReport, startImport } from '../import/index.ts'
import { operatorContext } from '../import/operator.ts'
import { OperatorError } from '../operator-error.ts'
import type { DEMO_MANAGER } from './load.ts'
import { demoPasswordHash, viewerOf } from './people.ts'
import type { SourceImport } from './sources.ts'

/** The department into which the leases go: public tenancies in the United States. */
const LEASING = { code: 'DEMO-US', name: '示例：美國公共租賃組', timezone: 'America/New_York', currency: 'USD' }
/** Its manager's staff number, and the department's own specialist. */
export const LEASING_MANAGER = 'US001'

export type RealDataParts = { catalog: Catalog; prisma: PrismaClient; pool: Pool }

export type Loaded = { source: string; kind: string; report: ImportReport }

/**
 * Makes the department for the leases with its manager, once; those who look after the demonstration's departments
 * (legal, finance, HR, leader) look after it as well. Throws OperatorError where there is no demonstration.
 */
export async function ensureLeasingDepartment({ prisma, pool }: RealDataParts): Promise<void> {
  const headquarters = await prisma.department.findUnique({ where: { code: 'DEMO-HQ' } })
  if (!headquarters)
    throw new OperatorError(
      'This database holds no demonstration: it was started with DEMO=false or holds a department of its own.',
    )
  if (await prisma.department.findUnique({ where: { code: LEASING.code } })) return
  const administrator = await viewerOf(pool, 'XX001', 'zh-Hans')
  const stamp = { createdById: administrator?.accountId ?? null, updatedById: administrator?.accountId ?? null }
  const ids = { department: `dp_${ulid()}`, employee: `em_${ulid()}`, account: `ac_${ulid()}`, post: `ap_${ulid()}` }
  const passwordHash = await demoPasswordHash()
  const covering = await prisma.appointment.findMany({
    where: { covers: { some: { department: { code: 'DEMO-ZS' } } }, endDate: null },
    include: { covers: true },
  })
  const startDate = new Date('2025-01-01T00:00:00Z')
  await prisma.$transaction([
    prisma.department.create({
      data: { id: ids.department, ...LEASING, kind: 'INVESTMENT', parentId: headquarters.id, ...stamp },
    }),
    prisma.employee.create({
      data: {
        id: ids.employee,
        departmentId: ids.department,
        number: LEASING_MANAGER,
        name: '林示例',
        workEmail: 'us001@example.com',
        hireDate: startDate,
        ...stamp,
      },
    }),
    prisma.account.create({
      data: { id: ids.account, departmentId: ids.department, employeeId: ids.employee, passwordHash, ...stamp },
    }),
    prisma.appointment.create({
      data: {
        id: ids.post,
        departmentId: ids.department,
        employeeId: ids.employee,
        position: 'MANAGER',
        startDate,
        ...stamp,
      },
    }),
    prisma.appointmentCover.createMany({
      data: covering.map((post) => ({
        id: `av_${ulid()}`,
        appointmentId: post.id,
        position: post.covers.length,
        departmentId: ids.department,
      })),
    }),
  ])
}

/** Runs the imports of a source one after the other, as the manager of the department that it belongs to. */
export async function loadSource(
  { catalog, prisma, pool }: RealDataParts,
  source: SourceImport,
  login: typeof DEMO_MANAGER | typeof LEASING_MANAGER,
  onProgress: (text: string) => void,
): Promise<Loaded[]> {
  const viewer = await viewerOf(pool, login, 'zh-Hans')
  if (!viewer) throw new OperatorError(`The demonstration has no open log-in ${login}.`)
  const loaded: Loaded[] = []
  for (const request of source.imports) {
    const { done } = await startImport(operatorContext({ viewer, catalog, prisma, pool }), request, {
      onProgress: ({ rowsDone, rowsTotal }) =>
        onProgress(`${source.name}: ${request.kind.name} ${rowsDone}/${rowsTotal}`),
    })
    loaded.push({ source: source.name, kind: request.kind.name, report: await done })
  }
  return loaded
}
