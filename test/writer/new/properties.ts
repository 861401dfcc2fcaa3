import { PROPERTIES } from '../../kit/world.ts'
import type { NewRecords } from './index.ts'

export const properties: NewRecords = {
  Property: (n) => ({ code: `N${n}`, name: `新物業${n}` }),
  Floor: (n) => ({ propertyId: PROPERTIES.A, code: `F${n}`, level: n % 50 }),
  Unit: (n) => ({ propertyId: PROPERTIES.A, code: `U${n}` }),
}
