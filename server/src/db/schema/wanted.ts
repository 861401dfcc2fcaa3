/** The tables that the datamodel asks for. */
import type { Datamodel, DatamodelField, DatamodelModel } from '../datamodel-types.ts'
import { COLLATION } from '../pool.ts'
import { type Column, type ForeignKey, type Index, plainDecimal, type Table } from './tables.ts'

// MySQL's longest name of an index or constraint.
const NAME_LIMIT = 64

/** All tables of the datamodel. Throws for what has no plain table: an implicit many-to-many relation, a list. */
export function wantedTables(datamodel: Datamodel): Table[] {
  return datamodel.models.map((model) => ({
    name: model.name,
    columns: model.fields.filter((field) => field.kind !== 'object').map((field) => columnOf(datamodel, model, field)),
    primaryKey: [...model.primaryKey],
    indexes: indexesOf(model),
    foreignKeys: foreignKeysOf(datamodel, model),
  }))
}

function columnOf(datamodel: Datamodel, model: DatamodelModel, field: DatamodelField): Column {
  if (field.isList) throw new Error(`${model.name}.${field.name}: a list of scalars has no column`)
  const type = typeOf(datamodel, field)
  return {
    name: field.name,
    type,
    nullable: !field.isRequired,
    default: defaultOf(field, type),
    collation: collationOf(field, type),
    autoIncrement: isFunction(field, 'autoincrement'),
  }
}

const USUAL: Record<string, string> = {
  String: 'varchar(191)',
  Int: 'int',
  BigInt: 'bigint',
  Float: 'double',
  Decimal: 'decimal(65,30)',
  Boolean: 'tinyint(1)',
  DateTime: 'datetime(3)',
  Json: 'json',
  Bytes: 'longblob',
}

function typeOf(datamodel: Datamodel, field: DatamodelField): string {
  if (field.kind === 'enum') {
    const values = datamodel.enums.find((each) => each.name === field.type)?.values ?? []
    return `enum(${values.map((value) => `'${value.name}'`).join(',')})`
  }
  if (field.nativeType) {
    const [name, args] = field.nativeType
    const unsigned = /^Unsigned(.+)$/.exec(name)
    const base = (unsigned?.[1] ?? name).toLowerCase()
    return `${base}${args.length > 0 ? `(${args.join(',')})` : ''}${unsigned ? ' unsigned' : ''}`
  }
  const type = USUAL[field.type]
  if (!type) throw new Error(`${field.name}: no column type for ${field.type}`)
  return type
}

function defaultOf(field: DatamodelField, type: string): string | null {
  const value = field.default
  if (!field.hasDefault || value === null || isFunction(field, 'autoincrement')) return null
  if (typeof value === 'object') {
    if (!('name' in value)) throw new Error(`${field.name}: a list has no default`)
    // uuid(), cuid() and the like are made by the client.
    if (value.name !== 'now' && value.name !== 'dbgenerated') return null
    if (value.name === 'dbgenerated') return String(value.args[0] ?? '')
    return `CURRENT_TIMESTAMP${/\(\d\)$/.exec(type)?.[0] ?? ''}`
  }
  if (typeof value === 'boolean') return value ? '1' : '0'
  // Prisma hands decimals and big numbers out as text.
  if (field.type === 'Decimal') return plainDecimal(String(value))
  const isNumber = ['Int', 'BigInt', 'Float'].includes(field.type)
  return isNumber ? String(value) : `'${String(value).replaceAll("'", "''")}'`
}

const isFunction = (field: DatamodelField, name: string) =>
  typeof field.default === 'object' && field.default !== null && 'name' in field.default && field.default.name === name

/**
 * Ids (all CHAR(30), and nothing else is) are compared byte by byte, and in ASCII take a quarter of the room in every index. Other text follows people's
 * order, unless the field's comment names a collation: `@collate utf8mb4_bin`.
 */
function collationOf(field: DatamodelField, type: string): string | null {
  if (!/^(char|varchar|tinytext|text|mediumtext|longtext|enum)\b/.test(type)) return null
  const named = /@collate\s+(\w+)/.exec(field.documentation ?? '')
  if (named) return named[1]!
  return type === 'char(30)' ? 'ascii_bin' : COLLATION
}

function indexesOf(model: DatamodelModel): Index[] {
  const unique = model.uniqueFields.map((columns) => ({
    name: constraintName(model.name, columns, '_key'),
    unique: true,
    fulltext: false,
    columns: [...columns],
  }))
  const others = model.indexes.map((index) => ({
    name:
      index.name ??
      constraintName(
        model.name,
        index.fields.map((each) => each.name),
        '_idx',
      ),
    unique: false,
    fulltext: index.type === 'fulltext',
    columns: index.fields.map(
      (each) => each.name + (each.length ? `(${each.length})` : '') + (each.sortOrder === 'desc' ? ' desc' : ''),
    ),
  }))
  return [...unique, ...others]
}

function foreignKeysOf(datamodel: Datamodel, model: DatamodelModel): ForeignKey[] {
  const keys: ForeignKey[] = []
  for (const field of model.fields.filter((each) => each.kind === 'object')) {
    if (field.relationFromFields.length === 0) {
      refuseImplicitJoin(datamodel, model, field)
      continue
    }
    const columns = [...field.relationFromFields]
    // A key that leads to records of several types is none that the database could watch over.
    if (model.fields.filter((each) => each.relationFromFields[0] === columns[0]).length > 1) continue
    // Prisma's own defaults: SET NULL where the relation may be empty, else RESTRICT.
    const required = columns.every((name) => model.fields.find((each) => each.name === name)?.isRequired)
    keys.push({
      name: constraintName(model.name, columns, '_fkey'),
      columns,
      table: field.type,
      tableColumns: [...field.relationToFields],
      onDelete: action(field.relationOnDelete) ?? (required ? 'RESTRICT' : 'SET NULL'),
      onUpdate: action(field.relationOnUpdate) ?? 'CASCADE',
    })
  }
  return keys
}

function refuseImplicitJoin(datamodel: Datamodel, model: DatamodelModel, field: DatamodelField) {
  const others = datamodel.models.find((each) => each.name === field.type)?.fields ?? []
  const held = others.some((each) => each.relationName === field.relationName && each.relationFromFields.length > 0)
  if (!held) throw new Error(`${model.name}.${field.name}: write the join table of a many-to-many relation as a model`)
}

/** `SetNull` → `SET NULL`. */
const action = (name: string | null) => (name ? name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toUpperCase() : null)

/** Prisma's names, cut to length as it does. */
function constraintName(table: string, columns: readonly string[], suffix: string): string {
  return `${table}_${columns.join('_')}`.slice(0, NAME_LIMIT - suffix.length) + suffix
}
