import { CLIENTS, PROPERTIES } from '../../kit/world.ts'
import type { NewRecords } from './index.ts'

export const contracts: NewRecords = {
  ContractTemplate: (n) => ({
    name: `新範本${n}`,
    clauses: [{ number: '1', heading: '標的', body: '{{units}}' }],
  }),
  Contract: (n) => ({ clientId: CLIENTS.ofSpeA, propertyId: PROPERTIES.A, title: `新合同${n}` }),
}
