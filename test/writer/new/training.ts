import { employeeOf, SESSIONS } from '../../kit/world.ts'
import type { NewRecords } from './index.ts'

export const training: NewRecords = {
  TrainingPlan: (n) => ({ year: 2030 + n, title: `年度計劃${n}` }),
  TrainingCourse: (n) => ({ title: `新課程${n}`, category: 'SKILLS', hours: '2.00', trainerName: '講師' }),
  TrainingSession: (n) => ({
    courseId: 'tc_01TEST00000000000000000001',
    startAt: `2091-01-${10 + (n % 18)}T01:00:00Z`,
    endAt: `2091-01-${10 + (n % 18)}T03:00:00Z`,
    place: `會議室${n}`,
  }),
  // Each seat in a session is one person's.
  Enrollment: (n) => ({
    sessionId: SESSIONS.aheadOfA,
    employeeId: employeeOf((['manA', 'depA', 'speA', 'speA2'] as const)[n % 4]!),
  }),
  CareerPath: (n) => ({ title: `新通道${n}`, toPosition: 'DEPUTY' }),
  DevelopmentPlan: (n) => ({ year: 2030 + n, goal: '成為副經理' }),
  Certification: (n) => ({ name: `證書${n}` }),
}
