import { fold, type ImportKind, pick, plain } from '../kind.ts'
import { EMPLOYEES, findNamed, given, namingColumns } from '../lookups.ts'

const RECORD = [
  ...plain('AttendanceRecord', ['day', 'kind'], { required: true }),
  ...plain('AttendanceRecord', ['minutes', 'excused', 'note']),
]

/** What a punch clock has recorded (R9.1), known by staff number, day and kind. */
export const attendanceKind: ImportKind = {
  name: 'attendance',
  type: 'AttendanceRecord',
  // HR keeps the attendance of the departments that it serves.
  served: true,
  columns: [...namingColumns(EMPLOYEES), ...RECORD],
  oneOf: EMPLOYEES.columns,
  key: ({ employeeNumber, employeeName, day, kind }) =>
    `${fold(employeeNumber ?? `name ${employeeName}`)} ${day} ${kind}`,
  stages: [
    {
      type: 'AttendanceRecord',
      async wishes(rows, context) {
        const people = await findNamed(rows, context, EMPLOYEES)
        const ids = [...new Set([...people.values()].filter((id) => id !== null))]
        const known = new Map<string, string>()
        if (ids.length > 0) {
          const days = given(rows, 'day').map((day) => new Date(`${day}T00:00:00Z`))
          const where = { employeeId: { in: ids }, day: { in: days } }
          for (const found of await context.find('AttendanceRecord', where, ['employeeId', 'day', 'kind']))
            known.set(placeOf(found.employeeId, found.day, found.kind), found.id)
        }
        return rows.flatMap((row) => {
          const { day, kind } = row.cells
          const employeeId = people.get(row)
          if (employeeId === null) context.fault(row, 'employeeNumber', 'REQUIRED')
          if (!employeeId) return []
          const key = placeOf(employeeId, day, kind)
          return [{ row, key, id: known.get(key) ?? null, input: { ...pick(row.cells, RECORD), employeeId } }]
        })
      },
    },
  ],
}

const placeOf = (employeeId: unknown, day: unknown, kind: unknown): string =>
  `${employeeId} ${day instanceof Date ? day.toISOString().slice(0, 10) : String(day).slice(0, 10)} ${kind}`
