/** Whether everything that a schema offers was asked for: each field, argument, input field, operator and key. */
import {
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { Result } from '../prober.ts'
import type { Probe } from './probe.ts'

/** What no probe has asked for. */
export function gapsOfSchema({ schema, planned }: Result): string[] {
  const used = new Set<string>()
  for (const { probes } of planned) for (const probe of probes) for (const each of usedBy(schema, probe)) used.add(each)
  return offered(schema).filter((each) => !used.has(each) && !ONCE.has(each))
}

/** What is told once, or is another each time: a secret, a link, a number of an import. */
export const ONCE: ReadonlySet<string> = new Set([
  'ApiClientWithSecret.secret',
  'FileLink.expiresAt',
  'FileLink.url',
  'FiledIntegrityReport.receipt',
  'ImportReport.runId',
  'PublicLink.path',
  'PublicLink.token',
  'PublicLink.until',
])

/** Repetition is another matter, and tested in another place. */
const LEFT_OUT = new Set(['idempotencyKey'])

function offered(schema: GraphQLSchema): string[] {
  const all: string[] = []
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue
    if (isObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        all.push(`${type.name}.${field.name}`)
        for (const arg of field.args) all.push(`${type.name}.${field.name}(${arg.name})`)
      }
    }
    if (isInputObjectType(type)) all.push(...offeredBy(type))
    if (isEnumType(type) && type.name.endsWith('OrderField'))
      for (const value of type.getValues()) all.push(`${type.name}.${value.name}`)
  }
  return all
}

/** Members of an input; of a condition on a field also its operators. */
function offeredBy(input: GraphQLInputObjectType): string[] {
  // Operators are told apart by the field that they stand under.
  if (input.name.endsWith('Filter')) return []
  return Object.values(input.getFields()).flatMap((field) => {
    if (LEFT_OUT.has(field.name)) return []
    const type = getNamedType(field.type)
    const place = `${input.name}.${field.name}`
    const operators = isInputObjectType(type) && type.name.endsWith('Filter') ? Object.keys(type.getFields()) : []
    return [place, ...operators.map((operator) => `${place}.${operator}`)]
  })
}

function usedBy(schema: GraphQLSchema, probe: Probe): Set<string> {
  const used = new Set<string>()
  if (probe.kind === 'http') return used
  const info = new TypeInfo(schema)
  const places: string[] = []
  let document: ReturnType<typeof parse>
  try {
    document = parse(probe.kind === 'field' ? `{ ${probe.text} }` : probe.text)
  } catch {
    return used
  }
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: ({ name }) => {
        used.add(`${info.getParentType()?.name}.${name.value}`)
      },
      Argument: ({ name }) => {
        used.add(`${info.getParentType()?.name}.${info.getFieldDef()?.name}(${name.value})`)
      },
      ObjectField: {
        enter: ({ name }) => {
          const parent = getNamedType(info.getParentInputType())?.name ?? ''
          const place = parent.endsWith('Filter') ? `${places.at(-1)}.${name.value}` : `${parent}.${name.value}`
          places.push(place)
          used.add(place)
        },
        leave: () => {
          places.pop()
        },
      },
      EnumValue: ({ value }) => {
        used.add(`${getNamedType(info.getInputType())?.name}.${value}`)
      },
    }),
  )
  return used
}
