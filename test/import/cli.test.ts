/** Imports and first log-ins from the command line, as the operator of the machine gives them. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createTestDatabase, type TestDatabase } from '../kit/database.ts'
import { fillWorld, loginOf } from '../kit/world.ts'

const project = resolve(import.meta.dirname, '../..')

let database: TestDatabase
let empty: TestDatabase
let folder: string
beforeAll(async () => {
  database = await createTestDatabase()
  empty = await createTestDatabase()
  await fillWorld(database.pool)
  folder = mkdtempSync(join(tmpdir(), 'leasedesk-import-'))
})
afterAll(async () => {
  await database.drop()
  await empty.drop()
  rmSync(folder, { recursive: true, force: true })
})

type Ended = { code: number; out: string; err: string }

function command(file: string, args: string[], url = database.url): Promise<Ended> {
  const env = { ...process.env, DATABASE_URL: url, DATA_DIR: folder, INIT_CWD: folder }
  return new Promise((done) => {
    execFile(
      process.execPath,
      ['scripts/run.mjs', `server/src/cli/${file}.ts`, ...args],
      { cwd: project, env },
      (error, out, err) => done({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
}

const file = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content)
  return name
}

test('a file is imported as an employee, and again without effect', async () => {
  const name = file('clients.csv', '\ufeffNr;客户名称\nX1;一\nX2;二\n')
  const args = ['clients', name, '--as', loginOf('manA'), '--map', 'Nr=code']
  expect(await command('import', args)).toMatchObject({
    code: 0,
    out: '2 rows: 2 created, 0 updated, 0 unchanged, 0 failed.\n',
  })
  expect((await command('import', args)).out).toContain('0 created, 0 updated, 2 unchanged')
})

test('bad rows are listed and the exit code tells of them; a dry run writes nothing', async () => {
  const name = file('bad.csv', 'code,name,website\nY1,一,\nY2,二,nowhere\n')
  const { code, out } = await command('import', ['clients', name, '--as', 'mana@example.test', '--dry-run'])
  expect(code).toBe(1)
  expect(out).toBe(
    'line 3, website: Enter an address that begins with http:// or https://.\n' +
      '2 rows: 1 created, 0 updated, 0 unchanged, 1 failed. Nothing was written: this was a dry run.\n',
  )
  const [rows] = await database.pool.query("SELECT 1 FROM Client WHERE code LIKE 'Y%'")
  expect(rows).toEqual([])
})

const latinHeader = Buffer.from([0x63, 0x6f, 0x64, 0x65, 0x2c, 0x6e, 0x0a, 0x31, 0x2c, 0xd6, 0xd0, 0x0a])

test('a file in GBK is read where its headers prove it, or where its encoding is given', async () => {
  const args = ['clients', file('other.csv', latinHeader), '--as', loginOf('manA'), '--map', 'n=name', '--dry-run']
  const ended = await command('import', args)
  expect(ended.code).toBe(1)
  expect(ended.err).toMatch(/from line 2 on it is not UTF-8/)
  expect((await command('import', [...args, '--encoding', 'gb18030'])).out).toContain('1 created')
  expect((await command('import', [...args, '--encoding', 'latin1'])).err).toContain('no encoding "latin1"')
  // 客户名称 in GBK.
  const header = Buffer.from([0xbf, 0xcd, 0xbb, 0xa7, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0xd6, 0xd0, 0x0a])
  const proven = await command('import', ['clients', file('gbk.csv', header), '--as', loginOf('manA'), '--dry-run'])
  expect(proven.out).toContain('1 created')
})

test('rights are those of the employee', async () => {
  const name = file('contracts.csv', 'number\nZ1\n')
  const ended = await command('import', ['contracts', name, '--as', loginOf('speA')])
  expect(ended.code).toBe(1)
  expect(ended.err).toContain('Your post does not allow this.')
})

test.each([
  [['clients'], 2, /Usage/],
  [['nothing', 'clients.csv', '--as', 'T001'], 1, /no import of "nothing"/],
  [['clients', 'missing.csv', '--as', 'T001'], 1, /no file/],
  [['clients', 'clients.csv', '--as', 'nobody'], 1, /no employee/],
])('says what is wrong with %j', async (args, code, message) => {
  const ended = await command('import', args)
  expect(ended.code).toBe(code)
  expect(ended.err).toMatch(message)
})

test('the first administrator is made once', async () => {
  const args = ['--name', '管理员', '--email', 'admin@example.test']
  const first = await command('create-admin', args, empty.url)
  expect(first).toMatchObject({ code: 0, out: expect.stringMatching(/password [\w]{16}\n/) })
  const again = await command('create-admin', args, empty.url)
  expect(again.code).toBe(1)
  expect(again.err).toMatch(/administrator already/)
})
