import { CLIENTS, PROPERTIES } from '../../kit/world.ts'
import type { NewRecords } from './index.ts'

export const contracts: NewRecords = {
  Contract: (n) => ({ clientId: CLIENTS.ofSpeA, propertyId: PROPERTIES.A, title: `新合同${n}` }),
}
