import { buildCatalog, type Catalog } from '../access/catalog.ts'
import { datamodel } from '../db/generated/datamodel.ts'
import { exportList } from '../export/endpoint.ts'
import type { Builder } from '../graphql/builder.ts'
import type { Endpoints } from '../http/endpoints.ts'
import { importFile } from '../import/endpoint.ts'
import { importRun } from '../import/import-run.ts'
import { addImports } from '../import/operations.ts'
import type { Job } from '../jobs/job.ts'
import { LIMITS } from '../limits.ts'
import { addAdministration, administration, recheckOperations } from './administration/index.ts'
import type { Schemas } from './administration/persisted-operations.ts'
import { appraisal } from './appraisal/index.ts'
import { care } from './care/index.ts'
import { clients } from './clients/index.ts'
import { addConduct, conduct } from './conduct/index.ts'
import { CONFIDENTIAL_TYPES } from './conduct/integrity.scopes.ts'
import { addRentRoll, addRentSchedule, callLeaseYears, contracts, rentRollFile } from './contracts/index.ts'
import { addComparables, addOfferedTerms, addPolicyReach, addTimeline, deals } from './deals/index.ts'
import { addDesk } from './desk/index.ts'
import { addDocuments, versionAsDocx, versionAsPdf } from './documents/index.ts'
import { addDrafting } from './drafting/index.ts'
import { events } from './events/index.ts'
import { addFiles, downloadFile, files, uploadFile } from './files/index.ts'
import { addKpi, kpi, kpiCsvEndpoint } from './kpi/index.ts'
import { addLetters, reminderLettersFile } from './letters/index.ts'
import { addLinks } from './links/index.ts'
import { occupancy } from './occupancy/index.ts'
import { organization } from './organization/index.ts'
import { addDeposits, addPayments, addPerformance, performance } from './performance/index.ts'
import { addReportPreview, planning } from './planning/index.ts'
import { projects } from './projects/index.ts'
import { properties } from './properties/index.ts'
import { addReminding, mailReminders, type Outbox, reminders, remindOfDuties } from './reminders/index.ts'
import { addReviewQueue, review } from './review/index.ts'
import { signing } from './signing/index.ts'
import { makeVisitTasks, tasks } from './tasks/index.ts'
import { addTemplates, templates } from './templates/index.ts'
import { training } from './training/index.ts'

/** Everything that the modules declare. Throws GridError where a field or a role has no statement. */
export function createCatalog(): Catalog {
  return buildCatalog(datamodel, [
    ...organization,
    ...properties,
    ...clients,
    ...contracts,
    ...templates,
    ...review,
    ...signing,
    ...performance,
    ...reminders,
    ...occupancy,
    ...planning,
    ...appraisal,
    ...training,
    ...conduct,
    ...kpi,
    ...projects,
    ...deals,
    ...care,
    ...events,
    ...files,
    ...tasks,
    ...administration,
    importRun,
  ])
}

/** What modules add to the API beside their resources. */
export function addModuleOperations(builder: Builder, catalog: Catalog, schemas: () => Schemas): void {
  addRentSchedule(builder, catalog)
  addReviewQueue(builder, catalog)
  addRentRoll(builder, catalog)
  addOfferedTerms(builder, catalog)
  addComparables(builder, catalog)
  addPolicyReach(builder, catalog)
  addTemplates(builder, catalog)
  addDrafting(builder, catalog)
  addDocuments(builder, catalog)
  addReminding(builder, catalog)
  addLetters(builder, catalog)
  addPerformance(builder, catalog)
  addPayments(builder, catalog)
  addDeposits(builder, catalog)
  addTimeline(builder, catalog)
  addConduct(builder, catalog)
  addKpi(builder, catalog)
  addReportPreview(builder, catalog)
  addDesk(builder, catalog)
  addLinks(builder, catalog)
  addAdministration(builder, catalog, schemas)
  addImports(builder, catalog)
  addFiles(builder, catalog)
}

/** What modules answer over HTTP beside the API. */
export const endpoints: Endpoints = {
  'GET /kpi.csv': kpiCsvEndpoint,
  'GET /rent-roll/*': { answer: rentRollFile, points: LIMITS.points.export },
  'POST /files': { answer: uploadFile, isFixed: true, writes: true },
  'GET /files/*': { answer: downloadFile, isFixed: true },
  'GET /contract-versions/docx/*': { answer: versionAsDocx, points: LIMITS.points.document },
  'GET /contract-versions/pdf/*': { answer: versionAsPdf, points: LIMITS.points.document },
  'GET /reminder-letters/*': { answer: reminderLettersFile, points: LIMITS.points.document },
  'GET /export/*': { answer: exportList, points: LIMITS.points.export },
  'POST /export/*': { answer: exportList, points: LIMITS.points.export },
  'POST /import/*': { answer: importFile, points: LIMITS.points.import, writes: true },
}

/** What modules do by the clock. */
export const jobs = (schemas: Schemas, outbox: Outbox): readonly Job[] => [
  makeVisitTasks,
  callLeaseYears,
  remindOfDuties,
  mailReminders(outbox),
  recheckOperations(schemas),
]

/** Operations of which nobody is to know who tried them: R9.3, reports of misconduct. */
export const isConfidential = (operation: string): boolean =>
  CONFIDENTIAL_TYPES.some((type) => operation.toLowerCase().includes(type.toLowerCase()))

export { importsInto } from '../import/operations.ts'
export { findApproved } from './administration/index.ts'
