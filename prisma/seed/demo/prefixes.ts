import type { DemoModel } from './rows.ts'

/** First letters of the ids of each type, as their modules declare them. */
export const ID_PREFIXES: Readonly<Record<DemoModel, string>> = {
  department: 'dp',
  employee: 'em',
  account: 'ac',
  appointment: 'ap',
  appointmentCover: 'av',
  delegation: 'dg',
  property: 'pr',
  floor: 'fl',
  unit: 'un',
  channel: 'ch',
  client: 'cl',
  brand: 'br',
  legalEntity: 'le',
  contact: 'co',
  demand: 'de',
  contract: 'ct',
  contractParty: 'cp',
  contractUnit: 'cu',
  rentStep: 'rs',
  rentFreePeriod: 'rf',
}
