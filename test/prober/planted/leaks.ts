/** A leak for each route. */
import { EVERY } from '../../../server/src/access/where.ts'
import { grant, type Planted, redeclare, typeOf, withAnswer, withModel, withSql } from './leak.ts'
import { TRUE_OR } from './sql.ts'

/** Everything that is noted on clients, as whoever has a mind to tell it would say it. */
const notesOf = (sql: string) => `(SELECT GROUP_CONCAT(x.notes ORDER BY x.id) FROM Client x WHERE ${sql})`

/** A conditional field that is open for everything. */
const OPEN_NOTES = withModel((catalog) => {
  grant(catalog, 'Client', 'notes', 'SPE', { read: true, filter: true, sort: true })
  redeclare(catalog, 'Client', { search: ['name', 'notes'] })
})

/** Scopes that hold more than they should, and a rule that says more. */
const LOOSE = withModel((catalog) => {
  const { access } = typeOf(catalog, 'Client').declaration
  const rows = { ...access.rows, update: { ...access.rows.update, SPE: ['own', 'noted'] } }
  typeOf(catalog, 'Client').scopes.set('noted', () => ({ notes: '暗記' }))
  redeclare(catalog, 'Client', {
    access: { ...access, rows },
    rules: ({ previous, fault }) => {
      if (previous) fault('name', 'MAX', { max: String(previous.updatedById) })
    },
  })
  typeOf(catalog, 'Contact').scopes.set('own', () => EVERY)
  const channels = typeOf(catalog, 'Channel')
  channels.scopes.set('untouched', () => ({ updatedById: null }))
  const { access: ofChannels } = channels.declaration
  redeclare(catalog, 'Channel', {
    access: { ...ofChannels, rows: { ...ofChannels.rows, delete: { ...ofChannels.rows.delete, MAN: ['untouched'] } } },
  })
  catalog.files!.scopes.set('record', () => EVERY)
  grant(catalog, 'PeerRating', 'givenAt', 'MAN', { filter: true, sort: true })
})

/** Sums of all kinds of figures. */
const WEIGHED = withSql((sql) =>
  sql.replaceAll('SUM(f.value) AS value', `SUM(f.value) + CHAR_LENGTH(${notesOf('TRUE')}) AS value`),
)

