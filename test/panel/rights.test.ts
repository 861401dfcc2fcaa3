/** What each role finds in the panel is what the API's manifest grants it: pages, columns, inputs, buttons. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Page } from 'playwright-core'
import { CLIENTS, CONTRACTS, PEOPLE, type Person } from '../kit/world.ts'
import { complaintsOf, eventually, type PanelTest, startPanel, visit } from './browser.ts'

let panel: PanelTest
beforeAll(async () => {
  panel = await startPanel()
}, 60_000)
afterAll(() => panel.close())

type Manifest = {
  resources: { name: string; canList: boolean; canCreate: boolean; canUpdate: boolean; partOf: unknown }[]
}

const manifestOf = async (person: Person): Promise<Manifest> =>
  (await panel.test.graphql(person, 'query { manifest }')).data.manifest as Manifest

/** Types reached only through the pages of their parents. */
const declared = new URL('../../admin/src/resources/', import.meta.url)
const NOT_IN_MENU = new Set(
  readdirSync(declared, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && readFileSync(new URL(file, declared), 'utf8').includes('inMenu: false'))
    .map((file) => basename(file, '.ts')),
)

const menuOf = async (page: Page): Promise<string[]> => {
  const menu = page.getByRole('navigation', { name: '主菜单' })
  const closed = menu.locator('[aria-expanded=false]')
  while ((await closed.count()) > 0) await closed.first().click()
  const links = await menu.locator('a').all()
  const targets = await Promise.all(links.map((link) => link.getAttribute('href')))
  // Some stand in the daily part as well.
  return [...new Set(targets.flatMap((target) => /^#\/([A-Z]\w+)$/.exec(target ?? '')?.[1] ?? []))].sort()
}

const STAFF = Object.keys(PEOPLE).filter((person) => !person.endsWith('B') && person !== 'speA2') as Person[]

test.each(STAFF)(
  '%s finds the pages of his role in the menu, and on them the buttons of his role',
  async (person) => {
    const { resources } = await manifestOf(person)
    const page = await panel.open(person)
    const listed = resources.filter(({ name, canList }) => canList && !NOT_IN_MENU.has(name))
    await eventually(() => menuOf(page), listed.map(({ name }) => name).sort())
    // Every page is opened by some of the roles: all of them by all would take long and tell no more.
    const own = listed.filter((_, at) => (at + STAFF.indexOf(person)) % 4 === 0)
    for (const { name, canCreate } of own) {
      await visit(page, `/${name}`)
      await page.locator('.RaList-main').waitFor()
      const count = () => page.locator(`a[href="#/${name}/create"]`).count()
      await eventually(count, canCreate ? 1 : 0)
    }
    expect(complaintsOf(page)).toEqual([])
  },
  180_000,
)

test('a page that the role does not have says that it is not his, and an unknown one that there is none', async () => {
  const page = await panel.open('collaborator')
  await visit(page, '/Contact')
  await page.getByRole('heading', { name: '不在您的权限内', level: 2 }).waitFor()
  await visit(page, '/Contacts')
  await page.getByText('未找到').first().waitFor()
})

test('a specialist sees the card of a colleague’s client, and locks where his private groups are', async () => {
  const page = await panel.open('speA')
  await visit(page, `/Client/${CLIENTS.ofSpeA2}/show`)
  await page.getByRole('heading', { name: '评估信息' }).waitFor()
  const card = page.locator('section', { hasText: '保密信息' })
  await card.getByText('受限').waitFor()
  expect(await page.locator('main').textContent()).not.toContain('機密2')
  await page.getByRole('tab', { name: '联系人' }).click()
  await page.getByText('没有联系人').waitFor()

  await visit(page, `/Client/${CLIENTS.ofSpeA}/show`)
  await page.getByText('機密1').waitFor()
})

test('a client of another department is not there, as if it did not exist', async () => {
  const page = await panel.open('manA')
  const texts: (string | null)[] = []
  for (const id of [CLIENTS.ofSpeB, 'cl_01TEST00000000000000009999']) {
    await visit(page, `/Client/${id}/show`)
    const note = page.locator('.RaNotification-error')
    await note.waitFor()
    texts.push(await note.textContent())
    await note.waitFor({ state: 'detached' })
  }
  expect(texts).toEqual(['记录不存在，或您无权查看', '记录不存在，或您无权查看'])
})

test('legal reads the contract under review with its money, and can change nothing', async () => {
  const page = await panel.open('legal')
  await visit(page, '/Contract')
  await page.getByRole('link', { name: 'HT5' }).click()
  await page.getByText('法务审核').first().waitFor()
  await page.getByRole('row', { name: /2026-01-01 ¥15\.00/ }).waitFor()
  expect(await page.getByRole('link', { name: '编辑' }).count()).toBe(0)
  expect(await page.getByRole('button', { name: '删除' }).count()).toBe(0)
  await visit(page, `/Contract/${CONTRACTS.draftOfSpeA}/show`)
  await page.locator('.RaNotification-error').waitFor()
})

test('floor rents stand before those alone whom they concern', async () => {
  const manager = await panel.open('manA')
  await visit(manager, '/Unit')
  await manager.getByRole('columnheader', { name: '底价' }).waitFor()
  const specialist = await panel.open('speA')
  await visit(specialist, '/Unit')
  await specialist.getByRole('columnheader', { name: '报价租金' }).waitFor()
  expect(await specialist.getByRole('columnheader', { name: '底价' }).count()).toBe(0)
  await specialist.getByRole('link', { name: 'L1-01' }).click()
  await specialist.getByRole('heading', { name: '工程条件' }).waitFor()
  expect(await specialist.locator('main').textContent()).not.toContain('底价')
})
