import type { NewRecords } from './index.ts'

export const reminders: NewRecords = {
  ReminderPolicy: (n) => ({ validFrom: `${2030 + n}-01-01`, daysBefore: '30, 7, 1', daysAfter: '1, 7, 15' }),
}
