/** The demonstration department fits the datamodel and agrees with itself, for several seeds and days. */
import { readFileSync } from 'node:fs'
import { type DemoModel, type DemoRows, demoDepartment, demoTables } from '../../prisma/seed/demo/index.ts'
import { parseBrands } from '../../prisma/seed/sources/brands.ts'
import { datamodel } from '../../server/src/db/generated/datamodel.ts'
import { readCsv } from '../../server/src/domain/csv.ts'
import { addDays, addMonthsClamped, isLocalDate } from '../../server/src/domain/local-date.ts'
import { checkUnifiedCode } from '../../server/src/modules/clients/unified-code.ts'
import {
  type ContractTerms,
  checkLegal,
  leaseDates,
  leaseTermsOf,
  rentSchedule,
  stateByDates,
} from '../../server/src/modules/contracts/money/index.ts'

const file = new URL('../../prisma/seed/data/nsi_brands_china.csv', import.meta.url)
const brands = parseBrands(readCsv(readFileSync(file, 'utf8')).records).rows
const make = (seed: string, today: string) => demoDepartment({ seed, today, brands })

type Cells = Record<string, unknown>
const tables = (rows: DemoRows) => Object.entries(rows) as [DemoModel, Cells[]][]
const modelOf = (model: DemoModel) =>
  datamodel.models.find(({ name }) => name === model[0]!.toUpperCase() + model.slice(1))!

/** Why a cell does not fit its column, or null. */
function misfit(cell: unknown, field: ReturnType<typeof modelOf>['fields'][number]): string | null {
  if (cell === null || cell === undefined)
    return field.isRequired && !field.hasDefault && !field.isUpdatedAt ? 'missing' : null
  const [native, args] = field.nativeType ?? [null, []]
  const text = String(cell)
  if (field.kind === 'enum') {
    const values = datamodel.enums.find(({ name }) => name === field.type)!.values
    return values.some(({ name }) => name === cell) ? null : `not a ${field.type}`
  }
  if (native === 'Decimal') {
    const [precision, scale] = args.map(Number) as [number, number]
    return new RegExp(`^-?\\d{1,${precision - scale}}\\.\\d{${scale}}$`).test(text) ? null : 'not its decimal'
  }
  if (native === 'Date') return isLocalDate(cell) ? null : 'no date'
  if (field.type === 'DateTime') return new Date(text).toISOString() === text ? null : 'no instant'
  if (native === 'VarChar' || native === 'Char') return [...text].length <= Number(args[0]) ? null : 'too long'
  return null
}

