/** The contracts of the worked example, in the world's department A. */
import { readFileSync } from 'node:fs'
import type { TestApp } from '../../kit/app.ts'
import { CLIENTS, DEPARTMENTS, employeeOf, id, PROPERTIES } from '../../kit/world.ts'

type Golden = {
  contracts: {
    id: string
    type: string
    of?: string
    rentType?: string
    signedAt: string
    rescindedAt?: string
    area?: string
    netFixedRentTotal?: string
    guaranteeTotal?: string
    areaDelta?: string
    netFixedRentDelta?: string
    credit: Record<string, number>
  }[]
  expect: {
    period: string
    signedProjects: string
    signedArea: string
    signedAmount: string
    renewedArea?: string
    byEmployee?: Record<string, [string, string, string]>
  }[]
}

export const golden = JSON.parse(readFileSync(new URL('../../data/kpi-golden.json', import.meta.url), 'utf8')) as Golden

/** A and B of the example. */
export const PEOPLE_OF: Record<string, string> = { A: employeeOf('speA'), B: employeeOf('speA2') }

export const contractId = (name: string): string => id('ct', 100 + Number(name.slice(1)))
const instant = (text?: string): string | null => (text ? text.replace('T', ' ').replace('Z', '') : null)

/** Puts the example in place of the world's contracts; the rescission as well unless `rescinded` is false. */
export async function fillGolden({ database: { pool } }: TestApp, { rescinded = true } = {}): Promise<void> {
  for (const table of ['ContractUnit', 'RentStep', 'RentFreePeriod', 'ContractParty', 'Contract'])
    await pool.query(`DELETE FROM ${table}`)
  await pool.query('DELETE FROM Demand')
  const totals = new Map<string, { area: number; amount: number }>()
  for (const each of golden.contracts) {
    // A supplement holds the terms of the whole as they stand from then on.
    const before = each.of ? totals.get(each.of)! : { area: 0, amount: 0 }
    const area = before.area + Number(each.areaDelta ?? each.area)
    const amount = before.amount + Number(each.netFixedRentDelta ?? each.netFixedRentTotal ?? each.guaranteeTotal)
    totals.set(each.id, { area, amount })
    const people = Object.entries(each.credit)
    await pool.query('INSERT INTO Contract SET ?', [
      {
        id: contractId(each.id),
        departmentId: DEPARTMENTS.A,
        number: each.id,
        type: each.type,
        state: 'IN_FORCE',
        rentType: each.rentType ?? 'FIXED',
        ownerId: PEOPLE_OF[people[0]![0]],
        clientId: CLIENTS.ofSpeA,
        propertyId: PROPERTIES.A,
        originalId: each.of ? contractId(each.of) : null,
        area: area.toFixed(2),
        totalRent: amount.toFixed(2),
        signedAt: instant(each.signedAt),
        rescindedAt: rescinded ? instant(each.rescindedAt) : null,
      },
    ])
    let position = 0
    for (const [name, percent] of people) {
      position += 1
      await pool.query('INSERT INTO CreditShare SET ?', [
        {
          id: id('cr', Number(each.id.slice(1)) * 10 + position),
          contractId: contractId(each.id),
          position,
          employeeId: PEOPLE_OF[name],
          percent,
        },
      ])
    }
  }
}

export const KPI = `query ($input: KpiInput!) {
  kpi(input: $input) { rows { figure period value unit employeeId departmentId propertyId part base }
    totals { figure value unit } }
}`

/** First and last day of a period's name. */
export function daysOf(period: string): { from: string; to: string } {
  const [year, part] = period.split('-') as [string, string]
  const [first, last] = part.startsWith('Q')
    ? [(Number(part[1]) - 1) * 3 + 1, Number(part[1]) * 3]
    : [Number(part), Number(part)]
  const two = (month: number) => String(month).padStart(2, '0')
  return {
    from: `${year}-${two(first)}-01`,
    to: new Date(Date.UTC(Number(year), last, 0)).toISOString().slice(0, 10),
  }
}
