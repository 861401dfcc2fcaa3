/** Courses and sessions of the small world, so that there is something to enrol in. */
import { DEPARTMENTS, id } from './world.ts'

type Insert = (table: string, rows: Record<string, unknown>[]) => Promise<void>

/** Adds them to a database that has the departments. */
export async function fillTraining(insert: Insert): Promise<void> {
  const course = (number: number, departmentId: string) => ({
    id: id('tc', number),
    departmentId,
    title: `課程${number}`,
    category: 'BUSINESS',
    hours: 2,
    trainerName: '外聘講師',
    cost: 1000 + number,
  })
  await insert('TrainingCourse', [course(1, DEPARTMENTS.A), course(2, DEPARTMENTS.B)])
  const session = (number: number, departmentId: string, day: string, state: string) => ({
    id: id('tn', number),
    departmentId,
    courseId: departmentId === DEPARTMENTS.A ? id('tc', 1) : id('tc', 2),
    startAt: `${day} 01:00:00.000`,
    endAt: `${day} 03:00:00.000`,
    place: '會議室',
    state,
  })
  await insert('TrainingSession', [
    session(1, DEPARTMENTS.A, '2090-05-01', 'PLANNED'),
    session(2, DEPARTMENTS.B, '2090-05-02', 'PLANNED'),
    session(3, DEPARTMENTS.A, '2026-05-03', 'HELD'),
  ])
}
