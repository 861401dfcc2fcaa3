/** Files at their record: added, looked at, saved, replaced, taken off and put back, in a browser. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { EXE, PDF, PNG } from '../kit/files.ts'
import { CONTRACTS, DEPARTMENTS, id } from '../kit/world.ts'
import { axeFindings, complaintsOf, type PanelTest, settled, startPanel, visit } from './browser.ts'

let panel: PanelTest
const folder = mkdtempSync(join(tmpdir(), 'leasedesk-panel-files-'))
const on = (name: string, content: Buffer): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
beforeAll(async () => {
  panel = await startPanel()
  await panel.test.database.pool.query('INSERT INTO ArchiveRecord SET ?', [
    {
      id: id('ar', 1),
      departmentId: DEPARTMENTS.A,
      contractId: CONTRACTS.signedOfSpeA,
      number: 'DA-1',
      place: 'A1',
      archivedOn: '2026-01-05',
    },
  ])
}, 60_000)
afterAll(async () => {
  await panel.close()
  rmSync(folder, { recursive: true })
})

const chooser = (page: Page) => page.locator('input[type=file][multiple]')
const item = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

test('a specialist adds the scan and further files of a contract, several at once, each for itself [R6.2.2 panel SPE]', async () => {
  const page = await panel.open('speA')
  await visit(page, `/ArchiveRecord/${id('ar', 1)}/show/files`)
  await page.getByRole('button', { name: '上传原件扫描件' }).waitFor()
  const [scan, plan] = [on('原件 扫描.pdf', PDF), on('平面图.png', PNG)]
  // A program under the name of a document is refused; what came with it is not held up.
  await chooser(page).setInputFiles([scan, on('冒充.pdf', EXE), plan])
  await page.getByRole('alert').filter({ hasText: '冒充.pdf' }).getByText('文件内容与扩展名 .pdf 不符。').waitFor()
  await item(page, '原件 扫描.pdf')
    .getByText(/原件扫描件 · [\d.]+ KB · 員工speA/)
    .waitFor()
  await item(page, '平面图.png').waitFor()
  expect(await axeFindings(page)).toEqual([])

  // Looked at without saving it, then saved.
  await item(page, '平面图.png').getByRole('button', { name: '平面图.png', exact: true }).click()
  const picture = page.getByRole('dialog').getByRole('img', { name: '平面图.png' })
  await picture.waitFor()
  await page.waitForFunction(
    () => (document.querySelector('[role=dialog] img') as HTMLImageElement | null)?.naturalWidth === 20,
  )
  expect(await axeFindings(page)).toEqual([])
  const saving = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: '下载' }).click()
  const saved = await saving
  expect(saved.suggestedFilename()).toBe('平面图.png')
  expect(readFileSync(await saved.path()).equals(PNG)).toBe(true)
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()

  await item(page, '原件 扫描.pdf').getByRole('button', { name: '原件 扫描.pdf', exact: true }).click()
  const frame = page.getByRole('dialog').locator('iframe[title="原件 扫描.pdf"]')
  await frame.waitFor()
  expect(await frame.getAttribute('src')).toMatch(/^\/files\/fa_\w+\?link=[\w.-]+&inline=1$/)
  await page.keyboard.press('Escape')

  // A further edition takes the place of the first, which stays beneath it.
  await item(page, '原件 扫描.pdf').getByRole('button', { name: '上传新版本 原件 扫描.pdf' }).click()
  await page
    .locator('input[type=file]:not([multiple])')
    .setInputFiles(on('重新扫描.pdf', Buffer.concat([PDF, Buffer.from('\n')])))
  await item(page, '重新扫描.pdf').getByText('第 2 版').waitFor()
  await page.getByRole('button', { name: '较早的 1 个版本' }).click()
  await item(page, '原件 扫描.pdf').first().waitFor()

  // Taken off with a reason, kept, and put back.
  await page.getByRole('button', { name: '移除 平面图.png' }).click()
  const dialog = page.getByRole('dialog', { name: '移除' })
  await dialog.getByRole('textbox', { name: '原因' }).fill('不是本合同的')
  await dialog.getByRole('button', { name: '移除' }).click()
  await item(page, '平面图.png')
    .getByText(/員工speA 于 .* 移除/)
    .waitFor()
  await page.getByRole('button', { name: '恢复 平面图.png' }).click()
  await page.getByRole('dialog', { name: '恢复' }).getByRole('button', { name: '恢复' }).click()
  await page.getByRole('button', { name: '移除 平面图.png' }).waitFor()
  expect(complaintsOf(page)).toEqual([])

  // Among all files he reads, each leads back to its record; its page shows what was done with it.
  await visit(page, '/Attachment')
  await page.getByRole('link', { name: '平面图.png' }).click()
  await page.getByRole('tab', { name: '变更历史' }).click()
  await page.getByText('不是本合同的').waitFor()
  await page.getByRole('link', { name: '所属记录' }).click()
  await item(page, '平面图.png').waitFor()
}, 240_000)

test('files are dropped onto the page; on a phone everything stays within its width', async () => {
  const page = await panel.open('manA', { phone: true, language: 'zh-Hant' })
  await visit(page, `/Visit`)
  await visit(page, `/Unit/${id('un', 1)}/show/files`)
  const area = page.getByRole('group', { name: '上傳附件' })
  await area.getByRole('combobox', { name: '類別' }).click()
  await page.getByRole('option', { name: '照片' }).click()
  const data = await page.evaluateHandle(
    (bytes) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(bytes)], '店面.png', { type: 'image/png' }))
      return transfer
    },
    [...PNG],
  )
  await area.dispatchEvent('drop', { dataTransfer: data })
  await item(page, '店面.png')
    .getByText(/^照片 · /)
    .waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await axeFindings(page)).toEqual([])
  // This one may be deleted for good, and is asked for once more.
  await page.getByRole('button', { name: '移除 店面.png' }).click()
  await page.getByRole('dialog').getByText('「店面.png」將被永久刪除。').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: '確定' }).click()
  await page.getByText('還沒有附件。').waitFor()
  await settled(page)
  expect(complaintsOf(page)).toEqual([])
}, 120_000)

test('who reads only is offered no more than that; who reads no kind has no such tab', async () => {
  const page = await panel.open('depA')
  await visit(page, `/ArchiveRecord/${id('ar', 1)}/show/files`)
  await item(page, '平面图.png').waitFor()
  expect(await page.getByRole('button', { name: /上传|移除/ }).count()).toBe(0)
  await visit(page, `/Channel/${id('ch', 1)}/show`)
  await page.getByRole('tab', { name: '变更历史' }).waitFor()
  expect(await page.getByRole('tab', { name: '附件' }).count()).toBe(0)
})
