/** The built panel in a real browser, before the whole application on a database of its own. */
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core'
import { createTestApp, type TestApp } from '../kit/app.ts'
import { listenOn } from '../kit/http.ts'
import { loginOf, PASSWORD, type Person } from '../kit/world.ts'

export type Language = 'zh-Hans' | 'zh-Hant' | 'en'

export type PanelTest = {
  test: TestApp
  /** `http://127.0.0.1:…` */
  url: string
  /** A browser of its own for this person, signed in; of nobody where `person` is null. */
  open(person: Person | null, options?: OpenOptions): Promise<Page>
  close(): Promise<void>
}

export type OpenOptions = { language?: Language; phone?: boolean }

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Milliseconds that something may take: beside other work on two cores much is slow that is quick alone. */
const PATIENCE = 60_000
/** What the browser complained of, by page. */
const complaints = new WeakMap<Page, string[]>()
/** Requests without an answer, and when the last one began or ended. */
const traffics = new WeakMap<Page, { open: number; last: number }>()

/** Starts application and browser; with the people and records of `world.ts`. `settings`: of the environment. */
export async function startPanel(settings: Record<string, string> = {}): Promise<PanelTest> {
  const test = await createTestApp({ settings })
  const { url, close } = await listenOn(test.app)
  const browser = await launch()
  return {
    test,
    url,
    async open(person, { language = 'zh-Hans', phone = false } = {}) {
      const context = await browser.newContext({
        ...screen(phone),
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        // What turns while it waits is painted sixty times a second, by the cores that it waits for.
        reducedMotion: 'reduce',
      })
      await context.addInitScript((chosen) => {
        // Only at first: a language chosen by hand stays.
        if (!localStorage.getItem('leasedesk.language')) localStorage.setItem('leasedesk.language', chosen)
      }, language)
      const page = await context.newPage()
      // Well within the time of a test, so that it says what it waited for.
      page.setDefaultTimeout(PATIENCE)
      listenTo(page)
      await page.goto(url)
      if (person) await signIn(page, loginOf(person), PASSWORD)
      else await page.locator('main').waitFor()
      return page
    },
    async close() {
      await browser.close()
      await close()
      await test.close()
    },
  }
}

const screen = (phone: boolean): BrowserContextOptions =>
  phone
    ? { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
    : { viewport: { width: 1280, height: 900 } }

function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH
  if (!executablePath) throw new Error('The tests of the panel need a browser: see CHROMIUM_PATH.')
  return chromium.launch({ executablePath, args: FLAGS })
}

function listenTo(page: Page): void {
  const list: string[] = []
  complaints.set(page, list)
  const traffic = { open: 0, last: Date.now() }
  traffics.set(page, traffic)
  const count = (change: number) => () => {
    traffic.open = Math.max(0, traffic.open + change)
    traffic.last = Date.now()
  }
  page.on('request', count(1))
  page.on('requestfinished', count(-1))
  page.on('requestfailed', count(-1))
  page.on('pageerror', (error) => list.push(error.message))
  page.on('console', (message) => {
    // A refused request is what some tests are about; the browser notes each in its console.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) list.push(message.text())
  })
}

/** Errors that the page threw or wrote to the console since the last call. */
export const complaintsOf = (page: Page): string[] => complaints.get(page)?.splice(0) ?? []

/** Fills in the sign-in page and waits for the first page behind it. */
export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.locator('input[name=login]').fill(login)
  await page.locator('input[name=password]').fill(password)
  await page.locator('button[type=submit]').click()
  await page.locator('#react-admin-title').waitFor()
}

/** Goes to a page of the panel by its address behind `#`. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate((target) => {
    location.hash = target
  }, `#${path}`)
  await settled(page)
}

/** Waits until `look` finds what is expected, and says what it found where that does not come. */
export async function eventually<T>(look: () => Promise<T>, expected: T): Promise<void> {
  const until = Date.now() + PATIENCE / 2
  for (;;) {
    const found = await look()
    try {
      expect(found).toEqual(expected)
      return
    } catch (error) {
      if (Date.now() > until) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** The text input of a form by its label. */
export const input = (page: Page, label: string): Locator =>
  page.locator('form').getByRole('textbox', { name: label, exact: false })

/** The button in the bar with the person's name, behind which are his posts and the way out. */
export const userMenu = (page: Page): Locator => page.locator('header').getByRole('button', { name: /員工/ })

/** Waits until nothing has been asked of the server for a moment. */
export async function settled(page: Page): Promise<void> {
  const traffic = traffics.get(page)!
  const until = Date.now() + PATIENCE
  while (Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 40))
    if (traffic.open === 0 && Date.now() - traffic.last > 160) return
  }
  throw new Error(`${page.url()} does not come to rest`)
}

/**
 * What axe finds, each with the first element concerned: on the whole page; `main`: in what differs from page to page;
 * `overlay`: beside the page's landmarks lies a menu or list, as Material UI draws them.
 */
export async function axeFindings(page: Page, where: 'page' | 'main' | 'overlay' = 'page'): Promise<string[]> {
  await settled(page)
  await still(page)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (where) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe
    const rules = { region: { enabled: where !== 'overlay' } }
    const place: axe.ElementContext = where === 'main' ? '#main-content' : document
    const { violations } = await run(place, { resultTypes: ['violations'], rules })
    return violations.map(({ id, help, nodes }) => `${id}: ${help} — ${nodes[0]?.html}`)
  }, where)
}

/** Waits until nothing on the page fades, slides or loads: a menu half gone has neither contrast nor a landmark. */
async function still(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('main [aria-busy=true]'))
  const moving = () =>
    page.evaluate(
      () =>
        document
          .getAnimations()
          .filter(({ effect, playState }) => playState === 'running' && effect?.getTiming().iterations === 1).length,
    )
  for (let quiet = 0; quiet < 3; ) {
    quiet = (await moving()) === 0 ? quiet + 1 : 0
    await page.waitForTimeout(50)
  }
}
