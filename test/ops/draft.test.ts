/** The migration draft: from any tables to any others, and then nothing more to do. */
import type { Connection } from 'mysql2/promise'
import { connect } from '../../server/src/db/index.ts'
import { differenceSql } from '../../server/src/db/schema/difference.ts'
import { foundTables } from '../../server/src/db/schema/found.ts'
import type { Column, Table } from '../../server/src/db/schema/tables.ts'
import { createEmptyDatabase, type TestDatabase } from '../kit/database.ts'

let database: TestDatabase
let connection: Connection

beforeAll(async () => {
  database = await createEmptyDatabase()
  connection = await connect(database.url)
})

afterAll(async () => {
  await connection.end()
  await database.drop()
})

const plain = { nullable: false, default: null, collation: null, autoIncrement: false }
const text = { ...plain, type: 'varchar(80)', collation: 'utf8mb4_unicode_520_ci' }
const id: Column = { ...plain, name: 'id', type: 'char(30)', collation: 'ascii_bin' }

const parent: Table = { name: 'Parent', columns: [id], primaryKey: ['id'], indexes: [], foreignKeys: [] }

const child: Table = {
  name: 'Child',
  columns: [
    id,
    { ...id, name: 'parentId', nullable: true },
    { ...text, name: 'name', default: "'it''s; \"so\"'" },
    { ...text, name: 'kind', type: "enum('A','B')", default: "'A'" },
    { ...plain, name: 'rate', type: 'decimal(12,4)', default: '0.5' },
    { ...plain, name: 'open', type: 'tinyint(1)', default: '0' },
    { ...plain, name: 'at', type: 'datetime(3)', default: 'CURRENT_TIMESTAMP(3)' },
    { ...plain, name: 'notes', type: 'json' },
  ],
  primaryKey: ['id'],
  indexes: [
    { name: 'Child_name_key', unique: true, fulltext: false, columns: ['name'] },
    { name: 'Child_parentId_name_idx', unique: false, fulltext: false, columns: ['parentId', 'name(20)'] },
  ],
  foreignKeys: [
    {
      name: 'Child_parentId_fkey',
      columns: ['parentId'],
      table: 'Parent',
      tableColumns: ['id'],
      onDelete: 'SET NULL',
      onUpdate: 'CASCADE',
    },
  ],
}

/** Column by column and index by index another table of the same name. */
const changed: Table = {
  ...child,
  columns: [
    id,
    { ...id, name: 'parentId' },
    { ...text, name: 'title', nullable: true, type: 'text' },
    { ...text, name: 'kind', type: "enum('A','B','C')", default: "'C'" },
    { ...plain, name: 'rate', type: 'decimal(16,2)', nullable: true },
    { ...plain, name: 'open', type: 'tinyint(1)', default: '1' },
    { ...plain, name: 'at', type: 'date' },
    { ...plain, name: 'notes', type: 'json', nullable: true },
  ],
  indexes: [
    { name: 'Child_parentId_name_idx', unique: false, fulltext: false, columns: ['parentId', 'kind', 'at'] },
    { name: 'Child_at_idx', unique: false, fulltext: false, columns: ['at'] },
  ],
  foreignKeys: [{ ...child.foreignKeys[0]!, onDelete: 'CASCADE' }],
}

const byName = (tables: Table[]) => [...tables].sort((a, b) => a.name.localeCompare(b.name))

test.each([
  ['from nothing', [parent, child]],
  ['to changed columns, indexes and keys', [parent, changed]],
  ['and back', [parent, child]],
  ['to fewer tables', [{ ...parent }]],
  ['to none', []],
])('%s', async (_, wanted: Table[]) => {
  for (const statement of differenceSql(await foundTables(connection), wanted)) await connection.query(statement)
  const found = await foundTables(connection)
  expect(differenceSql(found, wanted)).toEqual([])
  expect(byName(found).map((table) => table.name)).toEqual(byName(wanted).map((table) => table.name))
})
