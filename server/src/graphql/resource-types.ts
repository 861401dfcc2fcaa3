import type { Catalog, FieldInfo, TypeInfo } from '../access/catalog.ts'
import { decide, decideWithTarget, isColumn, mayRead, operationsOf } from '../access/decide.ts'
import type { ReadPage, ReadRecord } from '../reader/read.ts'
import type { Builder } from './builder.ts'
import { describeField, pageOf } from './describe.ts'
import { createFilters } from './filters.ts'
import { type Needs, needs } from './needs.ts'

/** Pothos' name for a type that is known only at run time. */
export type Named = 'String'
export const named = (name: string) => name as Named
export const listOf = (name: string) => [name] as unknown as [Named]

const SCALARS: Record<string, string> = {
  ID: 'ID',
  STRING: 'String',
  INT: 'Int',
  DECIMAL: 'Decimal',
  BOOLEAN: 'Boolean',
  DATE: 'Date',
  DATETIME: 'DateTime',
  JSON: 'JSON',
}

/** GraphQL type of a column. */
export const scalarOf = (field: FieldInfo): string => (field.kind === 'ENUM' ? field.target! : SCALARS[field.kind]!)

export { isColumn, mayRead }

/** What a field asks of a role; a relation asks for its target as well. */
export function fieldNeeds(catalog: Catalog, type: TypeInfo, field: FieldInfo, operation: 'read' | 'filter'): Needs {
  return (role) => decideWithTarget(catalog, role, type, field, operation)
}

/** Enums, objects, pages, filters and orders of every type in the catalog. */
export function addResourceTypes(builder: Builder, catalog: Catalog): void {
  for (const [name, { description, values }] of catalog.enums) {
    const entries = values.map((value) => [
      value.name,
      { value: value.name, description: value.description ?? describeField(value.name) },
    ])
    builder.enumType(name, { description: description ?? `Values of ${name}.`, values: Object.fromEntries(entries) })
  }
  builder.enumType('SortDirection', {
    description: 'Which end comes first.',
    values: {
      ASC: { description: 'Smallest or earliest first.' },
      DESC: { description: 'Largest or latest first.' },
    } as const,
  })
  addPageInfo(builder)
  const filter = createFilters(builder)
  const node = builder.interfaceRef<ReadRecord>('Node').implement({
    description: 'A record with an id of its own, unique over all types.',
    fields: (t) => ({ id: t.field({ type: 'ID', description: 'Its id.', resolve: (record) => record.id as string }) }),
    resolveType: (record) => record.$type as string,
  })
  for (const type of catalog.types.values()) {
    addObject(builder, catalog, type, node)
    if (!type.partOf) addPage(builder, catalog, type)
    addWhere(builder, catalog, type, filter)
    if (!type.partOf) addOrder(builder, type)
  }
}

function addPageInfo(builder: Builder): void {
  builder.objectRef<ReadPage>('PageInfo').implement({
    description: 'Whether there is more.',
    fields: (t) => ({
      hasNextPage: t.boolean({
        description: 'There are records after this page.',
        resolve: (page) => page.hasNextPage,
      }),
      hasPreviousPage: t.boolean({
        description: 'There are records before this page.',
        resolve: (page) => page.hasPreviousPage,
      }),
      startCursor: t.string({
        nullable: true,
        description: 'Cursor of the first record.',
        resolve: (page) => page.cursors[0] ?? null,
      }),
      endCursor: t.string({
        nullable: true,
        description: 'Cursor of the last record: give it as `after`.',
        resolve: (page) => page.cursors.at(-1) ?? null,
      }),
    }),
  })
}

type NodeRef = ReturnType<ReturnType<Builder['interfaceRef']>['implement']>

function addObject(builder: Builder, catalog: Catalog, type: TypeInfo, node: unknown): void {
  builder.objectRef<ReadRecord>(type.name).implement({
    description: type.description,
    extensions: needs((role) => mayRead(catalog, role, type)),
    interfaces: type.partOf ? [] : [node as NodeRef],
    isTypeOf: (value) => (value as ReadRecord).$type === type.name,
    fields: (t) => {
      const fields: Record<string, unknown> = {}
      for (const field of type.fields.values()) {
        const description = describeField(field.name, field)
        const extensions = needs(fieldNeeds(catalog, type, field, 'read'))
        if (isColumn(field)) {
          fields[field.name] = t.field({
            type: named(scalarOf(field)),
            nullable: !field.required,
            description,
            extensions,
            resolve: (record) => record[field.name] as string,
          })
        } else if (field.kind === 'TO_MANY') {
          fields[field.name] = t.field({
            type: named(`${field.target}Connection`),
            description,
            extensions,
            args: pageArguments(t, catalog, catalog.types.get(field.target!)!),
            resolve: (record, _args, _context, info) => record[`$${info.path.key}`] as string,
          })
        } else {
          const part = field.kind === 'PART'
          fields[field.name] = t.field({
            type: (part ? listOf(field.target!) : named(field.target!)) as Named,
            nullable: !part,
            description,
            extensions,
            resolve: (record, _args, _context, info) => record[`$${info.path.key}`] as string,
          })
        }
      }
      if (!type.partOf) {
        fields.masked = t.stringList({
          description: 'Fields of this record that are empty because they are not for this viewer.',
          resolve: (record) => record.masked as string[],
        })
        fields.may = t.field({
          type: ['String'],
          description:
            'What this viewer may do with this record as it stands: update, delete, attach (files), and verbs of its life cycle.',
          extensions: needs((role) => operationsOf(role, type).length > 0),
          resolve: (record) => record.may as string[],
        })
      }
      return fields as Record<string, never>
    },
  })
}

