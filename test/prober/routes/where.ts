/** Conditions for `where`, made of what the role's schema takes. */
import type { GraphQLInputObjectType } from 'graphql'
import { literal, piece, word } from '../ask/literals.ts'
import { type Condition, conditionsOf, recordOf } from '../ask/shape.ts'
import type { Scene } from '../scene.ts'

type Leaf = Extract<Condition, { kind: 'leaf' }>

/** `name: {contains: "x"}`. */
export function leaf(
  scene: Scene,
  where: GraphQLInputObjectType,
  { name, operators }: Leaf,
  operator = scene.random.pick(operators),
): string {
  const { tables, random } = scene
  const table = recordOf(where)
  const value = () =>
    operator.isFlag
      ? String(random.once(2))
      : ['contains', 'startsWith', 'endsWith'].includes(operator.name)
        ? piece(table, name, operator.name, tables, random)
        : literal(operator.type, table, name, tables, random)
  return `${name}: {${operator.name}: ${operator.isList ? `[${value()}, ${value()}]` : value()}}`
}

export const leavesOf = (where: GraphQLInputObjectType): Leaf[] =>
  conditionsOf(where).filter((condition) => condition.kind === 'leaf')

/** A condition by chance, over relations down to a depth: the inside of braces, and the types it speaks of. */
export function anyWhere(
  scene: Scene,
  where: GraphQLInputObjectType,
  depth: number,
): { text: string; types: string[] } {
  const { random } = scene
  const own = recordOf(where)
  if (random.once(5)) {
    const [a, b] = [anyWhere(scene, where, depth), anyWhere(scene, where, depth)]
    const text = random.pick([
      `AND: [{${a.text}}, {${b.text}}]`,
      `OR: [{${a.text}}, {${b.text}}]`,
      `OR: [{NOT: {${a.text}}}, {${b.text}}]`,
      `NOT: {${a.text}}, AND: [{${b.text}}]`,
    ])
    return { text, types: [...a.types, ...b.types] }
  }
  if (random.once(4)) {
    const { text, types } = anyWhere(scene, where, depth)
    return { text: `NOT: {${text}}`, types }
  }
  const conditions = conditionsOf(where)
  const related = conditions.filter(({ kind }) => kind === 'one' || kind === 'many')
  const plain = conditions.filter(({ kind }) => kind === 'leaf' || kind === 'search')
  const condition = random.pick(depth > 0 && related.length > 0 && !random.once(3) ? related : plain)
  return oneWhere(scene, where, condition, depth, own)
}

function oneWhere(scene: Scene, where: GraphQLInputObjectType, condition: Condition, depth: number, own: string) {
  switch (condition.kind) {
    case 'leaf':
      return { text: leaf(scene, where, condition), types: [own] }
    case 'search':
      return { text: `${condition.name}: ${word(own, scene.tables, scene.random)}`, types: [own] }
    case 'one': {
      const inner = anyWhere(scene, condition.where, depth - 1)
      return { text: `${condition.name}: {${inner.text}}`, types: [own, ...inner.types] }
    }
    case 'many': {
      const inner = anyWhere(scene, condition.where, depth - 1)
      const quantifier = scene.random.pick(condition.quantifiers)
      return { text: `${condition.name}: {${quantifier}: {${inner.text}}}`, types: [own, ...inner.types] }
    }
  }
}
