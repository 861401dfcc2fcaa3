/** What an export is asked for: of which list, what of it, how. */
import {
  coerceInputValue,
  GraphQLError,
  type GraphQLInputType,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLSchema,
  isInputType,
} from 'graphql'
import type { FieldInfo, TypeInfo } from '../access/catalog.ts'
import type { Context } from '../graphql/context.ts'
import { UserError } from '../graphql/errors.ts'
import { mayRead } from '../graphql/resource-types.ts'
import { LIMITS } from '../limits.ts'
import type { PageArguments } from '../reader/select.ts'
import { exportable, type Style } from './columns.ts'

export type Format = 'csv' | 'xlsx'

export type Ask = Pick<PageArguments, 'where' | 'orderBy'> & {
  type: TypeInfo
  format: Format
  /** Null: all that the role reads. */
  fields: FieldInfo[] | null
  style: Style
}

/** The request's own words: `where` and `orderBy` as the list takes them, names of fields, WORDS or CODES. */
export type AskInput = { where?: unknown; orderBy?: unknown; fields?: unknown; style?: unknown }

/** The list and format that a path names: `clients.csv`. Throws UserError NOT_FOUND for what the role does not list. */
export function targetOf({ catalog, viewer }: Context, path: string): { type: TypeInfo; format: Format } {
  const [, plural, format] = /^(\w+)\.(csv|xlsx)$/.exec(path) ?? []
  const type = [...catalog.types.values()].find((each) => each.plural === plural && !each.partOf)
  if (!type || !mayRead(catalog, viewer.role, type)) throw UserError.notFound()
  return { type, format: format as Format }
}

/**
 * Reads what is asked as the list of the role's own schema would: what does not exist for the role is refused as unknown.
 * Throws UserError or GraphQLError BAD_USER_INPUT with the path.
 */
export function readAsk(context: Context, type: TypeInfo, format: Format, input: AskInput): Ask {
  const { schema, catalog, viewer } = context
  for (const name of Object.keys(input))
    if (!['where', 'orderBy', 'fields', 'style'].includes(name)) throw unknown(name, 'There is no such argument.')
  const { style = 'WORDS' } = input
  if (style !== 'WORDS' && style !== 'CODES') throw UserError.badInput('style', 'INVALID_CHOICE')
  const order = namedInput(schema, `${type.name}Order`)
  return {
    type,
    format,
    style,
    where: coerced(input.where, namedInput(schema, `${type.name}Where`), 'where') as Ask['where'],
    orderBy: coerced(input.orderBy, order && new GraphQLList(new GraphQLNonNull(order)), 'orderBy') as Ask['orderBy'],
    fields: fieldsOf(input.fields, type, exportable(catalog, viewer.role, type)),
  }
}

function namedInput(schema: GraphQLSchema, name: string): GraphQLInputType | null {
  const type = schema.getType(name)
  return type && isInputType(type) ? type : null
}

function coerced(value: unknown, type: GraphQLInputType | null, name: string): unknown {
  if (value === undefined || value === null) return null
  if (!type) throw unknown(name, 'There is no such argument.')
  return coerceInputValue(value, type, (path, _value, error) => {
    // What else there is in the schema is not suggested: machines ask here too.
    throw unknown([name, ...path].join('.'), error.message.replace(/ ?Did you mean .*$/s, ''))
  })
}

function fieldsOf(names: unknown, type: TypeInfo, known: FieldInfo[]): FieldInfo[] | null {
  if (names === undefined || names === null) return null
  if (!Array.isArray(names) || names.length === 0) throw UserError.badInput('fields', 'EMPTY')
  if (names.length > LIMITS.importColumns)
    throw UserError.limit('fields', 'IMPORT_COLUMNS', { max: LIMITS.importColumns })
  return [...new Set(names)].map((name, index) => {
    const field = known.find((each) => each.name === name)
    if (!field) throw unknown(`fields.${index}`, `${type.name} has no such field.`)
    return field
  })
}

/** A refusal in the words of the schema, as of an operation that does not fit it. */
function unknown(path: string, message: string): GraphQLError {
  return new GraphQLError(`${path}: ${message}`, {
    extensions: { code: 'BAD_USER_INPUT', fieldErrors: [{ path, code: 'INVALID', message }] },
  })
}
