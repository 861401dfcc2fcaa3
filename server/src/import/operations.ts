import type { Catalog } from '../access/catalog.ts'
import { ROLES, type RoleCode } from '../access/roles.ts'
import type { Builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { costs } from '../graphql/costs.ts'
import { UserError } from '../graphql/errors.ts'
import { needs } from '../graphql/needs.ts'
import { listOf, type Named, named } from '../graphql/resource-types.ts'
import { LOCALES } from '../i18n/locale.ts'
import { LIMITS } from '../limits.ts'
import { importNow } from './background.ts'
import {
  columnHint,
  columnLabel,
  columnsFor,
  findKind,
  IMPORT_KINDS,
  type ImportKind,
  type ImportReport,
  insteadOf,
  isRequired,
  type Mapping,
  mayImport,
  type ReportedProblem,
  renamed,
} from './index.ts'

type ColumnCard = { field: string; label: unknown; required: boolean; instead: string[]; hint: string | null }
type KindCard = { name: string; type: string; columns: ColumnCard[] }
type Input = {
  kind: string
  fileName?: string | null
  csv: string
  mapping?: Mapping[] | null
  mode: 'GOOD_ROWS' | 'ALL_OR_NOTHING'
  dryRun: boolean
}

const open = (catalog: Catalog, role: RoleCode): ImportKind[] =>
  IMPORT_KINDS.filter((kind) => mayImport(catalog, role, kind))

/** Whether a role may import records of a type, for the manifest. */
export const importsInto = (catalog: Catalog, role: RoleCode, type: string): boolean =>
  open(catalog, role).some((kind) => kind.type === type)

/** `importKinds` and `importRecords`: files become records under the rights of who brings them. */
export function addImports(builder: Builder, catalog: Catalog): void {
  // Rights are fixed when the schemas are built; asking the table for each request would be work for nothing.
  const roles = new Map(ROLES.map((role) => [role, open(catalog, role)]))
  const extensions = needs((role) => roles.get(role)!.length > 0)
  addTypes(builder, roles)
  builder.queryField('importKinds', (t) =>
    t.field({
      type: listOf('ImportKind') as unknown as Named,
      description: 'What the role may import, with the columns of each kind.',
      extensions,
      resolve: (_root, _args, { viewer }) =>
        roles.get(viewer.role)!.map((kind) => cardOf(catalog, viewer, kind)) as unknown as string,
    }),
  )
  builder.mutationField('importRecords', (t) =>
    t.field({
      type: named('ImportReport'),
      description: `Imports a file. Files of more than ${LIMITS.importForeground} rows go on in the background: ask importRun how far they are. The same file again changes nothing: records are known by their natural keys.`,
      args: { input: t.arg({ type: named('ImportRecordsInput'), required: true, description: 'The file, and how.' }) },
      extensions: { ...extensions, ...costs(LIMITS.points.import) },
      resolve: async (_root, { input }, context) =>
        (await importFile(context, input as unknown as Input)) as unknown as string,
    }),
  )
}

async function importFile(context: Context, input: Input): Promise<ImportReport> {
  const kind = findKind(input.kind)
  if (!kind) throw UserError.badInput('input.kind', 'INVALID_CHOICE')
  try {
    return await importNow(context, {
      kind,
      fileName: input.fileName ?? null,
      content: input.csv,
      encoding: null,
      mapping: input.mapping ?? [],
      dryRun: input.dryRun,
      allOrNothing: input.mode === 'ALL_OR_NOTHING',
    })
  } catch (error) {
    throw renamed(error, (path) => `input.${path.replace(/^file\b/, 'csv')}`)
  }
}

function cardOf(catalog: Catalog, viewer: Context['viewer'], kind: ImportKind): KindCard {
  return {
    name: kind.name,
    type: kind.type,
    columns: columnsFor(catalog, viewer.role, kind).map((column) => ({
      field: column.field,
      label: Object.fromEntries(LOCALES.map((locale) => [locale, columnLabel(column, locale)])),
      required: isRequired(kind, column),
      instead: insteadOf(kind, column),
      hint: columnHint(catalog, column, viewer.locale),
    })),
  }
}

function addTypes(builder: Builder, roles: Map<RoleCode, ImportKind[]>): void {
  const extensions = needs((role) => roles.get(role)!.length > 0)
  builder.enumType('ImportKindName', {
    description: 'What can be imported.',
    values: Object.fromEntries(
      IMPORT_KINDS.map((kind) => [
        kind.name,
        {
          value: kind.name,
          description: `Rows become records of type ${kind.type}.`,
          extensions: needs((role) => roles.get(role)!.includes(kind)),
        },
      ]),
    ),
  })
  builder.enumType('ImportMode', {
    description: 'What becomes of the good rows of a file that has bad ones.',
    values: {
      GOOD_ROWS: { description: 'They are written.' },
      ALL_OR_NOTHING: { description: 'Nothing is written unless every row is good.' },
    } as const,
  })
  builder.objectRef<ColumnCard>('ImportColumn').implement({
    description: 'A column that a file of this kind may have.',
    extensions,
    fields: (t) => ({
      field: t.exposeString('field', { description: 'Its name in a mapping; also understood as a header.' }),
      label: t.field({
        type: 'JSON',
        description: 'Headers understood, by language: { "zh-Hans": "…", "zh-Hant": "…", "en": "…" }.',
        resolve: ({ label }) => label,
      }),
      required: t.exposeBoolean('required', { description: 'Whether every row must have it.' }),
      instead: t.exposeStringList('instead', { description: 'Columns of which one serves as well.' }),
      hint: t.exposeString('hint', { nullable: true, description: 'How its cells are written.' }),
    }),
  })
  builder.objectRef<KindCard>('ImportKind').implement({
    description: 'Something that can be imported.',
    extensions,
    fields: (t) => ({
      name: t.field({
        type: named('ImportKindName'),
        description: 'Its name.',
        resolve: ({ name }) => name,
      }),
      type: t.exposeString('type', { description: 'The type of record that a row becomes.' }),
      columns: t.field({
        type: listOf('ImportColumn') as unknown as Named,
        description: 'The columns open to the role.',
        resolve: ({ columns }) => columns as unknown as string,
      }),
    }),
  })
  addReport(builder, extensions)
  addInput(builder, extensions)
}

function addReport(builder: Builder, extensions: ReturnType<typeof needs>): void {
  builder.objectRef<ReportedProblem>('ImportProblem').implement({
    description: 'What is to be said of a row.',
    extensions,
    fields: (t) => ({
      line: t.exposeInt('line', { description: 'Line of the file on which the row begins.' }),
      column: t.exposeString('column', {
        nullable: true,
        description: 'Header of its column; null for the whole row.',
      }),
      code: t.exposeString('code', { description: 'Code of what is wrong.' }),
      message: t.exposeString('message', { description: 'The same as a sentence.' }),
      severity: t.exposeString('severity', {
        description: 'ERROR: the row was not taken. WARNING: it was taken, and somebody should look.',
      }),
    }),
  })
  builder.objectRef<ImportReport>('ImportReport').implement({
    description: 'A run of an import and what it came to so far.',
    extensions,
    fields: (t) => ({
      runId: t.exposeID('runId', { description: 'Id of the run: importRun(id) tells how far it is.' }),
      state: t.exposeString('state', { description: 'RUNNING, DONE, or FAILED where nothing or not all was done.' }),
      dryRun: t.exposeBoolean('dryRun', { description: 'A trial: everything was judged and nothing written.' }),
      rowsTotal: t.exposeInt('rowsTotal', { description: 'Rows of the file.' }),
      rowsDone: t.exposeInt('rowsDone', { description: 'Rows dealt with.' }),
      created: t.exposeInt('created', { description: 'Rows that made a new record.' }),
      updated: t.exposeInt('updated', { description: 'Rows that changed a record.' }),
      unchanged: t.exposeInt('unchanged', { description: 'Rows whose record is so already.' }),
      failed: t.exposeInt('failed', { description: 'Rows not taken.' }),
      problems: t.field({
        type: listOf('ImportProblem') as unknown as Named,
        description: `What is wrong, by line; the first ${LIMITS.importProblems}.`,
        resolve: ({ problems }) => problems as unknown as string,
      }),
    }),
  })
}

function addInput(builder: Builder, extensions: ReturnType<typeof needs>): void {
  builder.inputType('ImportMapping', {
    description: 'Which column of the file fills which field.',
    fields: (t) => ({
      column: t.string({ required: true, description: 'Header in the file.' }),
      field: t.string({ required: true, description: 'Field of the kind; empty leaves the column out.' }),
    }),
  })
  builder.inputType('ImportRecordsInput', {
    description: 'A file, and how it is to be imported.',
    extensions,
    fields: (t) => ({
      kind: t.field({ type: named('ImportKindName'), required: true, description: 'What it holds.' }),
      fileName: t.string({ description: 'Its name, for the list of runs.' }),
      csv: t.string({
        required: true,
        description: `Its text: UTF-8, a header line, cells separated by comma, semicolon or tab. At most ${LIMITS.importRows} rows.`,
      }),
      mapping: t.field({
        type: listOf('ImportMapping'),
        description: 'Columns whose headers are not understood by themselves.',
      }),
      mode: t.field({ type: named('ImportMode'), required: true, description: 'What becomes of the good rows.' }),
      dryRun: t.boolean({ required: true, description: 'Judge every row and write nothing.' }),
    }),
  })
}
