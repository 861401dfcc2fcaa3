import { fold, type ImportKind, type ImportRow, pick, plain } from '../kind.ts'
import { byField, CLIENTS, findNamed, given, namingColumns } from '../lookups.ts'

const CLIENT = [
  ...plain('Client', ['code']),
  ...plain('Client', ['name'], { required: true }),
  ...plain('Client', ['format', 'subFormat', 'state', 'grade', 'region', 'city', 'website']),
  ...plain('Client', ['investmentScale', 'cooperationPotential', 'creditStanding', 'notes']),
]

/** Clients, known by their number, or by their name where the file has no number. */
export const clientsKind: ImportKind = {
  name: 'clients',
  type: 'Client',
  columns: CLIENT,
  key: ({ code, name }) => (code === undefined ? `name ${fold(name)}` : `code ${fold(code)}`),
  stages: [
    {
      type: 'Client',
      async wishes(rows, context) {
        const where = { OR: [{ code: { in: given(rows, 'code') } }, { name: { in: given(rows, 'name') } }] }
        const found = await context.find('Client', where, ['code', 'name'])
        const [byCode, byName] = [byField(found, 'code'), byField(found, 'name')]
        return rows.flatMap((row) => {
          const { code, name } = row.cells
          const matches = (code === undefined ? byName.get(fold(name)) : byCode.get(fold(code))) ?? []
          if (matches.length > 1 && !context.known(row)) {
            context.fault(row, 'name', 'IMPORT_AMBIGUOUS', { value: String(name) })
            return []
          }
          return [{ row, key: keyOfClient(row), id: matches[0]?.id ?? null, input: pick(row.cells, CLIENT) }]
        })
      },
    },
  ],
}

const keyOfClient = (row: ImportRow) => clientsKind.key(row.cells)!

const BRAND = [
  ...plain('Brand', ['sourceKey'], { required: true, own: true }),
  ...plain('Brand', ['name'], { required: true }),
  ...plain('Brand', ['nameZh', 'nameEn', 'format', 'subFormat', 'tier', 'priceBand', 'storeCount', 'firstStore']),
  ...plain('Brand', ['areaMin', 'areaMax', 'floorWish', 'engineering', 'expansionPlan', 'wikidata']),
]

/**
 * Brands, known by their key in the source, with the clients they belong to: the client named, that of a brand with the
 * same Wikidata identity, or else a new one of the brand's name.
 */
export const brandsKind: ImportKind = {
  name: 'brands',
  type: 'Brand',
  columns: [...BRAND, ...namingColumns(CLIENTS)],
  key: ({ sourceKey }) => fold(sourceKey),
  stages: [
    {
      type: 'Client',
      async wishes(rows, context) {
        const named = await findNamed(rows, context, CLIENTS)
        const where = {
          OR: [{ sourceKey: { in: given(rows, 'sourceKey') } }, { wikidata: { in: given(rows, 'wikidata') } }],
        }
        const brands = await context.find('Brand', where, ['sourceKey', 'wikidata', 'clientId'])
        const [byKey, byIdentity] = [byField(brands, 'sourceKey'), byField(brands, 'wikidata')]
        return rows
          .filter((row) => named.has(row))
          .map((row) => {
            const { sourceKey, wikidata, name, format, subFormat } = row.cells
            const same = byKey.get(fold(sourceKey))?.[0] ?? (wikidata ? byIdentity.get(fold(wikidata))?.[0] : null)
            const brand = context.known(row) ? null : same
            const id = (brand?.clientId as string | undefined) ?? named.get(row)!
            if (id) return { row, key: id, id, input: {} }
            return { row, key: fold(wikidata ?? sourceKey), id: null, input: { name, format, subFormat } }
          })
      },
    },
    {
      type: 'Brand',
      async wishes(rows, context) {
        const found = byField(
          await context.find('Brand', { sourceKey: { in: given(rows, 'sourceKey') } }, ['sourceKey']),
          'sourceKey',
        )
        return rows.map((row) => {
          const key = fold(row.cells.sourceKey)
          const input = { ...pick(row.cells, BRAND), clientId: context.made(row, 'Client') }
          return { row, key, id: found.get(key)?.[0]?.id ?? null, input }
        })
      },
    },
  ],
}

const CONTACT = [
  ...plain('Contact', ['name'], { required: true }),
  ...plain('Contact', ['title', 'decisionRole', 'mobile', 'wechat', 'email', 'consent', 'isPrimary']),
]

/** People at clients, known by client and name. */
export const contactsKind: ImportKind = {
  name: 'contacts',
  type: 'Contact',
  columns: [...namingColumns(CLIENTS), ...CONTACT],
  oneOf: ['clientCode', 'clientName'],
  key: ({ clientCode, clientName, name }) => `${fold(clientCode ?? '')} ${fold(clientName ?? '')} ${fold(name)}`,
  stages: [
    {
      type: 'Contact',
      async wishes(rows, context) {
        const clients = await findNamed(rows, context, CLIENTS)
        const ids = [...new Set([...clients.values()].filter((id) => id !== null))]
        const where = { clientId: { in: ids }, name: { in: given(rows, 'name') } }
        const found = ids.length === 0 ? [] : await context.find('Contact', where, ['clientId', 'name'])
        return rows.flatMap((row) => {
          const clientId = clients.get(row)
          if (clientId === undefined) return []
          if (clientId === null) {
            context.fault(row, 'clientCode', 'REQUIRED')
            return []
          }
          const matches = found.filter((each) => each.clientId === clientId && fold(each.name) === fold(row.cells.name))
          if (matches.length > 1 && !context.known(row)) {
            context.fault(row, 'name', 'IMPORT_AMBIGUOUS', { value: String(row.cells.name) })
            return []
          }
          const input = { ...pick(row.cells, CONTACT), clientId }
          return [{ row, key: `${clientId} ${fold(row.cells.name)}`, id: matches[0]?.id ?? null, input }]
        })
      },
    },
  ],
}
