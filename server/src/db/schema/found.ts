/** The tables that a database has, read from its information_schema, in one writing for MySQL and MariaDB. */
import type { Connection, RowDataPacket } from 'mysql2/promise'
import { type Column, type ForeignKey, type Index, plainDecimal, type Table } from './tables.ts'

/** All tables of the connection's database but Prisma's list of migrations. */
export async function foundTables(connection: Connection): Promise<Table[]> {
  const rows = async (sql: string) => (await connection.query<RowDataPacket[]>(sql))[0]
  const [version] = await rows('SELECT VERSION() AS version')
  const isMariaDb = /mariadb/i.test(version!.version)
  const tables = await rows(
    `SELECT TABLE_NAME AS name FROM information_schema.TABLES
     WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE' AND TABLE_NAME <> '_prisma_migrations'
     ORDER BY TABLE_NAME`,
  )
  const columns = await rows(
    `SELECT TABLE_NAME AS tableName, COLUMN_NAME AS name, COLUMN_TYPE AS type, IS_NULLABLE AS nullable,
       COLUMN_DEFAULT AS defaultText, COLLATION_NAME AS collation, EXTRA AS extra, DATA_TYPE AS base
     FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME, ORDINAL_POSITION`,
  )
  const jsonChecks = new Set(isMariaDb ? (await rows(JSON_CHECKS)).map((row) => `${row.tableName}.${row.name}`) : [])
  const statistics = await rows(
    `SELECT TABLE_NAME AS tableName, INDEX_NAME AS name, NON_UNIQUE AS nonUnique, COLUMN_NAME AS columnName,
       SUB_PART AS length, COLLATION AS direction, INDEX_TYPE AS type
     FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE()
     ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX`,
  )
  const keys = await rows(
    `SELECT k.TABLE_NAME AS tableName, k.CONSTRAINT_NAME AS name, k.COLUMN_NAME AS columnName,
       k.REFERENCED_TABLE_NAME AS target, k.REFERENCED_COLUMN_NAME AS targetColumn,
       r.DELETE_RULE AS onDelete, r.UPDATE_RULE AS onUpdate
     FROM information_schema.KEY_COLUMN_USAGE k
     JOIN information_schema.REFERENTIAL_CONSTRAINTS r
       ON r.CONSTRAINT_SCHEMA = k.CONSTRAINT_SCHEMA AND r.CONSTRAINT_NAME = k.CONSTRAINT_NAME
       AND r.TABLE_NAME = k.TABLE_NAME
     WHERE k.TABLE_SCHEMA = DATABASE() AND k.REFERENCED_TABLE_NAME IS NOT NULL
     ORDER BY k.TABLE_NAME, k.CONSTRAINT_NAME, k.ORDINAL_POSITION`,
  )
  return tables.map(({ name }) => {
    const own = (row: RowDataPacket) => row.tableName === name
    const foreignKeys = foreignKeysOf(keys.filter(own))
    const indexes = indexesOf(statistics.filter(own))
    return {
      name,
      columns: columns.filter(own).map((row) => columnOf(row, isMariaDb, jsonChecks.has(`${name}.${row.name}`))),
      primaryKey: indexes.find((index) => index.name === 'PRIMARY')?.columns ?? [],
      // InnoDB makes an index of the constraint's name for a foreign key that has none: no one asked for it.
      indexes: indexes.filter(
        (index) => index.name !== 'PRIMARY' && !foreignKeys.some((key) => key.name === index.name),
      ),
      foreignKeys,
    }
  })
}

// JSON is LONGTEXT in MariaDB, known by the check that comes with it.
const JSON_CHECKS = `SELECT TABLE_NAME AS tableName, CONSTRAINT_NAME AS name FROM information_schema.CHECK_CONSTRAINTS
  WHERE CONSTRAINT_SCHEMA = DATABASE() AND CHECK_CLAUSE LIKE 'json\\_valid(%'`

function columnOf(row: RowDataPacket, isMariaDb: boolean, isJson: boolean): Column {
  const autoIncrement = row.extra.includes('auto_increment')
  return {
    name: row.name,
    type: isJson ? 'json' : typeOf(row.type),
    nullable: row.nullable === 'YES',
    default: defaultOf(row, isMariaDb),
    collation: isJson ? null : row.collation,
    autoIncrement,
  }
}

function typeOf(type: string): string {
  if (type.startsWith('enum(')) return type
  const plain = type.toLowerCase()
  return plain === 'tinyint(1)' ? plain : plain.replace(/^((?:tiny|small|medium|big)?int)\(\d+\)/, '$1')
}

function defaultOf(row: RowDataPacket, isMariaDb: boolean): string | null {
  const text: string | null = row.defaultText
  if (text === null || (isMariaDb && text === 'NULL')) return null
  const clock = /^(?:current_timestamp|now)(\(\d*\))?$/i.exec(text)
  if (clock) return `CURRENT_TIMESTAMP${clock[1] && clock[1] !== '()' ? clock[1] : ''}`
  if (row.base === 'decimal') return plainDecimal(text)
  // MariaDB gives the default as SQL, MySQL as the value alone.
  if (isMariaDb || row.extra.includes('DEFAULT_GENERATED')) return text
  const isText = /char|text|enum|set|date|time/.test(row.base)
  return isText ? `'${text.replaceAll("'", "''")}'` : text
}

function indexesOf(rows: RowDataPacket[]): Index[] {
  return [...groupByName(rows)].map(([name, parts]) => ({
    name,
    unique: Number(parts[0]!.nonUnique) === 0,
    fulltext: parts[0]!.type === 'FULLTEXT',
    columns: parts.map(
      (part) => part.columnName + (part.length ? `(${part.length})` : '') + (part.direction === 'D' ? ' desc' : ''),
    ),
  }))
}

function foreignKeysOf(rows: RowDataPacket[]): ForeignKey[] {
  return [...groupByName(rows)].map(([name, parts]) => ({
    name,
    columns: parts.map((part) => part.columnName),
    table: parts[0]!.target,
    tableColumns: parts.map((part) => part.targetColumn),
    onDelete: parts[0]!.onDelete,
    onUpdate: parts[0]!.onUpdate,
  }))
}

function groupByName(rows: RowDataPacket[]): Map<string, RowDataPacket[]> {
  const groups = new Map<string, RowDataPacket[]>()
  for (const row of rows) groups.set(row.name, [...(groups.get(row.name) ?? []), row])
  return groups
}
