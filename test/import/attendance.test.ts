/** R9.1: the punch clock's file becomes attendance records, once however often it is read. */
import { createTestApp, type TestApp } from '../kit/app.ts'
import { loginOf } from '../kit/world.ts'
import { askImport, importCsv } from './kit.ts'

let world: TestApp
beforeAll(async () => {
  world = await createTestApp()
}, 120_000)
afterAll(() => world.close())

test('[R9.1 api HR] attendance comes from the punch clock, by staff number, day and kind', async () => {
  const csv = (minutes: number) =>
    `员工工号,日期,考勤类型,时长\n${loginOf('speA')},2026-05-04,迟到,${minutes}\n${loginOf('speA2')},2026-05-04,旷工,\nX999,2026-05-04,旷工,\n`
  const first = await importCsv(world, 'hr', 'attendance', csv(12))
  expect([first.created, first.failed, first.problems[0]?.code]).toEqual([2, 1, 'IMPORT_UNKNOWN'])
  const again = await importCsv(world, 'hr', 'attendance', csv(12))
  expect([again.created, again.unchanged]).toEqual([0, 2])
  const later = await importCsv(world, 'hr', 'attendance', csv(15))
  expect([later.updated, later.unchanged]).toEqual([1, 1])
  expect((await askImport(world, 'manA', 'attendance', csv(12))).errors).toBeDefined()
})
