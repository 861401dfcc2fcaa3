import type { GraphQLInputObjectType } from 'graphql'
import type { Probe } from '../ask/probe.ts'
import { conditionsOf, recordOf } from '../ask/shape.ts'
import type { Scene } from '../scene.ts'
import { ids } from './filter.ts'
import type { Route } from './route.ts'
import { anyWhere, leaf, leavesOf } from './where.ts'

/** Conditions on related records, one and two relations away, by every quantifier, each also turned round. */
export const nestedFilter: Route = {
  name: 'nested filter',
  required(scene) {
    const probe = (name: string, { text, types }: Step): Probe => ({
      route: 'nested filter',
      types: [...new Set(types)],
      kind: 'field',
      text: ids(name, text),
    })
    // What has no list of its own is filtered by through its record alone: there every operator is tried.
    const filtered = new Set(scene.shape.lists.map(({ where }) => where))
    return scene.shape.lists.flatMap(({ name, where }) => {
      if (where === null) return []
      const ways = steps(scene, where, 2).map(({ text, types }) => ({
        text: scene.random.once(3) ? `NOT: {${text}}` : text,
        types,
      }))
      return [...ways, ...partSteps(scene, where, filtered)].map((step) => probe(name, step))
    })
  },
  more(scene) {
    const lists = scene.shape.lists.filter(
      ({ where }) => where !== null && conditionsOf(where).some(({ kind }) => kind === 'one' || kind === 'many'),
    )
    if (lists.length === 0) return null
    const { name, where } = scene.random.pick(lists)
    const { text, types } = anyWhere(scene, where!, 2)
    return { route: 'nested filter', types, kind: 'field', text: ids(name, text) }
  },
}

type Step = { text: string; types: string[] }

/** Every operator of every field of parts, and their combinations; each part once. */
function partSteps(scene: Scene, where: GraphQLInputObjectType, filtered: Set<GraphQLInputObjectType | null>): Step[] {
  return conditionsOf(where).flatMap((condition): Step[] => {
    if ((condition.kind !== 'one' && condition.kind !== 'many') || filtered.has(condition.where)) return []
    filtered.add(condition.where)
    const leaves = leavesOf(condition.where)
    const tests = leaves.flatMap((each) =>
      each.operators.map((operator) => leaf(scene, condition.where, each, operator)),
    )
    const onward = conditionsOf(condition.where).flatMap((next) =>
      next.kind === 'one'
        ? [`${next.name}: {${leaf(scene, next.where, scene.random.pick(leavesOf(next.where)))}}`]
        : [],
    )
    const [first = '', second = first] = tests
    const combined = [`AND: [{${first}}, {${second}}]`, `OR: [{${first}}, {${second}}]`, `NOT: {${first}}`]
    return [...tests, ...onward, ...combined].map((text) => ({
      text: `${condition.name}: {${condition.kind === 'one' ? text : `${scene.random.pick(condition.quantifiers)}: {${text}}`}}`,
      types: [recordOf(where), recordOf(condition.where)],
    }))
  })
}

/** Each relation by each quantifier, with a condition on the far side; beyond the first, one further relation of each. */
function steps(scene: Scene, where: GraphQLInputObjectType, depth: number): Step[] {
  const { random } = scene
  const own = recordOf(where)
  return conditionsOf(where).flatMap((condition): Step[] => {
    if (condition.kind !== 'one' && condition.kind !== 'many') return []
    const leaves = leavesOf(condition.where)
    const inner: Step[] = [
      { text: leaf(scene, condition.where, random.pick(leaves)), types: [recordOf(condition.where)] },
      { text: `NOT: {${leaf(scene, condition.where, random.pick(leaves))}}`, types: [recordOf(condition.where)] },
    ]
    if (depth > 1) {
      const further = steps(scene, condition.where, depth - 1)
      if (further.length > 0) inner.push(random.pick(further))
    }
    const forms = condition.kind === 'one' ? [null] : condition.quantifiers
    return forms.flatMap((quantifier) =>
      inner.map(({ text, types }) => ({
        text: `${condition.name}: {${quantifier === null ? text : `${quantifier}: {${text}}`}}`,
        types: [own, ...types],
      })),
    )
  })
}
