/** Leave in the panel: applied for, found among what waits for the manager, and approved there (R9.1). */
import { mutations } from '../modules/mutate.ts'
import { eventually, type PanelTest, startPanel, visit } from './browser.ts'

let panel: PanelTest
beforeAll(async () => {
  panel = await startPanel()
}, 60_000)
afterAll(() => panel.close())

const ahead = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('leave waits for the manager on his first page and is approved from there [R9.1 panel MAN]', async () => {
  const leave = { kind: 'ANNUAL', startDate: ahead(2), endDate: ahead(3), days: '2' }
  const made = await mutations(() => panel.test)('speA', 'createLeaveRequest', leave)
  const { id } = made.data.createLeaveRequest
  const page = await panel.open('manA')
  await visit(page, '/')
  await page.locator(`a[href*="${id}"]`).click()
  await page.getByRole('button', { name: '批准' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '批准' }).click()
  await eventually(async () => {
    const [rows] = await panel.test.database.pool.query('SELECT state FROM LeaveRequest WHERE id = ?', [id])
    return (rows as { state: string }[])[0]!.state
  }, 'APPROVED')
})
