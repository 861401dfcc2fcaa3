import { employeeOf } from '../../kit/world.ts'
import type { NewRecords } from './index.ts'

const day = (n: number): string => `${10 + (n % 18)}`

export const conduct: NewRecords = {
  AttendanceRecord: (n) => ({
    employeeId: employeeOf('speA'),
    day: `2026-0${1 + (n % 9)}-${day(n)}`,
    kind: 'LATE',
    minutes: 12,
    note: '地鐵故障',
  }),
  LeaveRequest: (n) => ({
    kind: 'ANNUAL',
    startDate: `${2040 + n}-05-06`,
    endDate: `${2040 + n}-05-08`,
    days: '2.5',
    cause: '探親',
  }),
  ConductRecord: (n) => ({
    employeeId: employeeOf('speA'),
    kind: 'RULE',
    occurredOn: `2026-03-${day(n)}`,
    points: '2.0',
    facts: `事實${n}`,
  }),
  GiftDeclaration: (n) => ({
    giver: `客戶代表${n}`,
    receivedOn: `2026-03-${day(n)}`,
    description: '茶葉一盒',
    estimatedValue: '200.00',
  }),
  ConflictDeclaration: (n) => ({ counterparty: `某公司${n}`, kind: 'FAMILY', description: '配偶任職' }),
  DisciplinaryAction: (n) => ({
    employeeId: employeeOf('speA'),
    kind: 'VERBAL_WARNING',
    grounds: `理由${n}`,
    effectiveOn: `2026-04-${day(n)}`,
  }),
  PolicyDocument: (n) => ({ title: `制度${n}`, category: 'ATTENDANCE', text: '正文' }),
}
