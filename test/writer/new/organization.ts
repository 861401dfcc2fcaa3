import { employeeOf, id } from '../../kit/world.ts'
import type { NewRecords } from './index.ts'

export const organization: NewRecords = {
  Department: (n) => ({ code: `N${n}`, name: `新部門${n}`, kind: 'PROPERTY' }),
  Employee: (n) => ({ number: `N${n}`, name: `新員工${n}` }),
  // A new post ends the sessions of its holder: here of someone who takes no part.
  Appointment: (n) => ({
    employeeId: employeeOf('speA2'),
    position: 'SPECIALIST',
    startDate: `2031-01-${10 + (n % 18)}`,
  }),
  Delegation: () => ({
    appointmentId: id('ap', 1),
    delegateId: employeeOf('depA'),
    startDate: '2031-01-01',
    endDate: '2031-01-31',
  }),
}
