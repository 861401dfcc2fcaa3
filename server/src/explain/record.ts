/** What holds of one record: whether the viewer may, what stands in the way, and who may instead. */
import type { TypeInfo } from '../access/catalog.ts'
import { decide, mayRows, rowWhere, scopeWhere } from '../access/decide.ts'
import { holdersOf, ofOwner, type Question, type Right, rightOf, statesFor } from '../access/rights.ts'
import type { Viewer } from '../access/viewer.ts'
import { and, asTold, certain, EVERY, type Where } from '../access/where.ts'
import type { Context } from '../graphql/context.ts'
import { readOne } from '../reader/read.ts'
import { quote } from '../reader/sql.ts'
import { WhereCompiler } from '../reader/where.ts'
import { type PostHolder, postHolders } from './people.ts'
import { tellable } from './tellable.ts'

/** What is known of a question about one record. */
export type Finding = {
  question: Question
  right: Right
  /** Whether the record is among those of the right, whatever its state; and whether the state allows it. */
  inScope: boolean
  inState: boolean
  /** Those who may as far as rows go, by role. */
  people: PostHolder[]
}

export type RecordFindings = {
  /** Its state, where the viewer reads it. */
  state: string | null
  findings: Finding[]
}

/**
 * Looks a record up and answers all questions about it: four statements, however many. Null where it is out of the
 * viewer's reach, as for one that does not exist.
 */
export async function lookInto(
  context: Context,
  type: TypeInfo,
  id: string,
  questions: Question[],
): Promise<RecordFindings | null> {
  const { catalog, viewer } = context
  if (!mayRows(viewer.role, type, 'read')) return null
  const cycle = type.lifeCycle?.field
  const stateField = cycle && decide(viewer.role, type, cycle, 'read') !== false ? cycle : undefined
  const department = type.name === 'Department' ? type.fields.get('id') : type.fields.get('departmentId')
  const columns = new Set([stateField, department].filter((field) => field !== undefined))
  const record = await readOne(
    { catalog, viewer, query: context.query },
    { type, columns, relations: [], masked: true },
    id,
  )
  if (!record) return null
  const asked = questions.map(ofOwner)
  const departmentId = (department && (record[department.name] as string | null)) ?? viewer.departmentId ?? ''
  const roles = new Set(asked.flatMap((question) => holdersOf(question).map(({ role }) => role)))
  const holders = await postHolders(context, departmentId, roles)
  const asker = { catalog, viewer, masked: new Set(record.masked as string[]) }

  const conditions = new Conditions()
  const plans = asked.map((question) => {
    const right = rightOf(question, viewer.role)
    const states = statesFor(question)
    return {
      question,
      right,
      scope: conditions.add(right ? whereOf(viewer, question, right) : null),
      state: conditions.add(states && cycle ? { [cycle.name]: { in: [...states] } } : EVERY),
      people: holders.flatMap((holder) => {
        const theirs = rightOf(question, holder.viewer.role)
        if (!theirs) return []
        const found = tellable(asker, type, asTold(whereOf(holder.viewer, question, theirs)))
        return found ? [{ holder, may: conditions.add(and(certain(found.where), ...found.reach)) }] : []
      }),
    }
  })
  const holds = await conditions.look(context, type, id)
  return {
    state: stateField ? ((record[stateField.name] as string | null | undefined) ?? null) : null,
    findings: plans.map(({ question, right, scope, state, people }) => ({
      question,
      right,
      inScope: holds(scope),
      inState: holds(state),
      people: people.filter(({ may }) => holds(may)).map(({ holder }) => holder),
    })),
  }
}

/** The rows of a right, for somebody: those of its scopes that he reads, within the field's own where it has one. */
function whereOf(viewer: Viewer, { type }: Question, right: NonNullable<Right>): Where {
  const scopes = right.rows.map((scope) => scopeWhere(viewer, type, scope))
  return and(
    { OR: scopes },
    right.within === null ? EVERY : scopeWhere(viewer, type, right.within),
    rowWhere(viewer, type, 'read'),
  )
}

/** Conditions on one record, each asked once. */
class Conditions {
  readonly #known = new Map<string, number>()
  readonly #list: Where[] = []

  /** Gives the place of a condition; of none, one that never holds. */
  add(where: Where | null): number {
    if (where === null) return -1
    const key = JSON.stringify(where)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    this.#known.set(key, this.#list.length)
    return this.#list.push(where) - 1
  }

  /** Asks them all in one statement. */
  async look(context: Context, type: TypeInfo, id: string): Promise<(place: number) => boolean> {
    if (this.#list.length === 0) return () => false
    const compiler = new WhereCompiler(context.catalog)
    const alias = compiler.alias()
    const values: unknown[] = []
    const flags = this.#list.map((where) => `(${compiler.compile(type, where, alias, values)}) IS TRUE`)
    const [row] = await context.query(`SELECT ${flags.join(', ')} FROM ${quote(type.name)} ${alias} WHERE id = ?`, [
      ...values,
      id,
    ])
    return (place) => place >= 0 && Number(row?.[place]) === 1
  }
}
