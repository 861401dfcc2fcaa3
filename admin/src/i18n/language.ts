import { LANGUAGES, type Language } from '@leasedesk/server/src/i18n/labels/lookup.ts'

export type { Language }
export { LANGUAGES }

/** Each language named in itself, as people look for it. */
export const LANGUAGE_NAMES: Record<Language, string> = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' }

const KEY = 'leasedesk.language'

const isLanguage = (tag: unknown): tag is Language => LANGUAGES.includes(tag as Language)

/** The panel's language for a browser's tag; undefined where the panel does not speak it. */
const match = (tag: string): Language | undefined => {
  const [main, ...rest] = tag.toLowerCase().split('-')
  if (main === 'en') return 'en'
  if (main !== 'zh') return undefined
  return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-Hant' : 'zh-Hans'
}

const first = (): Language => {
  const kept = localStorage.getItem(KEY)
  if (isLanguage(kept)) return kept
  for (const tag of navigator.languages ?? []) {
    const found = match(tag)
    if (found) return found
  }
  return 'zh-Hans'
}

let current: Language = first()
const listeners = new Set<() => void>()

/** Calls back when another language is chosen; returns the way to stop. */
export const onLanguage = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The language of the panel: the one chosen last in this browser, else the browser's, else 简体中文. */
export const currentLanguage = (): Language => current

/** Speaks another language from now on, remembered in this browser. */
export const chooseLanguage = (language: string): void => {
  if (!isLanguage(language)) return
  current = language
  localStorage.setItem(KEY, language)
  document.documentElement.lang = language
  for (const listener of listeners) listener()
}
