/** The contracts as their story is told: with their lists, their owners and their days. */
import type { PartRows, Values } from '../../../server/src/access/resource.ts'
import { addDays, type LocalDate, laterOf } from '../../../server/src/domain/local-date.ts'
import type { MakeId } from './ids.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'
import type { Staff } from './staff.ts'

export type LeaseRow = DemoRows['contract'][number]

/** A contract with its lists and those who have to do with it. */
export type Lease = {
  row: LeaseRow
  parts: PartRows
  owner: Staff
  /** Day on which the system knew it. */
  knownOn: LocalDate
  signedOn: LocalDate | null
  handoverDate: LocalDate
}

/** What every part of the story needs. */
export type Story = {
  rows: DemoRows
  today: LocalDate
  random: Random
  makeId: MakeId
  leases: Lease[]
  staff: (number: string) => Staff
  /** An instant on a day, not in the future and not before another. */
  at: (date: LocalDate, notBefore?: string) => string
}

export const SIGNED = new Set(['SIGNED', 'ARCHIVED', 'IN_FORCE', 'EXPIRED', 'TERMINATED', 'RENEWED'])

export function leasesOf(rows: DemoRows): Lease[] {
  const byEmployee = new Map(rows.account.map((account) => [account.employeeId, account]))
  const hired = new Map(rows.employee.map((row) => [row.id, String(row.hireDate)]))
  const list = (parts: readonly object[], id: string, names: string[]): Values[] =>
    parts
      .map((part) => part as Values)
      .filter((part) => part.contractId === id)
      .map((part) => Object.fromEntries(names.map((name) => [name, part[name] ?? null])))
  return rows.contract.map((row) => ({
    row,
    parts: {
      parties: list(rows.contractParty, row.id, ['role', 'name', 'unifiedCode']),
      units: list(rows.contractUnit, row.id, ['unitId', 'area']),
      rentSteps: list(rows.rentStep, row.id, ['startDate', 'rate']),
      rentFreePeriods: list(rows.rentFreePeriod, row.id, ['startDate', 'endDate', 'includesFees']),
    },
    owner: {
      employeeId: row.ownerId!,
      accountId: byEmployee.get(row.ownerId!)!.id,
      departmentId: row.departmentId,
      hired: hired.get(row.ownerId!)!,
    },
    knownOn: String(row.createdAt).slice(0, 10),
    signedOn: row.signedAt ? String(row.signedAt).slice(0, 10) : null,
    handoverDate: String(row.handoverDate),
  }))
}

/** A day some days after signing, once the system knew the contract. */
export const afterSigning = (lease: Lease, days: number): LocalDate =>
  laterOf(addDays(lease.signedOn!, days), lease.knownOn)
