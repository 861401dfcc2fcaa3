import SchemaBuilder from '@pothos/core'
import type { Context } from './context.ts'
import { addScalars } from './scalars.ts'

type Types = {
  Context: Context
  DefaultFieldNullability: false
  Scalars: {
    ID: { Input: string; Output: string }
    Decimal: { Input: string; Output: string }
    Date: { Input: string; Output: string }
    DateTime: { Input: Date; Output: string }
    JSON: { Input: unknown; Output: unknown }
  }
}

/** The one builder of the whole API; the roles' schemas are cut from what it builds. */
export function createBuilder() {
  const builder = new SchemaBuilder<Types>({ defaultFieldNullability: false })
  builder.queryType({ description: 'What the role may read.' })
  builder.mutationType({ description: 'What the role may change.' })
  addScalars(builder)
  return builder
}

export type Builder = ReturnType<typeof createBuilder>
