import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseEnv as parseEnvFile } from 'node:util'
import { formatDatabaseUrl, parseDatabaseUrl, withDatabase } from '../../server/src/db/index.ts'
import { parseEnv, VARIABLES } from '../../server/src/env.ts'

const example = readFileSync(fileURLToPath(new URL('../../.env.example', import.meta.url)), 'utf8')

describe('.env.example', () => {
  test('lists every variable that the server reads, and no other', () => {
    expect(Object.keys(parseEnvFile(example)).sort()).toEqual(Object.keys(VARIABLES).sort())
  })

  test('gives the values that hold without it', () => {
    expect(parseEnv(parseEnvFile(example), '/project')).toEqual(parseEnv({}, '/project'))
  })

  test('says something about each variable', () => {
    const blocks = example.trim().split('\n\n').slice(1)
    for (const block of blocks) expect(block).toMatch(/^# \S/)
  })
})

describe('the environment', () => {
  test('has a value for everything', () => {
    expect(parseEnv({}, '/project')).toEqual({
      project: '/project',
      host: '127.0.0.1',
      port: 4000,
      databaseUrl: null,
      biDatabaseUrl: null,
      databaseConnections: 10,
      dataDir: '/project/.data',
      publicUrl: 'http://localhost:4000',
      trustProxy: false,
      s3: null,
      corsOrigins: [],
      pointsPerMinute: { staff: 240_000, machine: 120_000, anonymous: 6_000 },
      demo: true,
      secret: null,
      secondFactorRoles: [],
      smtpUrl: null,
      mailFrom: null,
      logLevel: 'info',
    })
  })

  test('names all that is wrong with it at once, and no secret', () => {
    const source = {
      PORT: '70000',
      PUBLIC_URL: 'leasedesk.example/path',
      DATABASE_URL: 'postgres://root:hunter2@localhost/x',
      LEASEDESK_SECRET: 'hunter2',
      SMTP_URL: 'http://me:hunter2@mail.example',
      SECOND_FACTOR_ROLES: 'manager,partner',
      MAIL_FROM: 'Leasedesk <nobody>',
      TRUST_PROXY: 'maybe',
    }
    let message = ''
    try {
      parseEnv(source, '/project')
    } catch (error) {
      message = (error as Error).message
    }
    for (const name of Object.keys(source)) expect(message).toContain(`${name}: `)
    expect(message).not.toContain('hunter2')
  })
})

test('a bucket for files is set whole or not at all', () => {
  const whole = {
    S3_ENDPOINT: 'https://minio.example:9000',
    S3_BUCKET: 'leasedesk',
    S3_ACCESS_KEY_ID: 'key',
    S3_SECRET_ACCESS_KEY: 'hunter2',
  }
  expect(parseEnv(whole, '/project').s3).toEqual({
    endpoint: 'https://minio.example:9000',
    bucket: 'leasedesk',
    region: 'us-east-1',
    accessKeyId: 'key',
    secretAccessKey: 'hunter2',
  })
  for (const name of Object.keys(whole)) {
    expect(() => parseEnv({ ...whole, [name]: '' }, '/project')).toThrow(/S3_ENDPOINT, S3_BUCKET.*all or none/)
    expect(() => parseEnv({ ...whole, [name]: '' }, '/project')).not.toThrow(/hunter2/)
  }
  expect(() => parseEnv({ ...whole, S3_BUCKET: '../x' }, '/project')).toThrow(/S3_BUCKET: must be the name of a bucket/)
})

describe('a database URL', () => {
  test.each([
    'mysql://root@localhost/leasedesk?socketPath=%2Ftmp%2Fa+b%2Fmysql.sock',
    'mysql://app:p%40ss%2Fw%3Ard@db.example:3307/lease_desk?tls=verify',
    'mysql://app@[::1]/leasedesk',
  ])('is read and written back: %s', (url) => expect(formatDatabaseUrl(parseDatabaseUrl(url))).toBe(url))

  test('is taken apart', () => {
    expect(parseDatabaseUrl('mysql://app:p%40ss@db.example/leasedesk')).toEqual({
      host: 'db.example',
      port: 3306,
      user: 'app',
      password: 'p@ss',
      database: 'leasedesk',
      socketPath: null,
      tls: 'off',
    })
  })

  test('gets another database', () => {
    expect(withDatabase('mysql://a@h/x?tls=accept', 'y')).toBe('mysql://a@h/y?tls=accept')
  })

  test.each([
    ['', /not a URL/],
    ['postgres://a@h/x', /scheme/],
    ['mysql://a:secret@h', /name of a database/],
    ['mysql://a:secret@h/x?sslmode=require', /unknown parameter "sslmode"/],
    ['mysql://a:secret@h/x?tls=yes', /tls must be/],
    ['mysql://a:se%cret@h/x', /%/],
  ])('%s is refused without repeating it', (url, message) => {
    expect(() => parseDatabaseUrl(url)).toThrow(message)
    expect(() => parseDatabaseUrl(url)).not.toThrow(/secret/)
  })
})
