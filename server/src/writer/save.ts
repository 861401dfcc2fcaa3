import type { TypeInfo } from '../access/catalog.ts'
import type { Draft, PartRows, Values } from '../access/resource.ts'
import { actorId } from '../access/viewer.ts'
import { sqlInstant } from '../auth/base.ts'
import { ulid } from '../domain/ulid.ts'
import { type Fault, UserError } from '../graphql/errors.ts'
import type { WriteContext } from './context.ts'
import { once, type Repeatable, takeKey } from './idempotency.ts'
import { changesBetween, type Entry, writeJournal } from './journal.ts'
import { type Held, load, loadParts } from './load.ts'
import { insertParts, readParts, replaceParts } from './parts.ts'
import { assertReach } from './reach.ts'
import { checkReferences, type Found } from './references.ts'
import { delegateOf, translate } from './store.ts'
import { execute, inTransaction, ruleDb, type Transaction } from './transaction.ts'
import { prismaData, readValues, reportMissing, sqlValues } from './values.ts'

/** One record to write: `id` and `version` where it exists already. `path` is where its input stood. */
export type Request = { id?: string; version?: number; input: Values; path: string }

/** A warning of an import: something that would have been refused elsewhere. */
export type Warning = { index: number } & Fault

export type Saved = { ids: string[]; warnings: Warning[]; unchanged: string[] }

type Plan = { id: string; previous: Values | null; next: Values; draft: Draft; request: Request }

/** Creates records, all or none. Throws UserError. */
export function createRecords(
  context: WriteContext,
  type: TypeInfo,
  requests: Request[],
  repeat: Repeatable | null = null,
): Promise<Saved> {
  return savedOnce(context, repeat, async () => {
    const faults: Fault[] = []
    const defaults = type.declaration.defaults?.(context.viewer) ?? {}
    const read = requests.map(({ input, path }) => ({
      type,
      path,
      values: { ...defaults, ...readValues(type, withoutDefaulted(input, defaults), path, faults) },
      parts: readParts(context.catalog, type, input, path, faults),
    }))
    const found = await checkReferences(context, [...read, ...read.flatMap((each) => each.parts.wanted)], faults)
    const plans = read.map(({ values, path, parts }, index): Plan => {
      const request = requests[index]!
      const next = { ...modelDefaults(type), ...values, ...system(context, type, values, found) }
      reportMissing(type, next, path, faults)
      return {
        id: next.id as string,
        previous: null,
        next,
        request,
        draft: draft(context, type, next, null, parts.rows, path, faults),
      }
    })
    return commit(context, type, plans, faults, repeat)
  })
}

/** Changes records, all or none. Throws UserError: NOT_FOUND, CONFLICT, FORBIDDEN for a field, BAD_USER_INPUT. */
export function updateRecords(
  context: WriteContext,
  type: TypeInfo,
  requests: Request[],
  repeat: Repeatable | null = null,
): Promise<Saved> {
  return savedOnce(context, repeat, async () => {
    const faults: Fault[] = []
    const held = await load(
      context,
      type,
      'update',
      requests.map((request) => request.id!),
    )
    const before = await loadParts(
      context,
      type,
      requests.map((request) => request.id!),
    )
    const read = requests.map((request) => {
      const record = held.get(request.id!)
      if (!record) throw UserError.notFound()
      if (record.values.version !== request.version) throw UserError.conflict(record.values.version as number)
      checkFields(record, request, faults)
      return {
        type,
        record,
        path: request.path,
        values: readValues(type, request.input, request.path, faults),
        parts: readParts(context.catalog, type, request.input, request.path, faults),
      }
    })
    if (faults.some((fault) => fault.code === 'FIELD_FORBIDDEN')) throw new UserError('FORBIDDEN', faults)
    await checkReferences(context, [...read, ...read.flatMap((each) => each.parts.wanted)], faults)
    const plans = read.map(({ record, values, parts, path }, index): Plan => {
      const request = requests[index]!
      const previous: Values = { ...record.values, ...before.get(request.id!) }
      const next = { ...record.values, ...values }
      const rows = { ...before.get(request.id!), ...parts.rows }
      return {
        id: request.id!,
        previous,
        next,
        request,
        draft: draft(context, type, next, previous, rows, path, faults),
      }
    })
    return commit(context, type, plans, faults, repeat)
  })
}

