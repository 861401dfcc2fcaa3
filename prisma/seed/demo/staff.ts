import type { DemoRows } from './rows.ts'

/** A person of the demonstration as its records name him. */
export type Staff = { employeeId: string; accountId: string; departmentId: string; hired: string }

/** People by their staff numbers. */
export function staffOf(rows: DemoRows): (number: string) => Staff {
  const accounts = new Map(rows.account.map(({ employeeId, id }) => [employeeId, id]))
  const known = new Map(
    rows.employee.map((row) => [
      row.number,
      {
        employeeId: row.id,
        accountId: accounts.get(row.id)!,
        departmentId: row.departmentId,
        hired: String(row.hireDate),
      },
    ]),
  )
  return (number) => {
    const staff = known.get(number)
    if (!staff) throw new RangeError(`The demonstration has no ${number}`)
    return staff
  }
}

/** The columns that say who made a record when, and who changed it last. */
export const stampOf = (createdAt: string, by: Staff, updatedAt = createdAt, updatedBy = by) => ({
  createdAt,
  createdById: by.accountId,
  updatedAt,
  updatedById: updatedBy.accountId,
  version: createdAt === updatedAt ? 1 : 2,
})