describe.each([
  ['leasedesk', '2026-11-23'],
  ['leasedesk', '2028-02-29'],
  ['another', '2026-03-31'],
  ['third', '2027-01-01'],
])('demonstration %s on %s', (seed, today) => {
  const rows = make(seed, today)
  const leases = rows.contract.map((contract) => {
    const of = <Part extends { contractId: string }>(parts: Part[]) => parts.filter((p) => p.contractId === contract.id)
    return {
      ...(contract as typeof contract &
        ContractTerms & { handoverDate: string; fitOutDays: number; terminatedOn: string | null }),
      rentSteps: of(rows.rentStep) as { startDate: string; rate: string }[],
      rentFreePeriods: of(rows.rentFreePeriod) as { startDate: string; endDate: string }[],
      units: of(rows.contractUnit),
      parties: of(rows.contractParty),
    }
  })

  test('has what it promises', () => {
    const count = (list: Cells[], name: string) => {
      const counts: Record<string, number> = {}
      for (const row of list) counts[String(row[name])] = (counts[String(row[name])] ?? 0) + 1
      return counts
    }
    expect([rows.property.length, rows.unit.length, rows.client.length, rows.contract.length]).toEqual([
      2, 200, 230, 175,
    ])
    expect(count(rows.contract, 'state')).toEqual({
      DRAFT: 8,
      MANAGER_REVIEW: 5,
      LEGAL_REVIEW: 6,
      REVISING: 4,
      APPROVED: 4,
      SIGNING: 4,
      SIGNED: 4,
      ARCHIVED: 5,
      IN_FORCE: 116,
      EXPIRED: 7,
      TERMINATED: 5,
      RENEWED: 4,
      CANCELLED: 3,
    })
    const holders = rows.appointment.filter(({ endDate }) => endDate === null)
    expect(count(holders, 'position')).toEqual({
      MANAGER: 1,
      DEPUTY: 1,
      SPECIALIST: 8,
      LEGAL_REVIEWER: 1,
      FINANCE: 1,
      COLLABORATOR: 1,
      SUPERIOR: 1,
      HR_OFFICER: 1,
      ADMINISTRATOR: 1,
    })
    for (const state of ['AVAILABLE', 'RESERVED', 'NEGOTIATING', 'LEASED', 'FIT_OUT', 'OPEN', 'UNAVAILABLE'])
      expect(count(rows.unit, 'state')[state]).toBeGreaterThan(0)
    for (const state of ['PROSPECT', 'ACTIVE', 'TENANT', 'FORMER'])
      expect(count(rows.client, 'state')[state]).toBeGreaterThan(0)
    expect(Object.keys(count(rows.contract, 'rentType'))).toHaveLength(4)
    expect(rows.contract.some(({ imported }) => imported)).toBe(true)
    const letting = rows.contract.filter(({ state }) => ['SIGNED', 'ARCHIVED', 'IN_FORCE'].includes(state!))
    const let_ = new Set(
      letting.flatMap(({ id }) =>
        rows.contractUnit.filter((unit) => unit.contractId === id).map(({ unitId }) => unitId),
      ),
    )
    const area = (units: typeof rows.unit) => units.reduce((sum, { gla }) => sum + Number(gla), 0)
    const leased = area(rows.unit.filter(({ id }) => let_.has(id))) / area(rows.unit)
    expect(leased).toBeGreaterThan(0.7)
    expect(leased).toBeLessThan(0.88)
  })

  test('is the same again', () => expect(make(seed, today)).toEqual(rows))

  test('every row fits its table: columns, required values, types, lengths, unique keys, references', () => {
    const ids = new Set(tables(rows).flatMap(([, list]) => list.map(({ id }) => id)))
    const faults: string[] = []
    const known = new Set<unknown>()
    for (const { model, data } of demoTables(rows)) {
      const { fields, uniqueFields } = modelOf(model)
      const keys = new Set<string>()
      rows[model].forEach((row, at) => {
        const cells = row as Cells
        const say = (column: string, why: string) => faults.push(`${model} ${at} ${column}: ${why} (${cells[column]})`)
        for (const name of Object.keys(cells))
          if (!fields.some((field) => field.name === name && field.kind !== 'object')) say(name, 'no such column')
        for (const field of fields.filter(({ kind }) => kind !== 'object')) {
          const why = misfit(cells[field.name], field)
          if (why) say(field.name, why)
        }
        for (const key of [['id'], ...uniqueFields]) {
          const value = JSON.stringify([key, key.map((column) => cells[column])])
          if (key.every((column) => cells[column] != null) && keys.has(value)) say(key.join(), 'not unique')
          keys.add(value)
        }
        known.add(cells.id)
        for (const { relationFromFields } of fields)
          for (const column of relationFromFields)
            if (cells[column] != null && !known.has(cells[column])) say(column, 'refers to nothing before it')
        for (const column of ['createdById', 'updatedById'])
          if (cells[column] && !ids.has(cells[column])) say(column, 'nobody')
        if (!/^[a-z]{2,3}_[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(String(cells.id))) say('id', 'no id')
      })
      expect(data).toHaveLength(rows[model].length)
    }
    expect(faults).toEqual([])
  })

  test('nothing has happened after today, and nothing was changed before it was made', () => {
    for (const [, list] of tables(rows))
      for (const { createdAt, updatedAt, signedAt, submittedToLegalAt } of list as Record<string, string | null>[])
        for (const at of [createdAt, updatedAt, signedAt, submittedToLegalAt])
          if (at) {
            expect(at.slice(0, 10) <= today).toBe(true)
            if (at === updatedAt) expect(at >= createdAt!).toBe(true)
          }
  })

  test('no two leases for a unit overlap', () => {
    const lets = leases
      .filter(({ state }) => state !== 'CANCELLED')
      .flatMap(({ units, handoverDate, expiry, terminatedOn }) =>
        units.map(({ unitId }) => ({ unitId, from: handoverDate, to: terminatedOn ?? expiry! })),
      )
    for (const a of lets)
      for (const b of lets) if (a !== b && a.unitId === b.unitId) expect(a.to < b.from || b.to < a.from).toBe(true)
    // The test has something to look at: some units have a past.
    expect(lets.length).toBeGreaterThan(new Set(lets.map(({ unitId }) => unitId)).size)
  })

  test('dates, states and figures of a contract are those of the rules', () => {
    for (const contract of leases) {
      const { state, handoverDate, fitOutDays, rentCommencement, expiry, terminatedOn, signedAt } = contract
      const actualOpening = contract.actualOpening as string | null
      expect(leaseDates({ handoverDate, fitOutDays, actualOpening }).rentCommencement).toBe(rentCommencement)
      const schedule = rentSchedule(leaseTermsOf(contract))
      expect(contract).toMatchObject({
        totalRent: schedule.total,
        firstYearRent: schedule.firstYear,
        netEffectiveRent: schedule.netEffectiveRentPerSqmMonth,
      })
      const { earnestMoney } = contract as { earnestMoney: string | null }
      const legal = { leaseStart: handoverDate, rentCommencement, expiry, earnestMoney, contractAmount: schedule.total }
      expect(checkLegal(legal)).toEqual([])

      const byDates = stateByDates({ rentCommencement, expiry, terminatedOn }, today)
      if (state === 'IN_FORCE' || state === 'EXPIRED' || state === 'TERMINATED') expect(byDates).toBe(state)
      if (state === 'SIGNED' || state === 'ARCHIVED') expect(byDates).toBe('SIGNED')
      if (state === 'RENEWED') {
        expect(byDates).toBe('EXPIRED')
        const next = leases.find((each) => each.type === 'RENEWAL' && each.clientId === contract.clientId)!
        expect(next.rentCommencement).toBe(addDays(expiry!, 1))
        expect(next.units.map(({ unitId }) => unitId)).toEqual(contract.units.map(({ unitId }) => unitId))
      }
      const unsigned = ['DRAFT', 'MANAGER_REVIEW', 'LEGAL_REVIEW', 'REVISING', 'APPROVED', 'SIGNING', 'CANCELLED']
      expect(signedAt === null).toBe(unsigned.includes(state!))
      if (signedAt) expect(String(signedAt).slice(0, 10) < handoverDate).toBe(true)
      if (contract.imported) expect(contract.submittedToLegalAt).toBeNull()
      expect(contract.parties.map(({ role }) => role)).toEqual(['LESSOR', 'LESSEE'])
    }
  })

  test('contract, client, brand, entity, owner and unit belong together', () => {
    for (const contract of leases) {
      const client = rows.client.find(({ id }) => id === contract.clientId)!
      expect(client.ownerId).toBe(contract.ownerId)
      expect(String(client.createdAt) <= String(contract.createdAt)).toBe(true)
      expect(rows.brand.find(({ id }) => id === contract.brandId)!.clientId).toBe(client.id)
      const entity = rows.legalEntity.find(({ id }) => id === contract.lesseeEntityId)!
      expect([entity.clientId, entity.name]).toEqual([client.id, contract.parties[1]!.name])
      for (const { unitId } of contract.units)
        expect(rows.unit.find(({ id }) => id === unitId)!.propertyId).toBe(contract.propertyId)
      if (contract.state === 'IN_FORCE') expect(client.state).toBe('TENANT')
    }
  })

  test('units: GFA > GLA > NLA, floor rent beneath asking rent, a taken unit is not shown as vacant', () => {
    const taken = new Set(
      leases
        .filter(({ state }) => !['CANCELLED', 'EXPIRED', 'TERMINATED', 'RENEWED'].includes(state!))
        .flatMap(({ units }) => units.map(({ unitId }) => unitId)),
    )
    for (const unit of rows.unit) {
      expect(Number(unit.gfa)).toBeGreaterThan(Number(unit.gla))
      expect(Number(unit.gla)).toBeGreaterThan(Number(unit.nla))
      expect(Number(unit.floorRent)).toBeLessThan(Number(unit.askingRent))
      expect(taken.has(unit.id)).toBe(unit.state !== 'AVAILABLE' && unit.state !== 'UNAVAILABLE')
      if (unit.published) expect(unit.state).toBe('AVAILABLE')
    }
  })

  test('made-up people and firms can be told from real ones', () => {
    for (const { mobile } of [...rows.contact, ...rows.employee]) expect(mobile).toMatch(/^1990000\d{4}$/)
    for (const { email } of rows.contact) expect(email ?? '@example.com').toMatch(/@example\.com$/)
    for (const { name, unifiedCode } of rows.legalEntity) {
      expect(name).toMatch(/^【示例】/)
      expect(checkUnifiedCode(unifiedCode!)).toBeNull()
    }
    for (const { notes } of rows.client) expect(notes).toContain('演示数据')
    for (const { name } of [...rows.property, ...rows.department]) expect(name).toMatch(/^示例/)
    expect(new Set([...rows.contact, ...rows.employee].map(({ mobile }) => mobile)).size).toBe(
      rows.contact.length + rows.employee.length,
    )
  })

  test('one manager and one deputy at any time', () => {
    const department = rows.client[0]!.departmentId
    for (let months = 0; months <= 60; months += 1) {
      const day = addMonthsClamped(today, -months)
      for (const position of ['MANAGER', 'DEPUTY'])
        expect(
          rows.appointment.filter(
            (post) =>
              post.departmentId === department &&
              post.position === position &&
              String(post.startDate) <= day &&
              (post.endDate === null || String(post.endDate) >= day),
          ),
        ).toHaveLength(1)
    }
  })
})

test('another seed is another department', () => {
  const names = (seed: string) => make(seed, '2026-11-23').employee.map(({ name }) => name)
  expect(names('one')).not.toEqual(names('two'))
})
