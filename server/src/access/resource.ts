import type { Grid } from './grid.ts'
import type { LifeCycle } from './life-cycle.ts'
import type { Viewer } from './viewer.ts'
import type { Where } from './where.ts'

/** Rows of a type that a viewer reaches under a name (`own`, `dept`); the only statement of it. */
export type Scope = (viewer: Viewer) => Where

/** A field that is computed in the database from columns of its row: what it shows is what it declassifies. */
export type DerivedField = {
  description: string
  /** SQL over quoted columns; `column('mobile')` gives the column of this row. */
  sql: (column: (name: string) => string) => string
  /** Text unless it says otherwise. */
  kind?: 'BOOLEAN' | 'INT'
}

/** A value as it goes into the database: decimals and dates as strings, instants as Date. */
export type Values = Record<string, unknown>

export type PartRows = Record<string, Values[]>

/** What a rule looks at before a record is saved. */
export type Draft = {
  viewer: Viewer
  /** The record as it will stand, with everything unchanged filled in. */
  next: Values
  /** The record as it stands; null when it is new. */
  previous: Values | null
  /** Lists edited inside the record, as they will stand; absent ones are unchanged and not loaded. */
  parts: PartRows
  /** Adds a fault; saving is refused once all rules have spoken. Path without `input.`. */
  fault: (path: string, code: string, params?: Record<string, string | number>) => void
  /** Verb of the life cycle that is being done; null for a plain change or a new record. */
  verb: string | null
  /** The reason that was given with the verb. */
  reason: string | null
  /** Signed records brought in from outside: some rules warn there instead of refusing. */
  importing: boolean
  warn: (path: string, code: string, params?: Record<string, string | number>) => void
}

/**
 * Statements on the open transaction, for rules that must look further than the record. `execute` holds rows by their
 * guards and writes tables of the machinery: a record changes through `EffectDb`, which leaves its place in the trail.
 */
export type RuleDb = {
  query: <Row extends Values>(sql: string, values: unknown[]) => Promise<Row[]>
  execute: (sql: string, values: unknown[]) => Promise<void>
}

/** The same, and changes to further records that follow from this one: each with its version and its place in the trail. */
export type EffectDb = RuleDb & {
  /** Whether the viewer reads a record: what a refusal says of it must be his to know. */
  reads: (type: string, id: string) => Promise<boolean>
  /** A new record of a type; its department as given or the viewer's. Gives its id. */
  insert: (type: string, values: Values) => Promise<string>
  /** Several of them at the cost of one. */
  insertAll: (type: string, rows: Values[]) => Promise<string[]>
  /** Changes a record, as the verb of its life cycle where one is named. The state may be among the values. */
  change: (type: string, id: string, values: Values, verb?: string) => Promise<void>
  /** Does a verb of another record under all of its rules, as if somebody who has it did: what it takes, and why. */
  step: (type: string, id: string, verb: string, given: { input?: Values; reason?: string | null }) => Promise<void>
  /** A record as it stands, with the lists inside it, held until the transaction ends. */
  load: (type: string, id: string) => Promise<{ values: Values; parts: PartRows }>
  /** Changes a record and the lists inside it. */
  rewrite: (type: string, id: string, values: Values, parts: PartRows) => Promise<void>
  /** Several of them at the cost of one, each to its own values. */
  changeAll: (type: string, changes: { id: string; values: Values }[], verb?: string) => Promise<void>
}

export type ResourceDeclaration = {
  /** Name of the Prisma model and of the GraphQL type. */
  type: string
  /** First letters of its ids: `cl` gives `cl_01J…`. */
  prefix: string
  access: Grid
  scopes?: Record<string, Scope>
  /** Its states and the verbs that lead from one to the next; the state is written by them alone. */
  lifeCycle?: LifeCycle
  /** Fields that name the record to people: the first one is its title. */
  title: string
  /** Columns that free-text search looks in, for those who may filter by them. */
  search?: string[]
  /** Lists edited inside the record: field name to prefix of their ids. */
  parts?: Record<string, string>
  derived?: Record<string, DerivedField>
  /** The to-one relation whose `departmentId` the record takes over. */
  departmentFrom?: string
  /** Values given to a new record before its input. */
  defaults?: (viewer: Viewer) => Values
  /** Rules of the record: checks, and fields it computes (sets on `next`). Runs before the transaction. */
  rules?: (draft: Draft) => void
  /**
   * Writes the rows by which two who race meet, first of all in the transaction: a write that refers to them holds them
   * already for reading, and two such would wait for each other. May fill in what follows from other rows, too: it is
   * stored and in the trail with the record.
   */
  lock?: (draft: Draft, db: RuleDb) => Promise<void>
  /** Rules that need other rows, and what follows for them, inside the transaction after the write. */
  guard?: (draft: Draft, db: EffectDb) => Promise<void>
  /** Its rows are the files that hang on records of other types, and follow the rights of these (`access/files.ts`). */
  holdsFiles?: true
  /** Files of its records are confidential: who fetched one is kept in the trail. */
  filesTraced?: true
  /** The type under which the trail of a record is filed where that is not its own. */
  trailedAs?: (values: Values) => string
  /** Rows come about by a mutation of the module's own, which takes more than fields: the shared `create` is not offered. */
  createdByModule?: true
  /** Lists are ordered by this unless asked otherwise; newest first by default. */
  defaultOrder?: { field: string; direction: 'ASC' | 'DESC' }
}

/** Declares a resource: everything else (API, panel, audit, tests) derives from it. */
export function resource(declaration: ResourceDeclaration): ResourceDeclaration {
  return declaration
}
