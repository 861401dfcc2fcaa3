import { readLabels } from './labels/files.ts'
import type { Labels } from './labels/lookup.ts'
import { LOCALES, type Locale } from './locale.ts'

const WORDS = Object.fromEntries(LOCALES.map((locale) => [locale, readLabels(locale)])) as Record<Locale, Labels>

/** The words of a language, read once when the server starts. */
export const wordsOf = (locale: Locale): Labels => WORDS[locale]
