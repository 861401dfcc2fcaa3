/** What people do again and again in the panel: choose, save, do a verb. */
import type { Page } from 'playwright-core'
import { axeFindings, type PanelTest, settled, visit } from './browser.ts'

export const save = async (page: Page, done = '已新建') => {
  await page.getByRole('button', { name: '保存' }).click()
  await page
    .getByText(done)
    .first()
    .waitFor()
    .catch(async (error) => {
      throw new Error(`Not saved; the page says:\n${await page.locator('body').ariaSnapshot()}`, { cause: error })
    })
  // The form is left behind: going on before would be held up by what it thinks is not saved.
  await page.waitForURL(/\/show/)
}

/** Picks a choice or, after typing, a record. */
export async function choose(page: Page, field: string, option: string, typed = false): Promise<void> {
  const box = page.getByRole('combobox', { name: field, exact: true })
  if (typed) await box.fill(option)
  else await box.click()
  await page.getByRole('option', { name: option, exact: !typed }).first().click()
}

/** Presses the button of a verb, fills in what its dialog asks for, and confirms; axe looks at it unless that is done elsewhere. */
export async function verb(
  page: Page,
  name: string,
  answers: Record<string, string> = {},
  { isLookedAt = true } = {},
): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('dialog', { name })
  for (const [label, text] of Object.entries(answers))
    await dialog.getByLabel(label).and(dialog.locator('input, textarea')).fill(text)
  if (isLookedAt) expect(await axeFindings(page)).toEqual([])
  await dialog.getByRole('button', { name, exact: true }).click()
  await page.getByText(`已完成：${name}`).waitFor()
}

/** Looks for a record in the list of its type, and opens it. */
export async function find(page: Page, type: string, text: string): Promise<void> {
  await visit(page, `/${type}`)
  await page.getByPlaceholder('搜索').fill(text)
  // What is typed is looked for after a moment; whoever left the list before would be brought back to it.
  await page.waitForURL(({ hash }) => hash.includes(encodeURIComponent(text)))
  await settled(page)
  await page.getByText('共 1 条').waitFor()
  await page.getByRole('link', { name: text }).first().click()
  await page.locator('.RaShow-main').waitFor()
  await settled(page)
}

/** Id of the record that was made last. */
export async function newest(panel: PanelTest, table: string): Promise<string> {
  const [rows] = await panel.test.database.pool.query('SELECT id FROM ?? ORDER BY createdAt DESC, id DESC LIMIT 1', [
    table,
  ])
  return (rows as { id: string }[])[0]!.id
}
