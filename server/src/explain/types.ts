/** The answers in the API. */
import { FIELD_OPERATIONS, ROW_OPERATIONS } from '../access/grid.ts'
import { isStaff } from '../access/roles.ts'
import type { Builder } from '../graphql/builder.ts'
import { needs } from '../graphql/needs.ts'
import { listOf, type Named, named } from '../graphql/resource-types.ts'
import { LIMITS } from '../limits.ts'
import type { Answer, Holder } from './answer.ts'

/** What is not possible with a record as it stands. */
export type RecordAccess = { state: string | null; refused: Answer[] }

const OPERATIONS = [...new Set([...FIELD_OPERATIONS, ...ROW_OPERATIONS])].map((each) => each.toUpperCase())

export function addExplainTypes(builder: Builder): void {
  const extensions = needs(isStaff)
  builder.enumType('AccessOperation', {
    description: 'Something that is done with records or fields.',
    values: Object.fromEntries(OPERATIONS.map((name) => [name, { value: name, description: DESCRIPTIONS[name] }])),
  })
  builder.enumType('AccessVerdict', {
    description: 'What the table of rights says.',
    values: {
      YES: { description: 'On every record, or of a field: on every one that is read (written).' },
      WITHIN: { description: 'On some records.' },
      NEVER: { description: 'On none.' },
    } as const,
  })
  builder.objectRef<Holder['people'][number]>('AccessPerson').implement({
    description: 'Somebody who may, among those whose posts the viewer reads.',
    extensions,
    fields: (t) => ({
      id: t.exposeID('id', { description: 'The employee.' }),
      name: t.exposeString('name', { description: 'Name.' }),
    }),
  })
  builder.objectRef<Holder>('AccessHolder').implement({
    description: 'A post that may.',
    extensions,
    fields: (t) => ({
      role: t.exposeString('role', { description: 'Code of the role.' }),
      title: t.exposeString('title', { description: 'Its title in the language of the request.' }),
      rows: t.exposeString('rows', {
        description: 'On which records, in words; empty where it has none to do with it.',
      }),
      people: t.field({
        type: listOf('AccessPerson') as unknown as Named,
        description: `Who it is for this record, at most ${LIMITS.explainedPeople}: those alone of whom the viewer could tell it from what he reads.`,
        resolve: (holder) => holder.people as unknown as string,
      }),
    }),
  })
  builder.objectRef<Answer>('AccessAnswer').implement({
    description: 'Whether the viewer may do something, why, and who may.',
    extensions,
    fields: (t) => ({
      operation: t.field({
        type: named('AccessOperation'),
        nullable: true,
        description: 'What is to be done; empty for a verb.',
        resolve: (answer) => answer.operation,
      }),
      verb: t.exposeString('verb', { nullable: true, description: 'The verb of the life cycle.' }),
      field: t.exposeString('field', { nullable: true, description: 'The field, where it is about one.' }),
      name: t.exposeString('name', { description: 'What it is about, in words.' }),
      verdict: t.field({
        type: named('AccessVerdict'),
        description: 'What the table of rights says of the viewer’s post.',
        resolve: (answer) => answer.verdict,
      }),
      now: t.exposeBoolean('now', {
        nullable: true,
        description: 'Whether it is possible on the record as it stands.',
      }),
      rules: t.exposeStringList('rules', { description: 'The rules, in words; of a record what stands in the way.' }),
      holders: t.field({
        type: listOf('AccessHolder') as unknown as Named,
        description: 'The posts that may.',
        resolve: (answer) => answer.holders as unknown as string,
      }),
    }),
  })
  builder.objectRef<RecordAccess>('RecordAccess').implement({
    description: 'What is not possible with a record as it stands.',
    extensions,
    fields: (t) => ({
      state: t.exposeString('state', { nullable: true, description: 'Its state in words, where the viewer reads it.' }),
      refused: t.field({
        type: listOf('AccessAnswer') as unknown as Named,
        description: 'Each operation and verb that is not possible now.',
        resolve: (access) => access.refused as unknown as string,
      }),
    }),
  })
}

const DESCRIPTIONS: Record<string, string> = {
  READ: 'To read it.',
  FILTER: 'To find records by it.',
  SORT: 'To sort records by it.',
  CREATE: 'To make a record, or to fill the field in when one is made.',
  UPDATE: 'To change it.',
  DELETE: 'To delete a record.',
}
