/** `explainAccess`, `explainRecord`, `explainOperation`: why somebody may not, and who may. */
import type { GraphQLSchema } from 'graphql'
import type { Catalog, TypeInfo } from '../access/catalog.ts'
import { FIELD_OPERATIONS, type FieldOperation, ROW_OPERATIONS, type RowOperation } from '../access/grid.ts'
import { type Question, rightOf, type Subject } from '../access/rights.ts'
import { isStaff, ROLES } from '../access/roles.ts'
import type { Builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { costs } from '../graphql/costs.ts'
import { UserError } from '../graphql/errors.ts'
import { needs, needsOf } from '../graphql/needs.ts'
import { named } from '../graphql/resource-types.ts'
import { sentence } from '../i18n/errors.ts'
import { LIMITS } from '../limits.ts'
import { type Answer, answerOf, type Holder, recordAnswer } from './answer.ts'
import { lookInto } from './record.ts'
import { addExplainTypes, type RecordAccess } from './types.ts'
import { roleTitle, stateWord } from './words.ts'

type Asked = { type: string; field?: string | null; operation?: string | null; verb?: string | null }

/** Staff may ask about everything that the table of rights names: the table itself is no secret, records are. */
export function addExplain(builder: Builder, catalog: Catalog, full: () => GraphQLSchema): void {
  addExplainTypes(builder)
  const staff = { ...needs(isStaff), ...costs(LIMITS.points.explanation) }
  builder.queryField('explainAccess', (t) =>
    t.field({
      type: named('AccessAnswer'),
      nullable: true,
      description:
        'Whether the viewer’s post may do something, by which rule, and which posts may; with `recordId` also what holds of that record and who of its department may. Null for a record that is not within reach.',
      args: {
        type: t.arg.string({ required: true, description: 'The type, such as "Contract".' }),
        field: t.arg.string({ description: 'A field of it; without one the records themselves are meant.' }),
        operation: t.arg({ type: named('AccessOperation'), description: 'What is to be done; READ unless said.' }),
        verb: t.arg.string({ description: 'A verb of its life cycle, instead of an operation.' }),
        recordId: t.arg.id({ description: 'A record that is within reach.' }),
      },
      extensions: staff,
      resolve: async (_root, { recordId, ...asked }, context) => {
        const type = typeOf(catalog, asked.type)
        const question = { catalog, type, subject: subjectOf(type, asked) }
        if (recordId == null) return answerOf(question, context.viewer) as unknown as string
        const found = await lookInto(context, type, String(recordId), [question])
        return (found && recordAnswer(found.findings[0]!, context.viewer)) as unknown as string
      },
    }),
  )
  builder.queryField('explainRecord', (t) =>
    t.field({
      type: named('RecordAccess'),
      nullable: true,
      description:
        'What the viewer may not do with a record as it stands, each with what stands in the way and who may; null where the record is not within reach.',
      args: { id: t.arg.id({ required: true, description: 'The record.' }) },
      extensions: staff,
      resolve: async (_root, { id }, context) =>
        (await recordAccess(context, catalog, String(id))) as unknown as string,
    }),
  )
  builder.queryField('explainOperation', (t) =>
    t.field({
      type: named('AccessAnswer'),
      description: 'Which posts have a query or mutation of the API, by its name.',
      args: { name: t.arg.string({ required: true, description: 'Its name, such as "kpi".' }) },
      extensions: staff,
      resolve: (_root, { name }, context) => operationAnswer(full(), name, context) as unknown as string,
    }),
  )
}

function typeOf(catalog: Catalog, name: string): TypeInfo {
  const type = catalog.types.get(name)
  if (!type) throw UserError.badInput('type', 'UNKNOWN_NAME', { name })
  return type
}

/** Columns that the grid hides from everybody are not known here either. Throws BAD_USER_INPUT. */
function subjectOf(type: TypeInfo, asked: Asked): Subject {
  if (asked.verb != null) {
    const verb = type.lifeCycle?.verbs.get(asked.verb)
    if (!verb) throw UserError.badInput('verb', 'UNKNOWN_NAME', { name: asked.verb })
    return { kind: 'VERB', verb }
  }
  const operation = (asked.operation ?? 'READ').toLowerCase()
  if (asked.field == null) {
    if (!ROW_OPERATIONS.includes(operation as RowOperation)) throw UserError.badInput('field', 'REQUIRED')
    return { kind: 'ROWS', operation: operation as RowOperation }
  }
  const field = type.fields.get(asked.field)
  if (!field) throw UserError.badInput('field', 'UNKNOWN_NAME', { name: asked.field })
  if (!FIELD_OPERATIONS.includes(operation as FieldOperation)) throw UserError.badInput('operation', 'NOT_OF_FIELD')
  return { kind: 'FIELD', field, operation: operation as FieldOperation }
}

/** Changing, deleting, and every verb of the life cycle: those that are not possible now. */
async function recordAccess(context: Context, catalog: Catalog, id: string): Promise<RecordAccess | null> {
  const type = catalog.byPrefix.get(id.split('_')[0] ?? '')
  if (
    !type ||
    type.partOf ||
    !rightOf({ catalog, type, subject: { kind: 'ROWS', operation: 'read' } }, context.viewer.role)
  )
    return null
  const subjects: Subject[] = [
    ...(type.hasVersion ? [{ kind: 'ROWS', operation: 'update' } as const] : []),
    { kind: 'ROWS', operation: 'delete' },
    ...[...(type.lifeCycle?.verbs.values() ?? [])].map((verb) => ({ kind: 'VERB', verb }) as const),
  ]
  const questions = subjects.map((subject): Question => ({ catalog, type, subject }))
  const found = await lookInto(context, type, id, questions)
  if (!found) return null
  return {
    state: found.state && stateWord(type, found.state, context.viewer.locale),
    refused: found.findings
      .map((finding) => recordAnswer(finding, context.viewer))
      .filter((answer) => answer.now === false),
  }
}

/** The roots of the API say of themselves who has them. */
function operationAnswer(schema: GraphQLSchema, name: string, { viewer }: Context): Answer {
  const field = schema.getQueryType()?.getFields()[name] ?? schema.getMutationType()?.getFields()[name]
  if (!field) throw UserError.badInput('name', 'UNKNOWN_NAME', { name })
  const has = (role: Parameters<NonNullable<ReturnType<typeof needsOf>>>[0]) => needsOf(field)?.(role) !== false
  const holders = ROLES.filter(has).map(
    (role): Holder => ({ role, title: roleTitle(role, viewer.locale), rows: '', people: [] }),
  )
  const mine = has(viewer.role)
  const rule = sentence(mine ? 'WHY_OPERATION' : 'WHY_NO_OPERATION', viewer.locale, {
    role: roleTitle(viewer.role, viewer.locale),
  })
  return {
    operation: null,
    verb: null,
    field: null,
    name,
    verdict: mine ? 'YES' : 'NEVER',
    now: null,
    rules: [rule],
    holders,
  }
}
