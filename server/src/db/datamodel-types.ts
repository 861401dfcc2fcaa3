/**
 * The shape of `generated/datamodel.ts`: the Prisma schema as plain data (see prisma/generator/datamodel.mjs).
 */

/** Default of a field: a literal, a list of literals, or a function such as `now()`. */
export type DatamodelDefault = string | number | boolean | readonly (string | number | boolean)[] | DatamodelFunction

/** `now()`, `autoincrement()`, `dbgenerated("…")`. */
export type DatamodelFunction = { readonly name: string; readonly args: readonly (string | number)[] }

export type DatamodelField = {
  readonly name: string
  readonly kind: 'scalar' | 'enum' | 'object' | 'unsupported'
  /** Scalar type (String, Int, BigInt, Float, Decimal, Boolean, DateTime, Json, Bytes), enum name or model name. */
  readonly type: string
  readonly isList: boolean
  readonly isRequired: boolean
  readonly isId: boolean
  readonly isUnique: boolean
  readonly hasDefault: boolean
  readonly default: DatamodelDefault | null
  readonly isUpdatedAt: boolean
  readonly relationName: string | null
  /** Foreign key columns, on the side that holds them; empty on the other side. */
  readonly relationFromFields: readonly string[]
  readonly relationToFields: readonly string[]
  /** As written in the schema; null means Prisma's default. */
  readonly relationOnDelete: string | null
  readonly relationOnUpdate: string | null
  readonly documentation: string | null
  /** `@db.Decimal(16, 2)` is `['Decimal', ['16', '2']]`. */
  readonly nativeType: readonly [string, readonly string[]] | null
}

export type DatamodelIndex = {
  readonly type: 'normal' | 'fulltext'
  /** The name given with `map:`, else null. */
  readonly name: string | null
  readonly fields: readonly {
    readonly name: string
    readonly sortOrder: 'asc' | 'desc'
    /** Prefix length in characters, or null for the whole column. */
    readonly length: number | null
  }[]
}

export type DatamodelModel = {
  readonly name: string
  readonly documentation: string | null
  /** Columns of the primary key. */
  readonly primaryKey: readonly string[]
  readonly fields: readonly DatamodelField[]
  /** Column lists of unique indexes, those of single fields included. */
  readonly uniqueFields: readonly (readonly string[])[]
  readonly indexes: readonly DatamodelIndex[]
}

export type DatamodelEnum = {
  readonly name: string
  readonly documentation: string | null
  readonly values: readonly { readonly name: string; readonly documentation: string | null }[]
}

export type Datamodel = { readonly models: readonly DatamodelModel[]; readonly enums: readonly DatamodelEnum[] }
