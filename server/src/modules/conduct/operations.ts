import type { Catalog } from '../../access/catalog.ts'
import { mayRows } from '../../access/decide.ts'
import { isStaff, type RoleCode } from '../../access/roles.ts'
import type { Builder } from '../../graphql/builder.ts'
import { needs } from '../../graphql/needs.ts'
import { named } from '../../graphql/resource-types.ts'
import { repeatable } from '../../writer/idempotency.ts'
import { createRecords } from '../../writer/save.ts'
import { writtenRecord } from '../administration/requests.ts'
import { fileReport, stateByReceipt } from './file-report.ts'

/** What is done with conduct beside changes of fields and states: reports are filed, regulations signed for. */
export function addConduct(builder: Builder, catalog: Catalog): void {
  addReports(builder)
  addAcknowledge(builder, catalog)
}

/** Anybody with a log-in may report, merchants as well: it is they who are asked for kickbacks. */
const mayFile = (role: RoleCode): boolean => isStaff(role) || role === 'PAR'

function addReports(builder: Builder): void {
  const filing = needs(mayFile)
  const report = builder.inputType('FileIntegrityReportInput', {
    description: 'A report of misconduct. Whoever wishes not to be known is not recorded anywhere.',
    fields: (t) => ({
      category: t.field({ type: named('IntegrityCategory'), description: 'What it is about.', extensions: filing }),
      text: t.string({ description: 'What happened.', extensions: filing }),
      accusedId: t.id({ description: 'The person whom it is about.', extensions: needs(isStaff) }),
      occurredOn: t.field({ type: named('Date'), description: 'When it happened.', extensions: filing }),
      place: t.string({ description: 'Where it happened.', extensions: filing }),
      anonymous: t.boolean({
        description: 'Whoever files it is not to be known; so where nothing is said.',
        extensions: filing,
      }),
    }),
  })
  const filed = builder.objectRef<{ receipt: string }>('FiledIntegrityReport').implement({
    description: 'That a report was filed.',
    extensions: filing,
    fields: (t) => ({
      receipt: t.exposeString('receipt', {
        description: 'The receipt code, shown this once: with it one may ask how far the report is.',
        extensions: filing,
      }),
    }),
  })
  builder.mutationField('fileIntegrityReport', (t) =>
    t.field({
      type: filed,
      description:
        'Files a report of misconduct (R9.3), read by its handlers alone. It is not repeatable by an idempotency key, which would tell who filed it.',
      args: { input: t.arg({ type: report, required: true, description: 'The report.' }) },
      extensions: filing,
      resolve: async (_root, { input }, context) => ({ receipt: await fileReport(context, { ...input }) }),
    }),
  )
  builder.queryField('integrityReportState', (t) =>
    t.string({
      nullable: true,
      description: 'How far the report is that has this receipt code; null where there is none. Anybody may ask.',
      args: { receipt: t.arg.string({ required: true, description: 'The receipt code.' }) },
      resolve: (_root, { receipt }, context) => stateByReceipt(context, receipt),
    }),
  )
}

function addAcknowledge(builder: Builder, catalog: Catalog): void {
  const [document, signature] = [catalog.types.get('PolicyDocument')!, catalog.types.get('PolicyAcknowledgement')!]
  const signing = needs((role) => mayRows(role, document, 'read') && mayRows(role, signature, 'create'))
  const input = builder.inputType('AcknowledgePolicyDocumentInput', {
    description: 'The policy document that one has read.',
    fields: (t) => ({
      id: t.id({ required: true, description: 'Its id.', extensions: signing }),
      version: t.int({ description: 'Its version; the wording of a published document does not change.' }),
      idempotencyKey: t.string({ description: 'Makes the repetition of this request harmless.' }),
    }),
  })
  builder.mutationField('acknowledgePolicyDocument', (t) =>
    t.field({
      type: named('PolicyAcknowledgement'),
      description: 'Signs that one has read a policy document (R9.3); each for himself.',
      args: { input: t.arg({ type: input, required: true, description: 'Which.' }) },
      extensions: signing,
      resolve: async (_root, { input: { id, idempotencyKey } }, context, info) => {
        const repeat = repeatable(context, info.fieldName, { id }, idempotencyKey)
        const request = { input: { documentId: String(id) }, path: 'input.' }
        const saved = await createRecords(context, signature, [request], repeat)
        return writtenRecord(context, info, saved.ids[0]!)
      },
    }),
  )
}
