import type { Catalog, TypeInfo } from '../access/catalog.ts'
import { decide, rowWhere, scopeWhere } from '../access/decide.ts'
import type { Viewer } from '../access/viewer.ts'
import { and, certain, NONE, type Where } from '../access/where.ts'

/**
 * Turns the `where` argument of a viewer into a condition tree that tells him nothing he may not read: the scope of a
 * conditional field stands beside each of its conditions, the rows of a related type are those he reaches. The same
 * gate stands in the schema of his role; this is the second wall. Throws where the grid allows no filter.
 */
export function filterWhere(
  catalog: Catalog,
  viewer: Viewer,
  type: TypeInfo,
  filter: Record<string, unknown> | null | undefined,
): Where {
  if (!filter) return {}
  const parts: Where[] = []
  for (const [key, value] of Object.entries(filter)) {
    if (value === null || value === undefined) continue
    if (key === 'AND' || key === 'OR' || key === 'NOT') {
      const list = (Array.isArray(value) ? value : [value]).map((each) => filterWhere(catalog, viewer, type, each))
      parts.push({ [key]: list })
    } else if (key === 'search') parts.push(searchWhere(viewer, type, String(value)))
    else parts.push(leaf(catalog, viewer, type, key, value as Record<string, unknown>))
  }
  return and(...parts)
}

function leaf(catalog: Catalog, viewer: Viewer, type: TypeInfo, name: string, value: Record<string, unknown>): Where {
  const field = type.fields.get(name)
  const verdict = field ? decide(viewer.role, type, field, 'filter') : false
  if (!field || verdict === false) throw new Error(`${type.name}.${name} is no filter of role ${viewer.role}`)
  const scope = verdict === true ? {} : certain(scopeWhere(viewer, type, verdict))
  if (field.kind !== 'TO_ONE' && field.kind !== 'TO_MANY' && field.kind !== 'PART') {
    return and(scope, { [name]: withoutNulls(value) })
  }
  const target = catalog.types.get(field.target!)!
  const reach = rowWhere(viewer, target, 'read')
  if (field.kind === 'TO_ONE') return and(scope, { [name]: and(reach, filterWhere(catalog, viewer, target, value)) })
  const quantified: Where = {}
  const parts: Where[] = []
  for (const [quantifier, inner] of Object.entries(value)) {
    if (inner === null || inner === undefined) continue
    const test = filterWhere(catalog, viewer, target, inner as Record<string, unknown>)
    // "Every" speaks of the rows he reaches: none of those fails the test. A hidden row must not turn the answer.
    if (quantifier === 'every') parts.push({ [name]: { none: and(reach, { NOT: [test] }) } })
    else quantified[quantifier] = and(reach, test)
  }
  if (Object.keys(quantified).length > 0) parts.push({ [name]: quantified })
  return and(scope, ...parts)
}

/** Free text in the columns that the viewer may filter by, and nowhere else. */
function searchWhere(viewer: Viewer, type: TypeInfo, text: string): Where {
  const words = text.trim().split(/\s+/).filter(Boolean).slice(0, 5)
  const columns = (type.declaration.search ?? []).flatMap((name) => {
    const field = type.fields.get(name)!
    const verdict = decide(viewer.role, type, field, 'filter')
    return verdict === false
      ? []
      : [{ name, scope: verdict === true ? {} : certain(scopeWhere(viewer, type, verdict)) }]
  })
  if (columns.length === 0) return words.length === 0 ? {} : NONE
  return and(
    ...words.map((word) => ({ OR: columns.map(({ name, scope }) => and(scope, { [name]: { contains: word } })) })),
  )
}

function withoutNulls(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null && each !== undefined))
}
