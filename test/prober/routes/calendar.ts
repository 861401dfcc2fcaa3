import type { GraphQLObjectType } from 'graphql'
import type { List } from '../ask/shape.ts'
import { scalarsOf } from '../ask/shape.ts'
import { MARKS } from '../change/values.ts'
import type { Route } from './route.ts'
import { leavesOf } from './where.ts'

/** What a calendar asks of each kind with a date: a month at a time, the earliest first. */
export const calendar: Route = {
  name: 'calendar',
  required({ shape, random, tables }) {
    const heldIn = (table: string, column: string) => {
      const days = [...tables.all(table).values()].flatMap((row) => (row[column] ? String(row[column]) : []))
      return days.length > 0 ? random.pick(days) : MARKS.date
    }
    return shape.lists.flatMap((list) =>
      datesOf(list).flatMap((field) =>
        [MARKS.date, heldIn(list.type.name, field)].map((day) => {
          const month = day.slice(0, 7)
          const instant = typeOf(list.type, field) === 'DateTime'
          const [from, to] = instant
            ? [`${month}-01T00:00:00.000Z`, `${month}-28T23:59:59.999Z`]
            : [`${month}-01`, `${month}-28`]
          const order = list.keys.includes(field) ? `, orderBy: [{field: ${field}, direction: ASC}, {field: id}]` : ''
          const names = scalarsOf(list.type)
            .filter((name) => name !== 'may')
            .slice(0, 12)
          return {
            route: 'calendar',
            types: [list.type.name],
            kind: 'field' as const,
            text: `${list.name}(first: 100, where: {${field}: {gte: "${from}", lte: "${to}"}}${order}) { totalCount pageInfo { hasNextPage } nodes { ${names.join(' ')} ${names.includes(field) ? '' : field} } }`,
          }
        }),
      ),
    )
  },
}

const typeOf = (type: GraphQLObjectType, field: string): string =>
  String(type.getFields()[field]?.type).replace('!', '')

function datesOf({ type, where }: List): string[] {
  if (!where) return []
  return leavesOf(where)
    .map(({ name }) => name)
    .filter((name) => ['Date', 'DateTime'].includes(typeOf(type, name)))
}
