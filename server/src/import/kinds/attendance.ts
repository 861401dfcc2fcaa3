import { fold, type ImportKind, pick, plain } from '../kind.ts'
import { byField, given } from '../lookups.ts'

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
  columns: [
    { field: 'employeeNumber', of: ['Employee', 'number'], lookup: true, required: true, covers: ['employeeId'] },
    ...RECORD,
  ],
  key: ({ employeeNumber, day, kind }) => `${fold(employeeNumber)} ${day} ${kind}`,
  stages: [
    {
      type: 'AttendanceRecord',
      async wishes(rows, context) {
        const numbers = given(rows, 'employeeNumber')
        const people = byField(await context.find('Employee', { number: { in: numbers } }, ['number']), 'number')
        const ids = [...people.values()].flatMap((found) => found.map(({ id }) => id))
        const known = new Map<string, string>()
        if (ids.length > 0) {
          const days = given(rows, 'day').map((day) => new Date(`${day}T00:00:00Z`))
          const where = { employeeId: { in: ids }, day: { in: days } }
          for (const found of await context.find('AttendanceRecord', where, ['employeeId', 'day', 'kind']))
            known.set(placeOf(found.employeeId, found.day, found.kind), found.id)
        }
        return rows.flatMap((row) => {
          const { employeeNumber, day, kind } = row.cells
          const employeeId = people.get(fold(employeeNumber))?.[0]?.id
          if (employeeId === undefined) {
            context.fault(row, 'employeeNumber', 'IMPORT_UNKNOWN', { value: String(employeeNumber) })
            return []
          }
          const key = placeOf(employeeId, day, kind)
          return [{ row, key, id: known.get(key) ?? null, input: { ...pick(row.cells, RECORD), employeeId } }]
        })
      },
    },
  ],
}

const placeOf = (employeeId: unknown, day: unknown, kind: unknown): string =>
  `${employeeId} ${day instanceof Date ? day.toISOString().slice(0, 10) : String(day).slice(0, 10)} ${kind}`
