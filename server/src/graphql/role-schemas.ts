import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils'
import {
  assertValidSchema,
  type GraphQLEnumValueConfig,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigArgumentMap,
  type GraphQLInputFieldConfig,
  type GraphQLNonNull,
  type GraphQLSchema,
  isNonNullType,
} from 'graphql'
import { ROLES, type RoleCode } from '../access/roles.ts'
import { needsOf } from './needs.ts'

/**
 * One executable schema for each role: what the grid never allows does not exist there. Each is cut when it is first
 * asked for; a server asks for all of them once it listens.
 */
export function roleSchemas(full: GraphQLSchema): Record<RoleCode, GraphQLSchema> {
  const cut: Partial<Record<RoleCode, GraphQLSchema>> = {}
  const schemas = {} as Record<RoleCode, GraphQLSchema>
  for (const role of ROLES) {
    Object.defineProperty(schemas, role, {
      enumerable: true,
      get: () => {
        cut[role] ??= roleSchema(full, role)
        return cut[role]
      },
    })
  }
  return schemas
}

function roleSchema(full: GraphQLSchema, role: RoleCode): GraphQLSchema {
  const allowed = (element: Parameters<typeof needsOf>[0]) => needsOf(element)?.(role) ?? true
  const cut = mapSchema(full, {
    [MapperKind.OBJECT_TYPE]: (type) => (allowed(type) === false ? null : type),
    [MapperKind.OBJECT_FIELD]: (field: GraphQLFieldConfig<unknown, unknown>) => {
      const verdict = allowed(field)
      if (verdict === false) return null
      const args: GraphQLFieldConfigArgumentMap = Object.fromEntries(
        Object.entries(field.args ?? {}).filter(([, arg]) => allowed(arg) !== false),
      )
      // Within a scope only: null where it does not hold.
      const type = typeof verdict === 'string' && isNonNullType(field.type) ? field.type.ofType : field.type
      return { ...field, args, type: type as GraphQLNonNull<never> }
    },
    [MapperKind.INPUT_OBJECT_FIELD]: (field: GraphQLInputFieldConfig) => (allowed(field) === false ? null : field),
    [MapperKind.ENUM_VALUE]: (value: GraphQLEnumValueConfig) => (allowed(value) === false ? null : value),
  })
  const schema = withoutEmpty(cut)
  assertValidSchema(schema)
  return schema
}

/** Drops what the cuts have left empty, and what hung on it alone. */
function withoutEmpty(schema: GraphQLSchema): GraphQLSchema {
  return pruneSchema(schema, { skipPruning: (type) => type.name === 'Query' })
}
