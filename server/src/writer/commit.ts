import type { TypeInfo } from '../access/catalog.ts'
import type { Draft, PartRows, Values } from '../access/resource.ts'
import { actorId } from '../access/viewer.ts'
import { sqlInstant } from '../auth/base.ts'
import { ulid } from '../domain/ulid.ts'
import { type Fault, UserError } from '../graphql/errors.ts'
import type { WriteContext } from './context.ts'
import { effectDb } from './effects.ts'
import { type Repeatable, takeKey } from './idempotency.ts'
import { changesBetween, type Entry, trailType, writeJournal } from './journal.ts'
import { insertParts, replaceParts } from './parts.ts'
import { assertReach } from './reach.ts'
import { delegateOf, translate } from './store.ts'
import { execute, inTransaction, ruleDb, type Transaction } from './transaction.ts'
import { prismaData, sqlValues } from './values.ts'

/** One record to write: `id` and `version` where it exists already. `path` is where its input stood. */
export type Request = { id?: string; version?: number; input: Values; path: string }

/** A warning of an import: something that would have been refused elsewhere. */
export type Warning = { index: number } & Fault

export type Saved = { ids: string[]; warnings: Warning[]; unchanged: string[] }

/** The verb of a life cycle that a write is, and the reason given for it. */
export type Act = { verb: string; reason: string | null }

export type Plan = {
  id: string
  previous: Values | null
  next: Values
  draft: Draft
  request: Request
  act: Act | null
}

/** The record as the rules see it; they have spoken when this returns, unless its own values were at fault. */
export function draftOf(
  context: WriteContext,
  type: TypeInfo,
  next: Values,
  previous: Values | null,
  parts: PartRows,
  path: string,
  faults: Fault[],
  act: Act | null = null,
): Draft {
  const warnings: Fault[] = []
  const result: Draft & { warnings: Fault[] } = {
    viewer: context.viewer,
    next,
    previous,
    parts,
    verb: act?.verb ?? null,
    reason: act?.reason ?? null,
    importing: context.importing ?? false,
    warnings,
    fault: (field, code, params) => faults.push({ path: `${path}${field}`, code, params }),
    warn: (field, code, params) => warnings.push({ path: `${path}${field}`, code, params }),
  }
  // Rules look at a record whose values are sound; faults of its own values come first.
  if (!faults.some((fault) => fault.path.startsWith(path))) type.declaration.rules?.(result)
  return result
}

/** Writes what was planned, with its trail, in one transaction. Throws UserError where there are faults. */
export async function commit(
  context: WriteContext,
  type: TypeInfo,
  plans: Plan[],
  faults: Fault[],
  repeat: Repeatable | null,
): Promise<Saved> {
  if (faults.length > 0) throw new UserError('BAD_USER_INPUT', faults)
  const changed = plans.filter((plan) => plan.previous === null || entryOf(context, type, plan).changes.length > 0)
  const warnings = plans.flatMap(({ draft }, index) =>
    (draft as Draft & { warnings: Fault[] }).warnings.map((each) => ({ index, ...each })),
  )
  const unchanged = plans.filter((plan) => !changed.includes(plan)).map((plan) => plan.id)
  const ids = plans.map((plan) => plan.id)
  if (changed.length === 0 && !repeat) return { ids, warnings, unchanged }
  const auditId = `au_${ulid()}`
  const committed = async () => (await context.rows('SELECT 1 FROM AuditEntry WHERE id = ?', [auditId])).length > 0
  const work = async (tx: Transaction) => {
    if (repeat) await takeKey(tx, repeat, ids)
    if (changed.length === 0) return
    const { lock } = type.declaration
    if (lock) for (const plan of changed) await lock(plan.draft, ruleDb(tx))
    await store(context, type, tx, changed)
    // What was looked up there is part of the change; what follows from the change comes after it.
    const entries = changed.map((plan) => entryOf(context, type, plan))
    await writeJournal(tx, context.viewer, context.requestId, entries, auditId)
    await guard(context, type, tx, changed)
  }
  try {
    if (context.transaction) await work(context.transaction)
    else await inTransaction(context.prisma, work, committed)
  } catch (error) {
    throw translate(error, type, plans[0]!.request.path)
  }
  return { ids, warnings, unchanged }
}

function entryOf(context: WriteContext, type: TypeInfo, plan: Plan): Entry {
  const next = { ...plan.next, ...plan.draft.parts }
  const action = plan.act ? 'TRANSITION' : context.importing ? 'IMPORT' : plan.previous ? 'UPDATE' : 'CREATE'
  const departmentId = (type.name === 'Department' ? plan.id : (plan.next.departmentId as string)) ?? null
  const version = plan.previous ? (plan.previous.version as number) + 1 : 1
  return {
    type: trailType(type, plan.next),
    recordId: plan.id,
    departmentId,
    action,
    version,
    changes: changesBetween(type, plan.previous, next),
    ...plan.act,
  }
}

async function store(context: WriteContext, type: TypeInfo, tx: Transaction, plans: Plan[]): Promise<void> {
  const table = delegateOf(tx, type)
  const created = plans.filter((plan) => plan.previous === null)
  if (created.length > 0) {
    await table.createMany({ data: created.map((plan) => prismaData(type, plan.next)) })
    await insertParts(
      tx,
      context.catalog,
      type,
      created.map((plan) => ({ id: plan.id, rows: plan.draft.parts })),
    )
  }
  for (const plan of plans) {
    if (plan.previous === null) continue
    const { version } = plan.previous
    const changes = Object.fromEntries(
      changesBetween(type, plan.previous, plan.next)
        .filter((change) => type.fields.get(change.field)!.kind !== 'PART')
        .map((change) => [change.field, change.new]),
    )
    const data = {
      ...sqlValues(type, changes),
      version: (version as number) + 1,
      updatedAt: sqlInstant(new Date()),
      updatedById: actorId(context.viewer),
    }
    const count = await execute(tx, 'UPDATE ?? SET ? WHERE id = ? AND version = ?', [type.name, data, plan.id, version])
    if (count !== 1) throw UserError.conflict(await versionNow(context, type, plan.id))
    await replaceParts(tx, context.catalog, type, plan.id, plan.previous, plan.draft.parts)
  }
  // Who may do a verb is judged by its own scopes, on the record as it stood.
  await assertReach(
    context,
    type,
    tx,
    plans.filter((plan) => plan.act === null),
  )
}

/** Asks the rules that look further than the record, and does what follows. Faults found here undo the transaction. */
async function guard(context: WriteContext, type: TypeInfo, tx: Transaction, plans: Plan[]): Promise<void> {
  const { guard: ask } = type.declaration
  if (!ask) return
  const faults: Fault[] = []
  for (const plan of plans) await ask(guarded(plan, faults), effectDb(context, tx))
  if (faults.length > 0) throw new UserError('BAD_USER_INPUT', faults)
}

function guarded(plan: Plan, faults: Fault[]): Draft {
  return {
    ...plan.draft,
    fault: (field, code, params) => faults.push({ path: `${plan.request.path}${field}`, code, params }),
  }
}

async function versionNow(context: WriteContext, type: TypeInfo, id: string): Promise<number> {
  const [row] = await context.rows<{ version: number }>(`SELECT version FROM \`${type.name}\` WHERE id = ?`, [id])
  if (!row) throw UserError.notFound()
  return row.version
}
