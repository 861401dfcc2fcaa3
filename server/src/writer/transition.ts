import type { ResolvedVerb, TypeInfo } from '../access/catalog.ts'
import { verbWhere } from '../access/decide.ts'
import type { PartRows, Values } from '../access/resource.ts'
import { todayIn } from '../domain/local-date.ts'
import { type Fault, UserError } from '../graphql/errors.ts'
import { LIMITS } from '../limits.ts'
import { quote } from '../reader/sql.ts'
import { commit, draftOf, type Saved } from './commit.ts'
import type { WriteContext } from './context.ts'
import { once, type Repeatable } from './idempotency.ts'
import { load, loadParts } from './load.ts'
import { checkReferences } from './references.ts'
import { invalidState, notForViewer } from './refusals.ts'
import { readValues, storedValues } from './values.ts'

/** A verb to do on one record, with the fields it takes and the reason for it. */
export type VerbRequest = { id: string; version: number; input: Values; reason: string | null; path: string }

/**
 * Takes a record to its next state: with what the verb takes, stamped, under the rules of its type, in the trail.
 * Throws UserError: NOT_FOUND, CONFLICT, INVALID_TRANSITION from a state it does not start from, FORBIDDEN where it is
 * for others, BAD_USER_INPUT where something is missing.
 */
export function transitionRecord(
  context: WriteContext,
  type: TypeInfo,
  verb: ResolvedVerb,
  request: VerbRequest,
  repeat: Repeatable | null = null,
): Promise<Saved> {
  const { id, path } = request
  const work = async (): Promise<Saved> => {
    const held = (await load(context, type, 'read', [id], verbWhere(context.viewer, verb, type))).get(id)
    if (!held) throw UserError.notFound()
    const state = held.values[type.lifeCycle!.field.name] as string
    const subject = { kind: 'VERB', verb } as const
    const { catalog, viewer } = context
    if (!verb.from.includes(state)) throw invalidState(type, subject, state, `${path}id`, viewer.role)
    if (!held.meets) throw notForViewer({ catalog, type, subject }, viewer.role, `${path}id`)
    if (held.values.version !== request.version) throw UserError.conflict(held.values.version as number)
    const faults: Fault[] = []
    const taken = readValues(type, request.input, path, faults)
    const reason = readReason(verb, request, faults)
    await checkReferences(context, [{ type, values: taken, path }], faults)
    const before = (await loadParts(context, type, [id])).get(id) ?? {}
    const previous: Values = { ...held.values, ...before }
    const next = {
      ...held.values,
      ...taken,
      ...(await stamped(context, type, verb, held.values)),
      [type.lifeCycle!.field.name]: verb.to,
    }
    reportUnfilled(verb, next, before, path, faults)
    const act = { verb: verb.name, reason }
    const draft = draftOf(context, type, next, previous, { ...before }, path, faults, act)
    const plan = { id, previous, next, draft, request, act }
    return commit(context, type, [plan], faults, repeat)
  }
  return once(context, repeat, work, (ids) => ({ ids, warnings: [], unchanged: [] }))
}

/** The system's own verb on a record whose date has passed. Throws UserError where it stands elsewhere by now. */
export async function lapseRecord(
  context: WriteContext,
  type: TypeInfo,
  verb: ResolvedVerb,
  id: string,
): Promise<void> {
  await stepOf(context, type, verb, { id })
}

type Step = { id: string; version?: number; input?: Values; parts?: PartRows; path?: string; reason?: string | null }

/**
 * A verb that is done by right of something else than the grid: by the system, by whoever holds the link to the record,
 * or because it follows from what was done with another. What is given, lists inside the record included, is judged as
 * everybody's is; with a version, only the record that was looked at is meant. Throws UserError.
 */
export async function stepOf(
  context: WriteContext,
  type: TypeInfo,
  verb: ResolvedVerb,
  { id, version, input = {}, parts = {}, path = '', reason = null }: Step,
): Promise<void> {
  const [row] = await context.rows(`SELECT * FROM ${quote(type.name)} WHERE id = ?`, [id])
  if (!row) throw UserError.notFound()
  const values = storedValues(type, row)
  const held = values.version as number
  if (version !== undefined && version !== held) throw UserError.conflict(held)
  const state = values[type.lifeCycle!.field.name] as string
  if (!verb.from.includes(state))
    throw invalidState(type, { kind: 'VERB', verb }, state, `${path}id`, context.viewer.role)
  const before = (await loadParts(context, type, [id])).get(id) ?? {}
  const previous: Values = { ...values, ...before }
  const faults: Fault[] = []
  const taken = readValues(type, input, path, faults)
  const stamps = await stamped(context, type, verb, values)
  const next = { ...values, ...taken, ...stamps, [type.lifeCycle!.field.name]: verb.to }
  const lists = { ...before, ...parts }
  reportUnfilled(verb, next, lists, path, faults)
  const act = { verb: verb.name, reason }
  const draft = draftOf(context, type, next, previous, lists, path, faults, act)
  const request = { id, version: held, input: {}, path }
  const plan = { id, previous, next, draft, request, act }
  await commit(context, type, [plan], faults, null)
}

function readReason({ reason }: ResolvedVerb, request: VerbRequest, faults: Fault[]): string | null {
  const text = request.reason?.trim() || null
  const path = `${request.path}reason`
  if (reason === 'REQUIRED' && !text) faults.push({ path, code: 'REASON_REQUIRED' })
  if (text && [...text].length > LIMITS.reasonLength)
    faults.push({ path, code: 'TOO_LONG', params: { max: LIMITS.reasonLength } })
  return text
}

async function stamped(context: WriteContext, type: TypeInfo, verb: ResolvedVerb, values: Values): Promise<Values> {
  const stamps: Values = {}
  for (const [field, stamp] of verb.stamps) {
    if (stamp === 'me') stamps[field.name] = context.viewer.employeeId
    else if (stamp === 'now') stamps[field.name] = new Date().toISOString()
    else stamps[field.name] = todayIn(await timezoneOf(context, type, values))
  }
  return stamps
}

/** The department's time zone, in which its dates are told. */
async function timezoneOf(context: WriteContext, type: TypeInfo, values: Values): Promise<string> {
  const id = type.name === 'Department' ? values.id : values.departmentId
  const [row] = await context.rows<{ timezone: string }>('SELECT timezone FROM Department WHERE id = ?', [id])
  return row?.timezone ?? 'UTC'
}

function reportUnfilled(verb: ResolvedVerb, next: Values, parts: PartRows, path: string, faults: Fault[]): void {
  const report = (name: string) => {
    if (!faults.some((fault) => fault.path === `${path}${name}`))
      faults.push({ path: `${path}${name}`, code: 'REQUIRED' })
  }
  for (const { field, required } of verb.takes) if (required && isEmpty(next[field.name])) report(field.name)
  for (const field of verb.needs) {
    if (field.kind === 'PART' ? !parts[field.name]?.length : isEmpty(next[field.name])) report(field.name)
  }
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === ''
