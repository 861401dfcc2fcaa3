import type { Draft, RuleDb } from '../../access/resource.ts'

/** Verbs before which a draft still takes its project from its deal; later it stands. */
const TAKES = new Set<string | null>([null, 'submit', 'resubmit', 'recheck'])

/**
 * A contract counts for the project of its deal, else for the one that is given, else for that of the contract that it
 * renews, moves or supplements. Looked up before the write, so that the record is stored with it.
 */
export async function takeProject({ next, previous, verb }: Draft, db: RuleDb): Promise<void> {
  if (!TAKES.has(verb)) return
  const given = next.projectId !== null && next.projectId !== undefined
  // A deal that went to another project takes its draft along; a project that was written in is held against it.
  const touched = !previous || next.projectId !== previous.projectId || next.dealId !== previous.dealId
  if (next.dealId && (!given || !touched)) {
    const projectId = await projectOf(db, 'Deal', next.dealId)
    if (projectId) next.projectId = projectId
  }
  if (next.originalId && !next.projectId) next.projectId = await projectOf(db, 'Contract', next.originalId)
}

/** The project is the deal's; without a deal it is one of the contract's department and place. */
export async function soundProject({ next, verb, fault }: Draft, db: RuleDb): Promise<void> {
  if (!next.projectId || !TAKES.has(verb)) return
  const deals = next.dealId ? await projectOf(db, 'Deal', next.dealId) : null
  if (deals !== null) {
    if (deals !== next.projectId) fault('projectId', 'OTHER_PROJECT')
    return
  }
  const [project] = await db.query<{ departmentId: string; propertyId: string | null }>(
    'SELECT departmentId, propertyId FROM LeasingProject WHERE id = ?',
    [next.projectId],
  )
  if (project?.departmentId !== next.departmentId) fault('projectId', 'REFERENCE')
  else if (project?.propertyId && next.propertyId && project.propertyId !== next.propertyId)
    fault('projectId', 'OTHER_PROPERTY')
}

async function projectOf(db: RuleDb, table: 'Deal' | 'Contract', id: unknown): Promise<string | null> {
  const [row] = await db.query<{ projectId: string | null }>(`SELECT projectId FROM ${table} WHERE id = ?`, [id])
  return row?.projectId ?? null
}
