import { fold, type ImportKind, pick, plain } from '../kind.ts'
import { byField, findNamed, given, namingColumns, PROPERTIES } from '../lookups.ts'

const PROPERTY = [
  ...plain('Property', ['code', 'name'], { required: true }),
  ...plain('Property', ['kind', 'country', 'region', 'city', 'address', 'postalCode', 'gfa', 'gla', 'openedOn']),
]

/** Properties, known by their code, which is unique in the company. */
export const propertiesKind: ImportKind = {
  name: 'properties',
  type: 'Property',
  columns: PROPERTY,
  key: ({ code }) => fold(code),
  stages: [
    {
      type: 'Property',
      async wishes(rows, context) {
        const found = byField(await context.find('Property', { code: { in: given(rows, 'code') } }, ['code']), 'code')
        return rows.map((row) => {
          const key = fold(row.cells.code)
          return { row, key, id: found.get(key)?.[0]?.id ?? null, input: pick(row.cells, PROPERTY) }
        })
      },
    },
  ],
}

const UNIT = [
  ...plain('Unit', ['code'], { required: true }),
  ...plain('Unit', ['name', 'gfa', 'gla', 'nla', 'format', 'state', 'published', 'rentUnit', 'askingRent']),
  ...plain('Unit', ['floorRent', 'ceilingHeight', 'floorLoad', 'power', 'hasGas', 'hasExhaust', 'hasWater', 'note']),
]

/** Units, known by property and code; a floor is one that the property has. */
export const unitsKind: ImportKind = {
  name: 'units',
  type: 'Unit',
  columns: [
    ...namingColumns(PROPERTIES),
    ...UNIT,
    { field: 'floorCode', of: ['Floor', 'code'], lookup: true, relation: 'floor', covers: ['floorId'] },
  ],
  oneOf: PROPERTIES.columns,
  key: ({ propertyCode, propertyName, code }) => `${fold(propertyCode ?? `name ${propertyName}`)} ${fold(code)}`,
  stages: [
    {
      type: 'Unit',
      async wishes(rows, context) {
        const properties = await findNamed(rows, context, PROPERTIES)
        const ids = [...new Set([...properties.values()].filter((id) => id !== null))]
        const inThem = (codes: string[]) => ({ propertyId: { in: ids }, code: { in: codes } })
        const place = (propertyId: unknown, code: unknown) => `${propertyId} ${fold(code)}`
        const list = async (type: string, codes: string[]) =>
          ids.length === 0 || codes.length === 0
            ? new Map<string, string>()
            : new Map(
                (await context.find(type, inThem(codes), ['propertyId', 'code'])).map((each) => [
                  place(each.propertyId, each.code),
                  each.id,
                ]),
              )
        const units = await list('Unit', given(rows, 'code'))
        const floors = await list('Floor', given(rows, 'floorCode'))
        return rows.flatMap((row) => {
          const propertyId = properties.get(row)
          if (propertyId === null) context.fault(row, 'propertyCode', 'REQUIRED')
          if (!propertyId) return []
          const { code, floorCode } = row.cells
          const floorId = floorCode === undefined ? undefined : floors.get(place(propertyId, floorCode))
          if (floorCode !== undefined && floorId === undefined) {
            context.fault(row, 'floorCode', 'IMPORT_UNKNOWN', { value: String(floorCode) })
            return []
          }
          const input = { ...pick(row.cells, UNIT), propertyId, ...(floorId ? { floorId } : {}) }
          const key = place(propertyId, code)
          return [{ row, key, id: units.get(key) ?? null, input }]
        })
      },
    },
  ],
}
