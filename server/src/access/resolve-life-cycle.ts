import type { Catalog, FieldInfo, ResolvedVerb, TypeInfo } from './catalog.ts'
import { GridError } from './grid.ts'
import type { LifeCycle, Verb } from './life-cycle.ts'
import type { RoleCode } from './roles.ts'

/**
 * Finds the fields that a life cycle names and checks it: every state can be reached, those without a way out are
 * named as ends, the state is writable by verbs alone. Throws GridError.
 */
export function resolveLifeCycle(type: TypeInfo, catalog: Catalog): void {
  const cycle = type.declaration.lifeCycle
  if (!cycle) return
  const fault = (message: string): never => {
    throw new GridError(`life cycle of ${type.name}: ${message}`)
  }
  if (cycle.type !== type.name) fault(`its table says ${cycle.type}`)
  const field = type.fields.get(cycle.field)
  if (field?.kind !== 'ENUM' || typeof field.defaultValue !== 'string')
    throw new GridError(`life cycle of ${type.name}: ${cycle.field} is no choice with a first value`)
  if (Object.values(field.cells).some((cell) => cell?.create || cell?.update))
    fault(`${cycle.field} is written by verbs alone: its cells may only read`)
  const states = catalog.enums.get(field.target!)!.values.map((value) => value.name)
  checkStates(cycle, states, field.defaultValue, fault)
  type.lifeCycle = {
    field,
    initial: field.defaultValue,
    edit: cycle.edit,
    remove: cycle.remove,
    attach: cycle.attach,
    detach: cycle.detach,
    ends: cycle.ends,
    verbs: new Map([...cycle.verbs.values()].map((verb) => [verb.name, resolveVerb(type, verb, fault)])),
  }
}

type Report = (message: string) => never

function checkStates(cycle: LifeCycle, states: string[], initial: string, fault: Report): void {
  const verbs = [...cycle.verbs.values()]
  const named = [...verbs.flatMap((verb) => [...verb.from, verb.to]), ...cycle.ends, ...(cycle.edit ?? [])]
  for (const state of [...named, ...(cycle.remove ?? []), ...(cycle.attach ?? []), ...(cycle.detach ?? [])])
    if (!states.includes(state)) fault(`there is no state ${state}`)
  const reached = new Set([initial])
  for (let before = 0; before < reached.size; ) {
    before = reached.size
    for (const verb of verbs) if (verb.from.some((state) => reached.has(state))) reached.add(verb.to)
  }
  for (const state of states) {
    if (!reached.has(state)) fault(`${state} cannot be reached`)
    const leaves = verbs.some((verb) => verb.from.includes(state) && verb.to !== state)
    if (!leaves && !cycle.ends.includes(state)) fault(`${state} has no way out and is not named as an end`)
  }
}

function resolveVerb(type: TypeInfo, verb: Verb, fault: Report): ResolvedVerb {
  const columnOf = (name: string): FieldInfo => {
    const field = type.fields.get(name)
    return (field?.kind === 'TO_ONE' ? type.fields.get(field.via!) : field) ?? fault(`${verb.name}: no field ${name}`)
  }
  for (const role of Object.keys(verb.by) as RoleCode[]) {
    if (!type.declaration.access.rows.read[role]) fault(`${verb.name}: ${role} does not read ${type.name}`)
  }
  const reason = verb.takes.find(({ field }) => field === 'reason' && !type.fields.has('reason'))
  const after = verb.after === null ? null : columnOf(verb.after)
  if (after && after.kind !== 'DATE' && after.kind !== 'DATETIME') fault(`${verb.name}: ${after.name} is no date`)
  return {
    ...verb,
    mutation: verb.mutation ?? `${verb.name}${type.name}`,
    takes: verb.takes
      .filter((each) => each !== reason)
      .map(({ field, required }) => ({ field: columnOf(field), required })),
    reason: reason ? (reason.required ? 'REQUIRED' : 'OPTIONAL') : 'NO',
    needs: verb.needs.map((name) => (type.fields.get(name)?.kind === 'PART' ? type.fields.get(name)! : columnOf(name))),
    stamps: Object.entries(verb.stamps).map(([name, stamp]) => [columnOf(name), stamp]),
    after,
  }
}