/** Arguments of a list. */
export function pageArguments(t: unknown, catalog: Catalog, type: TypeInfo) {
  type ArgBuilder = { arg: (options: Record<string, unknown>) => never }
  const { arg } = t as ArgBuilder
  const filterable: Needs = (role) =>
    [...type.fields.values()].some((field) => fieldNeeds(catalog, type, field, 'filter')(role) !== false)
  const sortable: Needs = (role) =>
    [...type.fields.values()].some((field) => isColumn(field) && decide(role, type, field, 'sort') === true)
  return {
    where: arg({
      type: `${type.name}Where`,
      description: 'Only records that meet this.',
      extensions: needs(filterable),
    }),
    orderBy: arg({
      type: [`${type.name}Order`],
      description: 'First by this, then by the next; newest first where nothing is said.',
      extensions: needs(sortable),
    }),
    ...pageOf(arg),
  }
}

function addPage(builder: Builder, catalog: Catalog, type: TypeInfo): void {
  const readable = needs((role) => mayRead(catalog, role, type))
  const edge = builder.objectRef<{ record: ReadRecord; cursor: string }>(`${type.name}Edge`)
  edge.implement({
    description: `A ${type.single} and its place in the list.`,
    fields: (t) => ({
      cursor: t.string({ description: 'Its place: give it as `after`.', resolve: (each) => each.cursor }),
      node: t.field({
        type: named(type.name),
        description: 'The record.',
        extensions: readable,
        resolve: (each) => each.record as unknown as string,
      }),
    }),
  })
  builder.objectRef<ReadPage>(`${type.name}Connection`).implement({
    description: `A page of ${type.plural}.`,
    fields: (t) => ({
      nodes: t.field({
        type: listOf(type.name),
        description: 'The records.',
        extensions: readable,
        resolve: (page) => page.records as unknown as string[],
      }),
      edges: t.field({
        type: [edge],
        description: 'The records with their places.',
        extensions: readable,
        resolve: (page) => page.records.map((record, at) => ({ record, cursor: page.cursors[at] ?? '' })),
      }),
      pageInfo: t.field({
        type: named('PageInfo'),
        description: 'Whether there is more.',
        extensions: readable,
        resolve: (page) => page as unknown as string,
      }),
      totalCount: t.int({
        description: 'How many records there are in all; counted only when asked for.',
        extensions: readable,
        resolve: (page) => page.totalCount!,
      }),
    }),
  })
}

function addWhere(builder: Builder, catalog: Catalog, type: TypeInfo, filter: ReturnType<typeof createFilters>): void {
  const name = `${type.name}Where`
  builder.inputType(name, {
    description: `Conditions on ${type.plural}; all of them must hold.`,
    fields: (t) => {
      const field = (ref: unknown, description: string, test: Needs) =>
        t.field({ type: ref as 'String', description, extensions: needs(test) })
      const always: Needs = (role) => mayRead(catalog, role, type)
      const fields: Record<string, unknown> = {
        AND: field([name], 'All of these.', always),
        OR: field([name], 'At least one of these.', always),
        NOT: field(name, 'Not this.', always),
      }
      const search = (type.declaration.search ?? []).map((column) => type.fields.get(column)!)
      if (search.length > 0) {
        const test: Needs = (role) => search.some((column) => decide(role, type, column, 'filter') !== false)
        fields.search = field('String', 'Words to look for in the columns people search by.', test)
      }
      for (const column of type.fields.values()) {
        const test = fieldNeeds(catalog, type, column, 'filter')
        if (column.kind === 'TO_ONE')
          fields[column.name] = field(`${column.target}Where`, describeField(column.name, column), test)
        else if (isColumn(column)) {
          const ref = filter(column.kind, column.target)
          if (ref) fields[column.name] = field(ref, describeField(column.name, column), test)
        } else fields[column.name] = field(`${column.target}ListWhere`, describeField(column.name, column), test)
      }
      return fields as Record<string, never>
    },
  })
  builder.inputType(`${type.name}ListWhere`, {
    description: `Conditions on related ${type.plural}, of which only those within reach count.`,
    fields: (t) => ({
      some: t.field({
        type: named(name),
        description: 'At least one meets this.',
        extensions: needs((role) => mayRead(catalog, role, type)),
      }),
      every: t.field({
        type: named(name),
        description: 'None fails this.',
        extensions: needs((role) => mayRead(catalog, role, type)),
      }),
      none: t.field({
        type: named(name),
        description: 'None meets this.',
        extensions: needs((role) => mayRead(catalog, role, type)),
      }),
    }),
  })
}

function addOrder(builder: Builder, type: TypeInfo): void {
  const columns = [...type.fields.values()].filter((field) => isColumn(field) && field.kind !== 'JSON')
  builder.enumType(`${type.name}OrderField`, {
    description: `What ${type.plural} are sorted by.`,
    values: Object.fromEntries(
      columns.map((field) => [
        field.name,
        {
          value: field.name,
          description: describeField(field.name, field),
          // A conditional field is no sort key: the order would tell of what is hidden.
          extensions: needs((role) => decide(role, type, field, 'sort') === true),
        },
      ]),
    ),
  })
  builder.inputType(`${type.name}Order`, {
    description: `One key of the order of ${type.plural}.`,
    fields: (t) => ({
      field: t.field({ type: named(`${type.name}OrderField`), required: true, description: 'By what.' }),
      direction: t.field({
        type: named('SortDirection'),
        required: true,
        defaultValue: 'ASC',
        description: 'Which end first.',
      }),
    }),
  })
}
