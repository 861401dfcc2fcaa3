import type { Labels } from '@leasedesk/server/src/i18n/labels/lookup.ts'
import type { I18nProvider, TranslationMessages } from 'ra-core'
import polyglotI18nProvider from 'ra-i18n-polyglot'
import { chooseLanguage, currentLanguage, LANGUAGE_NAMES, LANGUAGES, type Language } from './language.ts'
import type { PanelMessages } from './panel.ts'

type Bundle = { framework: TranslationMessages; panel: PanelMessages; labels: Labels }

/** Each language is a file of its own, fetched when it is first spoken. */
const load: Record<Language, () => Promise<Bundle>> = {
  'zh-Hans': () => import('./zh-Hans/index.ts'),
  'zh-Hant': () => import('./zh-Hant/index.ts'),
  en: () => import('./en/index.ts'),
}

const bundles = new Map<string, Bundle>()

/** The domain's words of a language that was loaded. */
export const loadedLabels = (language: string): Labels => {
  const bundle = bundles.get(language) ?? bundles.get(currentLanguage())
  if (!bundle) throw new Error(`language ${language} is not loaded`)
  return bundle.labels
}

/** react-admin asks for a resource's name under `resources.<name>.name`. */
const resourceNames = ({ types }: Labels) =>
  Object.fromEntries(Object.entries(types).map(([type, { one, many }]) => [type, { name: `${one} |||| ${many}` }]))

const messagesOf = ({ framework, panel, labels }: Bundle) => ({
  ...framework,
  panel,
  resources: resourceNames(labels),
})

const fetchBundle = async (language: Language): Promise<Bundle> => {
  const bundle = await load[language]()
  bundles.set(language, bundle)
  return bundle
}

/** react-admin's i18n provider, ready once the present language has been fetched. */
export const createI18nProvider = async (): Promise<I18nProvider> => {
  await fetchBundle(currentLanguage())
  const provider = polyglotI18nProvider(
    (language) => {
      const bundle = bundles.get(language)
      return bundle ? messagesOf(bundle) : fetchBundle(language as Language).then(messagesOf)
    },
    currentLanguage(),
    LANGUAGES.map((locale) => ({ locale, name: LANGUAGE_NAMES[locale] })),
    { allowMissing: true },
  )
  return {
    ...provider,
    changeLocale: async (language: string, options?: unknown) => {
      await provider.changeLocale(language, options)
      chooseLanguage(language)
    },
  }
}
