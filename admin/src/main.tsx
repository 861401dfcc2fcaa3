import { createRoot } from 'react-dom/client'
import { currentLanguage } from './i18n/language.ts'

/** A link for people without a log-in: `#/i/<token>` is an invitation, `#/s/<token>` a survey. */
const linkOf = (hash: string) => /^#\/([is])\/(\w[\w-]*)$/.exec(hash)

document.documentElement.lang = currentLanguage()
const root = createRoot(document.getElementById('root')!)
const link = linkOf(window.location.hash)
// The panel and the pages of links are two applications: from one to the other the page is loaded anew.
window.addEventListener('hashchange', () => {
  if (link || linkOf(window.location.hash)) window.location.reload()
})
// After an update the parts of the panel have other names: a page that was open before takes them up by loading anew, once.
window.addEventListener('vite:preloadError', (event) => {
  const last = Number(sessionStorage.getItem('leasedesk.reloaded') ?? 0)
  if (Date.now() - last < 60_000) return
  event.preventDefault()
  sessionStorage.setItem('leasedesk.reloaded', String(Date.now()))
  window.location.reload()
})
if (link) {
  const { PublicPage } = await import('./public/PublicPage.tsx')
  root.render(<PublicPage kind={link[1] as 'i' | 's'} token={link[2]!} />)
} else {
  const [{ App }, { session }, { createI18nProvider }] = await Promise.all([
    import('./App.tsx'),
    import('./api/session.ts'),
    import('./i18n/provider.ts'),
  ])
  const i18nProvider = await createI18nProvider()
  // A log-in of an earlier visit is taken up again before the first page, so that no sign-in page flashes by.
  if (session.mayResume()) await session.refresh().catch(() => null)
  root.render(<App i18nProvider={i18nProvider} />)
}