/** A repetition has changed nothing and has nothing to warn of. */
function savedOnce(context: WriteContext, repeat: Repeatable | null, work: () => Promise<Saved>): Promise<Saved> {
  return once(context, repeat, work, (ids) => ({ ids, warnings: [], unchanged: [] }))
}

function checkFields(record: Held, request: Request, faults: Fault[]): void {
  for (const name of record.locked) {
    if (name in request.input) faults.push({ path: `${request.path}${name}`, code: 'FIELD_FORBIDDEN' })
  }
}

/** A field left empty that has a default is left to its default. */
function withoutDefaulted(input: Values, defaults: Values): Values {
  const empty = (value: unknown) => value === null || (typeof value === 'string' && value.trim() === '')
  return Object.fromEntries(Object.entries(input).filter(([name, value]) => !(empty(value) && defaults[name] != null)))
}

function modelDefaults(type: TypeInfo): Values {
  const values: Values = {}
  for (const field of type.fields.values()) {
    if (!field.derived && field.defaultValue !== null && field.defaultValue !== undefined)
      values[field.name] = field.defaultValue
  }
  return values
}

function system(context: WriteContext, type: TypeInfo, values: Values, found: Found): Values {
  const stamp: Values = {
    id: `${type.prefix}_${ulid()}`,
    createdById: actorId(context.viewer),
    updatedById: actorId(context.viewer),
  }
  if (!type.hasDepartment) return stamp
  const parent = type.declaration.departmentFrom
  const inherited = parent ? found.get(values[type.fields.get(parent)!.via!] as string) : null
  return { ...stamp, departmentId: inherited ?? values.departmentId ?? context.viewer.departmentId }
}

function draft(
  context: WriteContext,
  type: TypeInfo,
  next: Values,
  previous: Values | null,
  parts: PartRows,
  path: string,
  faults: Fault[],
): Draft {
  const warnings: Fault[] = []
  const result: Draft & { warnings: Fault[] } = {
    viewer: context.viewer,
    next,
    previous,
    parts,
    verb: null,
    importing: context.importing ?? false,
    warnings,
    fault: (field, code, params) => faults.push({ path: `${path}${field}`, code, params }),
    warn: (field, code, params) => warnings.push({ path: `${path}${field}`, code, params }),
  }
  // Rules look at a record whose values are sound; faults of its own values come first.
  if (!faults.some((fault) => fault.path.startsWith(path))) type.declaration.rules?.(result)
  return result
}

async function commit(
  context: WriteContext,
  type: TypeInfo,
  plans: Plan[],
  faults: Fault[],
  repeat: Repeatable | null,
): Promise<Saved> {
  if (faults.length > 0) throw new UserError('BAD_USER_INPUT', faults)
  const entries = plans.map((plan) => entryOf(context, type, plan))
  const changed = plans.filter((plan, index) => plan.previous === null || entries[index]!.changes.length > 0)
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
    await store(context, type, tx, changed)
    const isChanged = new Set(changed)
    const written = entries.filter((_, index) => isChanged.has(plans[index]!))
    if (written.length > 0) await writeJournal(tx, context.viewer, context.requestId, written, auditId)
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
  const action = context.importing ? 'IMPORT' : plan.previous ? 'UPDATE' : 'CREATE'
  const departmentId = (type.name === 'Department' ? plan.id : (plan.next.departmentId as string)) ?? null
  const version = plan.previous ? (plan.previous.version as number) + 1 : 1
  return {
    type: type.name,
    recordId: plan.id,
    departmentId,
    action,
    version,
    changes: changesBetween(type, plan.previous, next),
  }
}

async function store(context: WriteContext, type: TypeInfo, tx: Transaction, plans: Plan[]): Promise<void> {
  const table = delegateOf(tx, type)
  if (type.declaration.lock) for (const plan of plans) await type.declaration.lock(plan.draft, ruleDb(tx))
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
  await assertReach(context, type, tx, plans)
  const { guard } = type.declaration
  if (!guard) return
  const faults: Fault[] = []
  for (const plan of plans) await guard(guarded(plan, faults), ruleDb(tx))
  // Faults found inside the transaction undo it.
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
