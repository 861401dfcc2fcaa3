/** Leaks that are put between the application and its rights, to see that the prober finds them. */
import type { Catalog, TypeInfo } from '../../../server/src/access/catalog.ts'
import type { Cell } from '../../../server/src/access/grid.ts'
import type { RoleCode } from '../../../server/src/access/roles.ts'
import { createSchemas } from '../../../server/src/graphql/schema.ts'
import { createCatalog } from '../../../server/src/modules/index.ts'
import { rewriting } from '../rewriting.ts'
import type { ProbedWorld } from '../world.ts'

export type Planted = {
  /** The route by which it is to be found. */
  route: string
  /** What it is. */
  what: string
  /** Who is told. */
  actor: string
  /** What is changed, and what the probes speak of: the rest is left alone, so that a planted leak is found quickly. */
  tables: string[]
  /** What must be named as told of: `Client.notes`, `Contact +`. */
  tells: RegExp
  plant(world: ProbedWorld): Promise<ProbedWorld>
}

/** The application with a model of its own, which is altered before its schemas are made. */
export const withModel =
  (alter: (catalog: Catalog) => void) =>
  (world: ProbedWorld): Promise<ProbedWorld> =>
    world.rebuilt((parts) => {
      const catalog = createCatalog()
      alter(catalog)
      return { ...parts, model: { catalog, schemas: createSchemas(catalog) } }
    })

/** The application over a database that is asked something else than it says. */
export const withSql =
  (rewrite: (sql: string) => string) =>
  (world: ProbedWorld): Promise<ProbedWorld> =>
    world.rebuilt((parts) => ({ ...parts, pool: rewriting(parts, rewrite) }))

/** The application with something said beside its answers. */
export const withAnswer =
  (change: (request: Request, answer: Response) => Promise<Response> | Response) =>
  async (world: ProbedWorld): Promise<ProbedWorld> => ({
    ...world,
    handle: async (request) => change(request.clone(), await world.handle(request)),
  })

export const typeOf = (catalog: Catalog, name: string): TypeInfo => catalog.types.get(name)!

/** Gives a role more of a field than its grid does; the grid itself, which is shared, stays. */
export function grant(catalog: Catalog, name: string, field: string, role: RoleCode, cell: Cell): void {
  const info = typeOf(catalog, name).fields.get(field)!
  info.cells = { ...info.cells, [role]: { ...info.cells[role], ...cell } }
}

/** Declares a type otherwise, for this catalog alone. */
export function redeclare(catalog: Catalog, name: string, changes: Partial<TypeInfo['declaration']>): void {
  const type = typeOf(catalog, name)
  type.declaration = { ...type.declaration, ...changes }
}
