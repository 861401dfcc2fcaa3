import type { TypeInfo } from '../access/catalog.ts'
import type { Values } from '../access/resource.ts'
import { statesFor } from '../access/rights.ts'
import { actorId } from '../access/viewer.ts'
import { ulid } from '../domain/ulid.ts'
import { type Fault, UserError } from '../graphql/errors.ts'
import { commit, draftOf, type Plan, type Request, type Saved } from './commit.ts'
import type { WriteContext } from './context.ts'
import { once, type Repeatable } from './idempotency.ts'
import { type Held, load, loadParts } from './load.ts'
import { readParts } from './parts.ts'
import { checkReferences, type Found } from './references.ts'
import { fieldForbidden, invalidState } from './refusals.ts'
import { modelDefaults, readValues, reportMissing } from './values.ts'

export type { Request, Saved, Warning } from './commit.ts'

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
        act: null,
        draft: draftOf(context, type, next, null, parts.rows, path, faults),
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
      checkFields(context, type, record, request, faults)
      if (!context.importing) checkState(type, 'update', record, request.path)
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
        act: null,
        draft: draftOf(context, type, next, previous, rows, path, faults),
      }
    })
    return commit(context, type, plans, faults, repeat)
  })
}

/** A repetition has changed nothing and has nothing to warn of. */
function savedOnce(context: WriteContext, repeat: Repeatable | null, work: () => Promise<Saved>): Promise<Saved> {
  return once(context, repeat, work, (ids) => ({ ids, warnings: [], unchanged: [] }))
}

function checkFields(context: WriteContext, type: TypeInfo, record: Held, request: Request, faults: Fault[]): void {
  for (const name of record.locked) {
    if (name in request.input) faults.push(fieldForbidden(context, type, name, `${request.path}${name}`))
  }
}

/** Where the life cycle says in which states a record may be changed plainly or deleted, it may be in no other. */
export function checkState(type: TypeInfo, operation: 'update' | 'delete', { values }: Held, path: string): void {
  const subject = { kind: 'ROWS', operation } as const
  const states = statesFor({ type, subject })
  const state = values[type.lifeCycle?.field.name ?? ''] as string
  if (states && !states.includes(state)) throw invalidState(type, subject, state, `${path}id`)
}

/** A field left empty that has a default is left to its default. */
function withoutDefaulted(input: Values, defaults: Values): Values {
  const empty = (value: unknown) => value === null || (typeof value === 'string' && value.trim() === '')
  return Object.fromEntries(Object.entries(input).filter(([name, value]) => !(empty(value) && defaults[name] != null)))
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
