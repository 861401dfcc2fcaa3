import type { GraphQLResolveInfo } from 'graphql'
import { type Catalog, type FieldInfo, isPlaceInList, type TypeInfo } from '../access/catalog.ts'
import { decide, isColumn, mayCreate, mayRead, mayRows, mayUpdate } from '../access/decide.ts'
import type { Values } from '../access/resource.ts'
import { LIMITS } from '../limits.ts'
import { readMany, readOne, readPage } from '../reader/read.ts'
import { type PageArguments, selectPage, selectRecord, selectRecordAs } from '../reader/select.ts'
import { repeatable } from '../writer/idempotency.ts'
import { deleteRecords } from '../writer/remove.ts'
import { createRecords, type Request, updateRecords } from '../writer/save.ts'
import type { Builder } from './builder.ts'
import type { Context } from './context.ts'
import { describeField } from './describe.ts'
import { UserError } from './errors.ts'
import { needs } from './needs.ts'
import { listOf, type Named, named, pageArguments, scalarOf } from './resource-types.ts'

/** Queries and mutations of every type in the catalog. */
export function addResourceOperations(builder: Builder, catalog: Catalog): void {
  addNode(builder, catalog)
  builder.objectRef<{ id: string }>('DeletedRecord').implement({
    description: 'A record that is no more.',
    fields: (t) => ({ id: t.exposeID('id', { description: 'The id it had.' }) }),
  })
  builder.inputType('RecordVersion', {
    description: 'A record, and the version of it that the change was made from.',
    fields: (t) => ({
      id: t.id({ required: true, description: 'Its id.' }),
      version: t.int({ required: true, description: 'Its version.' }),
    }),
  })
  for (const type of catalog.types.values()) {
    if (type.partOf) {
      addPartInput(builder, type)
      continue
    }
    addQueries(builder, catalog, type)
    addCreate(builder, type)
    addUpdate(builder, type)
    addDelete(builder, type)
  }
}

function addNode(builder: Builder, catalog: Catalog): void {
  const types = [...catalog.types.values()].filter((type) => !type.partOf)
  builder.queryField('node', (t) =>
    t.field({
      type: named('Node'),
      nullable: true,
      description: 'Any record by its id.',
      args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
      extensions: needs((role) => types.some((type) => mayRows(role, type, 'read'))),
      resolve: async (_root, { id }, context, info) => {
        const type = catalog.byPrefix.get(String(id).split('_')[0] ?? '')
        if (!type || type.partOf || !mayRows(context.viewer.role, type, 'read')) return null
        const record = await readOne(
          { catalog, viewer: context.viewer, query: context.query },
          selectRecordAs(catalog, info, type.name),
          String(id),
        )
        return record as unknown as string
      },
    }),
  )
}

function addQueries(builder: Builder, catalog: Catalog, type: TypeInfo): void {
  const extensions = needs((role) => mayRead(catalog, role, type))
  builder.queryField(type.single, (t) =>
    t.field({
      type: named(type.name),
      nullable: true,
      description: `One ${type.single} by id; null where there is none within reach.`,
      args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
      extensions,
      resolve: async (_root, { id }, context, info) => {
        const selection = selectRecord(catalog, info)
        return (await readOne(
          { catalog, viewer: context.viewer, query: context.query },
          selection,
          String(id),
        )) as unknown as string
      },
    }),
  )
  builder.queryField(type.plural, (t) =>
    t.field({
      type: named(`${type.name}Connection`),
      description: `${type.description.replace(/\.$/, '')}: a page of those within reach.`,
      args: pageArguments(t, catalog, type),
      extensions,
      resolve: async (_root, args, context, info) => {
        const selection = selectPage(catalog, info)
        const page = args as PageArguments
        return (await readPage(
          { catalog, viewer: context.viewer, query: context.query },
          type,
          selection,
          page,
        )) as unknown as string
      },
    }),
  )
}

type InputFields = { field: (options: Record<string, unknown>) => unknown }

