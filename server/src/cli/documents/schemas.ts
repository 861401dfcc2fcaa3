import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { ROLE_NAMES, ROLES, type RoleCode } from '../../access/roles.ts'
import type { Document } from './document.ts'

/** The schema of every role as text, in one fixed order: a change of rights shows as a change of these files. */
export function schemaDocuments(schemas: Record<RoleCode, GraphQLSchema>): Document[] {
  return ROLES.map((role) => ({
    path: `server/schema/${ROLE_NAMES[role]}.graphql`,
    text: `# What exists for the role ${role}; written by npm run generate.\n\n${printSchema(lexicographicSortSchema(schemas[role]))}\n`,
  }))
}
