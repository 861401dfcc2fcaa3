import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { session } from './api/session.ts'
import { currentLanguage } from './i18n/language.ts'
import { createI18nProvider } from './i18n/provider.ts'

document.documentElement.lang = currentLanguage()
const i18nProvider = await createI18nProvider()
// A log-in of an earlier visit is taken up again before the first page, so that no sign-in page flashes by.
if (session.mayResume()) await session.refresh().catch(() => null)
createRoot(document.getElementById('root')!).render(<App i18nProvider={i18nProvider} />)
