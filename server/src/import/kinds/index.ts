import type { ImportKind } from '../kind.ts'
import { attendanceKind } from './attendance.ts'
import { brandsKind, clientsKind, contactsKind } from './clients.ts'
import { contractsKind } from './contracts.ts'
import { propertiesKind, unitsKind } from './properties.ts'

/** Everything that can be imported, in the order in which a new department would. */
export const IMPORT_KINDS: readonly ImportKind[] = [
  clientsKind,
  brandsKind,
  contactsKind,
  propertiesKind,
  unitsKind,
  contractsKind,
  attendanceKind,
]

export const findKind = (name: string): ImportKind | undefined => IMPORT_KINDS.find((kind) => kind.name === name)
