import type { GraphQLObjectType } from 'graphql'
import type { Probe } from '../ask/probe.ts'
import { relationsOf, scalarsOf } from '../ask/shape.ts'
import type { Scene } from '../scene.ts'
import type { Route } from './route.ts'
import { anyWhere } from './where.ts'

/** The lists of each record with all their arguments, and the way on from there. */
export const nestedList: Route = {
  name: 'nested list',
  async required(scene) {
    const made: Probe[] = []
    for (const { name, type } of scene.shape.lists)
      made.push(...ways(scene, name, type), ...(await afterCursors(scene, name, type)))
    return made
  },
  more(scene) {
    const lists = scene.shape.lists.filter(({ type }) => relationsOf(type).some(({ kind }) => kind === 'many'))
    if (lists.length === 0) return null
    const { name, type } = scene.random.pick(lists)
    return scene.random.pick(ways(scene, name, type))
  },
}

function ways(scene: Scene, name: string, type: GraphQLObjectType): Probe[] {
  return relationsOf(type).flatMap((relation): Probe[] => {
    const onward =
      relation.kind === 'part'
        ? parts(relation)
        : relation.kind === 'many'
          ? many(scene, relation)
          : one(scene, relation.name, relation.target)
    return onward.map(({ text, types }) => ({
      route: 'nested list',
      types: [type.name, ...types],
      kind: 'field',
      text: `${name}(first: 12, offset: ${scene.random.below(3)}) { nodes { id ${text} } }`,
    }))
  })
}

/** Where the parts of a record lead. */
function parts({ name, target }: { name: string; target: GraphQLObjectType }): Way[] {
  return relationsOf(target).flatMap((next): Way[] =>
    next.kind === 'one' ? [{ text: `${name} { id ${next.name} { id } }`, types: [target.name, next.target.name] }] : [],
  )
}

/** Pages after a cursor that the list of some record has given. */
async function afterCursors({ send }: Scene, name: string, type: GraphQLObjectType): Promise<Probe[]> {
  const lists = relationsOf(type).filter(({ kind }) => kind === 'many')
  if (lists.length === 0) return []
  const ends = lists.map((list) => `${list.name}(first: 1) { pageInfo { endCursor } }`).join(' ')
  const answer = JSON.parse((await send(`{ ${name}(first: 12) { nodes { ${ends} } } }`)).slice(4))
  const nodes: Record<string, { pageInfo: { endCursor: string | null } }>[] = answer.data?.[name].nodes ?? []
  return lists.flatMap(({ name: list, target }): Probe[] => {
    const cursor = nodes.map((node) => node[list]!.pageInfo.endCursor).find(Boolean)
    const text = `${name}(first: 12) { nodes { ${list}(first: 4, after: "${cursor ?? 'bm9uZQ'}") { edges { cursor node { id } } } } }`
    return [{ route: 'nested list', types: [type.name, target.name], kind: 'field', text }]
  })
}

type Way = { text: string; types: string[] }
type Many = Extract<ReturnType<typeof relationsOf>[number], { kind: 'many' }>

function many(scene: Scene, { name, target, list }: Many): Way[] {
  const { random } = scene
  const key =
    list.keys.length > 0
      ? `, orderBy: [{field: ${random.pick(list.keys)}, direction: ${random.pick(['ASC', 'DESC'])}}]`
      : ''
  const ways: Way[] = [
    { text: `${name}(first: 8${key}) { nodes { ${scalarsOf(target).join(' ')} } }`, types: [target.name] },
    {
      text: `${name}(first: 3, offset: 1) { edges { cursor node { id } } pageInfo { hasNextPage } }`,
      types: [target.name],
    },
  ]
  if (list.where) {
    const { text, types } = anyWhere(scene, list.where, 1)
    ways.push({
      text: `${name}(first: 9, where: {${text}}) { totalCount nodes { id } }`,
      types: [target.name, ...types],
    })
  }
  const onward = relationsOf(target).filter(({ kind }) => kind !== 'part')
  if (onward.length > 0) {
    const next = random.pick(onward)
    const deeper = next.kind === 'many' ? `${next.name}(first: 4) { totalCount nodes { id } }` : `${next.name} { id }`
    ways.push({ text: `${name}(first: 5) { nodes { id ${deeper} } }`, types: [target.name, next.target.name] })
  }
  return ways
}

function one({ random }: Scene, name: string, target: GraphQLObjectType): Way[] {
  const onward = relationsOf(target).filter(({ kind }) => kind !== 'part')
  if (onward.length === 0) return []
  const next = random.pick(onward)
  const deeper = next.kind === 'many' ? `${next.name}(first: 4) { totalCount nodes { id } }` : `${next.name} { id }`
  return [{ text: `${name} { id ${deeper} }`, types: [target.name, next.target.name] }]
}
