/** What figures count, as docs/bi.md and the decisions on figures say: it shows by right to whoever reads the figure. */
import { FORMULAS, type Group } from '../../../server/src/modules/kpi/formulas/index.ts'

const of = (table: string, columns: string) => columns.split(' ').map((column) => `${table}.${column}`)

/** By what figures are divided, and the names that stand beside them; `*` is all of a table. */
const DIVISIONS = [
  ...['Department.*', 'Appointment.*', 'KpiLine.*', 'KpiSnapshot.*'],
  ...of('Property', 'departmentId name'),
  ...of('Employee', 'departmentId name'),
  ...of('LeasingProject', 'departmentId name propertyId'),
  ...of('Channel', 'departmentId name'),
  ...of('Event', 'departmentId theme'),
  ...of('Deal', 'departmentId projectId channelId sourceEventId clientId brandId'),
  ...of('Client', 'departmentId ownerId channelId sourceEventId format grade'),
  ...of('Brand', 'departmentId clientId format'),
  ...of('Contract', 'departmentId propertyId projectId dealId brandId clientId ownerId'),
  'CreditShare.*',
]

export const FACTS: Record<Group, readonly string[]> = {
  SIGNING: [
    ...DIVISIONS,
    ...of('Contract', 'type signedAt rescindedAt currency area totalRent firstYearRent originalId imported'),
    ...of('Contract', 'countedArea countedTotalRent countedFirstYearRent'),
  ],
  CLIENTS: [
    ...DIVISIONS,
    ...of('Contact', 'departmentId clientId createdAt'),
    ...of('Demand', 'departmentId clientId createdAt'),
    ...of('Contract', 'type signedAt rescindedAt'),
    ...of('SatisfactionSurvey', 'departmentId clientId answeredAt score'),
  ],
  SPACE: [
    ...DIVISIONS,
    ...of('Contract', 'state signedAt handoverDate rentCommencement actualOpening expiry terminatedOn rescindedAt'),
    ...of('ContractUnit', 'contractId unitId'),
    ...of('Unit', 'departmentId propertyId gla format'),
  ],
  PERFORMANCE: [
    ...DIVISIONS,
    ...of(
      'Contract',
      'type state currency createdAt signedAt archivedAt imported expiry rescindedAt terminatedOn originalId',
    ),
    ...of('Obligation', 'departmentId contractId amount paidAmount side dueOn provisional state fulfilledOn'),
    ...of('Receipt', 'departmentId obligationId amount receivedOn state reversedAt'),
    ...of('BreachCase', 'departmentId contractId createdAt settledAt'),
  ],
}

/** The figures of a group. */
export const figuresOf = (group: Group): string[] =>
  [...FORMULAS.values()].filter((each) => each.group === group).map(({ figure }) => figure)
