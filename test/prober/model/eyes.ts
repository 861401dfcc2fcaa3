/**
 * What an actor is shown by right, row by row, worked out from grid and scopes alone. Whatever is changed without
 * changing this, no answer may tell.
 */
import type { Catalog, FieldInfo, TypeInfo } from '../../../server/src/access/catalog.ts'
import { operationsOf, rowScopes, scopeWhere, verbsOf, verbWhere } from '../../../server/src/access/decide.ts'
import { FIELD_OPERATIONS } from '../../../server/src/access/grid.ts'
import { isStaff } from '../../../server/src/access/roles.ts'
import type { Viewer } from '../../../server/src/access/viewer.ts'
import type { Where } from '../../../server/src/access/where.ts'
import { mayRead } from '../../../server/src/graphql/resource-types.ts'
import { resolveDuties } from '../../../server/src/modules/desk/duties.ts'
import { DERIVED, isColumn, verdict } from '../../access/expected.ts'
import type { Row, Tables } from './tables.ts'
import { holds } from './tree.ts'

/** A row that is seen: which of its columns, and everything that may be told of it, item by item. */
export type Seen = { columns: Set<string>; told: string[] }

/** Rows seen, by type and id; a part is seen with its record. */
export type Sight = Map<string, Map<string, Seen>>

type Tell = (value: () => unknown) => void
type Shown = { field: FieldInfo; verdict: true | string }
type Plan = {
  type: TypeInfo
  reach: Where[]
  columns: Shown[]
  derived: Shown[]
  /** To-one relations, whose targets are named where they are reached. */
  ones: Shown[]
  /** Conditions that decide what is masked, forbidden or possible, each true or false for a row. */
  flags: Where[]
  /** Lists of other records in which these rows stand. */
  listedBy: { owner: TypeInfo; shown: Shown }[]
}

export class Eyes {
  readonly #plans = new Map<string, Plan>()
  readonly #scopes = new Map<string, Where>()

  constructor(
    readonly catalog: Catalog,
    readonly viewer: Viewer,
  ) {
    for (const type of catalog.types.values())
      if (mayRead(catalog, viewer.role, type)) this.#plans.set(type.name, this.#plan(type))
    for (const { type, shown } of this.#lists()) {
      const target = this.#plans.get(shown.field.target!)
      if (target) target.listedBy.push({ owner: type, shown })
    }
  }

  look(tables: Tables): Sight {
    const glance = new Glance(this, tables)
    const sight: Sight = new Map()
    for (const name of new Set([...this.#plans.keys(), TRAIL])) {
      const type = this.catalog.types.get(name)!
      const rows = new Map<string, Seen>()
      for (const row of tables.all(name).values()) {
        const seen = glance.see(type, row)
        if (seen) rows.set(row.id, seen)
      }
      sight.set(name, rows)
    }
    return sight
  }

  /** What decides that a row is seen, and each item that is told of it, as places (`table id column`). */
  reasons(tables: Tables, type: TypeInfo, id: string): { reach: Set<string>; told: Set<string>[] } {
    const row = tables.all(type.name).get(id)
    const reasons = { reach: new Set([`${type.name} ${id} *`]), told: [] as Set<string>[] }
    if (!row) return reasons
    let found = reasons.reach
    tables.trace = (table, each, column) => found.add(`${table} ${each} ${column}`)
    new Glance(this, tables).see(type, row, () => {
      found = new Set()
      reasons.told.push(found)
    })
    tables.trace = null
    return reasons
  }

  plan(type: TypeInfo): Plan | undefined {
    return this.#plans.get(type.name)
  }

  scope(type: TypeInfo, name: string): Where {
    const key = `${type.name} ${name}`
    const known = this.#scopes.get(key) ?? scopeWhere(this.viewer, type, name)
    this.#scopes.set(key, known)
    return known
  }

  #plan(type: TypeInfo): Plan {
    const { role } = this.viewer
    const shown = [...type.fields.values()].flatMap((field): Shown[] => {
      const word = verdict(this.catalog, role, type, field, 'read')
      return word === false || (field.target && !isColumn(field) && !this.#reads(field))
        ? []
        : [{ field, verdict: word }]
    })
    return {
      type,
      reach: type.partOf ? [] : rowScopes(role, type, 'read').map((name) => this.scope(type, name)),
      columns: shown.filter(({ field }) => isColumn(field) && !field.derived),
      derived: shown.filter(({ field }) => field.derived),
      ones: shown.filter(({ field }) => field.kind === 'TO_ONE'),
      flags: type.partOf ? [] : this.#flags(type),
      listedBy: [],
    }
  }

  #reads(field: FieldInfo): boolean {
    return mayRead(this.catalog, this.viewer.role, this.catalog.types.get(field.target!)!)
  }

  #flags(type: TypeInfo): Where[] {
    const { catalog, viewer } = this
    const scopes = new Set<string>()
    for (const field of type.fields.values())
      for (const operation of FIELD_OPERATIONS) {
        const word = verdict(catalog, viewer.role, type, field, operation)
        if (typeof word === 'string') scopes.add(word)
      }
    for (const duty of resolveDuties(catalog).filter((each) => each.type === type)) {
      for (const verb of duty.verbs)
        for (const scope of verb.by[viewer.role] ?? []) if (duty.only?.includes(scope)) scopes.add(scope)
    }
    return [
      ...[...scopes].map((scope) => this.scope(type, scope)),
      ...operationsOf(viewer.role, type).map((operation) => operation.where(viewer)),
      ...verbsOf(viewer.role, type).map((verb) => verbWhere(viewer, verb, type)),
    ]
  }