/** The writable fields of a type as input fields. */
export function writableFields(
  builderOfFields: unknown,
  type: TypeInfo,
  operation: 'create' | 'update',
): Record<string, never> {
  // Types are known by name only here; Pothos resolves them when the schema is built.
  const t = builderOfFields as InputFields
  const fields: Record<string, unknown> = {}
  const test = (field: FieldInfo) => needs((role) => decide(role, type, field, operation))
  for (const field of type.fields.values()) {
    if (field.derived || field.name === 'id' || field.name === 'version' || isPlaceInList(type, field)) continue
    const description = describeField(field.name, field)
    if (field.kind === 'PART')
      fields[field.name] = t.field({ type: [`${field.target}Input`], description, extensions: test(field) })
    else if (isColumn(field)) {
      // Whether a value is missing is said by the writer, with the field's path and in the user's language.
      fields[field.name] = t.field({ type: scalarOf(field), description, extensions: test(field) })
    }
  }
  return fields as Record<string, never>
}

function addPartInput(builder: Builder, type: TypeInfo): void {
  builder.inputType(`${type.name}Input`, {
    description: `${type.description.replace(/\.$/, '')}, given inside its record.`,
    fields: (t) => writableFields(t, type, 'create'),
  })
}

export { mayCreate, mayUpdate }

export const KEY =
  'Makes the repetition of this request harmless: the same key has one effect. The header Idempotency-Key does the same.'

function addCreate(builder: Builder, type: TypeInfo): void {
  if (type.declaration.createdByModule) return
  const input = builder.inputType(`Create${type.name}Input`, {
    description: `What a new ${type.single} is made from.`,
    fields: (t) => ({
      ...writableFields(t, type, 'create'),
      idempotencyKey: t.string({ description: KEY }),
    }),
  })
  builder.mutationField(`create${type.name}`, (t) =>
    t.field({
      type: named(type.name),
      description: `Records a new ${type.single}.`,
      args: { input: t.arg({ type: input, required: true, description: 'The new record.' }) },
      extensions: needs((role) => mayCreate(role, type)),
      resolve: async (_root, args, context, info) => {
        const { values, repeat } = unpack(context, info, args.input)
        const saved = await createRecords(context, type, [{ input: values, path: 'input.' }], repeat)
        return (await written(context, info, saved.ids))[0] as string
      },
    }),
  )
}

function addUpdate(builder: Builder, type: TypeInfo): void {
  if (!type.hasVersion) return
  const extensions = needs((role) => mayUpdate(role, type))
  const input = builder.inputType(`Update${type.name}Input`, {
    description: `Changes to a ${type.single}; what is not named stays.`,
    fields: (t) => ({
      id: t.id({ required: true, description: 'The record.' }),
      version: t.int({ required: true, description: 'The version that the change was made from.' }),
      ...writableFields(t, type, 'update'),
      idempotencyKey: t.string({ description: KEY }),
    }),
  })
  builder.mutationField(`update${type.name}`, (t) =>
    t.field({
      type: named(type.name),
      description: `Changes a ${type.single}.`,
      args: { input: t.arg({ type: input, required: true, description: 'The changes.' }) },
      extensions,
      resolve: async (_root, args, context, info) => {
        const { values, repeat } = unpack(context, info, args.input)
        const { id, version, ...changes } = values
        const request = { id: String(id), version: Number(version), input: changes, path: 'input.' }
        const saved = await updateRecords(context, type, [request], repeat)
        return (await written(context, info, saved.ids))[0] as string
      },
    }),
  )
  const changes = builder.inputType(`${type.name}Changes`, {
    description: `Changes to several ${type.plural} alike; what is not named stays.`,
    fields: (t) => writableFields(t, type, 'update'),
  })
  const many = builder.inputType(`Update${plural(type)}Input`, {
    description: `The same changes to several ${type.plural}: all of them, or none.`,
    fields: (t) => ({
      records: t.field({
        type: listOf('RecordVersion'),
        required: true,
        description: `Which, at most ${LIMITS.bulkMax}.`,
      }),
      changes: t.field({ type: changes, required: true, description: 'What changes.', extensions }),
      idempotencyKey: t.string({ description: KEY }),
    }),
  })
  builder.mutationField(`update${plural(type)}`, (t) =>
    t.field({
      type: listOf(type.name) as unknown as Named,
      description: `Changes several ${type.plural} alike: all of them, or none.`,
      args: { input: t.arg({ type: many, required: true, description: 'Which, and the changes.' }) },
      extensions,
      resolve: async (_root, args, context, info) => {
        const { values, repeat } = unpack(context, info, args.input)
        const requests = versions(values.records).map(
          ({ id, version }): Request => ({ id, version, input: values.changes as Values, path: 'input.changes.' }),
        )
        const saved = await updateRecords(context, type, requests, repeat)
        return (await written(context, info, saved.ids)) as unknown as string
      },
    }),
  )
}

