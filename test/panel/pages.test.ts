/** Every page of the panel: axe finds nothing, in any language; a phone shows it without scrolling sideways. */
import type { Page } from 'playwright-core'
import type { Person } from '../kit/world.ts'
import {
  axeFindings,
  complaintsOf,
  type Language,
  type OpenOptions,
  type PanelTest,
  startPanel,
  visit,
} from './browser.ts'

let panel: PanelTest
beforeAll(async () => {
  panel = await startPanel()
}, 60_000)
afterAll(() => panel.close())

type Rule = {
  name: string
  plural: string
  canList: boolean
  canCreate: boolean
  canUpdate: boolean
  hasHistory: boolean
}

/** Of each type its list, its forms and the page of one record; `first`: of the forms and records only one type's. */
async function pagesOf(person: Person, first = false): Promise<string[]> {
  const { resources } = (await panel.test.graphql(person, 'query { manifest }')).data.manifest as { resources: Rule[] }
  const listed = resources.filter(({ canList }) => canList)
  const firsts = `query { ${listed.map(({ name, plural }) => `${name}: ${plural}(first: 1) { nodes { id } }`).join(' ')} }`
  const { data } = await panel.test.graphql(person, firsts)
  const editable = listed.find(({ name, canUpdate }) => canUpdate && data[name].nodes.length > 0) ?? listed[0]!
  return [
    '/',
    '/calendar',
    ...listed.flatMap(({ name, canCreate, canUpdate }) => {
      const id = data[name].nodes[0]?.id as string | undefined
      const more = [
        ...(canCreate ? [`/${name}/create`] : []),
        ...(id ? [`/${name}/${id}/show`] : []),
        ...(id && canUpdate ? [`/${name}/${id}`] : []),
      ]
      return [`/${name}`, ...(first && name !== editable.name ? [] : more)]
    }),
    ...(editable.hasHistory ? [`/${editable.name}/${data[editable.name].nodes[0]?.id}/show/history`] : []),
  ]
}

/** Does something on each of a person's pages, in several windows at a time: most of it is waiting. */
async function onPages(
  person: Person,
  options: OpenOptions,
  paths: string[],
  work: (page: Page, path: string) => Promise<string[]>,
): Promise<string[]> {
  const found: string[] = []
  const left = [...paths]
  const window = async () => {
    const page = await panel.open(person, options)
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      await visit(page, path)
      found.push(...(await work(page, path)).map((finding) => `${path} ${finding}`))
    }
    found.push(...complaintsOf(page))
    await page.context().close()
  }
  await Promise.all(Array.from({ length: WINDOWS }, window))
  return found
}

const WINDOWS = 3
/** The frame of the panel is looked at with its first page. */
const axeFindingsOf = (page: Page, path: string) => axeFindings(page, path === '/' ? 'page' : 'main')

test('axe finds nothing on any page of the manager', async () => {
  expect(await onPages('manA', {}, await pagesOf('manA'), axeFindingsOf)).toEqual([])
}, 1_200_000)

test.each<[Language, Person]>([
  ['zh-Hant', 'hr'],
  ['en', 'admin'],
])(
  'nor in %s on those of %s',
  async (language, person) => {
    expect(await onPages(person, { language }, await pagesOf(person, true), axeFindingsOf)).toEqual([])
  },
  600_000,
)

test('menus and choices that lie over a page pass as well', async () => {
  const page = await panel.open('manA')
  await page
    .locator('header')
    .getByRole('button', { name: /語言|语言/ })
    .click()
  expect(await axeFindings(page, 'overlay')).toEqual([])
  await page.keyboard.press('Escape')
  await visit(page, '/Client')
  await page.getByRole('combobox', { name: '合作状态' }).click()
  await page.getByRole('option', { name: '潜在客户' }).waitFor()
  expect(await axeFindings(page, 'overlay')).toEqual([])
})

test('a phone shows every page in its width, and axe finds nothing there either', async () => {
  const looked = new Set(['/', '/Client', '/Contract', '/Client/create'])
  const found = await onPages('manA', { phone: true }, await pagesOf('manA', true), async (page, path) => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    return [...(width > 390 ? [`is ${width} wide`] : []), ...(looked.has(path) ? await axeFindingsOf(page, path) : [])]
  })
  expect(found).toEqual([])
  const page = await panel.open('manA', { phone: true })
  await page.getByRole('button', { name: '打开菜单' }).click()
  await page.getByRole('dialog', { name: '主菜单' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
}, 600_000)