  #lists(): { type: TypeInfo; shown: Shown }[] {
    const { catalog, viewer } = this
    return [...this.#plans.values()].flatMap(({ type }) =>
      [...type.fields.values()].flatMap((field) => {
        const word = verdict(catalog, viewer.role, type, field, 'read')
        const list = field.kind === 'TO_MANY' || field.kind === 'PART'
        return list && word !== false && this.#reads(field) ? [{ type, shown: { field, verdict: word } }] : []
      }),
    )
  }
}

/** The trail is seen in two ways: as a list, by those whose it is, and record by record. */
const TRAIL = 'AuditEntry'
/** What the history of a record shows of each entry, beside the changes of fields that are seen. */
const HISTORY = ['id', 'at', 'actorName', 'actorRole', 'action', 'verb', 'reason', 'recordId']

/** One look at the tables as they stand; what was found once is remembered. */
class Glance {
  readonly #known = new Map<Where, Map<string, boolean>>()

  constructor(
    readonly eyes: Eyes,
    readonly tables: Tables,
  ) {}

  /** `begins` is told before each item. */
  see(type: TypeInfo, row: Row, begins: () => void = () => {}): Seen | null {
    const seen: Seen = { columns: new Set(), told: [] }
    const tell = (value: () => unknown) => {
      begins()
      seen.told.push(JSON.stringify(value()))
    }
    const record = type.name === TRAIL ? this.#recordOf(row) : null
    if (record) this.#tellHistory(row, record, seen, tell)
    const plan = this.eyes.plan(type)
    if (!plan || !this.#reached(type, row)) return record ? seen : null
    for (const { field, verdict } of plan.columns) {
      tell(() => {
        if (!this.#open(type, verdict, row)) return []
        seen.columns.add(field.name)
        return this.tables.value(type.name, row, field.name)
      })
    }
    for (const { field, verdict } of plan.derived) {
      tell(() => {
        if (!this.#open(type, verdict, row)) return []
        // Its SQL names the columns that it shows something of.
        field.derived!.sql((name) => String(this.tables.value(type.name, row, name)))
        return DERIVED[`${type.name}.${field.name}`]!(row)
      })
    }
    for (const { field, verdict } of plan.ones) {
      tell(() => {
        const id = this.#open(type, verdict, row) ? this.tables.value(type.name, row, field.via!) : null
        if (id === null || !this.#reaches(field.target!, id)) return []
        seen.columns.add(field.via!)
        return id
      })
    }
    for (const { owner, shown } of plan.listedBy) {
      tell(() => {
        const id = this.tables.value(type.name, row, shown.field.via!)
        if (id === null || !this.#lists(owner, shown, id)) return []
        seen.columns.add(shown.field.via!)
        return id
      })
    }
    for (const where of plan.flags) tell(() => this.#holds(type, where, row))
    return seen
  }

  /** The record whose history an entry is part of, where that is seen. */
  #recordOf(entry: Row): { type: TypeInfo; row: Row } | null {
    const { catalog, viewer } = this.eyes
    const id = String(this.tables.value(TRAIL, entry, 'recordId'))
    const type = catalog.byPrefix.get(id.split('_')[0]!)
    if (!isStaff(viewer.role) || !type?.hasVersion || type.partOf) return null
    const row = this.tables.get(type.name, id)
    return row && this.#reached(type, row) ? { type, row } : null
  }

  #tellHistory(entry: Row, { type, row }: { type: TypeInfo; row: Row }, seen: Seen, tell: Tell): void {
    for (const column of HISTORY) {
      seen.columns.add(column)
      tell(() => this.tables.value(TRAIL, entry, column))
    }
    seen.columns.add('actingFor')
    tell(() => this.#holderOf(this.tables.value(TRAIL, entry, 'actingFor')))
    tell(() =>
      changesIn(this.tables.value(TRAIL, entry, 'changes')).filter(({ field }) => this.#tells(type, row, field)),
    )
  }

  /** For whom something was done in a post that was lent. */
  #holderOf(postId: unknown): unknown {
    const post = this.tables.get('Appointment', postId)
    const holder = post && this.tables.get('Employee', this.tables.value('Appointment', post, 'employeeId'))
    return holder ? this.tables.value('Employee', holder, 'name') : null
  }

  #tells(type: TypeInfo, row: Row, name: string): boolean {
    const field = type.fields.get(name)
    const word = field ? verdict(this.eyes.catalog, this.eyes.viewer.role, type, field, 'read') : false
    return word !== false && this.#open(type, word, row)
  }

  #lists(owner: TypeInfo, { verdict }: Shown, id: unknown): boolean {
    const parent = this.tables.get(owner.name, id)
    return parent !== undefined && this.#reached(owner, parent) && this.#open(owner, verdict, parent)
  }

  #reaches(target: string, id: unknown): boolean {
    const row = this.tables.get(target, id)
    return row !== undefined && this.#reached(this.eyes.catalog.types.get(target)!, row)
  }

  #reached(type: TypeInfo, row: Row): boolean {
    const plan = this.eyes.plan(type)
    if (!plan) return false
    if (type.partOf) {
      const { type: name, field } = type.partOf
      const owner = plan.listedBy.find((each) => each.owner.name === name && each.shown.field.name === field)
      const id = owner && this.tables.value(type.name, row, owner.shown.field.via!)
      return owner !== undefined && id !== null && this.#lists(owner.owner, owner.shown, id)
    }
    return plan.reach.some((where) => this.#holds(type, where, row))
  }

  #open(type: TypeInfo, verdict: true | string, row: Row): boolean {
    return verdict === true || this.#holds(type, this.eyes.scope(type, verdict), row)
  }

  #holds(type: TypeInfo, where: Where, row: Row): boolean {
    const known = this.#known.get(where) ?? new Map<string, boolean>()
    this.#known.set(where, known)
    // While it is traced everything is looked at anew.
    let answer = this.tables.trace ? undefined : known.get(row.id)
    answer ??= holds(this.tables, this.eyes.catalog, type, where, row)
    known.set(row.id, answer)
    return answer
  }
}

type Told = { field: string; old: unknown; new: unknown }[]
const read = new Map<string, Told>()

/** The fields of an entry of the trail. */
export function changesIn(raw: unknown): Told {
  const text = String(raw)
  const known = read.get(text) ?? (JSON.parse(text) as Told)
  if (read.size > 20_000) read.clear()
  read.set(text, known)
  return known
}
