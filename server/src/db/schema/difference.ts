/** The SQL that takes a database from the tables it has to the tables it should have. */
import { isDeepStrictEqual } from 'node:util'
import { COLLATION } from '../pool.ts'
import type { Column, ForeignKey, Index, Table } from './tables.ts'

const quote = (name: string) => `\`${name.replaceAll('`', '``')}\``

/**
 * Statements in an order that works: foreign keys and indexes that go, tables and columns, indexes, foreign keys that
 * come, tables that go. A renaming is not seen: it comes out as a drop and an addition. Empty when nothing differs.
 */
export function differenceSql(found: Table[], wanted: Table[]): string[] {
  const before: string[] = []
  const tables: string[] = []
  const after: string[] = []
  const last: string[] = []
  for (const table of wanted) {
    const old = found.find((each) => each.name === table.name)
    if (!old) {
      tables.push(createTable(table))
      after.push(...table.foreignKeys.map((key) => addForeignKey(table, key)))
      continue
    }
    const keys = compare(old.foreignKeys, table.foreignKeys)
    const indexes = compare(old.indexes, table.indexes)
    // An index goes by itself with the last of its columns.
    const isColumn = (part: string) => table.columns.some((each) => each.name === columnOfPart(part).name)
    const gone = indexes.gone.filter((index) => index.columns.some(isColumn))
    before.push(...keys.gone.map((key) => dropForeignKey(table, key)))
    tables.push(...alterColumns(old, table))
    // New indexes before old ones go: InnoDB will not leave a foreign key without an index.
    tables.push(...indexes.come.map((index) => addIndex(table, index, gone)))
    tables.push(...gone.filter((index) => !isReplaced(index, indexes.come)).map((index) => dropIndex(table, index)))
    after.push(...keys.come.map((key) => addForeignKey(table, key)))
  }
  for (const table of found) {
    if (wanted.some((each) => each.name === table.name)) continue
    before.push(...table.foreignKeys.map((key) => dropForeignKey(table, key)))
    last.push(`DROP TABLE ${quote(table.name)}`)
  }
  return [...before, ...tables, ...after, ...last]
}

/** What is to go and what is to come; a thing changed is in both. */
function compare<T extends { name: string }>(found: T[], wanted: T[]): { gone: T[]; come: T[] } {
  const same = (a: T, list: T[]) => list.some((b) => isDeepStrictEqual(a, b))
  return { gone: found.filter((each) => !same(each, wanted)), come: wanted.filter((each) => !same(each, found)) }
}

function createTable(table: Table): string {
  const lines = [
    ...table.columns.map((column) => columnSql(column)),
    `PRIMARY KEY (${table.primaryKey.map(quote).join(', ')})`,
    ...table.indexes.map(indexSql),
  ]
  const body = lines.map((line) => `  ${line}`).join(',\n')
  return `CREATE TABLE ${quote(table.name)} (\n${body}\n) DEFAULT CHARACTER SET utf8mb4 COLLATE ${COLLATION}`
}

function columnSql(column: Column): string {
  const parts = [quote(column.name), typeSql(column.type)]
  if (column.collation && column.collation !== COLLATION) {
    parts.push(`CHARACTER SET ${column.collation.split('_')[0]} COLLATE ${column.collation}`)
  }
  parts.push(column.nullable ? 'NULL' : 'NOT NULL')
  if (column.autoIncrement) parts.push('AUTO_INCREMENT')
  if (column.default !== null) parts.push(`DEFAULT ${column.default}`)
  return parts.join(' ')
}

const typeSql = (type: string) => {
  if (type === 'tinyint(1)') return 'BOOLEAN'
  return type.startsWith('enum(') ? `ENUM${type.slice(4)}` : type.toUpperCase()
}

function alterColumns(old: Table, table: Table): string[] {
  const changes = [
    ...old.columns
      .filter((column) => !table.columns.some((each) => each.name === column.name))
      .map((column) => `DROP COLUMN ${quote(column.name)}`),
    ...table.columns.flatMap((column) => {
      const before = old.columns.find((each) => each.name === column.name)
      if (!before) return [`ADD COLUMN ${columnSql(column)}`]
      return isDeepStrictEqual(before, column) ? [] : [`MODIFY COLUMN ${columnSql(column)}`]
    }),
  ]
  if (!isDeepStrictEqual(old.primaryKey, table.primaryKey)) {
    changes.push('DROP PRIMARY KEY', `ADD PRIMARY KEY (${table.primaryKey.map(quote).join(', ')})`)
  }
  if (changes.length === 0) return []
  return [`ALTER TABLE ${quote(table.name)}\n${changes.map((each) => `  ${each}`).join(',\n')}`]
}

function indexSql(index: Index): string {
  const kind = index.unique ? 'UNIQUE INDEX' : index.fulltext ? 'FULLTEXT INDEX' : 'INDEX'
  return `${kind} ${quote(index.name)} (${index.columns.map(indexColumnSql).join(', ')})`
}

/** Takes `name(20) desc` apart. */
function columnOfPart(part: string): { name: string; length: string; descending: boolean } {
  const [, name, length, direction] = /^(\w+)(\(\d+\))?( desc)?$/.exec(part)!
  return { name: name!, length: length ?? '', descending: direction !== undefined }
}

function indexColumnSql(part: string): string {
  const { name, length, descending } = columnOfPart(part)
  return quote(name) + length + (descending ? ' DESC' : '')
}

const isReplaced = (index: Index, come: Index[]) => come.some((each) => each.name === index.name)

function addIndex(table: Table, index: Index, gone: Index[]): string {
  const drop = isReplaced(index, gone) ? `DROP INDEX ${quote(index.name)}, ` : ''
  return `ALTER TABLE ${quote(table.name)} ${drop}ADD ${indexSql(index)}`
}

function dropIndex(table: Table, index: Index): string {
  return `ALTER TABLE ${quote(table.name)} DROP INDEX ${quote(index.name)}`
}

function addForeignKey(table: Table, key: ForeignKey): string {
  const columns = key.columns.map(quote).join(', ')
  const target = `${quote(key.table)} (${key.tableColumns.map(quote).join(', ')})`
  return (
    `ALTER TABLE ${quote(table.name)} ADD CONSTRAINT ${quote(key.name)}\n` +
    `  FOREIGN KEY (${columns}) REFERENCES ${target} ON DELETE ${key.onDelete} ON UPDATE ${key.onUpdate}`
  )
}

function dropForeignKey(table: Table, key: ForeignKey): string {
  return `ALTER TABLE ${quote(table.name)} DROP FOREIGN KEY ${quote(key.name)}`
}
