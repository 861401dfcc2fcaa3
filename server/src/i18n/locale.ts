import { LANGUAGES, type Language } from './labels/lookup.ts'

/** A language that the product speaks. */
export type Locale = Language

/** Spoken where the request names no language that the product has. */
export const DEFAULT_LOCALE: Locale = 'zh-Hans'

export const LOCALES: readonly Locale[] = LANGUAGES

/** A header longer than this is not read: no browser sends one. */
const MAX_LENGTH = 1000

/** Regions that write traditional characters where the tag names no script. */
const TRADITIONAL = /-(hant|tw|hk|mo)(-|$)/

/**
 * The locale that an `Accept-Language` header asks for: the best-rated language that the product speaks, the first
 * named of equals. `zh` alone is simplified; zh-TW, -HK and -MO are traditional. Never throws.
 */
export function localeOf(acceptLanguage: string | null | undefined): Locale {
  if (!acceptLanguage || acceptLanguage.length > MAX_LENGTH) return DEFAULT_LOCALE
  let best: Locale = DEFAULT_LOCALE
  let bestQuality = 0
  for (const range of acceptLanguage.split(',')) {
    const [tag = '', ...parameters] = range.split(';')
    const locale = localeOfTag(tag.trim().toLowerCase())
    if (!locale) continue
    const quality = qualityOf(parameters)
    if (quality > bestQuality) [best, bestQuality] = [locale, quality]
  }
  return best
}

/** The locale that was kept under its name; the default one where none was. */
export const keptLocale = (kept: string | null): Locale => LOCALES.find((each) => each === kept) ?? DEFAULT_LOCALE

function localeOfTag(tag: string): Locale | null {
  if (tag === 'en' || tag.startsWith('en-')) return 'en'
  if (tag !== 'zh' && !tag.startsWith('zh-')) return null
  // The script decides before the region: zh-Hans-HK is simplified.
  if (tag.includes('-hans')) return 'zh-Hans'
  return TRADITIONAL.test(tag) ? 'zh-Hant' : 'zh-Hans'
}

/** The `q` of a range, 0 to 1; 1 where there is none, 0 where it is not a number. */
function qualityOf(parameters: string[]): number {
  const q = parameters.map((each) => each.trim().toLowerCase()).find((each) => each.startsWith('q='))
  if (!q) return 1
  const value = Number(q.slice(2))
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0
}