function addDelete(builder: Builder, type: TypeInfo): void {
  const extensions = needs((role) => mayRows(role, type, 'delete'))
  const one = builder.inputType(`Delete${type.name}Input`, {
    description: `The ${type.single} to delete.`,
    fields: (t) => ({
      id: t.id({ required: true, description: 'Its id.' }),
      version: t.int({ required: true, description: 'The version that was looked at.' }),
      idempotencyKey: t.string({ description: KEY }),
    }),
  })
  builder.mutationField(`delete${type.name}`, (t) =>
    t.field({
      type: named('DeletedRecord'),
      description: `Deletes a ${type.single}; its history stays.`,
      args: { input: t.arg({ type: one, required: true, description: 'Which.' }) },
      extensions,
      resolve: async (_root, args, context, info) => {
        const { values, repeat } = unpack(context, info, args.input)
        const request = { id: String(values.id), version: Number(values.version), path: 'input.' }
        const [id] = await deleteRecords(context, type, [request], repeat)
        return { id } as unknown as string
      },
    }),
  )
  const many = builder.inputType(`Delete${plural(type)}Input`, {
    description: `Several ${type.plural} to delete: all of them, or none.`,
    fields: (t) => ({
      records: t.field({
        type: listOf('RecordVersion'),
        required: true,
        description: `Which, at most ${LIMITS.bulkMax}.`,
      }),
      idempotencyKey: t.string({ description: KEY }),
    }),
  })
  builder.mutationField(`delete${plural(type)}`, (t) =>
    t.field({
      type: listOf('DeletedRecord') as unknown as Named,
      description: `Deletes several ${type.plural}: all of them, or none.`,
      args: { input: t.arg({ type: many, required: true, description: 'Which.' }) },
      extensions,
      resolve: async (_root, args, context, info) => {
        const { values, repeat } = unpack(context, info, args.input)
        const requests = versions(values.records).map((each) => ({ ...each, path: 'input.records.' }))
        const ids = await deleteRecords(context, type, requests, repeat)
        return ids.map((id) => ({ id })) as unknown as string
      },
    }),
  )
}

const plural = (type: TypeInfo): string => type.plural[0]!.toUpperCase() + type.plural.slice(1)

/** The input without its key, and the key; the header's key counts for each mutation of the request apart. */
export function unpack(context: Context, info: GraphQLResolveInfo, input: unknown) {
  const { idempotencyKey, ...values } = input as Values & { idempotencyKey?: string | null }
  const header = context.idempotencyKey === null ? null : `${context.idempotencyKey}:${info.path.key}`
  return { values, repeat: repeatable(context, info.fieldName, values, idempotencyKey ?? header) }
}

function versions(records: unknown): { id: string; version: number }[] {
  const list = records as { id: string; version: number }[]
  if (list.length === 0) throw UserError.badInput('input.records', 'EMPTY')
  if (list.length > LIMITS.bulkMax) throw UserError.limit('input.records', 'BULK_MAX', { max: LIMITS.bulkMax })
  const ids = new Set(list.map((each) => each.id))
  return list.filter((each) => ids.delete(each.id)).map(({ id, version }) => ({ id: String(id), version }))
}

export async function written(context: Context, info: GraphQLResolveInfo, ids: string[]): Promise<unknown[]> {
  const selection = selectRecord(context.catalog, info)
  return readMany({ catalog: context.catalog, viewer: context.viewer, query: context.query }, selection, ids)
}
