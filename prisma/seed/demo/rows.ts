/** The rows that the demonstration consists of: plain objects, one list a model, fields as in the datamodel. */
import type { Prisma } from '../../../server/src/db/generated/client/client.ts'

/**
 * A row without the columns that the database fills. Dates are `YYYY-MM-DD`, instants `…Z`, decimals strings:
 * `demoTables` turns them into what Prisma takes.
 */
export type DemoRows = {
  department: Prisma.DepartmentCreateManyInput[]
  employee: Prisma.EmployeeCreateManyInput[]
  account: Prisma.AccountCreateManyInput[]
  appointment: Prisma.AppointmentCreateManyInput[]
  appointmentCover: Prisma.AppointmentCoverCreateManyInput[]
  delegation: Prisma.DelegationCreateManyInput[]
  property: Prisma.PropertyCreateManyInput[]
  floor: Prisma.FloorCreateManyInput[]
  unit: Prisma.UnitCreateManyInput[]
  channel: Prisma.ChannelCreateManyInput[]
  client: Prisma.ClientCreateManyInput[]
  brand: Prisma.BrandCreateManyInput[]
  legalEntity: Prisma.LegalEntityCreateManyInput[]
  contact: Prisma.ContactCreateManyInput[]
  demand: Prisma.DemandCreateManyInput[]
  contract: Prisma.ContractCreateManyInput[]
  contractParty: Prisma.ContractPartyCreateManyInput[]
  contractUnit: Prisma.ContractUnitCreateManyInput[]
  rentStep: Prisma.RentStepCreateManyInput[]
  rentFreePeriod: Prisma.RentFreePeriodCreateManyInput[]
}

/** Prisma's name of a model: `legalEntity`. */
export type DemoModel = keyof DemoRows

/** Models in an order in which every row finds those it refers to; also the order of `DemoRows`. */
export const DEMO_MODELS: readonly DemoModel[] = [
  'department',
  'employee',
  'account',
  'appointment',
  'appointmentCover',
  'delegation',
  'property',
  'floor',
  'unit',
  'channel',
  'client',
  'brand',
  'legalEntity',
  'contact',
  'demand',
  'contract',
  'contractParty',
  'contractUnit',
  'rentStep',
  'rentFreePeriod',
]

export const noRows = (): DemoRows => ({
  department: [],
  employee: [],
  account: [],
  appointment: [],
  appointmentCover: [],
  delegation: [],
  property: [],
  floor: [],
  unit: [],
  channel: [],
  client: [],
  brand: [],
  legalEntity: [],
  contact: [],
  demand: [],
  contract: [],
  contractParty: [],
  contractUnit: [],
  rentStep: [],
  rentFreePeriod: [],
})
