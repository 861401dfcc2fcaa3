import type { Catalog } from '../access/catalog.ts'
import { rowWhere } from '../access/decide.ts'
import type { Viewer } from '../access/viewer.ts'
import { and, EVERY, type Where } from '../access/where.ts'
import { WhereCompiler } from './where.ts'

/**
 * Conditions for statements that code writes by hand: `within('Contract', 'c')` holds for the rows of `c` that the viewer
 * reads. Their values come in the order in which they were asked for, which is that of the statement.
 */
export function readable({ catalog, viewer }: { catalog: Catalog; viewer: Viewer }) {
  const compiler = new WhereCompiler(catalog)
  const values: unknown[] = []
  const within = (name: string, alias: string, more: Where = EVERY) => {
    const type = catalog.types.get(name)!
    return compiler.compile(type, and(more, rowWhere(viewer, type, 'read')), alias, values)
  }
  return { values, within }
}