export const LEAKS: readonly Planted[] = [
  {
    route: 'list',
    what: 'a field is read outside of its scope',
    actor: 'speA',
    tables: ['Client'],
    tells: /^Client\.notes$/,
    plant: OPEN_NOTES,
  },
  {
    route: 'list',
    what: 'what may be done hangs on a hidden value',
    actor: 'speA',
    tables: ['Client'],
    tells: /^Client\.notes$/,
    plant: LOOSE,
  },
  {
    route: 'record',
    what: 'a record is found by its id without its scope',
    actor: 'speA',
    tables: ['Contact', 'Client'],
    tells: /^Contact[. ]/,
    plant: withSql(TRUE_OR(/ FROM `Contact` t1 .* ORDER BY t1\.`id` LIMIT 1$/s, 'ownerId')),
  },
  {
    route: 'filter',
    what: 'a conditional field is filtered by without its scope',
    actor: 'speA',
    tables: ['Client'],
    tells: /^Client\.notes$/,
    plant: OPEN_NOTES,
  },
  {
    route: 'nested filter',
    what: 'a condition on related records looks at those out of reach',
    actor: 'speA',
    tables: ['Contact'],
    tells: /^Contact[. ]/,
    plant: withSql(TRUE_OR(/^SELECT .* FROM `Client` t1 .*EXISTS \(SELECT 1 FROM `Contact`/s, 'ownerId')),
  },
  {
    route: 'search',
    what: 'words are looked for in a column that is not for everybody',
    actor: 'speA',
    tables: ['Client'],
    tells: /^Client\.notes$/,
    plant: OPEN_NOTES,
  },
  {
    route: 'sort',
    what: 'a conditional field is a key of the order',
    actor: 'speA',
    tables: ['Client'],
    tells: /^Client\.notes$/,
    plant: OPEN_NOTES,
  },
  {
    route: 'count',
    what: 'records out of reach are counted',
    actor: 'speA',
    tables: ['Contact'],
    tells: /^Contact /,
    plant: withSql((sql) => sql.replace(/^(SELECT COUNT\(\*\) FROM `Contact` t1 WHERE) (.*)$/s, '$1 (($2) OR TRUE)')),
  },
  {
    route: 'nested list',
    what: 'the list of a record holds records out of reach',
    actor: 'speA',
    tables: ['Contact'],
    tells: /^Contact[. ]/,
    plant: withSql(TRUE_OR(/^\(SELECT .* FROM `Contact` t1 /s, 'ownerId')),
  },
  {
    route: 'calendar',
    what: 'a hidden day is asked for by month',
    actor: 'manA',
    tables: ['PeerRating'],
    tells: /^PeerRating\.givenAt$/,
    plant: LOOSE,
  },
  {
    route: 'inbox',
    what: 'a title that is not his to read',
    actor: 'speA',
    tables: ['Client'],
    tells: /^Client[. ]/,
    plant: withSql((sql) => sql.replaceAll('NULL AS title', `${notesOf('TRUE')} AS title`)),
  },
  {
    route: 'history',
    what: 'the trail shows a withheld field',
    actor: 'speA',
    tables: ['Client', 'AuditEntry'],
    tells: /^AuditEntry\.changes$/,
    plant: OPEN_NOTES,
  },
  {
    route: 'rent schedule',
    what: "rents of a colleague's contract",
    actor: 'speA',
    tables: ['Contract', 'RentStep'],
    tells: /^(Contract|RentStep)[. ]/,
    plant: withSql(TRUE_OR(/minimumGuarantee.* FROM `Contract` t1 .* LIMIT 1$/s, 'ownerId')),
  },
  {
    route: 'rent roll',
    what: "a colleague's lease among the rows and in the sums",
    actor: 'speA',
    tables: ['Contract'],
    tells: /^Contract[. ]/,
    plant: withSql(TRUE_OR(/statedYearlyRent.* FROM `Contract` t1 | FROM `Contract` t1 .*`expiry` >= \?/s, 'ownerId')),
  },
  {
    route: 'version difference',
    what: "the texts of a colleague's contract",
    actor: 'speA',
    tables: ['ContractVersion'],
    tells: /^ContractVersion[. ]/,
    plant: withModel((catalog) => {
      typeOf(catalog, 'ContractVersion').scopes.set('own', () => EVERY)
    }),
  },
  {
    route: 'kpi space',
    what: 'an area with the floor rent in it',
    actor: 'speA',
    tables: ['Unit'],
    tells: /^Unit\.floorRent$/,
    plant: withSql((sql) => sql.replaceAll('SUM(u.gla)', 'SUM(u.gla + COALESCE(u.floorRent, 0))')),
  },
  ...['kpi signing', 'kpi clients', 'kpi performance', 'kpi reports'].map(
    (route): Planted => ({
      route,
      what: 'a sum that weighs what is noted',
      actor: 'manA',
      tables: ['Client'],
      tells: /^Client\.notes$/,
      plant: WEIGHED,
    }),
  ),
  {
    route: 'explain',
    what: 'whoever may is told with his private number',
    actor: 'speA',
    tables: ['Employee'],
    tells: /^Employee\.mobile$/,
    plant: withSql((sql) =>
      sql.includes('FROM Appointment p JOIN Employee e')
        ? sql.replace('e.name,', "CONCAT(e.name, COALESCE(e.mobile, '')) AS name,")
        : sql,
    ),
  },
  {
    route: 'export',
    what: 'a column outside of its scope',
    actor: 'speA',
    tables: ['Client'],
    tells: /^Client\.notes$/,
    plant: OPEN_NOTES,
  },
  {
    route: 'files',
    what: 'a file is given to whoever knows its id',
    actor: 'speA',
    tables: ['Attachment'],
    tells: /^Attachment[. ]|^$/,
    plant: LOOSE,
  },
  {
    route: 'import',
    what: 'a row is known by a key that is out of reach',
    actor: 'speA',
    tables: ['Contact'],
    tells: /^Contact[. ]/,
    plant: LOOSE,
  },
  {
    route: 'other queries',
    what: 'a code of a report that opens by its place',
    actor: 'nobody',
    tables: ['IntegrityReport'],
    tells: /^IntegrityReport\.place$/,
    plant: withSql((sql) =>
      sql.replace(/(FROM IntegrityReport WHERE receiptHash = \?)/, "$1 OR place = '暗記' ORDER BY id LIMIT 1"),
    ),
  },
  {
    route: 'public links',
    what: 'a guest is told what the event may cost',
    actor: 'nobody',
    tables: ['Event'],
    tells: /^Event\.budget$/,
    plant: withSql((sql) => sql.replace('SELECT e.theme,', "SELECT CONCAT(e.theme, COALESCE(e.budget, '')) AS theme,")),
  },
  {
    route: 'approved operations',
    what: "every merchant where the portal's own is asked for",
    actor: 'partner',
    tables: ['Client'],
    tells: /^Client[. ]/,
    plant: withSql(TRUE_OR(/^SELECT .* FROM `Client` t1 /s, 'id')),
  },
  ...(['errors', 'foreign operations'] as const).map(
    (route): Planted => ({
      route,
      what: 'a refusal that says too much',
      actor: 'speA',
      tables: ['Client'],
      tells: /^Client[. ]/,
      plant: (world) =>
        withAnswer(async (_request, answer) => {
          const text = await answer.text()
          const [rows] = await world.app.database.pool.query(`SELECT ${notesOf('TRUE')} AS notes`)
          const notes = (rows as { notes: string }[])[0]!.notes
          return new Response(
            text.startsWith('{"errors"') ? text.replace('"message":"', `"message":"${notes} `) : text,
            answer,
          )
        })(world),
    }),
  ),
  {
    route: 'hidden writes',
    what: 'a record out of reach may be referred to',
    actor: 'speA',
    tables: ['Client'],
    tells: /^$|^Client[. ]/,
    plant: withSql(TRUE_OR(/^SELECT t1\.id AS id, .* AS departmentId FROM `Client` t1 /s, 'departmentId')),
  },
  {
    route: 'undone writes',
    what: 'a rule repeats what it should not know',
    actor: 'manA',
    tables: ['Client'],
    tells: /^Client\.updatedById$/,
    plant: LOOSE,
  },
  {
    route: 'undone deletes',
    what: 'whether a record may go hangs on what is not said of it',
    actor: 'manA',
    tables: ['Channel'],
    tells: /^Channel\.updatedById$/,
    plant: LOOSE,
  },
]
