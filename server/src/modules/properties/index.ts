import { type Draft, type RuleDb, resource } from '../../access/resource.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Where } from '../../access/where.ts'
import { contractScopes } from '../contracts/contracts.scopes.ts'
import { floorAccess, propertyAccess, unitAccess } from './properties.access.ts'

/** What partners may see of a department's space: published and vacant. */
const published = (viewer: Viewer): Where => ({
  departmentId: viewer.departmentId ?? '',
  published: true,
  state: 'AVAILABLE',
})

/** Properties and floors that hold such space. (Its own department is named once more for the sake of the index.) */
const withPublished = (viewer: Viewer): Where => ({
  departmentId: viewer.departmentId ?? '',
  units: { some: published(viewer) },
})

/** A contract that the partner's client sees, as it sees the contract itself. */
const PARTNERS = (viewer: Viewer) => contractScopes.cl!(viewer)

const property = resource({
  type: 'Property',
  prefix: 'pr',
  access: propertyAccess,
  scopes: {
    published: withPublished,
    leased: (viewer) => ({ contracts: { some: PARTNERS(viewer) } }),
  },
  title: 'name',
  search: ['name', 'code', 'city'],
})

const floor = resource({
  type: 'Floor',
  prefix: 'fl',
  access: floorAccess,
  scopes: {
    published: withPublished,
    leased: (viewer) => ({ units: { some: { contractUnits: { some: { contract: PARTNERS(viewer) } } } } }),
  },
  title: 'code',
  search: ['code', 'name'],
  departmentFrom: 'property',
  defaultOrder: { field: 'level', direction: 'ASC' },
})

const unit = resource({
  type: 'Unit',
  prefix: 'un',
  access: unitAccess,
  scopes: {
    published,
    leased: (viewer) => ({ contractUnits: { some: { contract: PARTNERS(viewer) } } }),
  },
  title: 'code',
  search: ['code', 'name'],
  departmentFrom: 'property',
  rules: ({ next, fault }) => {
    // 底價 above the asking rent would let every offer through.
    if (next.floorRent != null && next.askingRent != null && Number(next.floorRent) > Number(next.askingRent)) {
      fault('floorRent', 'ABOVE_ASKING_RENT')
    }
  },
  guard: floorOfProperty,
})

async function floorOfProperty({ next, fault }: Draft, db: RuleDb): Promise<void> {
  if (!next.floorId) return
  const [floorRow] = await db.query<{ propertyId: string }>('SELECT propertyId FROM Floor WHERE id = ?', [next.floorId])
  if (floorRow?.propertyId !== next.propertyId) fault('floorId', 'OTHER_PROPERTY')
}

/** R3.1.2: the space that the department lets. */
export const properties = [property, floor, unit]
