import type { GraphQLSchema } from 'graphql'
import type { Catalog } from '../access/catalog.ts'
import type { RoleCode } from '../access/roles.ts'
import { addExplain } from '../explain/operations.ts'
import { addModuleOperations, importsInto } from '../modules/index.ts'
import { addAbout } from './about.ts'
import { createBuilder } from './builder.ts'
import { addHistory } from './history.ts'
import { addManifest } from './manifest.ts'
import { addResourceOperations } from './resource-operations.ts'
import { addResourceTypes } from './resource-types.ts'
import { addVerbs } from './resource-verbs.ts'
import { roleSchemas } from './role-schemas.ts'

/** The executable schema of every role. */
export function createSchemas(catalog: Catalog): Record<RoleCode, GraphQLSchema> {
  const builder = createBuilder()
  addAbout(builder)
  addResourceTypes(builder, catalog)
  addResourceOperations(builder, catalog)
  addVerbs(builder, catalog)
  addHistory(builder, catalog)
  addManifest(builder, catalog, importsInto)
  let schemas: Record<RoleCode, GraphQLSchema>
  addModuleOperations(builder, catalog, () => schemas)
  let full: GraphQLSchema
  addExplain(builder, catalog, () => full)
  full = builder.toSchema()
  schemas = roleSchemas(full)
  return schemas
}
