/** The mutations of a role's schema, and inputs for them. */
import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isLeafType,
} from 'graphql'
import type { Catalog, FieldInfo, TypeInfo } from '../../../server/src/access/catalog.ts'
import { ONCE } from '../ask/coordinates.ts'
import { literal } from '../ask/literals.ts'
import type { Row } from '../model/tables.ts'
import type { Scene } from '../scene.ts'
import { argument, type Ground, selection } from './other.ts'

export type Mutation = {
  name: string
  input: GraphQLInputObjectType
  /** Type of the records that it changes; null where only its module knows. */
  type: TypeInfo | null
  /** Type of the records that its `id` names; null where it names none. */
  subject: TypeInfo | null
  kind: 'create' | 'update' | 'delete' | 'verb' | 'other'
  /** Several records at a time. */
  many: boolean
  /** What is asked of its answer: nothing that differs each time. */
  answer: string
}

export const mutationsOf = ({ shape, catalog }: Scene): Mutation[] => mutationsIn(shape.schema, catalog)

export function mutationsIn(schema: GraphQLSchema, catalog: Catalog): Mutation[] {
  const known = knownTo(catalog)
  return Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((field): Mutation[] => {
    const arg = field.args.find(({ name }) => name === 'input')
    const input = arg && getNamedType(arg.type)
    if (!isInputObjectType(input)) return []
    const { type = null, kind = 'other' as const } = known.get(field.name) ?? {}
    const subject = type ?? ('id' in input.getFields() ? namedBy(catalog, field.name) : null)
    const many = 'records' in input.getFields()
    return [{ name: field.name, input, type, subject, kind, many, answer: answerOf(catalog, field, kind) }]
  })
}

/** Whose ids the mutations take that modules write themselves, where their names do not say it. */
const SUBJECTS: Readonly<Record<string, string>> = {
  createInvitationLink: 'EventInvitation',
  createSurveyLink: 'SatisfactionSurvey',
  draftContract: 'TermRound',
  draftFollowingContract: 'Contract',
  endAccountSessions: 'Account',
  remindClient: 'Obligation',
  resetSecondFactor: 'Account',
  setPassword: 'Account',
}

function namedBy(catalog: Catalog, mutation: string): TypeInfo {
  const said = [...catalog.types.values()].filter(({ name }) => mutation.includes(name))
  const subject = catalog.types.get(SUBJECTS[mutation] ?? '') ?? said.sort((a, b) => b.name.length - a.name.length)[0]
  if (!subject) throw new Error(`Whose id does ${mutation} take? Its name does not say it: add it to SUBJECTS.`)
  return subject
}

/** Of a record no more than that it was written: what it holds is asked for by other routes. */
function answerOf(catalog: Catalog, { type }: GraphQLField<unknown, unknown>, kind: Mutation['kind']): string {
  const { name } = getNamedType(type)
  if (isLeafType(getNamedType(type))) return ''
  if (kind === 'delete') return '{ id }'
  return kind === 'other' && !catalog.types.has(name) ? selection(type, 2, ONCE) : '{ __typename }'
}

function knownTo(catalog: Catalog): Map<string, { type: TypeInfo; kind: Mutation['kind'] }> {
  const known = new Map<string, { type: TypeInfo; kind: Mutation['kind'] }>()
  for (const type of catalog.types.values()) {
    if (type.partOf) continue
    const plural = `${type.plural[0]!.toUpperCase()}${type.plural.slice(1)}`
    for (const kind of ['create', 'update', 'delete'] as const)
      for (const name of [type.name, plural]) known.set(`${kind}${name}`, { type, kind })
    for (const verb of type.lifeCycle?.verbs.values() ?? []) known.set(verb.mutation, { type, kind: 'verb' })
  }
  return known
}

/** A field that leads to another record, with that record's type. */
export const referenceOf = (type: TypeInfo, name: string): FieldInfo | undefined => {
  const field = type.fields.get(name)
  return field?.kind === 'ID' && field.target ? field : undefined
}

/** `name(input: {…}) { … }` with these members, each already a literal. */
export function documentFor({ name, answer }: Mutation, members: Record<string, string>): string {
  const given = Object.entries(members).map(([key, value]) => `${key}: ${value}`)
  return `mutation { ${name}(input: {${given.join(', ')}}) ${answer} }`
}

/** Which record, in the form that the mutation asks for, and what changes of it. */
export function addressed(
  { many }: Mutation,
  id: string,
  version: unknown,
  changes: Record<string, string>,
): Record<string, string> {
  if (!many) return { id: `"${id}"`, version: String(version), ...changes }
  const given = Object.entries(changes).map(([key, value]) => `${key}: ${value}`)
  return {
    records: `[{id: "${id}", version: ${version}}]`,
    ...(given.length > 0 ? { changes: `{${given.join(', ')}}` } : {}),
  }
}

/** Values for what may be given beside the address: each in its own type. */
export function changeable(mutation: Mutation): GraphQLInputObjectType {
  const changes = mutation.many ? mutation.input.getFields().changes : undefined
  const inner = changes && getNamedType(changes.type)
  return isInputObjectType(inner) ? inner : mutation.input
}

const ADDRESS = ['id', 'version', 'records', 'changes', 'idempotencyKey']
export const fieldsOf = (mutation: Mutation): string[] =>
  Object.keys(changeable(mutation).getFields()).filter((name) => !ADDRESS.includes(name))

/** A value for one of them: of a record that there is, or made up; `whole` with all that it may hold. */
export function valueFor(scene: Ground, mutation: Mutation, name: string, like?: Row, whole = false): string {
  const input = changeable(mutation).getFields()[name]!
  const type = getNamedType(input.type)
  if (!mutation.type || !isLeafType(type) || !mutation.type.fields.has(name))
    return argument(scene, name, input.type, whole)
  const held = like?.[name]
  if (held !== undefined && held !== null && type.name === 'ID') return `"${held}"`
  return literal(type.name, mutation.type.name, name, scene.tables, scene.random)
}
