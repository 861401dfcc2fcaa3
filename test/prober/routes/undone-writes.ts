import type { Probe } from '../ask/probe.ts'
import { keepsConsistent } from '../change/consistent.ts'
import { type Change, columnsOf, MODELS, type Row, relationOf } from '../model/tables.ts'
import { rowsToWrite, type Scene } from '../scene.ts'
import { addressed, documentFor, fieldsOf, type Mutation, mutationsOf, valueFor } from './mutations.ts'
import type { Route } from './route.ts'

/**
 * Changes of records that the actor does see, made in earnest and rolled back: neither what rules object to nor that
 * they do not object may tell of what is hidden.
 */
export const undoneWrites: Route = attempting(
  'undone writes',
  ({ kind }) => kind !== 'delete',
  (change) => isOnceOnly(change) || isGate(change),
)

/** A record on which another hangs stays: that something does shows to whoever may delete it, not what it is. */
export const undoneDeletes: Route = attempting(
  'undone deletes',
  ({ kind }) => kind === 'delete',
  (change) => hangsOnOther(change),
)

/**
 * Rules may rely on what the application has written before; a row that lies in another department than its record
 * could not be there. `byRight` says what else shows.
 */
function attempting(name: string, tries: (mutation: Mutation) => boolean, byRight: (change: Change) => boolean): Route {
  const own = (scene: Scene) => mutationsOf(scene).filter(tries)
  return {
    name,
    required: (scene) => own(scene).flatMap((mutation) => attempts(scene, name, mutation)),
    more(scene) {
      const mutations = own(scene).filter(({ type }) => type)
      if (mutations.length === 0) return null
      const made = attempts(scene, name, scene.random.pick(mutations))
      return made.length > 0 ? scene.random.pick(made) : null
    },
    shows: (scene) =>
      own(scene).length > 0
        ? (change) => byRight(change) || !keepsConsistent(scene.tables, scene.catalog, change)
        : null,
  }
}

/** That a value is taken which there is once in the whole company, or in a department, shows to whoever may write it. */
const isOnceOnly = (change: Change): boolean => {
  const once = MODELS.get(change.table)!.uniqueFields.flatMap((names) => {
    const rest = names.filter((name) => name !== 'departmentId')
    return rest.length === 1 ? rest : []
  })
  return change.kind === 'cell'
    ? once.includes(change.column)
    : once.some((name) => (change.before ?? change.after)![name] !== null)
}

/**
 * That a unit is let or held at a time shows to whoever would let it, that a deal has a contract to whoever would move
 * it on, what is held of a deposit to whoever would take of it, that an appraisal is over to whom it appraises, and who
 * holds a post to whoever names people for something.
 */
const isGate = (change: Change): boolean => {
  if (change.table === 'Appointment') return true
  if (change.table === 'ContractUnit' || change.table === 'UnitReservation') return true
  if (change.table === 'AppraisalCycle') return change.kind === 'cell' && change.column === 'state'
  if (change.table !== 'Contract') return false
  return change.kind === 'row' ? (change.before ?? change.after)!.dealId !== null : LETS.has(change.column)
}

const LETS = new Set(
  'dealId state handoverDate rentCommencement expiry terminatedOn rescindedAt countedDeposit'.split(' '),
)

/** Files name their record, whatever it is. */
const leads = (table: string, column: string): boolean =>
  (table === 'Attachment' && column === 'recordId') || relationOf(table, column) !== undefined

const hangsOnOther = (change: Change): boolean =>
  change.kind === 'cell'
    ? leads(change.table, change.column)
    : columnsOf(change.table).some(
        ({ name }) => name !== 'departmentId' && leads(change.table, name) && (change.before ?? change.after)![name],
      )

function attempts(scene: Scene, route: string, mutation: Mutation): Probe[] {
  const probe = (type: string | null, text: string): Probe => ({
    route,
    types: type === null ? [] : [type],
    kind: 'document',
    text,
  })
  const { type, subject } = mutation
  const rows = subject ? scene.random.shuffled(rowsToWrite(scene, subject.name)) : []
  if (!type) {
    const address = (row: Row) => addressed(mutation, row.id, row.version, {})
    return (subject ? rows.slice(0, 4).map(address) : [{}, {}]).map((members, at) =>
      probe(subject?.name ?? null, documentFor(mutation, { ...members, ...allOf(scene, mutation, null, at === 0) })),
    )
  }
  switch (mutation.kind) {
    case 'create':
      return (rows.length > 0 ? rows.slice(0, 3) : [null]).map((row, at) =>
        probe(type.name, documentFor(mutation, allOf(scene, mutation, row, at === 0))),
      )
    case 'update':
      // Each field by itself; several records at a time are changed by the same rules.
      return (mutation.many ? [fieldsOf(mutation)] : fieldsOf(mutation).map((name) => [name])).flatMap((names, at) => {
        const row = rows[at % rows.length]
        const changes = Object.fromEntries(
          names.map((name) => [name, valueFor(scene, mutation, name, row, !mutation.many)]),
        )
        return row ? [probe(type.name, documentFor(mutation, addressed(mutation, row.id, row.version, changes)))] : []
      })
    case 'delete':
      return rows
        .slice(0, 2)
        .map((row) => probe(type.name, documentFor(mutation, addressed(mutation, row.id, row.version ?? 1, {}))))
    case 'verb': {
      const verb = [...type.lifeCycle!.verbs.values()].find((each) => each.mutation === mutation.name)!
      const ready = rows.filter((row) => verb.from.includes(String(row[type.lifeCycle!.field.name])))
      return [...ready.slice(0, 3), ...rows.slice(0, 1)].map((row) =>
        probe(
          type.name,
          documentFor(mutation, { ...addressed(mutation, row.id, row.version, {}), ...allOf(scene, mutation, row) }),
        ),
      )
    }
    default:
      return []
  }
}

/** Members of the input, keys as the like record has them; `whole` says all of them, otherwise some that it has not are left out. */
const allOf = (scene: Scene, mutation: Mutation, like: Row | null, whole = false): Record<string, string> =>
  Object.fromEntries(
    fieldsOf(mutation)
      .filter((name) => whole || name === 'reason' || like?.[name] !== null || scene.random.once(2))
      .map((name) => [name, valueFor(scene, mutation, name, like ?? undefined, whole)]),
  )
