import {
  assertValidSchema,
  GraphQLEnumType,
  type GraphQLFieldConfig,
  GraphQLInputObjectType,
  GraphQLInterfaceType,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  type GraphQLType,
  GraphQLUnionType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
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
  const cut = new Cut(full, role)
  const schema = new GraphQLSchema({
    ...full.toConfig(),
    query: cut.copy(full.getQueryType()),
    mutation: cut.copy(full.getMutationType()),
    subscription: null,
    types: cut.implementations(),
  })
  assertValidSchema(schema)
  return schema
}

type Element = Parameters<typeof needsOf>[0] & { type?: GraphQLType }

/** The types of one role: copies that hold what is left to it. What nothing leads to is left out by not being copied. */
class Cut {
  private readonly copies = new Map<string, GraphQLNamedType>()
  private readonly dropped = new Set<string>()

  constructor(
    private readonly full: GraphQLSchema,
    private readonly role: RoleCode,
  ) {
    const types = Object.values(full.getTypeMap()).filter((type) => !isIntrospectionType(type))
    for (const type of types) if (this.verdict(type) === false) this.dropped.add(type.name)
    // A type that is left empty goes, and with it the fields that give or take it, which may empty the next.
    for (let before = -1; before !== this.dropped.size; ) {
      before = this.dropped.size
      for (const type of types) if (!this.dropped.has(type.name) && this.isEmpty(type)) this.dropped.add(type.name)
    }
  }

  /** The type as this role has it; null where nothing of it is left. */
  copy<Type extends GraphQLNamedType>(type: Type | null | undefined): Type | null {
    if (!type || this.dropped.has(type.name)) return null
    const known = this.copies.get(type.name) ?? this.make(type)
    this.copies.set(type.name, known)
    return known as Type
  }

  /** Types that only an interface leads to. */
  implementations(): GraphQLNamedType[] {
    const types = Object.values(this.full.getTypeMap()).filter(isObjectType)
    return types.filter((type) => type.getInterfaces().length > 0).flatMap((type) => this.copy(type) ?? [])
  }

  private verdict(element: Element) {
    return needsOf(element)?.(this.role) ?? true
  }

  private keeps(element: Element): boolean {
    return this.verdict(element) !== false && !(element.type && this.dropped.has(getNamedType(element.type).name))
  }

  private isEmpty(type: GraphQLNamedType): boolean {
    if (isObjectType(type) || isInputObjectType(type) || isInterfaceType(type))
      return !Object.values(type.getFields()).some((field) => this.keeps(field))
    if (type instanceof GraphQLEnumType) return !type.getValues().some((value) => this.keeps(value))
    return type instanceof GraphQLUnionType && type.getTypes().every(({ name }) => this.dropped.has(name))
  }

  private make(type: GraphQLNamedType): GraphQLNamedType {
    if (isObjectType(type)) {
      const { fields, interfaces, ...config } = type.toConfig()
      return new GraphQLObjectType({
        ...config,
        interfaces: () => interfaces.flatMap((each) => this.copy(each) ?? []),
        fields: () => this.outputs(fields),
      })
    }
    if (isInterfaceType(type)) {
      const { fields, interfaces, ...config } = type.toConfig()
      return new GraphQLInterfaceType({
        ...config,
        interfaces: () => interfaces.flatMap((each) => this.copy(each) ?? []),
        fields: () => this.outputs(fields),
      })
    }
    if (isInputObjectType(type)) {
      const { fields, ...config } = type.toConfig()
      return new GraphQLInputObjectType({ ...config, fields: () => this.kept(fields) })
    }
    if (type instanceof GraphQLUnionType) {
      const { types, ...config } = type.toConfig()
      return new GraphQLUnionType({ ...config, types: () => types.flatMap((each) => this.copy(each) ?? []) })
    }
    if (type instanceof GraphQLEnumType) {
      const { values, ...config } = type.toConfig()
      return new GraphQLEnumType({
        ...config,
        values: Object.fromEntries(Object.entries(values).filter(([, value]) => this.keeps(value))),
      })
    }
    return type
  }

  private outputs(fields: Record<string, GraphQLFieldConfig<unknown, unknown>>) {
    const kept = this.kept(fields)
    for (const [name, field] of Object.entries(kept)) {
      const type = this.verdict(field)
      // Within a scope only: null where it does not hold.
      const open = typeof type === 'string' && isNonNullType(field.type) ? field.type.ofType : field.type
      kept[name] = { ...field, type: open, args: this.kept(field.args ?? {}) }
    }
    return kept
  }

  private kept<Config extends Element & { type: GraphQLType }>(fields: Record<string, Config>): Record<string, Config> {
    const kept = Object.entries(fields).filter(([, field]) => this.keeps(field))
    return Object.fromEntries(kept.map(([name, field]) => [name, { ...field, type: this.typeOf(field.type) }]))
  }

  private typeOf(type: GraphQLType): GraphQLType {
    if (isListType(type)) return new GraphQLList(this.typeOf(type.ofType))
    if (isNonNullType(type)) return new GraphQLNonNull(this.typeOf(type.ofType) as never)
    return isSpecifiedScalarType(type) ? type : this.copy(type)!
  }
}
